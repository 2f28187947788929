import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';
import { THOROUGH } from '../../../support/core/budget';
import { elementsOfEachLook } from './looks';

const program = createRequire(path.join(process.cwd(), 'package.json')).resolve('axe-core/axe.min.js');

/** The rules that axe must have evaluated on our pages. */
const rulesOfPages: readonly string[] = ['color-contrast', 'link-name', 'button-name'];

/** The options of a check of a page. */
export interface AccessibilityOptions {
	/** A selector of the parts to check; by default the whole page. */
	readonly part?: string;
	/** Rules that axe must have evaluated. */
	readonly rules?: readonly string[];
	/** `colours` for what a theme changes, `structure` for everything else; by default both. Measuring colours takes most of the time. */
	readonly only?: 'colours' | 'structure';
}

/**
 * Checks a page with axe-core. Fails on serious or critical findings, and if some rules were not evaluated. Contrast is measured at the
 * first and the last element of each look, because others of the same look have the same contrast; a thorough run measures all.
 */
export async function assertAccessible(frame: Frame, { part, only, rules = rulesOfPages }: AccessibilityOptions = {}): Promise<void> {
	// A document that has been checked before has it already.
	if (await frame.evaluate<string>('typeof globalThis.axe?.run') !== 'function') {
		await frame.evaluate(await readFile(program, 'utf8'));
	}
	const grave: unknown[] = [];
	const evaluated = new Set<string>();
	for (const run of runsOf(part, only)) {
		const { violations, passes } = await frame.evaluate<AxeResults>(run);
		grave.push(
			...violations
				.filter(({ impact }) => impact === 'serious' || impact === 'critical')
				.map(({ id, nodes }) => ({
					id,
					nodes: nodes.slice(0, 5).map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`),
					count: nodes.length,
				})),
		);
		passes.filter(({ nodes }) => nodes.length > 0).forEach(({ id }) => evaluated.add(id));
	}
	assert.deepEqual(grave, []);
	for (const rule of rules.filter(id => only === undefined || COLOURS.includes(id) === (only === 'colours'))) {
		assert.ok(evaluated.has(rule), `axe has not looked at ${rule}.`);
	}
}

/** Returns the expressions that run axe in the page. */
function runsOf(part: string | undefined, only: AccessibilityOptions['only']): readonly string[] {
	const parts = JSON.stringify(part ?? ':root');
	const measured = THOROUGH ? `[...document.querySelectorAll(${parts})]` : `(${elementsOfEachLook.toString()})(${parts})`;
	// With this, axe describes one passing element per rule and not thousands.
	const run = (include: string, options: object) =>
		`axe.run({ include: ${include} }, ${JSON.stringify({ ...options, resultTypes: ['violations'] })})`;
	return [
		...(only === 'structure' ? [] : [run(measured, { runOnly: COLOURS })]),
		...(only === 'colours' ? [] : [run(`[${parts}]`, { rules: Object.fromEntries(COLOURS.map(id => [id, { enabled: false }])) })]),
	];
}

const COLOURS: readonly string[] = ['color-contrast'];
