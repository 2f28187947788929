import { mergeConflictIn, type FileProblem, type FileRecord } from './file/bibliographyFile';
import type { BibliographyFormat } from './file/format';
import { readHayagriva } from './hayagriva/readHayagriva';
import { readBib } from './bib/readBib';
import { readCslJson } from './cslJson/readCslJson';
import { readCslYaml } from './cslYaml/readCslYaml';

/** The records of a bibliography file of any format. */
export interface BibliographyRecords {
	/** In file order; if the file has a problem, the records found before it. */
	readonly records: readonly FileRecord[];
	/** The first problem. If there is one, the file may contain further records. */
	readonly problem: FileProblem | undefined;
}

/** Finds the records of a bibliography file. Time is linear in the length of the text. */
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
			return text.trim() === '' ? NO_RECORDS : readCslJson(text);
		case 'cslYaml':
			return text.trim() === '' ? NO_RECORDS : readCslYaml(text);
		case 'hayagriva':
			return text.trim() === '' ? NO_RECORDS : readHayagriva(text);
	}
}

const NO_RECORDS: BibliographyRecords = { records: [], problem: undefined };
