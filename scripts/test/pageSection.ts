import { environmentForBrowser } from '../../test/support/host/sharedBrowser';
import { startSharedBrowser } from '../../test/support/host/sharedEditor';
import type { Section } from './section';
import { unitSection, type UnitSectionOptions } from './unitSection';

/** Milliseconds for one test: more than what a test waits for in vain, which says what it was. */
const testLimit = 60_000;

/**
 * The tests of our pages without a workbench. As in unit tests, the extension runs on the fake API; what it gives to webviews
 * is shown in the browser of the slot, which UI tests use, too.
 */
export function pageSection(options: Pick<UnitSectionOptions, 'root' | 'files' | 'grep'>): Section {
	return unitSection({
		...options,
		name: 'page',
		// The program and the style sheet of the page.
		needs: ['build'],
		limit: testLimit,
		environment: async ({ slot }) => environmentForBrowser(await slot.use('browser', startSharedBrowser)),
	});
}
