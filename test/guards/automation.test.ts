import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { load } from 'js-yaml';
import { FILE_EXTENSIONS } from '../../src/core/language/languages';

interface Action {
	readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
	readonly runs: {
		readonly using: string;
		readonly steps: readonly {
			readonly name?: string;
			readonly uses?: string;
			readonly run?: string;
			readonly shell?: string;
			readonly env?: Readonly<Record<string, string>>;
		}[];
	};
}

interface Hook {
	readonly id: string;
	readonly entry: string;
	readonly args: readonly string[];
	readonly language: string;
	readonly files: string;
	readonly require_serial: boolean;
}

const WRONG = 'The help of the UN Office for Drug and Crime (UNODC) was welcome. UNODC answered.\n';
const RIGHT = 'The help of the United Nations Office on Drugs and Crime (UNODC) was welcome. UNODC answered.\n';

const action = load(readFileSync('action.yml', 'utf8')) as Action;
const [hook] = load(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as readonly Hook[];

describe('automation: the GitHub Action and the pre-commit hook', function () {
	this.timeout(60_000);
	let folder = '';

	before(() => {
		folder = mkdtempSync(join(tmpdir(), 'dossier-'));
		mkdirSync(join(folder, 'bin'));
		mkdirSync(join(folder, 'repository'));
		// The program as a global installation of the tarball puts it on the path.
		const shim = join(folder, 'bin', 'dossier');
		writeFileSync(shim, `#!/bin/sh\nexec "${process.execPath}" "${resolve('dist/cli.js')}" "$@"\n`);
		chmodSync(shim, 0o755);
		writeFileSync(join(folder, 'repository', 'wrong.md'), WRONG);
		writeFileSync(join(folder, 'repository', 'right note.md'), RIGHT);
		writeFileSync(join(folder, 'repository', 'ignored.md'), WRONG);
		writeFileSync(join(folder, 'repository', '.dossierignore'), 'ignored.md\n');
	});
	after(() => rmSync(folder, { recursive: true }));

	/** Runs a script as the two do, with the program on the path. */
	function run(script: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
		const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script, 'bash', ...args], {
			cwd: join(folder, 'repository'),
			encoding: 'utf8',
			env: { ...process.env, ...env, PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}` },
		});
		return { status, stdout, stderr };
	}

	/** Runs the step of the action that checks, with values for its inputs. */
	function check(inputs: Readonly<Record<string, string>>) {
		const step = action.runs.steps.find(({ name }) => name === 'Check');
		assert.ok(step?.run !== undefined && step.env);
		const valueOf = (input: string) => inputs[input] ?? action.inputs[input]?.default ?? '';
		return run(
			step.run,
			[],
			Object.fromEntries(
				Object.entries(step.env).map(([name, value]) => [
					name,
					value.replace(/^\$\{\{ inputs\.([\w-]+) \}\}$/, (_, input: string) => valueOf(input)),
				]),
			),
		);
	}

	before(function () {
		if (process.platform === 'win32') {
			// Both run in bash there, too, but not in the one that Windows has on its path.
			this.skip();
		}
	});

	it('use only inputs that the action has, and put none into a script', () => {
		const used = [...readFileSync('action.yml', 'utf8').matchAll(/\$\{\{ inputs\.([\w-]+) \}\}/g)].map(([, input = '']) => input);
		assert.deepEqual([...new Set(used)].sort(), Object.keys(action.inputs).sort());
		assert.equal(action.runs.using, 'composite');
		assert.ok(
			action.runs.steps.every(({ run: script, shell }) => script === undefined || (shell === 'bash' && !script.includes('${{'))),
		);
	});

	it('annotate findings and fail the step, unless it is not to fail', () => {
		const { status, stdout, stderr } = check({});
		assert.deepEqual({ status, stderr }, { status: 1, stderr: '' });
		assert.match(stdout, /^::warning file=wrong\.md,line=1,/m);
		assert.doesNotMatch(stdout, /ignored\.md|right note/);
		assert.equal(check({ 'fail-on-findings': 'false' }).status, 0);
	});

	it('check the files named, one on each line, even if their names have spaces', () => {
		assert.deepEqual(check({ files: 'right note.md\n\n' }), { status: 0, stdout: '', stderr: '' });
		assert.equal(check({ files: 'right note.md\nwrong.md\n' }).status, 1);
	});

	it('write a report for code scanning', () => {
		assert.equal(check({ format: 'sarif', output: 'dossier.sarif', 'fail-on-findings': 'false' }).status, 0);
		const {
			runs: [first],
		} = JSON.parse(readFileSync(join(folder, 'repository', 'dossier.sarif'), 'utf8')) as {
			readonly runs: readonly { readonly results: readonly unknown[] }[];
		};
		assert.equal(first?.results.length, 1);
	});

	it('fail the step if something cannot be read, whatever is set', () => {
		const { status, stderr } = check({ files: 'none.md', 'fail-on-findings': 'false' });
		assert.equal(status, 2);
		assert.match(stderr, /none\.md/);
	});

	it('let pre-commit choose the documents that Dossier knows', () => {
		assert.ok(hook);
		const pattern = new RegExp(hook.files);
		assert.deepEqual(FILE_EXTENSIONS.flatMap(([, endings]) => endings).filter(ending => !pattern.test(`a${ending}`)), []);
		assert.deepEqual(['a.png', 'a.mdx', 'md', 'a.txt.gz'].filter(name => pattern.test(name)), []);
		assert.deepEqual([hook.language, hook.require_serial], ['system', true]);
	});

	it('let pre-commit stop a commit with findings, but not in files that are excluded', () => {
		assert.ok(hook);
		const commit = (...files: readonly string[]) => run(`exec ${hook.entry} ${hook.args.join(' ')} "$@"`, files);
		assert.equal(commit('right note.md', 'ignored.md').status, 0);
		const { status, stdout } = commit('right note.md', 'wrong.md', 'ignored.md');
		assert.equal(status, 1);
		assert.match(stdout, /^wrong\.md:1:\d+: warning: /);
		// Names of files that would be options, one of which would hide all findings.
		for (const name of ['--dossier=none.md', '-note.md', '--update-baseline']) {
			writeFileSync(join(folder, 'repository', name), WRONG);
			const all = commit(name, 'right note.md');
			assert.deepEqual([all.status, all.stderr], [1, ''], name);
			assert.ok(all.stdout.startsWith(`${name}:1:`), name);
		}
		const script = /^git diff .*\| (xargs .*)$/m.exec(readFileSync('docs/checks.md', 'utf8'))?.[1];
		assert.match(script ?? '', / --$/);
	});
});
