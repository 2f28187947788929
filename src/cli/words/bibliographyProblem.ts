import type { FileProblem } from '../../core/citation/bibliography/file/bibliographyFile';
import { oneLine } from '../../core/text/shownText';

/** Says in one sentence why a part of a bibliography cannot be read. */
export function bibliographyProblem({ code, expected = '', key = '' }: FileProblem): string {
	switch (code) {
		case 'unclosed':
			return 'the closing brace of a record is missing.';
		case 'expected':
			return `“${oneLine(expected)}” is missing.`;
		case 'tooDeep':
			return 'it is nested too deeply.';
		case 'tooLong':
			return 'it is too long.';
		case 'duplicateKey':
			return `the key “${oneLine(key)}” occurs twice in one record.`;
		case 'form':
			return 'this is not a reference in the format of the file.';
		case 'conflict':
			return 'it contains merge conflict markers.';
		case 'unread':
			return `the value of “${oneLine(key)}” cannot be read in full; the unreadable parts are left out.`;
		case 'noId':
			return 'this item has no “id” and is left out.';
	}
}
