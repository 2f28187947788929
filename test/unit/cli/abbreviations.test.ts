import assert from 'node:assert/strict';
import { SMALL_YAML } from '../../support/core/dossiers/smallLibrary';
import { runOn } from './support';

const TEXT = 'The World Health Organization (WHO) and the\nInternational Labour Organization (ILOs).\nAlso the European Anti-Fraud Office (OLAF).\n';
const DOSSIER = SMALL_YAML;

describe('dossier abbreviations', () => {
	it('prints one object a line, with null for what is absent', async () => {
		const { code, out, problems } = await runOn({ 'a.md': TEXT }, 'abbreviations', 'a.md', '--format', 'json');
		assert.deepEqual({ code, problems }, { code: 0, problems: [] });
		assert.deepEqual(out.map(line => JSON.parse(line) as unknown), [
			{ file: 'a.md', acronym: 'WHO', expansion: 'World Health Organization', certainty: 'letters', start: 31, end: 34, entry: null },
			{ file: 'a.md', acronym: 'ILO', expansion: 'International Labour Organization', certainty: 'letters', start: 79, end: 82, entry: null },
			{ file: 'a.md', acronym: 'OLAF', expansion: null, certainty: 'likely', start: TEXT.indexOf('OLAF'), end: TEXT.indexOf('OLAF') + 4, entry: null },
		]);
		assert.deepEqual(Object.keys(JSON.parse(out[0] ?? '') as object), ['file', 'acronym', 'expansion', 'certainty', 'start', 'end', 'entry']);
	});

	it('prints lines for people, with line and column', async () => {
		const { out } = await runOn({ 'a.md': TEXT }, 'abbreviations', 'a.md');
		assert.deepEqual(out, [
			'a.md:1:32: WHO = World Health Organization [letters]', 'a.md:2:36: ILO = International Labour Organization [letters]', 'a.md:3:38: OLAF = ? [likely]',
		]);
	});

	it('counts in UTF-16 code units, without the byte order mark', async () => {
		const text = '\uFEFF𝒳 The World Health Organization (WHO)';
		const { out } = await runOn({ 'a.txt': text }, 'abbreviations', 'a.txt', '--format', 'json');
		const { start, end } = JSON.parse(out[0] ?? '') as { readonly start: number; readonly end: number };
		assert.equal(text.slice(1).slice(start, end), 'WHO');
	});

	it('uses the dossier given, else the bundled one, or none', async () => {
		const files = { 'a.md': 'The Practice Charter Fund (XY) and the Ministry of Harbours (MXQ).', 'd.yaml': DOSSIER.replace(/^entries:\n/m, 'entries:\n  harbours:\n    kind: fund\n    gloss: { en: A fund. }\n    labels:\n      en:\n        preferred: { text: Practice Charter Fund, evidence: [{ source: notice }] }\n        acronym: [{ text: XY, evidence: [{ source: notice }] }]\n') };
		const withDossier = await runOn(files, 'abbreviations', 'a.md', '--dossier', 'd.yaml');
		assert.deepEqual(withDossier, { code: 0, out: ['a.md:1:28: XY = Practice Charter Fund [label, small/harbours]', 'a.md:1:62: MXQ = ? [likely]'], problems: [] });
		const bundled = await runOn({ ...files, 'bundled.dossier.yaml': files['d.yaml'] }, 'abbreviations', 'a.md');
		assert.deepEqual(bundled.out, withDossier.out);
		const none = await runOn({ ...files, 'bundled.dossier.yaml': files['d.yaml'] }, 'abbreviations', 'a.md', '--no-dossier');
		assert.deepEqual(none.out, ['a.md:1:28: XY = ? [likely]', 'a.md:1:62: MXQ = ? [likely]']);
	});

	it('reads each file in its language, or in the one given', async () => {
		const text = '% World Health Organization (WHO)\n\\newacronym{ilo}{ILO}{International Labour Organization}\n';
		assert.deepEqual((await runOn({ 'a.TEX': text }, 'abbreviations', 'a.TEX')).out, ['a.TEX:2:18: ILO = International Labour Organization [letters]']);
		assert.deepEqual((await runOn({ 'a.cls': text }, 'abbreviations', 'a.cls', '--language', 'latex')).out.length, 1);
		assert.match((await runOn({ 'a.cls': text }, 'abbreviations', 'a.cls')).out[0] ?? '', /^a\.cls:1:\d+: WHO/);
	});

	it('says nothing about a text that introduces nothing', async () =>
		assert.deepEqual(await runOn({ 'a.md': 'No acronyms (2020).' }, 'abbreviations', 'a.md'), { code: 0, out: [], problems: [] }));

	it('reads the other files if one cannot be read', async () => {
		const { code, out, problems } = await runOn({ 'a.md': TEXT }, 'abbreviations', 'none.md', 'a.md');
		assert.deepEqual({ code, lines: out.length, problems }, { code: 2, lines: 3, problems: ['none.md: there is no such file.'] });
	});

	it('does not work with a dossier that is not valid', async () => {
		const { code, out, problems } = await runOn({ 'a.md': TEXT, 'd.yaml': DOSSIER.replace('release: notice', 'release: nowhere') }, 'abbreviations', 'a.md', '--dossier', 'd.yaml');
		assert.deepEqual({ code, out }, { code: 2, out: [] });
		assert.deepEqual(problems, ['d.yaml:8:1: The dossier has no source “nowhere”. `dossier validate` prints all findings.']);
	});

	for (const [what, ...args] of [
		['no file'], ['an unknown format', 'a.md', '--format', 'xml'], ['an unknown language', 'a.md', '--language', 'cobol'],
		['a dossier that is missing', 'a.md', '--dossier', 'none.yaml'], ['a dossier and none', 'a.md', '--dossier', 'd.yaml', '--no-dossier'],
	]) {
		it(`cannot work with ${what}`, async () => {
			const { code, out, problems } = await runOn({ 'a.md': TEXT }, 'abbreviations', ...args);
			assert.deepEqual({ code, out, count: problems.length }, { code: 2, out: [], count: 1 });
		});
	}
});
