import type { Section } from './section';
import { unitSection, type UnitSectionOptions } from './unitSection';

/** The timeout of a test in milliseconds. It exceeds the timeouts inside tests, whose messages are more specific. */
const TEST_TIMEOUT = 60_000;

/**
 * Creates the section of tests that show our pages without a workbench. As in unit tests, the extension runs on the fake API; its
 * webview content is shown in a browser.
 */
export function pageSection(options: Pick<UnitSectionOptions, 'root' | 'files' | 'grep'>): Section {
	// The build contains the webview's script and style sheet.
	return unitSection({ ...options, name: 'page', needs: ['build'], limit: TEST_TIMEOUT });
}
