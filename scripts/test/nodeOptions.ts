import { spawnSync } from 'node:child_process';
import { once } from '../../test/support/core/once';

/**
 * The amount of bytecode that a function runs between two decisions whether to optimize it, in V8 before Maglev, where it is 66 KB by
 * default. Tests call many functions a few times: a third of their processor time was spent in optimizing functions that were hardly called
 * afterwards.
 */
const RARE_OPTIMIZATION = '--interrupt-budget=1000000';

/**
 * Returns options of Node with which short programs take less processor time. They create many short-lived objects, which a larger young
 * generation collects more cheaply.
 */
export const nodeOptions = once((): readonly string[] => {
	// Node does not start with an option that its V8 does not have.
	const takes = spawnSync(process.execPath, [RARE_OPTIMIZATION, '--version']).status === 0;
	return ['--max-semi-space-size=64', ...(takes ? [RARE_OPTIMIZATION] : [])];
});
