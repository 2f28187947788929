import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { completeDossier, resolveCompletion } from '../../../../src/extension/features/author/completeDossier';
import { explainLabel } from '../../../../src/extension/features/author/explainLabel';
import {
	foldingRangesOfDossier,
	formatDossier,
	linksOfDossier,
	symbolsOfDossier,
} from '../../../../src/extension/features/author/fileViews';
import { hoverDossier } from '../../../../src/extension/features/author/hoverDossier';
import {
	defineDossierKey,
	findDossierKey,
	highlightDossierKey,
	prepareRename,
	renameDossierKey,
} from '../../../../src/extension/features/author/keyPlaces';
import { registerAuthor } from '../../../../src/extension/features/author/register';
import { DossierProblems } from '../../../../src/extension/features/dossiers/dossierProblems';
import { fixDossier } from '../../../../src/extension/features/dossiers/fixDossier';
import { SETTINGS } from '../../../../src/extension/ids';
import { SMALL_YAML } from '../../../support/core/dossiers/smallLibrary';
import { Uri } from '../../../support/fakeVscode/values/uri';
import { until } from '../support/until';
import { after, offered, PATH, writing } from './support';

const label = (item: vscode.CompletionItem) => (typeof item.label === 'string' ? item.label : item.label.label);

async function hoverText(text: string, part: string): Promise<string> {
	const { document, services } = await writing(text);
	const hover = await hoverDossier(document, after(document, part), services);
	return (hover?.contents ?? []).map(content => (content as vscode.MarkdownString).value).join('\n');
}

const token = { isCancellationRequested: false } as vscode.CancellationToken;

describe('writing a dossier file', () => {
	it('proposes keys, words and references with what they are', async () => {
		const { document, services } = await writing();
		const items = (part: string) => offered({ document, services }, part);
		const kinds = await items('kind: ');
		assert.deepEqual(
			kinds.slice(0, 2).map(({ label: one }) => one),
			['resolution', 'fund'],
		);
		assert.deepEqual((await items('property: ')).find(one => label(one) === 'inForce')?.label, { label: 'inForce', description: 'In force' });
		const [source] = await items('release: ');
		assert.ok(source && label(source) === 'notice');
		assert.match(
			((await resolveCompletion(source)).documentation as vscode.MarkdownString).value,
			/Notice[^]*Notice of the Small Conference[^]*small\\?_notice/,
		);
		const [entry] = await items('by: ');
		assert.ok(entry && label(entry) === 'charter');
		assert.match(((await resolveCompletion(entry)).documentation as vscode.MarkdownString).value, /Charter of Small Things/);
	});

	it('lets VS Code list no words where a person types freely or has typed a word in full, so that Enter is a new line', async () => {
		const { document, services } = await writing();
		const list = (part: string) => completeDossier(document, after(document, part), services);
		const free = await list('title: { en: The Sm');
		assert.deepEqual(free?.items.map(label), ['\uE001']);
		assert.equal(document.getText(free?.items[0]?.range as vscode.Range), 'title: { en: The Sm');
		assert.deepEqual((await list('kind: fund'))?.items.map(label), ['\uE001']);
		assert.deepEqual((await list('\n'))?.items.map(label).includes('\uE001'), false);
	});

	it('offers a word while its last letter is missing, and VS Code need not ask again whether it is there', async () => {
		const { document, services } = await writing();
		const list = await completeDossier(document, after(document, 'kind: '), services);
		assert.equal(list?.isIncomplete, false);
		assert.deepEqual(list.items.map(item => [label(item), item.filterText]).find(([name]) => name === 'event'), ['event', 'even']);
	});

	it('lets VS Code list no words when the user has typed on before the answer', async () => {
		const { document, fake, services, host } = await writing();
		const asked = completeDossier(document, after(document, 'title: { en: The Sm'), services);
		host.edit(fake, { start: 0, end: 0, text: ' ' });
		const list = await asked;
		assert.deepEqual([list.isIncomplete, list.items.map(label)], [true, ['\uE001']]);
	});

	it('is asked again after each key where a word is a part of another', async () => {
		const { document, services } = await writing(`${SMALL_YAML}  charter_annex:\n    kind: term\n`);
		const list = await completeDossier(document, after(document, 'by: '), services);
		assert.ok(list?.isIncomplete && list.items.map(label).includes('charter_annex'), list?.items.map(label).join());
	});

	it('leaves the keys of the schema to VS Code in JSON', async () => {
		const { document, services } = await writing(
			'{"release": "", "sources": {"a": {}}, "entries": {"b": {"kind": ""}}}',
			'/project/x.dossier.json',
		);
		const items = async (part: string) => (await offered({ document, services }, part)).map(label);
		assert.deepEqual([await items('"release": "'), await items('"kind": "')], [['a'], []]);
	});

	it('explains keys, words, references and names', async () => {
		assert.match(
			await hoverText(SMALL_YAML, 'relea'),
			/\*\*release\*\*[^]*The source that the dossier is about\\?\.[^]*It is required\\?\./,
		);
		assert.match(await hoverText(SMALL_YAML, 'overv'), /```yaml\noverview:\n {2}- text: \{ en: '…' \}/);
		assert.match(await hoverText(SMALL_YAML, 'by: w'), /World|who/i);
		assert.match(await hoverText(SMALL_YAML, 'source: not'), /Notice/);
		assert.match(await hoverText(SMALL_YAML, 'acronym: [CS'), /written exactly as “CST”/);
		assert.equal(await hoverText(SMALL_YAML, 'licence: CC'), '');
	});

	it('goes to a key, finds and renames it', async () => {
		const { document, services } = await writing();
		const at = after(document, 'source: not');
		const [definition] = await defineDossierKey(document, at, services) ?? [];
		assert.equal(document.getText(definition?.targetSelectionRange), 'notice');
		const all = await findDossierKey({ document, position: at, withDefinition: true }, services) ?? [];
		const references = await findDossierKey({ document, position: at, withDefinition: false }, services) ?? [];
		assert.ok(references.length > 4 && all.length === references.length + 1);
		assert.equal((await highlightDossierKey(document, at, services))?.length, all.length);
		const prepared = await prepareRename(document, at, services);
		assert.equal(typeof prepared === 'object' ? prepared.placeholder : prepared, 'notice');
		assert.equal(await prepareRename(document, after(document, 'version: 1'), services), 'There is no key of a source or entry here.');
		const edit = await renameDossierKey({ document, position: at, name: 'letter', token }, services);
		assert.equal(typeof edit === 'object' ? edit.get(document.uri).length : edit, all.length);
		assert.match(String(await renameDossierKey({ document, position: at, name: 'charter', token }, services)), /already has “charter”/);
		assert.match(String(await renameDossierKey({ document, position: at, name: 'a b', token }, services)), /begins with a letter/);
		assert.match(String(await renameDossierKey({ document, position: after(document, 'licen'), name: 'x', token }, services)), /no key/);
	});

	it('renames a source where drafts and bibliographies name it, and an entry in links to it', async () => {
		const { host, document, services } = await writing();
		const draft = 'It is so [@small_notice, p. 2; @small_noticed; @x:small_notice], see vscode://a.b/source/small_notice and [it](vscode://a.b/entry/small/fund).\n';
		const bibliography = '@online{small_notice,\n  title = {Notice},\n}\n@online{small_notice-2, title = {B}}\n';
		host.files.put('/project/draft.md', draft);
		host.files.put('/project/refs.bib', bibliography);
		host.found = ['/project/draft.md', '/project/refs.bib', '/project/gone.json'].map(path => Uri.file(path));
		const renamed = async (part: string, name: string) => {
			const edit = await renameDossierKey({ document, position: after(document, part), name, token }, services);
			assert.ok(typeof edit === 'object');
			return ['draft.md', 'refs.bib'].flatMap(name => edit.get(Uri.file(`/project/${name}`) as never).map(({ range: { start, end } }) =>
				`${name} ${start.line}:${start.character}-${end.character}`)).sort();
		};
		const at = (text: string, part: string, key: string) => text.indexOf(part) + part.length - key.length;
		const [cited, linked, entry] = [at(draft, '@small_notice', 'notice'), at(draft, 'source/small_notice', 'notice'), at(draft, 'small/fund', 'fund')];
		assert.deepEqual(await renamed('source: not', 'letter'), [
			`draft.md 0:${cited}-${cited + 6}`, `draft.md 0:${linked}-${linked + 6}`, 'refs.bib 0:14-20',
		].sort());
		assert.deepEqual(await renamed('  fund', 'money'), [`draft.md 0:${entry}-${entry + 4}`]);
		host.trusted = false;
		assert.deepEqual(await renamed('source: not', 'letter'), []);
	});

	it('renames nothing if too many places would have to change, rather than some of them', async () => {
		const { host, document, services } = await writing();
		host.files.put('/project/draft.md', 'It is so [@small_notice].\n'.repeat(10_001));
		host.found = [Uri.file('/project/draft.md')];
		const edit = await renameDossierKey({ document, position: after(document, 'source: not'), name: 'letter', token }, services);
		assert.match(String(edit), /^Nothing was renamed, because more than 10000 places in your files name “notice”/);
	});

	it('renames no key behind a link, and finds those of an open file where they are in the end', async () => {
		const { host, document, services } = await writing();
		host.files.put('/project/draft.md', 'It is so [@small_notice].\n');
		host.files.put('/project/linked.bib', '@online{small_notice}\n');
		host.files.links.add('/project/linked.bib');
		const open = host.open('/project/open.bib', '@online{small_notice}\n');
		host.found = ['/project/draft.md', '/project/linked.bib', '/project/open.bib'].map(path => Uri.file(path));
		host.files.before('readFile', '/project/draft.md', () => open.apply([{ start: 0, end: 0, text: '% mine\n' }]));
		const edit = await renameDossierKey({ document, position: after(document, 'source: not'), name: 'letter', token }, services);
		assert.ok(typeof edit === 'object');
		assert.deepEqual(['draft.md', 'linked.bib', 'open.bib'].flatMap(name =>
			edit.get(Uri.file(`/project/${name}`) as never).map(({ range: { start } }) => `${name} ${start.line}:${start.character}`)), [
			'draft.md 0:17', 'open.bib 1:14',
		]);
	});

	it('has an outline, folds, links and a layout', async () => {
		const { document, services } = await writing(SMALL_YAML.replace('kind: fund', 'kind:   fund'));
		assert.deepEqual((await symbolsOfDossier(document, services))?.slice(-2).map(({ name }) => name), ['sources', 'entries']);
		assert.ok((await foldingRangesOfDossier(document, services))?.some(({ start, end }) => end > start));
		assert.deepEqual(await linksOfDossier(document, services), []);
		assert.deepEqual((await formatDossier(document, services))?.map(({ newText }) => newText), [' ']);
	});

	it('says why a name is not found', async () => {
		const { host, document, fake, services } = await writing();
		const explained = async (part: string) => {
			host.show(fake, document.offsetAt(after(document, part)));
			await explainLabel(services);
			return host.messages.at(-1);
		};
		assert.match(await explained('acronym: [CS') ?? '', /^information: It is found only if it is written exactly as “CST”\. The dossier applies to drafts in the folder “project” and the folders in it\.$/);
		assert.match(await explained('licen') ?? '', /Put the cursor on a name/);
		host.set(SETTINGS.dossiers, { workspaceValue: { small: { enabled: false } } });
		await until(() => services.store.current?.inUse.length === 0);
		assert.match(await explained('acronym: [CS') ?? '', /switched off in the settings/);
	});

	it('corrects what is marked', async () => {
		const { host, document, fake, services } = await writing();
		const problems = new DossierProblems(services);
		fake.isDirty = true;
		const start = SMALL_YAML.indexOf('kind: instrument');
		host.edit(fake, { start, end: start + 'kind: instrument'.length, text: 'kind: instrumnet' });
		await until(() => (host.diagnostics.get(document.uri.toString()) ?? []).length === 1);
		const diagnostics = host.diagnostics.get(document.uri.toString()) ?? [];
		const actions = await fixDossier(
			document,
			{ context: { diagnostics, only: undefined, triggerKind: 1 }, position: diagnostics[0]?.range.start ?? document.positionAt(0) },
			problems,
			services,
		);
		assert.deepEqual(
			actions.map(({ title }) => title),
			['Change to “instrument”'],
		);
		assert.deepEqual(
			actions[0]?.edit?.get(document.uri).map(edit => 'newText' in edit && edit.newText),
			['instrument'],
		);
	});

	it('selects what only the author knows in what a correction adds', async () => {
		const { host, document, fake, services } = await writing();
		const problems = new DossierProblems(services);
		fake.isDirty = true;
		const gloss = /\n {4}gloss: .*/.exec(SMALL_YAML) ?? assert.fail();
		host.edit(fake, { start: gloss.index, end: gloss.index + gloss[0].length, text: '' });
		const marked = () => host.diagnostics.get(document.uri.toString()) ?? [];
		await until(() => marked().length === 1);
		const position = marked()[0]?.range.start ?? document.positionAt(0);
		const [add] = await fixDossier(document, { context: { diagnostics: marked(), only: undefined, triggerKind: 1 }, position }, problems, services);
		const [edit] = add?.edit?.get(document.uri) ?? [];
		assert.match((edit as unknown as vscode.SnippetTextEdit | undefined)?.snippet.value ?? '', /gloss: \\?\{ en: '\$\{1:…\}' \\?\}/);
	});

	it('moves a wrong name to the differences from the official record, where nothing is marked', async () => {
		const { host, document, fake, services } = await writing();
		const start = SMALL_YAML.indexOf('says: Chart of Small Things');
		host.edit(fake, { start, end: start + 'says: Chart of Small Things'.length, text: 'says: Another' });
		const position = document.positionAt(document.getText().indexOf('Chart of Small Things'));
		const actions = await fixDossier(
			document,
			{ context: { diagnostics: [], only: undefined, triggerKind: 1 }, position },
			new DossierProblems(services),
			services,
		);
		assert.deepEqual(
			actions.map(({ title }) => title),
			['Move “Chart of Small Things” to the Differences from the Official Record'],
		);
		assert.match(
			actions[0]?.edit
				?.get(document.uri)
				.map(edit => ('newText' in edit ? edit.newText : ''))
				.join('') ?? '',
			/says: 'Chart of Small Things'/,
		);
	});

	it('gives no answer about a text that has changed meanwhile', async () => {
		const { host, document, fake, services } = await writing();
		const asked = [
			hoverDossier(document, after(document, 'relea'), services),
			symbolsOfDossier(document, services),
		];
		host.edit(fake, { start: 0, end: 1, text: '' });
		assert.deepEqual(await Promise.all(asked), [undefined, undefined]);
	});

	it('registers only for dossier files, and everything is removed', async () => {
		const { host, services } = await writing();
		const registered = registerAuthor(services);
		assert.ok((host.registered.get('registerRenameProvider')?.length ?? 0) > 0 && PATH.endsWith('.yaml'));
		registered.dispose();
		assert.equal(host.registered.get('registerRenameProvider')?.length, 0);
	});
});
