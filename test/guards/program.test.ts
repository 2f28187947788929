import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const { bin, version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly bin: { readonly dossier: string }; readonly version: string };

describe('program: the command line as it is built', function () {
	this.timeout(60_000);
	let folder = '';
	let file = '';

	before(() => {
		folder = mkdtempSync(join(tmpdir(), 'dossier-'));
		file = join(folder, 'a.bib');
		writeFileSync(file, Array.from({ length: 5000 }, (_, index) => `@book{k${index}, title = {On Law ${index}}, year = 2020}\n`).join(''));
	});
	after(() => rmSync(folder, { recursive: true }));

	const run = (...args: readonly string[]) => {
		const { status, stdout, stderr } = spawnSync(process.execPath, [bin.dossier, ...args], { encoding: 'utf8', maxBuffer: 50_000_000 });
		return { status, stdout, stderr };
	};

	it('can be started by a shell', () => assert.ok(readFileSync(bin.dossier, 'utf8').startsWith('#!/usr/bin/env node\n')));
	it('prints the version of the package', () => assert.deepEqual(run('--version'), { status: 0, stdout: `${version}\n`, stderr: '' }));
	it('formats a bibliography', () => {
		const { status, stdout, stderr } = run('reference', file, '--format', 'json');
		assert.deepEqual({ status, stderr, lines: stdout.trimEnd().split('\n').length }, { status: 0, stderr: '', lines: 5000 });
	});
	it('reports what it cannot do without a stack trace', () => {
		const { status, stdout, stderr } = run('reference', join(folder, 'none.bib'));
		assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
		assert.doesNotMatch(stderr, /\n\s+at /);
	});
	it('reports all errors of a dossier, not only the first', () => {
		const wrong = join(folder, 'a.dossier.yaml');
		writeFileSync(wrong, 'format: 1\nid: a\nfoo: 1\nbar: 2\n');
		const { status, stdout } = run('validate', wrong);
		assert.equal(status, 1);
		assert.match(stdout, /:3:1 foo: .*\n(?:.*\n)*.*:4:1 bar: /);
	});
	it('lists abbreviations with the bundled dossier, which lies beside it', () => {
		const draft = join(folder, 'a.md');
		writeFileSync(draft, 'The United Nations Convention against Transnational Organized Crime (UNTOC) and the Least Known Fund (LKF).\n');
		const { status, stdout, stderr } = run('abbreviations', draft, '--format', 'json');
		assert.deepEqual({ status, stderr, found: stdout.trimEnd().split('\n').map(line => JSON.parse(line) as unknown) }, {
			status: 0, stderr: '', found: [
				{ file: draft, acronym: 'UNTOC', expansion: 'United Nations Convention against Transnational Organized Crime', certainty: 'label', start: 69, end: 74, entry: 'cop10be/untoc' },
				{ file: draft, acronym: 'LKF', expansion: 'Least Known Fund', certainty: 'letters', start: 102, end: 105, entry: null },
			],
		});
	});
	it('proposes a dossier, which is valid, and never replaces a file', () => {
		const draft = join(folder, 'c.md');
		const out = join(folder, 'c.dossier.yaml');
		writeFileSync(draft, '# Reefs\n\nThe Reef Fund (RF) met in Nairobi on 3 May 2019.\n');
		assert.deepEqual([run('new', draft, '--out', out).status, run('validate', out).status, run('new', draft, '--out', out).status], [0, 0, 2]);
		assert.match(readFileSync(out, 'utf8'), /preferred: \{ text: 'Reef Fund'/);
	});
	it('reads 100,000 open brackets', () => {
		const draft = join(folder, 'b.md');
		writeFileSync(draft, `${'(['.repeat(50_000)}\n`);
		assert.deepEqual(run('abbreviations', draft), { status: 0, stdout: '', stderr: '' });
	});
	it('ends quietly if its reader closes the pipe', async () => {
		const child = spawn(process.execPath, [bin.dossier, 'reference', file], { stdio: ['ignore', 'pipe', 'pipe'] });
		let stderr = '';
		child.stderr.on('data', (data: Buffer) => { stderr += data.toString(); });
		child.stdout.once('data', () => child.stdout.destroy());
		const status = await new Promise(resolve => child.once('close', resolve));
		assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
	});
});
