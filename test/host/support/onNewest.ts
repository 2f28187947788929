import { isWhole } from 'dossier:host-tests';

/**
 * Declares a test that runs only in the newest VS Code. Use it if the result depends only on our own code, and another test of the same
 * feature checks in all hosts that VS Code calls it.
 */
export function itOnNewest(title: string, work: (this: Mocha.Context) => Promise<void>): void {
	if (isWhole) {
		it(title, work);
	}
}

/** Returns the cases of a test to run: all in the newest VS Code, and only the first in other hosts. */
export function casesHere<T>(cases: readonly T[]): readonly T[] {
	return isWhole ? cases : cases.slice(0, 1);
}
