import * as path from 'node:path';
import { environmentFor, startSharedBrowser, startSharedServer } from '../../test/support/host/sharedEditor';
import { mochaTask } from './testProcess';
import type { Section, TaskContext } from './section';

/** Many times the duration of a test, because other tests run concurrently and some machines are slow. */
const testLimit = 300_000;

/** The options of a section of UI tests. */
export interface UiSectionOptions extends Pick<Section, 'name' | 'onRequest'> {
	/** The absolute paths of the test files. */
	readonly files: readonly string[];
	/** Runs only tests whose title matches. */
	readonly grep: string | undefined;
}

/**
 * Creates a section of tests that operate the workbench like a user, with one task per file. Files in the same slot share a
 * server and a browser; each has its own window, workspace, extensions, settings and storage. Slots do not share a browser,
 * because a browser has only one clipboard and one focus.
 */
export function uiSection({ name, files, grep, onRequest = false }: UiSectionOptions): Section {
	const environment = async ({ slot }: TaskContext) => environmentFor({
		...await slot.use('browser', startSharedBrowser), ...await slot.use('editor', startSharedServer),
	});
	return {
		name,
		onRequest,
		needs: ['build'],
		tasks: files.map(file => mochaTask({
			name: `${name}/${path.basename(file)}`, files: [file], timeout: testLimit, grep, environment,
		})),
	};
}
