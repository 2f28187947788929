import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { packageProgram, PROGRAM_FILE } from '../../scripts/packageProgram';
import { HOST_BUNDLES, readBundleModules } from './support/bundles';
import { forbiddenCode } from './support/code/forbiddenCode';
import { machinePaths } from './support/code/machinePaths';
import { differences, guard } from './support/guard';

const { bin, version } = JSON.parse(readFileSync('package.json', 'utf8')) as {
	readonly bin: { readonly dossier: string };
	readonly version: string;
};

describe('program: the command line as it is built', function () {
	this.timeout(60_000);
	let folder = '';
	let file = '';

	before(() => {
		folder = mkdtempSync(join(tmpdir(), 'dossier-'));
		file = join(folder, 'a.bib');
		writeFileSync(
			file,
			Array.from({ length: 5000 }, (_, index) => `@book{k${index}, title = {On Law ${index}}, year = 2020}\n`).join(''),
		);
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
		writeFileSync(
			draft,
			'The United Nations Convention against Transnational Organized Crime (UNTOC) and the Least Known Fund (LKF).\n',
		);
		const { status, stdout, stderr } = run('abbreviations', draft, '--format', 'json');
		assert.deepEqual(
			{
				status,
				stderr,
				found: stdout
					.trimEnd()
					.split('\n')
					.map(line => JSON.parse(line) as unknown),
			},
			{
				status: 0,
				stderr: '',
				found: [
					{
						file: draft,
						acronym: 'UNTOC',
						expansion: 'United Nations Convention against Transnational Organized Crime',
						certainty: 'label',
						start: 69,
						end: 74,
						entry: 'cop10be/untoc',
					},
					{ file: draft, acronym: 'LKF', expansion: 'Least Known Fund', certainty: 'letters', start: 102, end: 105, entry: null },
				],
			},
		);
	});
	it('proposes a dossier, which is valid, and never replaces a file', () => {
		const draft = join(folder, 'c.md');
		const out = join(folder, 'c.dossier.yaml');
		writeFileSync(draft, '# Reefs\n\nThe Reef Fund (RF) met in Nairobi on 3 May 2019.\n');
		assert.deepEqual(
			[run('new', draft, '--out', out).status, run('validate', out).status, run('new', draft, '--out', out).status],
			[0, 0, 2],
		);
		assert.match(readFileSync(out, 'utf8'), /preferred: \{ text: 'Reef Fund'/);
	});
	it('writes a website whose script makes no code and asks no network', () => {
		const site = join(folder, 'site');
		const { status, stderr } = run('site', '--out', site);
		assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
		for (const name of ['search.js', 'names.js']) {
			assert.deepEqual(forbiddenCode({ path: name, text: readFileSync(join(site, name), 'utf8') }, []), []);
		}
		assert.doesNotMatch(readFileSync(join(site, 'style.css'), 'utf8'), /url\(|@import/);
	});
	it('replaces no file of others with a website', () => {
		const { status, stderr } = run('site', '--out', folder);
		assert.deepEqual(
			{ status, stderr },
			{
				status: 2,
				stderr: `${folder}: the folder is not empty, and Dossier did not write it. Nothing was written. Name a new folder.\n`,
			},
		);
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

/** The bundle of the program. A quarter of it is the formats that only it reads and writes, with their parsers, and a tenth the pages of websites. */
const BUNDLE = 'dist/cli.js';
const BUDGET = 2_012_000;
const TARBALL_BUDGET = 880_000;
/**
 * The only built-in modules it uses: files and paths, the paths of addresses, reading its arguments, other threads, and what chokidar needs to watch files.
 */
const REQUIRED = ['node:fs/promises', 'node:path', 'node:url', 'node:util', 'node:os', 'node:worker_threads', 'node:timers/promises', 'node:fs', 'node:events', 'node:stream'];
/** Packages that only the program uses. */
const OWN_PACKAGES = /node_modules\/(?:chokidar|readdirp|vscode-jsonrpc|vscode-languageserver[a-z-]*)\//;

/** All files of the tarball. */
const FILES = ['LICENSE.txt', 'README.md', 'THIRD-PARTY-NOTICES.txt', 'cli.js', 'docs/formats.md', 'dossiers/cop10-belgium.dossier.json', 'dossiers/cop10-belgium.release.fingerprint.json', 'dossiers/optional/corruption.dossier.json', 'dossiers/optional/united-nations.dossier.json', 'package.json', 'schemas/dossier.schema.json'];

describe('program: what it contains', function () {
	this.timeout(60_000);

	it('generates no code, starts no process, uses no network', () => assert.deepEqual(forbiddenCode({ path: BUNDLE, text: readFileSync(BUNDLE, 'utf8') }, REQUIRED), []));
	for (const code of ['require("node:http")', 'require("node:net")', 'require("node:dns")', 'require("node:child_process")', 'require("fs")', 'fetch(x)', 'new WebSocket(x)', 'eval(x)', 'new Function(x)', 'process.getBuiltinModule("node:https")']) {
		it(`notices ${code}`, () => assert.ok(forbiddenCode({ path: 'spoilt.js', text: code }, REQUIRED).length > 0));
	}

	guard(`is smaller than ${BUDGET.toLocaleString('en')} bytes`, {
		subject: () => ({ bytes: readFileSync(BUNDLE).length }),
		problems: ({ bytes }) => (bytes < BUDGET ? [] : [`${bytes.toLocaleString('en')} bytes`]),
		mutations: { 'twice the size': size => { size.bytes = 2 * BUDGET; } },
	});

	guard('shares none of its own packages with the extension', {
		subject: () => HOST_BUNDLES.map(bundle => ({ bundle, modules: readBundleModules()[bundle]?.modules ?? [] })),
		problems: bundles =>
			bundles.flatMap(({ bundle, modules }) =>
				modules.filter(module => OWN_PACKAGES.test(module)).map(module => `${module} is in ${bundle}`),
			),
		mutations: {
			'a package of the program': bundles => {
				bundles[0]?.modules.push('node_modules/vscode-languageserver/lib/common/server.js');
			},
		},
	});
});

describe('program: the tarball', function () {
	this.timeout(120_000);
	let bytes = Buffer.alloc(0);
	let again = Buffer.alloc(0);
	let folder = '';

	before(async () => {
		bytes = readFileSync(PROGRAM_FILE);
		again = readFileSync(await packageProgram('out/again.tgz'));
		folder = mkdtempSync(join(tmpdir(), 'dossier-program-'));
	});
	after(() => rmSync(folder, { recursive: true }));

	it('is reproducible', () =>
		assert.equal(createHash('sha256').update(again).digest('hex'), createHash('sha256').update(bytes).digest('hex')));

	guard('contains exactly the expected files', {
		subject: () => ({ files: filesIn(readFileSync(PROGRAM_FILE)).map(({ name }) => name) }),
		problems: ({ files }) => differences({ 'the tarball': files, 'the list': FILES }),
		mutations: { 'a file too many': ({ files }) => files.push('src/cli/main.ts'), 'a file too few': ({ files }) => files.pop() },
	});

	guard(`is smaller than ${TARBALL_BUDGET.toLocaleString('en')} bytes`, {
		subject: () => ({ bytes: readFileSync(PROGRAM_FILE).length }),
		problems: size => (size.bytes < TARBALL_BUDGET ? [] : [`${size.bytes.toLocaleString('en')} bytes`]),
		mutations: { 'twice the size': size => { size.bytes = 2 * TARBALL_BUDGET; } },
	});

	guard('mentions no folder of the machine that built it', {
		subject: () => filesIn(readFileSync(PROGRAM_FILE)).map(({ name, text }) => ({ path: name, text })),
		problems: machinePaths,
		mutations: { 'the checkout': files => files.push({ path: 'x.js', text: `"${process.cwd()}/src/x.ts"` }) },
	});

	it('is installed without a network, and then shows, converts and exports', () => {
		const npm = spawnSync(
			'npm',
			['install', '--global', '--prefix', folder, '--offline', '--no-audit', '--no-fund', join(process.cwd(), PROGRAM_FILE)],
			{ encoding: 'utf8', shell: process.platform === 'win32' },
		);
		assert.equal(npm.status, 0, npm.stderr);
		const program = join(folder, 'lib', 'node_modules', 'dossier', 'cli.js');
		const command =
			process.platform === 'win32'
				? [program.replace(join('lib', 'node_modules'), 'node_modules')]
				: [join(folder, 'bin', 'dossier')];
		const use = (...args: readonly string[]) => {
			const { status, stdout, stderr } = spawnSync(process.execPath, [...command, ...args], {
				encoding: 'utf8',
				cwd: folder,
				maxBuffer: 50_000_000,
			});
			assert.equal(status, 0, stderr);
			return stdout;
		};
		assert.match(use('show', 'UNTOC'), /^# United Nations Convention against Transnational Organized Crime \(UNTOC\)/);
		use('export', '--to', 'xlsx', '--out', 'a.xlsx');
		use('convert', 'a.xlsx', '--out', 'a.dossier.yaml');
		assert.equal(use('validate', 'a.dossier.yaml'), '');
		assert.deepEqual(readdirSync(folder).filter(name => name.startsWith('a.')), ['a.dossier.yaml', 'a.xlsx']);
	});
});

/** Returns the files of a tarball as npm writes it (POSIX ustar): their names without the folder, sorted, and their text. */
function filesIn(tarball: Buffer): readonly { readonly name: string; readonly text: string }[] {
	const bytes = gunzipSync(tarball);
	const files: { name: string; text: string }[] = [];
	for (let at = 0; bytes[at] !== undefined && bytes[at] !== 0;) {
		const field = (start: number, length: number) => bytes.toString('latin1', at + start, at + start + length).replace(/\0.*$/s, '');
		const size = parseInt(field(124, 12), 8);
		if (field(156, 1) === '0' || field(156, 1) === '') {
			const prefix = field(345, 155);
			const name = `${prefix === '' ? '' : `${prefix}/`}${field(0, 100)}`;
			files.push({ name: name.replace(/^package\//, ''), text: bytes.toString('latin1', at + 512, at + 512 + size) });
		}
		at += 512 + Math.ceil(size / 512) * 512;
	}
	return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}
