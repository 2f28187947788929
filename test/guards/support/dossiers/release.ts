import { existsSync, readFileSync } from 'node:fs';
import type { Context } from 'mocha';

/** The text that the bundled dossier describes. It is not part of the project, so clones do not have it. */
export const RELEASE = '../shared/release.txt';

/** A Mocha hook that skips a suite if the release is missing. */
export function skipWithoutRelease(this: Context): void {
	if (!existsSync(RELEASE)) {
		this.skip();
	}
}

/** Returns the title of a suite that needs the release, with a note if it is skipped. */
export function needsRelease(title: string): string {
	return existsSync(RELEASE) ? title : `${title} (skipped: ${RELEASE} is not there)`;
}

/** Reads the text of the release. */
export function readRelease(): string {
	return readFileSync(RELEASE, 'utf8');
}

/** A short line that ends a sentence also ends a paragraph, even without a blank line after it. */
const LAST_LINE = /^(.{1,80}\.)[^\S\n]*$/gm;

/** Returns the title and the paragraphs, each as one line. */
export function paragraphsOf(release: string): readonly string[] {
	return release
		.replace(LAST_LINE, '$1\n')
		.split(/\n\s*\n/)
		.map(block => block.replace(/\s+/g, ' ').trim())
		.filter(block => block !== '');
}
