import { mkdir, rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { Workbench } from '../../support/host/workbench/workbench';

/** The input of a record. */
type Recorded = Pick<Workbench, 'page' | 'extensionLog'>;

const records = path.join(process.cwd(), 'out', 'failures');

/**
 * Records each test of the suite in which it is called, and keeps the records of failed tests and hooks: a trace for Playwright's
 * viewer with the console, a picture, the extension's log, and the focused element. With `--trace` the trace includes a video. Prints
 * the paths of the records. Must be called after the hook that opens the workbench and before other hooks.
 */
export function recordTests(opened: () => Recorded | undefined): void {
	before(async () => {
		const tracing = opened()?.page.context().tracing;
		// A video takes a third of a core, which would slow down tests that run in parallel.
		await tracing?.start({ screenshots: process.env['DOSSIER_TEST_TRACE'] === '1' });
	});
	let kept = false;
	afterEach(async function () {
		const workbench = opened();
		const suite = this.test?.parent;
		if (workbench && suite && this.currentTest) {
			// Mocha also calls this after a failed hook before the test, and then runs no more tests of the suite.
			kept = this.currentTest.state === 'failed' || hasFailedHook(suite);
			await (kept ? keep(workbench, this.currentTest.fullTitle()) : drop(workbench));
			await workbench.page.context().tracing.startChunk();
		}
	});
	after(async function () {
		const workbench = opened();
		const suite = this.test?.parent;
		if (workbench && suite && !kept && hasFailedHook(suite)) {
			await keep(workbench, `${suite.fullTitle()} hook`);
		}
	});
}

interface SuiteWithHooks extends Mocha.Suite {
	/** Exists in mocha but is missing from its types. */
	getHooks(name: 'beforeAll' | 'beforeEach' | 'afterEach'): readonly Mocha.Runnable[];
}

/** Whether a hook of a suite, or of a suite in it, failed. */
function hasFailedHook(suite: Mocha.Suite): boolean {
	const hooks = (['beforeAll', 'beforeEach', 'afterEach'] as const).flatMap(name => (suite as SuiteWithHooks).getHooks(name));
	return hooks.some(({ state }) => state === 'failed') || suite.suites.some(hasFailedHook);
}

async function keep({ page, extensionLog }: Recorded, title: string): Promise<void> {
	const folder = path.join(records, title.replace(/\W+/g, '-').slice(0, 100));
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	await page.screenshot({ path: path.join(folder, 'screen.png') });
	await page.context().tracing.stopChunk({ path: path.join(folder, 'trace.zip') });
	await writeFile(path.join(folder, 'extension.log'), await extensionLog());
	await writeFile(path.join(folder, 'focus.txt'), await page.evaluate(outlineOfFocus));
	console.log(`Recorded: ${folder} (npx playwright-core show-trace ${path.join(folder, 'trace.zip')})`);
}

/** Runs in the page. Returns the focused element and its ancestors, outermost first: their tags, classes and labels. */
function outlineOfFocus(): string {
	const lines: string[] = [];
	for (let element = document.activeElement; element; element = element.parentElement) {
		lines.unshift(`${element.localName}.${[...element.classList].join('.')} ${element.getAttribute('aria-label') ?? ''}`);
	}
	return lines.join('\n');
}

async function drop({ page }: Recorded): Promise<void> {
	await page.context().tracing.stopChunk();
}
