import { apartByAll, type ApartFinder } from '../../prose/apart';
import { quotedLinesApart } from '../plainText/apart';

/** The first line of a Git commit message. */
const subjects: ApartFinder = text => {
	const subject = /^[^#\n][^\n]*/mu.exec(text);
	return subject ? [{ kind: 'heading', start: subject.index, end: subject.index + subject[0].length }] : [];
};

/** The subject of a Git commit message, and lines that quote somebody. */
export const gitCommitApart = apartByAll(subjects, quotedLinesApart);
