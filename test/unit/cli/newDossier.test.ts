import assert from 'node:assert/strict';
import { SMALL_YAML } from '../../support/core/dossiers/smallLibrary';
import { validDossier } from '../../support/core/dossiers/validDossier';
import { runOn } from './support';

const TEXT = `---
title: "Ministers meet on reefs"
---

Kenya’s Minister for Fisheries, John Kamau, opened the Nairobi Conference on Reefs (NCR) in Nairobi on 3 May 2019.

The Blue Reef Fund received EUR 2 million. The Small Fund did not.
`;

describe('dossier new', () => {
	it('writes a valid dossier with evidence, and says how much it proposes', async () => {
		const { code, out, problems, written } = await runOn({ 'a/draft.md': TEXT }, 'new', 'a/draft.md', '--out', 'b.dossier.yaml');
		assert.deepEqual({ code, out }, { code: 0, out: [] });
		assert.match(problems.join(), /^b\.dossier\.yaml: \d+ proposals from the document\.$/);
		const yaml = String(written?.['b.dossier.yaml']);
		const { title, entries, sources } = validDossier(yaml);
		assert.deepEqual([title, sources.get('document')?.csl.title], [{ en: 'Ministers meet on reefs' }, 'Ministers meet on reefs']);
		assert.deepEqual(
			entries.get('ncr')?.labels.map(({ text, evidence }) => [text, evidence]),
			['Nairobi Conference on Reefs', 'NCR'].map(text => [
				text,
				[{ source: 'document', locator: { label: 'paragraph', value: '1' }, status: 'stated' }],
			]),
		);
		assert.deepEqual(
			entries.get('john_kamau')?.facts.map(({ property, value }) => [property, value]),
			[['office', { type: 'text', text: { en: 'Minister for Fisheries' } }]],
		);
		assert.match(yaml, /      - \{ property: held, date: '2019-05-03', evidence: \[\{ source: document, paragraph: 1 \}\] \}/);
		assert.deepEqual(await runOn({ 'b.dossier.yaml': yaml }, 'validate', 'b.dossier.yaml'), { code: 0, out: [], problems: [] });
	});

	it('counts one proposal and one entry in the singular', async () => {
		const { problems } = await runOn(
			{ 'draft.md': 'The Small Fund met the Blue Reef Fund.\n', 'd.yaml': SMALL_YAML },
			'new',
			'draft.md',
			'--dossier',
			'd.yaml',
			'--out',
			'b.yaml',
		);
		assert.deepEqual(problems, ['b.yaml: 1 proposal from the document; it mentions 1 entry of other dossiers.']);
	});

	it('prints it if no file is given', async () => {
		const { code, out, problems } = await runOn({ 'draft.md': TEXT }, 'new', 'draft.md');
		assert.deepEqual({ code, problems }, { code: 0, problems: [] });
		validDossier(out.join('\n'));
	});

	it('lists entries of other dossiers instead of proposing them', async () => {
		const { out } = await runOn({ 'draft.md': TEXT, 'd.yaml': SMALL_YAML }, 'new', 'draft.md', '--dossier', 'd.yaml');
		assert.match(out.join('\n'), /# {3}small\/fund \(line 7\)/);
		assert.doesNotMatch(out.join('\n'), /text: 'Small Fund'/);
		assert.match(
			(await runOn({ 'draft.md': TEXT, 'bundled.dossier.yaml': SMALL_YAML }, 'new', 'draft.md', '--no-dossier')).out.join('\n'),
			/text: 'Small Fund'/,
		);
	});

	it('never replaces a file', async () => {
		assert.deepEqual(await runOn({ 'draft.md': TEXT, 'b.yaml': 'mine' }, 'new', 'draft.md', '--out', 'b.yaml'), {
			code: 2,
			out: [],
			problems: ['b.yaml: it already exists; nothing was written.'],
		});
	});

	it('reports a file that cannot be written', async () =>
		assert.deepEqual(await runOn({ 'draft.md': TEXT }, 'new', 'draft.md', '--out', 'full/b.yaml'), {
			code: 2,
			out: [],
			problems: ['full/b.yaml: the disk is full.'],
		}));

	it('reports a folder that does not exist', async () =>
		assert.deepEqual((await runOn({ 'draft.md': TEXT }, 'new', 'draft.md', '--out', 'missing/b.yaml')).problems, [
			'missing/b.yaml: its folder does not exist; nothing was written.',
		]));

	it('writes nothing if there is nothing to propose, and says so', async () => {
		const cases: Readonly<Record<string, string>> = {
			'': 'a.md: it has no text; no dossier was written.',
			' \n\n': 'a.md: it has no text; no dossier was written.',
			'nothing here': 'a.md: nothing was found that could be an entry or a fact; no dossier was written.',
			'\u0000\u0007 “': 'a.md: nothing was found that could be an entry or a fact; no dossier was written.',
			'Die Konferenz ist in Nairobi und nicht von mir.':
				'a.md: nothing was found that could be an entry or a fact (1 proposal is unlikely); no dossier was written.',
		};
		for (const [text, problem] of Object.entries(cases)) {
			for (const out of [[], ['--out', 'b.yaml']]) {
				assert.deepEqual(await runOn({ 'a.md': text }, 'new', 'a.md', ...out), { code: 1, out: [], problems: [problem] });
			}
		}
	});

	it('writes nothing if all that it finds is in other dossiers', async () =>
		assert.deepEqual(await runOn({ 'a.md': 'The Small Fund met.', 'd.yaml': SMALL_YAML }, 'new', 'a.md', '--dossier', 'd.yaml'), {
			code: 1,
			out: [],
			problems: ['a.md: it mentions 1 entry of other dossiers, and nothing else was found; no dossier was written.'],
		}));

	for (const [what, ...args] of [
		['no document'],
		['two documents', 'draft.md', 'draft.md'],
		['an unknown language', 'draft.md', '--language', 'cobol'],
		['a document that is missing', 'none.md'],
		['a dossier that is missing', 'draft.md', '--dossier', 'none.yaml'],
	]) {
		it(`cannot work with ${what}`, async () => {
			const { code, out, problems } = await runOn({ 'draft.md': TEXT }, 'new', ...args);
			assert.deepEqual({ code, out, count: problems.length }, { code: 2, out: [], count: 1 });
		});
	}
});
