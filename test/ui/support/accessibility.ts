import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';

const program = createRequire(path.join(process.cwd(), 'package.json')).resolve('axe-core/axe.min.js');

/** The rules that axe must have evaluated on our pages. */
const rulesOfPages: readonly string[] = ['color-contrast', 'link-name', 'button-name'];

/** What to check on a page. */
export interface AccessibilityOptions {
	/** A selector of the parts to check; by default the whole page. */
	readonly part?: string;
	/** Rules that axe must have evaluated. */
	readonly rules?: readonly string[];
	/** `colours` for what a theme changes, `structure` for everything else; by default both. Measuring colours takes most of the time. */
	readonly only?: 'colours' | 'structure';
}

/** Checks a page with axe-core. Fails on serious or critical findings, and if some rules were not evaluated. */
export async function assertAccessible(frame: Frame, { part, only, rules = rulesOfPages }: AccessibilityOptions = {}): Promise<void> {
	// A document that has been checked before has it already.
	if (await frame.evaluate<string>('typeof globalThis.axe?.run') !== 'function') {
		await frame.evaluate(await readFile(program, 'utf8'));
	}
	const context = part === undefined ? 'document' : JSON.stringify({ include: [part] });
	// With this, axe describes one passing element per rule and not thousands.
	const brief = { resultTypes: ['violations'] };
	const options = only === undefined ? brief
		: only === 'colours' ? { ...brief, runOnly: [...COLOURS] } : { ...brief, rules: Object.fromEntries(COLOURS.map(id => [id, { enabled: false }])) };
	const { violations, passes } = await frame.evaluate<AxeResults>(`axe.run(${context}, ${JSON.stringify(options)})`);
	const grave = violations
		.filter(({ impact }) => impact === 'serious' || impact === 'critical')
		.map(({ id, nodes }) => ({ id, nodes: nodes.slice(0, 5).map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`), count: nodes.length }));
	assert.deepEqual(grave, []);
	for (const rule of rules.filter(id => only === undefined || COLOURS.includes(id) === (only === 'colours'))) {
		assert.ok(passes.some(({ id, nodes }) => id === rule && nodes.length > 0), `axe has not looked at ${rule}.`);
	}
}

const COLOURS: readonly string[] = ['color-contrast'];
