import assert from 'node:assert/strict';
import { allCommands, commandNamed } from '../../../src/cli/commands/commands';
import { runOn } from './support';

describe('the program dossier', () => {
	it('prints its version', async () => assert.deepEqual(await runOn({}, '--version'), { code: 0, out: ['1.2.3'], problems: [] }));

	it('lists every command in its help', async () => {
		const { code, out } = await runOn({}, '--help');
		assert.equal(code, 0);
		assert.deepEqual(allCommands().filter(({ name }) => !out.join('\n').includes(`  ${name}`)), []);
	});

	it('finds each command by its name', () => {
		assert.deepEqual(allCommands().map(({ name }) => commandNamed(name)), allCommands());
		assert.equal(commandNamed('constructor'), undefined);
	});

	for (const { name, help, options } of allCommands()) {
		it(`explains ${name} with all its options and an example`, async () => {
			for (const args of [[name, '--help'], [name, '-h'], ['help', name]]) {
				assert.deepEqual(await runOn({}, ...args), { code: 0, out: [help], problems: [] });
			}
			assert.deepEqual(Object.keys(options).filter(option => !help.includes(`--${option}`)), []);
			assert.match(help, new RegExp(`Example:\n {2}dossier ${name} `));
		});
	}

	for (const [what, ...args] of [
		['no command'],
		['an unknown command', 'frobnicate'],
		['an unknown option', '--frobnicate'],
		['an unknown option of a command', 'reference', 'x.bib', '--colour'],
	]) {
		it(`reports ${what} in one line`, async () => {
			const { code, out, problems } = await runOn({}, ...args);
			assert.equal(code, 2);
			assert.deepEqual(out, []);
			assert.equal(problems.length, 1);
			assert.match(problems[0] ?? '', /^dossier.*--help/);
		});
	}

	it('says in its own words what is wrong with an option', async () => {
		const problems: Readonly<Record<string, string>> = {
			'--nope': 'There is no option “--nope”. A name of a file that begins with a dash comes after “--”.',
			'-q': 'There is no option “-q”. A name of a file that begins with a dash comes after “--”.',
			'--out': 'The option “--out” needs a value. One that begins with a dash is written “--out=-…”.',
			'--no-dossier=3': 'The option “--no-dossier” has no value.',
		};
		for (const [option, problem] of Object.entries(problems)) {
			assert.deepEqual(await runOn({ 'a.md': 'x' }, 'new', 'a.md', option), {
				code: 2,
				out: [],
				problems: [`dossier new: ${problem} \`dossier new --help\` explains the command.`],
			});
		}
	});
});
