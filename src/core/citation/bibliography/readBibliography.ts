import { complete, type Steps } from '../../steps/steps';
import { openBib } from './bib/openBib';
import { readBibInSteps } from './bib/readBib';
import { openCslJson } from './cslJson/openCslJson';
import { readCslJsonInSteps } from './cslJson/readCslJson';
import { openCslYaml } from './cslYaml/openCslYaml';
import { mergeConflictIn } from './file/bibliographyFile';
import type { BibliographyFormat } from './file/format';
import type { OpenFile } from './file/openFile';
import { openHayagriva } from './hayagriva/openHayagriva';

/** Reads a bibliography file of any format, blank ones included. Time is linear in the length of the text. */
export function readBibliography(text: string, format: BibliographyFormat): OpenFile {
	return complete(readBibliographyInSteps(text, format));
}

/** Like `readBibliography`, one record per step, except for YAML, which its parser reads in one step. */
export function* readBibliographyInSteps(text: string, format: BibliographyFormat): Steps<OpenFile> {
	const conflict = mergeConflictIn(text);
	if (conflict) {
		return { ...openBib('', { entries: [], strings: new Map(), problems: [], contentEnd: 0 }), text, problem: conflict };
	}
	const blank = text.replace(/^\uFEFF/, '').trim() === '';
	switch (format) {
		case 'bib':
			return openBib(text, yield* readBibInSteps(text));
		case 'cslJson':
			return blank ? openBlank(text, openCslJson('[]\n', yield* readCslJsonInSteps('[]\n'))) : openCslJson(text, yield* readCslJsonInSteps(text));
		case 'cslYaml':
			return blank ? openBlank(text, openCslYaml('references:\n')) : openCslYaml(text);
		case 'hayagriva':
			return blank ? openBlank(text, openHayagriva('{}\n')) : openHayagriva(text);
	}
}

/** Opens a blank file as the empty file of a format, which is written with the first item. */
function openBlank(text: string, empty: OpenFile): OpenFile {
	return {
		...empty,
		text,
		write: (...item) => {
			const { edit: { start, end, text: added }, lost } = empty.write(...item);
			return { edit: { start: text.length, end: text.length, text: empty.text.slice(0, start) + added + empty.text.slice(end) }, lost };
		},
	};
}
