import assert from 'node:assert/strict';
import { useScreen } from '../ui/support/screen';
import { Chance } from '../support/core/random';
import { DRAFTS, Folder } from './support/folder';
import { makeProbedExtension, probedExtension } from './support/probedExtension';
import { Probe } from './support/probe';
import { Walk } from './support/walk';
import { settingsOfRun } from './support/run';

const { seed, minutes } = settingsOfRun();

describe('random use of the extension', () => {
	before(makeProbedExtension);
	const screen = useScreen({ drafts: DRAFTS, file: 'policy-note.md', extension: { folder: probedExtension }, settings: { 'files.hotExit': 'off' } });

	it(`leaks nothing and never blocks for long (seed ${seed}, ${minutes} min)`, async () => {
		const walk = new Walk({ screen: screen(), chance: new Chance(seed), folder: new Folder(screen().workspace), probe: new Probe() });
		await walk.go(minutes);
		const report = await walk.end();
		console.log(report.lines.join('\n'));
		assert.ok(report.faults.length === 0, `Seed ${seed}, steps ${walk.lastSteps.join(', ')}:\n${report.faults.join('\n')}`);
	});
});
