import assert from 'node:assert/strict';
import { readOptions } from '../../../scripts/test/options';
import { shuffled } from '../../../scripts/test/random';
import { failureTable } from '../../../scripts/test/repeat';
import { onePass, oneFailure, type Section } from '../../../scripts/test/sections/section';
import { selectSections } from '../../../scripts/test/sections/sections';

describe('options of the test run', () => {
	it('run everything once when nothing is asked for, in an order that the commit decides', () => {
		const options = readOptions([]);
		assert.deepEqual([options.only, options.changed, options.repeat, options.seedsInput], [[], undefined, 1, false]);
		assert.equal(options.seed, readOptions([]).seed);
	});

	it('take --changed with a revision and without', () => {
		assert.equal(readOptions(['--changed']).changed, '');
		assert.equal(readOptions(['--changed=HEAD~3']).changed, 'HEAD~3');
	});

	it('take pictures if asked for them, in a thorough run, and for the section that is about pictures', () => {
		for (const [args, expected] of [
			[[], false],
			[['--only', 'ui'], false],
			[['--pictures'], true],
			[['--thorough'], true],
			[['--only', 'ui', '--only', 'pictures'], true],
		] as const) {
			assert.equal(readOptions(args).pictures, expected, args.join(' '));
		}
	});

	it('let a seed decide the random input, too', () => {
		assert.deepEqual([readOptions(['--seed', '7']).seed, readOptions(['--seed', '7']).seedsInput], [7, true]);
	});

	for (const [args, message] of [
		[['--repeat', '0'], /--repeat takes a whole number of at least 1, not "0"/],
		[['--jobs', 'two'], /--jobs takes a whole number/],
		[['--no-such'], /--no-such/],
	] as const) {
		it(`refuse ${args.join(' ')}`, () => assert.throws(() => readOptions(args), message));
	}
});

describe('sections that were asked for', () => {
	const task = { name: 'task', run: async () => onePass };
	const section = (name: string, ...needs: string[]): Section => ({ name, needs, tasks: [task] });
	const all = [
		section('lint'),
		section('build'),
		section('package', 'build'),
		section('host:web', 'package'),
		section('host:oldest', 'package'),
	];
	const selected = (...only: string[]) => selectSections(all, { only, thorough: false }).map(({ name }) => name);

	it('are all when nothing was asked for', () => assert.equal(selected().length, all.length));
	it('bring what they need, and what that needs', () => assert.deepEqual(selected('host:web'), ['build', 'package', 'host:web']));
	it('can be a group', () => assert.deepEqual(selected('host'), ['build', 'package', 'host:web', 'host:oldest']));
	it('leave out a section without tasks', () =>
		assert.deepEqual(selectSections([...all, { name: 'ui', tasks: [] }], { only: [], thorough: false }), all));
	it('leave out what runs on request, unless it is named or the run is thorough', () => {
		const pictures = { ...section('pictures'), onRequest: true };
		for (const [only, thorough, expected] of [
			[[], false, false],
			[[], true, true],
			[['pictures'], false, true],
			[['lint'], true, false],
		] as const) {
			assert.equal(selectSections([...all, pictures], { only, thorough }).includes(pictures), expected);
		}
	});
	it('must exist', () => assert.throws(() => selected('hosts'), /There is no section "hosts"/));
});

describe('repeated runs', () => {
	const outcome = (failing: boolean) => ({
		section: { name: 'ui', tasks: [] }, seconds: 1, results: [onePass, ...(failing ? [oneFailure('a test', 'broken')] : [])],
	});

	it('say what failed how often', () => {
		const table = failureTable(
			[false, true, true].map((failing, index) => ({ seed: index + 5, seconds: 61, outcomes: [outcome(failing)] })),
		);
		assert.match(table, /^2 of 3: a test$/m);
		assert.match(table, /^ {2}2 +6 +61 +1 +1$/m);
	});

	it('say that nothing failed', () => {
		assert.match(failureTable([{ seed: 1, seconds: 1, outcomes: [outcome(false)] }]), /Nothing failed\.$/);
	});
});

describe('shuffled', () => {
	const items = Array.from({ length: 30 }, (_, index) => index);

	it('keeps every item', () => assert.deepEqual(shuffled(items, 3).toSorted((a, b) => a - b), items));
	it('is the same for the same seed, and another for another', () => {
		assert.deepEqual(shuffled(items, 3), shuffled(items, 3));
		assert.notDeepEqual(shuffled(items, 3), shuffled(items, 4));
	});
});
