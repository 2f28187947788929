import * as path from 'node:path';
import { environmentFor, startSharedBrowser, startSharedServer } from '../../test/support/host/sharedEditor';
import { mochaTask } from './testProcess';
import type { Section, TaskContext } from './section';

/** Many times what a test needs: other tests run at the same time, and some machines are slow. */
const testLimit = 300_000;

/** What drives the workbench. */
export interface UiSectionOptions {
	/** Absolute paths of the test files. */
	readonly files: readonly string[];
	/** Run only tests whose title matches. */
	readonly grep: string | undefined;
}

/**
 * The tests that use the workbench as a person does, one task per file. The files that run in the same slot share one
 * server and one browser; each has its own window, workspace, extensions, settings and storage. Two slots do not share a browser,
 * since a browser has only one clipboard and one focus.
 */
export function uiSection({ files, grep }: UiSectionOptions): Section {
	const environment = async ({ slot }: TaskContext) => environmentFor({
		...await slot.use('browser', startSharedBrowser), ...await slot.use('editor', startSharedServer),
	});
	return {
		name: 'ui',
		needs: ['build'],
		tasks: files.map(file => mochaTask({
			name: `ui/${path.basename(file)}`, files: [file], timeout: testLimit, grep, environment,
		})),
	};
}
