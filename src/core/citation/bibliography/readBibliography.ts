import { mergeConflictIn, type FileProblem, type FileRecord } from './bibliographyFile';
import type { BibliographyFormat } from './format';
import { readHayagriva } from './hayagriva/readHayagriva';
import { readBib } from './readBib';
import { readCslJson } from './readCslJson';
import { readCslYaml } from './readCslYaml';

/** What a bibliography file holds, whatever its format. */
export interface BibliographyRecords {
	/** In the order of the file; also where the file has a problem, as far as it was read. */
	readonly records: readonly FileRecord[];
	/** The first problem; where there is one, nobody knows what else the file holds. */
	readonly problem: FileProblem | undefined;
}

/** Reads a bibliography file. Linear in the length of the text. */
export function readBibliography(text: string, format: BibliographyFormat): BibliographyRecords {
	const conflict = mergeConflictIn(text);
	if (conflict) {
		return { records: [], problem: conflict };
	}
	switch (format) {
		case 'bib': {
			const { entries, problems } = readBib(text);
			return { records: entries, problem: problems[0] };
		}
		case 'cslJson':
			return text.trim() === '' ? NOTHING : readCslJson(text);
		case 'cslYaml':
			return text.trim() === '' ? NOTHING : readCslYaml(text);
		case 'hayagriva':
			return text.trim() === '' ? NOTHING : readHayagriva(text);
	}
}

const NOTHING: BibliographyRecords = { records: [], problem: undefined };
