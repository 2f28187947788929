import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';

const program = createRequire(path.join(process.cwd(), 'package.json')).resolve('axe-core/axe.min.js');

/** Checks a page with axe-core: no finding may be serious or critical, and contrast must have been looked at. */
export async function assertAccessible(frame: Frame): Promise<void> {
	await frame.evaluate(await readFile(program, 'utf8'));
	const { violations, passes } = await frame.evaluate<AxeResults>('axe.run(document)');
	const grave = violations
		.filter(({ impact }) => impact === 'serious' || impact === 'critical')
		.map(({ id, nodes }) => ({ id, nodes: nodes.slice(0, 5).map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`), count: nodes.length }));
	assert.deepEqual(grave, []);
	for (const rule of ['color-contrast', 'link-name', 'button-name']) {
		assert.ok(passes.some(({ id, nodes }) => id === rule && nodes.length > 0), `axe has not looked at ${rule}.`);
	}
}
