import type { Section } from './section';
import { unitSection, type UnitSectionOptions } from './unitSection';

/** Many times the duration of a test, because other tests run concurrently and some machines are slow. */
const TEST_TIMEOUT = 300_000;

/**
 * Creates a section of tests that operate the workbench like a user. Files in the same process share a server and a browser; each has its
 * own window, workspace, extensions, settings and storage.
 */
export function uiSection(options: Pick<UnitSectionOptions, 'name' | 'root' | 'files' | 'grep' | 'processes' | 'onRequest'>): Section {
	return unitSection({ ...options, needs: ['build'], limit: TEST_TIMEOUT });
}
