import assert from 'node:assert/strict';
import * as path from 'node:path';
import { Chance } from '../support/core/random';
import { useScreen } from '../ui/support/screen';
import { DRAFTS, Folder } from './support/folder';
import { Probe } from './support/probe';
import { makeProbedExtension, probedExtension } from './support/probedExtension';
import { settingsOfRun } from './support/run';
import { Snapshots } from './support/snapshots';
import { LONG, Walk } from './support/walk';

const run = settingsOfRun();
const { seed, minutes, snapshots, isControl, isProfiled } = run;

describe('random use of the extension', () => {
	before(() => makeProbedExtension({ isControl, isProfiled }));
	const screen = useScreen({
		drafts: DRAFTS,
		file: 'policy-note.md',
		extension: { folder: probedExtension },
		settings: { 'files.hotExit': 'off' },
	});

	it(`leaks nothing and never blocks for long (seed ${seed}, ${minutes} min)`, async () => {
		const probe = new Probe();
		const walk = new Walk({
			screen: screen(),
			chance: new Chance(seed),
			folder: new Folder(screen().workspace),
			probe,
			snapshots: new Snapshots(probe, snapshots ?? (minutes < LONG ? undefined : path.join('out', 'heap'))),
		});
		await walk.go(run);
		const report = await walk.end();
		console.log(report.lines.join('\n'));
		// A control measures VS Code alone, and most steps have no effect.
		assert.ok(
			isControl || report.faults.length === 0,
			`Seed ${seed}, steps ${walk.lastSteps.join(', ')}:\n${report.faults.join('\n')}`,
		);
	});
});
