import assert from 'node:assert/strict';
import { run } from '../../../src/cli/run';
import { readFingerprint } from '../../../src/core/quotation/fingerprint/fingerprintFile';
import { SMALL_YAML } from '../../support/core/dossiers/smallLibrary';
import { HARBOUR_REPORT } from '../../support/core/quotation/quotationTexts';
import { memoryMachine, runOn, type Traces } from './support';

describe('dossier fingerprint', () => {
	it('writes a fingerprint with a salt of its own, and prints what it has', async () => {
		const { code, out, written } = await runOn({ 'a.txt': HARBOUR_REPORT }, 'fingerprint', 'a.txt', '--out', 'a.json');
		assert.equal(code, 0);
		assert.match(out.join('\n'), /^a\.json: 3\d\d runs of five words in 7 paragraphs: title, 1, 2, 3, 4, 5, 6$/);
		const other = await runOn({ 'a.txt': HARBOUR_REPORT }, 'fingerprint', 'a.txt', '--out', 'a.json');
		const salts = [written, other.written].map(files => readFingerprint(String(files?.['a.json']))?.salt);
		assert.ok(salts[0] !== undefined && salts[1] !== undefined && salts[0] !== salts[1]);
	});
	it('writes nothing of a text without five words', async () => {
		const { code, written } = await runOn({ 'a.txt': 'Too short.' }, 'fingerprint', 'a.txt', '--out', 'a.json');
		assert.deepEqual([code, written], [2, undefined]);
	});
	it('never replaces the text that it reads', async () => {
		const { code, written } = await runOn({ 'a.txt': HARBOUR_REPORT }, 'fingerprint', 'a.txt', '--out', 'a.txt');
		assert.deepEqual([code, written], [2, undefined]);
	});
	it('needs a file to write', async () => assert.equal((await runOn({ 'a.txt': HARBOUR_REPORT }, 'fingerprint', 'a.txt')).code, 2));
	it('reports a full disk', async () =>
		assert.deepEqual((await runOn({ 'a.txt': HARBOUR_REPORT }, 'fingerprint', 'a.txt', '--out', 'full/a.json')).problems, [
			'full/a.json: the disk is full.',
		]));
});

describe('dossier check with a source that is held', () => {
	const HELD = SMALL_YAML.replace('  notice:\n', '  notice:\n    text: texts/notice.txt\n');
	const DRAFT = 'It “visited the new lighthouse, the fish market and the two ferry landings” [@small_notice, para. 1].\n';
	it('compares quotations with the text beside the dossier', async () => {
		const { code, out } = await runOn(
			{ 'd/s.dossier.yaml': HELD, 'd/texts/notice.txt': HARBOUR_REPORT, 'a.md': DRAFT },
			'check',
			'a.md',
			'--dossier',
			'd/s.dossier.yaml',
		);
		assert.equal(code, 1);
		assert.match(out[0] ?? '', /^a\.md:1:17: warning: “.+” has “old” here, not “new”\. \[quotation-differs\]$/);
	});
	it('recognizes notes in the style in which they are written, unless another is set', async () => {
		const note = 'Small Office, ‘Notice of the Small Conference’ (16 October 2020) para 1 \\<<https://small.example/notice>>.';
		const files = {
			'd/s.dossier.yaml': HELD,
			'd/texts/notice.txt': HARBOUR_REPORT,
			'a.md': `${DRAFT.replace(/ \[.*/, '[^1].')}\n[^1]: ${note}\n`,
		};
		const check = async (settings: string) =>
			(await runOn({ ...files, '.vscode/settings.json': settings }, 'check', 'a.md', '--dossier', 'd/s.dossier.yaml')).out[0] ?? '';
		assert.match(await check('{}'), /\[quotation-differs\]$/);
		assert.equal(await check('{ "dossier.citation.style": "bluebook" }'), '');
	});
	it('compares those with as many words as the setting says', async () => {
		const files = {
			'd/s.dossier.yaml': HELD,
			'd/texts/notice.txt': HARBOUR_REPORT,
			'a.md': 'It has “the new lighthouse” [@small_notice, para. 1].\n',
		};
		const check = async (settings: string) =>
			(await runOn({ ...files, '.vscode/settings.json': settings }, 'check', 'a.md', '--dossier', 'd/s.dossier.yaml')).out.length;
		assert.deepEqual(
			[
				await check('{}'),
				await check('{ "dossier.checks.fewestQuotedWords": 3 }'),
				await check('{ "dossier.checks.fewestQuotedWords": 101 }'),
			],
			[0, 2, 0],
		);
	});
	it('says which file cannot be used, and compares with the fingerprint instead', async () => {
		const { problems, out } = await runOn(
			{ 'd/s.dossier.yaml': HELD, 'a.md': DRAFT },
			'check',
			'a.md',
			'--dossier',
			'd/s.dossier.yaml',
		);
		assert.deepEqual(
			[problems, out],
			[['d/s.dossier.yaml: texts/notice.txt cannot be read, so quotations are not compared with it.'], []],
		);
	});
	it('shows no words of files that are hidden or behind a link', async () => {
		const hidden = HELD.replace('texts/notice.txt', '.git/config');
		const files = { 'd/s.dossier.yaml': hidden, 'd/.git/config': HARBOUR_REPORT, 'a.md': DRAFT };
		const { problems, out } = await runOn(files, 'check', 'a.md', '--dossier', 'd/s.dossier.yaml');
		assert.deepEqual(
			[problems, out],
			[['d/s.dossier.yaml: .git/config is hidden, or behind a link, so quotations are not compared with it.'], []],
		);
		const traces: Traces = { out: [], problems: [], written: {}, removed: [] };
		const machine = memoryMachine({ 'd/s.dossier.yaml': HELD, 'd/texts/notice.txt': HARBOUR_REPORT, 'a.md': DRAFT }, traces);
		const withLink = { ...machine, list: async (folder: string) => (await machine.list(folder)).filter(({ name }) => name !== 'notice.txt') };
		await run(['check', 'a.md', '--dossier', 'd/s.dossier.yaml'], withLink);
		assert.deepEqual(
			[traces.problems, traces.out],
			[['d/s.dossier.yaml: texts/notice.txt is hidden, or behind a link, so quotations are not compared with it.'], []],
		);
	});
	for (const path of ['../notice.txt', '/etc/passwd', 'a/../../b', 'C:\\b', './b', 'http://a.example', 'a//b']) {
		it(`is not looked for at ${path}`, async () => {
			const { code } = await runOn(
				{ 'd/s.dossier.yaml': HELD.replace('texts/notice.txt', JSON.stringify(path)), 'a.md': DRAFT },
				'check',
				'a.md',
				'--dossier',
				'd/s.dossier.yaml',
			);
			assert.equal(code, 2);
		});
	}
});
