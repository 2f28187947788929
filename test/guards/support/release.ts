import { existsSync, readFileSync } from 'node:fs';
import type { Context } from 'mocha';

/** The text that the bundled dossier describes. It is no part of the project, so a clone does not have it. */
export const RELEASE = '../shared/release.txt';

/** A hook that skips the tests of a suite where the release is not there. */
export function skipWithoutRelease(this: Context): void {
	if (!existsSync(RELEASE)) {
		this.skip();
	}
}

/** The title of a suite that needs the release, which says so where it is skipped. */
export function needsRelease(title: string): string {
	return existsSync(RELEASE) ? title : `${title} (skipped: ${RELEASE} is not there)`;
}

/** The text of the release. */
export function readRelease(): string {
	return readFileSync(RELEASE, 'utf8');
}

/** A line that ends a sentence long before the margin ends a paragraph, also where no blank line follows. */
const LAST_LINE = /^(.{1,80}\.)[^\S\n]*$/gm;

/** The title and then the paragraphs, each as one line. */
export function paragraphsOf(release: string): readonly string[] {
	return release.replace(LAST_LINE, '$1\n').split(/\n\s*\n/).map(block => block.replace(/\s+/g, ' ').trim()).filter(block => block !== '');
}
