import { addToBib } from './bib/addToBib';
import { addToCslJson } from './cslJson/addToCslJson';
import { addToCslYaml } from './cslYaml/addToCslYaml';
import type { AddResult } from './file/addResult';
import type { BibDialect } from './bib/bibEntry';
import { mergeConflictIn } from './file/bibliographyFile';
import { cleanItem } from './items/cleanItem';
import type { BibliographyFormat } from './file/format';
import { addToHayagriva } from './hayagriva/addToHayagriva';
import type { BibliographyItem } from './items/item';

/** The format of the file, and the dialect to use in a .bib file that does not show its own. */
export interface AddOptions {
	readonly format: BibliographyFormat;
	readonly dialect: BibDialect;
}

/** Adds an item to a bibliography file with the smallest possible edit. A blank file becomes one with a single item. */
export function addToBibliography(text: string, given: BibliographyItem, { format, dialect }: AddOptions): AddResult {
	const conflict = mergeConflictIn(text);
	const item = cleanItem(given);
	if (conflict) {
		return { kind: 'unreadable', problem: conflict };
	}
	const blank = text.replace(/^\uFEFF/, '').trim() === '';
	switch (format) {
		case 'bib':
			return addToBib(text, item, dialect);
		case 'cslJson':
			return blank ? intoBlankFile(text, addToCslJson('[]\n', item), '[]\n') : addToCslJson(text, item);
		case 'cslYaml':
			return blank ? intoBlankFile(text, addToCslYaml('references:\n', item), 'references:\n') : addToCslYaml(text, item);
		case 'hayagriva':
			return blank ? intoBlankFile(text, addToHayagriva('{}\n', item), '{}\n') : addToHayagriva(text, item);
	}
}

/** Turns the edit of an empty file of the format into an edit of a blank file. */
function intoBlankFile(text: string, result: AddResult, emptyFile: string): AddResult {
	if (result.kind !== 'add') {
		return result;
	}
	const { start, end, text: added } = result.edit;
	return { ...result, edit: { start: text.length, end: text.length, text: emptyFile.slice(0, start) + added + emptyFile.slice(end) } };
}
