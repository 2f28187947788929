import { mochaTask } from '../testProcess';
import type { Section } from './section';

/** The options of the soak section. */
export interface SoakSectionOptions {
	/** The absolute paths of the test files. */
	readonly files: readonly string[];
	/** Runs only tests whose title matches. */
	readonly grep: string | undefined;
}

/** Many times the duration of a short walk, in milliseconds. */
const WALK_TIMEOUT = 300_000;

/** Creates the section that runs a short form of `npm run soak`: every action once, and some more often. */
export function soakSection({ files, grep }: SoakSectionOptions): Section {
	return {
		name: 'soak',
		needs: ['build'],
		tasks: files.length === 0 ? [] : [mochaTask({ name: 'soak', files, timeout: WALK_TIMEOUT, grep })],
	};
}
