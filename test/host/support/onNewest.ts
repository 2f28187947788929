import { isWhole } from 'dossier:host-tests';

/**
 * A test that runs in the newest VS Code alone: what it asserts is decided by our own code, which is the same in every
 * host, after VS Code has asked for it as in another test of the same feature.
 */
export function itOnNewest(title: string, work: (this: Mocha.Context) => Promise<void>): void {
	if (isWhole) {
		it(title, work);
	}
}

/** The cases of a test that has many: all in the newest VS Code, elsewhere the first, which stands for the others. */
export function casesHere<T>(cases: readonly T[]): readonly T[] {
	return isWhole ? cases : cases.slice(0, 1);
}
