import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { buildSync } from 'esbuild';
import { readCoverage } from '../../../scripts/test/coverage';
import { coverageText } from '../../../scripts/test/coverageText';

describe('coverage', () => {
	let root = '';
	const write = (file: string, lines: readonly string[]) => {
		mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
		writeFileSync(path.join(root, file), lines.join('\n'));
	};

	/** Bundles a test and runs it as the sections do. */
	const measure = (name: string, lines: readonly string[]) => {
		write(`test/${name}.ts`, lines);
		const outfile = path.join(root, 'out', `${name}.js`);
		buildSync({ absWorkingDir: root, entryPoints: [`test/${name}.ts`], outfile, bundle: true, platform: 'node', sourcemap: true, logLevel: 'error' });
		const folder = path.join(root, 'out', 'measured', name);
		execFileSync(process.execPath, [outfile], { env: { ...process.env, NODE_V8_COVERAGE: folder } });
		return folder;
	};

	before(() => {
		root = realpathSync(mkdtempSync(path.join(tmpdir(), 'dossier-coverage-')));
		write('src/core/sign.ts', [
			'export function sign(n: number): string {', '\tif (n < 0) {', '\t\treturn "negative";', '\t}', '\treturn "positive";', '}',
		]);
		write('src/core/unused.ts', ['/** Not loaded. */', 'export function unused(): number {', '\treturn 1;', '}']);
		write('src/core/types.ts', ['export interface Sign {', '\treadonly sign: string;', '}']);
	});
	after(() => rmSync(root, { recursive: true, force: true }));

	it('counts the lines of sources that ran, those of files that nobody loaded, and no file without code', async () => {
		const folder = measure('positive', ['import { sign } from "../src/core/sign";', 'sign(1);']);
		const files = await readCoverage({ root, measured: [folder] });
		assert.deepEqual(files.map(({ path: file, lines, covered }) => [file, covered < lines, covered > 0]), [
			['src/core/sign.ts', true, true], ['src/core/unused.ts', true, false],
		]);
	});

	it('adds up what ran in several processes', async () => {
		const folders = [
			measure('positive', ['import { sign } from "../src/core/sign";', 'sign(1);']),
			measure('negative', ['import { sign } from "../src/core/sign";', 'sign(-1);']),
		];
		const [first] = await readCoverage({ root, measured: folders });
		assert.equal(first?.path, 'src/core/sign.ts');
		assert.equal(first.covered, first.lines);
	});

	it('rejects where nothing was measured', async () => {
		write('out/empty/other.txt', []);
		await assert.rejects(readCoverage({ root, measured: [path.join(root, 'out', 'empty')] }), /Nothing was measured/);
	});
});

describe('coverage in words', () => {
	it('names what is below 80 %, the least covered first, and counts no file without code', () => {
		assert.equal(coverageText([
			{ path: 'src/a.ts', lines: 10, covered: 8 }, { path: 'src/b.ts', lines: 10, covered: 7 },
			{ path: 'src/c.ts', lines: 4, covered: 0 }, { path: 'src/types.ts', lines: 0, covered: 0 },
		]), [
			'Coverage:  62.5 % (15/24) of the lines of 3 files', '2 below 80 %:', '    0.0 % (0/4)  src/c.ts', '   70.0 % (7/10)  src/b.ts',
		].join('\n'));
	});

	it('says that no file is, and never rounds up', () => {
		assert.equal(coverageText([{ path: 'src/a.ts', lines: 3000, covered: 2999 }]), 'Coverage:  99.9 % (2999/3000) of the lines of 1 file\nNo file is below 80 %.');
	});
});
