import type { Page } from 'playwright-core';
import { runLimit } from './hostRun';
import type { HostRunRecord } from './hostRunRecord';

/** A workbench that runs tests and reports how they end. */
export interface Automation {
	/** Resolves with the exit code when the tests have ended, or with a message if they can no longer end. */
	readonly exit: Promise<number | string>;
}

/** Provides the functions to which a workbench reports test results. Must be called before the page is loaded. */
export async function provideAutomation(page: Page, record: HostRunRecord): Promise<Automation> {
	let end: (exit: number | string) => void = () => undefined;
	const exit = new Promise<number | string>(resolve => (end = resolve));
	const timer = setTimeout(() => end(`The tests did not end within ${runLimit / 1000} s.`), runLimit);
	void exit.then(() => clearTimeout(timer));
	await page.exposeFunction('codeAutomationExit', (code: number) => end(code));
	await page.exposeFunction('codeAutomationLog', (_level: string, args: readonly unknown[]) => record.add(args.map(String).join(' ')));
	page.once('crash', () => end('The page crashed.'));
	page.once('close', () => end('The page was closed.'));
	return { exit };
}
