import type { ApartFinder } from '../../prose/apart';

/** The first line of a Git commit message, its subject. */
export const gitCommitApart: ApartFinder = text => {
	const subject = /^[^#\n][^\n]*/mu.exec(text);
	return subject ? [{ kind: 'heading', start: subject.index, end: subject.index + subject[0].length }] : [];
};
