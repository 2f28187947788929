import { environmentFor, startSharedBrowser, startSharedServer } from '../../test/support/host/sharedEditor';
import type { Section } from './section';
import { mochaTask } from './testProcess';

/** What walks through the editor. */
export interface SoakSectionOptions {
	/** Absolute paths of the test files. */
	readonly files: readonly string[];
	/** Run only tests whose title matches. */
	readonly grep: string | undefined;
}

/** Many times what a short walk takes. */
const limit = 300_000;

/** The short form of `npm run soak`: a person who does each thing once, and some things more often. */
export function soakSection({ files, grep }: SoakSectionOptions): Section {
	return {
		name: 'soak',
		needs: ['build'],
		tasks: files.length === 0 ? [] : [mochaTask({
			name: 'soak', files, timeout: limit, grep, environment: async ({ slot }) => environmentFor({ ...await slot.use('browser', startSharedBrowser), ...await slot.use('editor', startSharedServer) }),
		})],
	};
}
