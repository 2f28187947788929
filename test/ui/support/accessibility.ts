import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';

const program = createRequire(path.join(process.cwd(), 'package.json')).resolve('axe-core/axe.min.js');

/** What axe must have looked at on a page of ours. */
const rulesOfPages: readonly string[] = ['color-contrast', 'link-name', 'button-name'];

/**
 * Checks a page, or the parts of it that a selector names, with axe-core: no finding may be serious or critical, and
 * these rules must have been looked at.
 */
export async function assertAccessible(frame: Frame, part?: string, rules = rulesOfPages): Promise<void> {
	await frame.evaluate(await readFile(program, 'utf8'));
	const { violations, passes } = await frame.evaluate<AxeResults>(`axe.run(${part === undefined ? 'document' : JSON.stringify({ include: [part] })})`);
	const grave = violations
		.filter(({ impact }) => impact === 'serious' || impact === 'critical')
		.map(({ id, nodes }) => ({ id, nodes: nodes.slice(0, 5).map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`), count: nodes.length }));
	assert.deepEqual(grave, []);
	for (const rule of rules) {
		assert.ok(passes.some(({ id, nodes }) => id === rule && nodes.length > 0), `axe has not looked at ${rule}.`);
	}
}
