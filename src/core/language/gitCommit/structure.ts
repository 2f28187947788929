import { combineStructures, type StructureFinder } from '../../prose/structure';
import { quotedLineStructure } from '../plainText/structure';

/** The first line of a Git commit message. */
const subjects: StructureFinder = text => {
	const subject = /^[^#\n][^\n]*/mu.exec(text);
	return subject ? [{ kind: 'heading', start: subject.index, end: subject.index + subject[0].length }] : [];
};

/** The subject of a Git commit message, and lines that quote somebody. */
export const gitCommitStructure = combineStructures(subjects, quotedLineStructure);
