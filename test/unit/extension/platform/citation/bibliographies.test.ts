import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { keysOfOthers } from '../../../../../src/core/citation/keys/knownBibliography';
import { SETTINGS } from '../../../../../src/extension/ids';
import { Bibliographies, keysIn } from '../../../../../src/extension/platform/citation/bibliographies/bibliographies';
import { applyWithPlan, fileEditOf, planBibliography } from '../../../../../src/extension/platform/citation/bibliographies/bibliographyEdits';
import { addFileEdit } from '../../../../../src/extension/platform/files/fileEdits';
import { smallLibrary } from '../../../../support/core/dossiers/smallLibrary';
import { freshHost } from '../../../../support/fakeVscode/current';
import type { FakeHost } from '../../../../support/fakeVscode/host';
import { Uri } from '../../../../support/fakeVscode/values/uri';

const BIB = '/drafts/refs.bib';
const NAMES_BIB = '---\nbibliography: refs.bib\n---\nA hat.\n';
const ENTRY = '@book{other,\n  title = {Other},\n}\n';

const sources = ['small_charter', 'small_notice'].flatMap(key => smallLibrary().sources.get(key) ?? []);

function setUp(text = NAMES_BIB, path = '/drafts/draft.md') {
	const host = freshHost();
	return { host, document: host.open(path, text), bibliographies: new Bibliographies() };
}

async function pathsOf({ document, bibliographies }: ReturnType<typeof setUp>): Promise<readonly string[]> {
	return (await bibliographies.of(document)).files.map(({ uri }) => uri.path);
}

describe('Bibliographies', () => {
	it('are those that the document names', async () => {
		const one = setUp('---\nbibliography: [refs.bib, ../more.json, https://a.example/b.bib]\n---\n', '/texts/drafts/draft.md');
		one.host.folders = [Uri.file('/texts')];
		assert.deepEqual(await pathsOf(one), ['/texts/drafts/refs.bib', '/texts/more.json']);
		assert.equal((await one.bibliographies.of(one.document)).others, true);
		assert.equal(one.bibliographies.isNamed(Uri.file('/texts/more.json')), true);
		assert.equal(one.bibliographies.isNamed(Uri.file('/texts/drafts/other.bib')), false);
	});

	it('are those of the Quarto project, looked for up to the folder of the workspace', async () => {
		const one = setUp('A hat.\n', '/drafts/a/b/draft.md');
		one.host.folders = [Uri.file('/drafts')];
		one.host.files.put('/_quarto.yml', 'bibliography: outside.bib\n');
		assert.deepEqual(await pathsOf(one), []);
		one.host.files.put('/drafts/_quarto.yml', 'bibliography: refs.bib\n');
		assert.deepEqual(await pathsOf(one), [BIB]);
	});

	for (const [path, text] of [
		['/drafts/myst.yml', 'project:\n  bibliography: [refs.bib]\n'],
		['/drafts/_config.yml', 'bibtex_bibfiles:\n  - refs.bib\n'],
		['/drafts/conf.py', "bibtex_bibfiles = ['refs.bib']\n"],
	] as const) {
		it(`are those that ${path} names`, async () => {
			const one = setUp('A hat.\n', '/drafts/a/draft.md');
			one.host.folders = [Uri.file('/drafts')];
			one.host.files.put(path, text);
			assert.deepEqual(await pathsOf(one), [BIB]);
		});
	}

	it('are not assumed to exist because a general configuration file is a link', async () => {
		for (const [file, refused] of [['conf.py', 0], ['_config.yml', 0], ['_quarto.yml', 1], ['myst.yml', 1]] as const) {
			const one = setUp('A hat.\n', '/drafts/a/draft.md');
			one.host.folders = [Uri.file('/drafts')];
			one.host.files.put(`/drafts/${file}`, '');
			one.host.files.links.add(`/drafts/${file}`);
			assert.equal((await one.bibliographies.of(one.document)).refused.length, refused, file);
		}
	});

	it('are those next to myst.yml if it names none', async () => {
		const one = setUp('A hat.\n', '/drafts/a/draft.md');
		one.host.folders = [Uri.file('/drafts')];
		one.host.files.put('/drafts/myst.yml', 'project:\n  title: Hats\n');
		for (const path of ['/drafts/refs.bib', '/drafts/hats.bib', '/drafts/a/no.bib', '/drafts/notes.md', '/drafts/folder.bib/x']) {
			one.host.files.put(path, '');
		}
		assert.deepEqual(await pathsOf(one), ['/drafts/hats.bib', BIB]);
		one.host.files.before('readDirectory', '/drafts', () => Promise.reject(new Error('No.')));
		assert.equal((await one.bibliographies.of(one.document)).others, true);
	});

	it('are searched for above a project of another kind that names none', async () => {
		const one = setUp('A hat.\n', '/drafts/a/draft.md');
		one.host.folders = [Uri.file('/drafts')];
		one.host.files.put('/drafts/_quarto.yml', 'bibliography: refs.bib\n');
		one.host.files.put('/drafts/a/conf.py', 'name = 1\n');
		assert.deepEqual(await pathsOf(one), [BIB]);
		one.host.files.put('/drafts/a/_quarto.yml', 'project: a\n');
		assert.deepEqual(await pathsOf(one), []);
	});

	it('are those of the setting if neither the document nor its project names any', async () => {
		const one = setUp('A hat.\n');
		one.host.folders = [Uri.file('/drafts')];
		one.host.set(SETTINGS.citationBibliography, { globalValue: 'refs.bib' });
		assert.deepEqual(await pathsOf(one), [BIB]);
	});

	it('are those of the root document that a part of a LaTeX document names', async () => {
		const one = setUp('% !TEX root = ../main.tex\nA hat.\n', '/drafts/parts/one.tex');
		one.host.folders = [Uri.file('/drafts')];
		one.host.files.put('/drafts/main.tex', '\\documentclass{article}\n\\bibliography{refs}\n');
		assert.deepEqual(await pathsOf(one), [BIB]);
	});

	it('are read from an open document, and read again when its text changes', async () => {
		const { host, document, bibliographies } = setUp();
		host.files.put(BIB, ENTRY);
		const keys = async () => (await bibliographies.of(document)).files[0]?.records.map(({ key }) => key);
		assert.deepEqual(await keys(), ['other']);
		host.files.put(BIB, ENTRY.replace('other', 'another'));
		assert.deepEqual(await keys(), ['another']);
		const open = host.open(BIB, ENTRY);
		host.edit(open, { start: 6, end: 11, text: 'unsaved' });
		assert.deepEqual(await keys(), ['unsaved']);
	});

	it('report why one cannot be read, and are read again the next time', async () => {
		const { host, document, bibliographies } = setUp();
		host.files.put(BIB, ENTRY);
		host.files.before('readFile', BIB, () => Promise.reject(new Error('The disk is gone.')));
		assert.deepEqual(
			(await bibliographies.of(document)).files.map(({ problem, text }) => [problem, text]),
			[['The disk is gone.', undefined]],
		);
		assert.deepEqual(
			(await bibliographies.of(document)).files.map(({ problem, text }) => [problem, text]),
			[[undefined, ENTRY]],
		);
	});

	it('list the keys that they have, as far as can be known', async () => {
		const { host, document, bibliographies } = setUp();
		const keysOf = async (of = document) => keysIn(await bibliographies.of(of));
		assert.equal((await keysOf(host.open('/drafts/plain.md', ''))).kind, 'none');
		host.files.put(BIB, '@book{small_charter,\n  title = {Something Else Altogether},\n  date = {1950},\n}\n');
		const known = await keysOf();
		assert.ok(known.kind === 'keys');
		assert.deepEqual([[...known.keys], known.isWhole], [['small_charter'], true]);
		assert.deepEqual([...keysOfOthers((await bibliographies.of(document)).files, sources)], ['small_charter']);
		host.files.put(BIB, '@book{small_charter,');
		assert.equal((await keysOf()).kind, 'unreadable');
	});
});

describe('planBibliography', () => {
	const plan = async ({ document, bibliographies }: ReturnType<typeof setUp>) => planBibliography(document, sources, bibliographies);

	it('returns the obstacle if there is no bibliography or none that can be read', async () => {
		assert.deepEqual((await plan(setUp('A hat.\n'))).obstacle, { kind: 'none' });
		const one = setUp();
		one.host.files.put(BIB, '@book{open,');
		const { obstacle, edits } = await plan(one);
		assert.equal(obstacle?.kind, 'unreadable');
		assert.deepEqual(edits, []);
	});

	it('uses the keys of readable bibliographies, but adds nothing if one is unreadable, since it may have the source', async () => {
		const one = setUp('---\nbibliography: [broken.bib, refs.bib]\n---\nA hat.\n');
		one.host.files.put('/drafts/broken.bib', '@book{small_charter,');
		const { obstacle, edits } = await plan(one);
		assert.ok(obstacle?.kind === 'unreadable');
		assert.deepEqual([obstacle.file.uri.path, edits], ['/drafts/broken.bib', []]);
		one.host.files.put('/drafts/broken.bib', '');
		await applyWithPlan(await plan(one), () => new vscode.WorkspaceEdit());
		one.host.files.put(BIB, one.host.files.text('/drafts/broken.bib') ?? '');
		one.host.files.put('/drafts/broken.bib', '@book{other,');
		assert.equal((await plan(one)).obstacle, undefined);
	});

	it('adds each source once, at the end', async () => {
		const one = setUp();
		one.host.files.put(BIB, ENTRY);
		assert.equal(await applyWithPlan(await plan(one), () => new vscode.WorkspaceEdit()), 'applied');
		const text = one.host.files.text(BIB) ?? '';
		assert.ok(text.startsWith(ENTRY));
		assert.deepEqual([...text.matchAll(/^@\w+\{(\w+),/gm)].map(([, key]) => key), ['other', 'small_charter', 'small_notice']);
		assert.deepEqual((await plan(one)).edits, []);
	});

	it('adds what is missing to 50,000 entries, which are unchanged', async () => {
		const many = Array.from({ length: 50_000 }, (_, index) => `@book{key${index},\n  title = {Number ${index}},\n}\n`).join('\n');
		const one = setUp();
		one.host.files.put(BIB, many);
		assert.equal(await applyWithPlan(await plan(one), () => new vscode.WorkspaceEdit()), 'applied');
		const text = one.host.files.text(BIB) ?? '';
		assert.ok(text.startsWith(many));
		assert.equal(text.match(/small_charter,/g)?.length, 1);
		assert.deepEqual((await plan(one)).edits, []);
	});

	it('is refused if the file cannot be written', async () => {
		const one = setUp();
		one.host.files.put(BIB, ENTRY);
		one.host.files.readonlyPaths.add(BIB);
		assert.equal(await applyWithPlan(await plan(one), () => new vscode.WorkspaceEdit()), 'refused');
		const fresh = setUp();
		fresh.host.files.before('writeFile', BIB, () => Promise.reject(new Error('No space is left.')));
		assert.equal(await applyWithPlan(await plan(fresh), () => new vscode.WorkspaceEdit()), 'refused');
	});

	it('is stale if the file has changed since, on disk or in an editor', async () => {
		for (const change of [
			(host: FakeHost) => host.files.put(BIB, `${ENTRY}% more\n`),
			(host: FakeHost) => host.edit(host.open(BIB, ENTRY), { start: 0, end: 0, text: '% more\n' }),
			(host: FakeHost) =>
				host.files.before('readFile', BIB, () => host.edit(host.open(BIB, ENTRY), { start: 0, end: 0, text: '% more\n' })),
		]) {
			const one = setUp();
			one.host.files.put(BIB, ENTRY);
			const planned = await plan(one);
			change(one.host);
			assert.equal(await applyWithPlan(planned, () => new vscode.WorkspaceEdit()), 'stale');
			assert.doesNotMatch(one.host.files.text(BIB) ?? '', /small/);
		}
	});

	it('deletes its new file again if the edit of the document is stale', async () => {
		const one = setUp();
		assert.equal(await applyWithPlan(await plan(one), () => undefined), 'stale');
		assert.deepEqual(one.host.files.paths, ['/drafts/draft.md']);
	});

	it('can be added to an edit that the caller applies', async () => {
		const one = setUp();
		const edit = new vscode.WorkspaceEdit();
		const change = fileEditOf(await plan(one));
		assert.ok(change);
		addFileEdit(change, edit);
		assert.equal(await vscode.workspace.applyEdit(edit), true);
		assert.match(one.host.documents.find(({ uri }) => uri.path === BIB)?.getText() ?? '', /small_charter/);
	});
});
