import assert from 'node:assert/strict';
import type { DossierFile } from '../../../../src/core/dossier/file';
import { readDossierYaml } from '../../../../src/core/dossier/readYaml';
import { registerImportTerms } from '../../../../src/extension/features/importTerms/register';
import { COMMANDS } from '../../../../src/extension/ids';
import { PickedFiles } from '../../../../src/extension/platform/citation/pickedFiles';
import { LibraryStore } from '../../../../src/extension/platform/library/libraryStore';
import { UserSource } from '../../../../src/extension/platform/sources/userSource';
import { WorkspaceSource } from '../../../../src/extension/platform/sources/workspaceSource';
import type { FromReview, ToReview } from '../../../../src/protocol/review';
import { SMALL_YAML, validateShape } from '../../../support/core/smallLibrary';
import { freshHost } from '../../../support/fakeVscode/current';
import { FakeMemento } from '../../../support/fakeVscode/memento';
import type { FakeInputBox, FakeQuickPick } from '../../../support/fakeVscode/quickPick';
import { Uri } from '../../../support/fakeVscode/uri';
import { FakeWebviewPanel } from '../../../support/fakeVscode/webview';
import { until } from '../support/until';

const FILE = '/drafts/small.dossier.yaml';
const CSV = 'Term,Acronym,Kind,Meaning,Remarks\nReef Fund,RF,fund,Pays.,x\nHarbour Office,HO,bank,,\nToo,many,cells,in,this,row\n';
type Shown = ToReview & { readonly type: 'review' };

/** The extension with a dossier in the workspace and a file to import; the user picks the rows with these labels, in order. */
async function scene(content: string | Uint8Array = CSV, { path = '/drafts/terms.csv', dossier = SMALL_YAML, trusted = true } = {}) {
	const host = freshHost();
	host.trusted = trusted;
	host.folders = [Uri.file('/drafts')];
	if (dossier !== '') {
		host.files.put(FILE, dossier);
	}
	host.files.put(path, content);
	const memento = new FakeMemento();
	const store = new LibraryStore([new WorkspaceSource(new PickedFiles(), host.log)], host.log);
	await store.get();
	await until(() => store.current?.inUse.length === (dossier === '' ? 0 : 1));
	registerImportTerms({ extensionUri: Uri.file('/extension'), log: host.log, store, userDossiers: new UserSource(Uri.file('/storage'), host.log), nearestStorageUri: Uri.file('/storage'), workspaceMemory: memento });
	const asked: string[] = [];
	const picks: string[] = [];
	host.atPick = (picker: FakeQuickPick): void => {
		if (picker.items.length === 0) {
			return void setImmediate(() => host.atPick(picker));
		}
		asked.push(`${picker.title}: ${picker.items.map(({ label, description = '' }) => `${label}=${description}`).join(', ')}`);
		const label = picks.shift();
		return label === undefined ? picker.leave() : label === 'ticked' ? picker.takeTicked() : picker.take(label);
	};
	host.atInput = (box: FakeInputBox) => box.enter('pt_br');
	const sent: ToReview[] = [];
	const connect = async () => {
		const panel = host.panels.at(-1) ?? assert.fail('no page');
		panel.webview.deliver = async message => sent.push(message as ToReview) > 0;
		const before = sent.length;
		panel.webview.receive({ type: 'start' });
		await until(() => sent.length > before);
	};
	const run = async (...labels: readonly string[]) => {
		picks.push(...labels);
		await host.commands.get(COMMANDS.importTerms)?.(Uri.file(path));
		assert.deepEqual(host.log.of('error'), []);
	};
	const send = (message: FromReview) => host.panels.at(-1)?.webview.receive(message);
	const shown = () => sent.at(-1) as Shown;
	const write = async (...labels: readonly string[]) => {
		picks.push(...labels);
		const before = host.statusMessages.length + host.messages.length;
		send({ type: 'request', request: 'write' });
		await until(() => host.statusMessages.length + host.messages.length > before);
	};
	const rewrite = (file: string, to: string) => {
		host.documents.filter(({ uri }) => uri.path === file).forEach(document => host.close(document));
		host.files.put(file, to);
	};
	return { rewrite, host, store, asked, memento, connect, run, send, shown, write, sent, text: (file = FILE) => host.files.text(file) ?? '' };
}

const INTO_SMALL = 'The Small Conference';
const keyOf = ({ items }: Shown, name: string) => items.find(item => item.name === name)?.key ?? assert.fail(`no ${name}`);

describe('importing terms', () => {
	it('guesses the columns, lets the person change them, and remembers them', async () => {
		const { asked, run } = await scene();
		await run(INTO_SMALL, 'Remarks', 'Other names', 'Continue');
		assert.match(asked[1] ?? '', /^Import Terms: Columns: Continue=3 rows, Term=Preferred name · English, Acronym=Acronyms · English, Kind=Kind, Meaning=Definition · English, Remarks=Not imported$/);
		assert.match(asked[3] ?? '', /Remarks=Other names · English$/);
		await run(INTO_SMALL, 'Continue');
		assert.match(asked[5] ?? '', /Remarks=Other names · English$/);
	});

	it('asks for the names if no heading tells, also in another language', async () => {
		const { asked, run, connect, shown } = await scene('A,B\nFundo,x\n', { dossier: '' });
		await run('A', 'Another Language…', 'Preferred name', 'Continue');
		assert.doesNotMatch(asked[0] ?? '', /Continue/);
		assert.match(asked.at(-1) ?? '', /Continue=1 rows, A=Preferred name · Brazilian Portuguese, B=Not imported/);
		await connect();
		assert.deepEqual(shown().items.map(({ name }) => name), ['Fundo']);
	});

	it('reports bad rows at their rows, and shows the others with theirs', async () => {
		const { host, run, connect, shown } = await scene();
		await run(INTO_SMALL, 'Continue');
		await connect();
		assert.deepEqual(shown().items.map(({ name, kind, paragraph, ticked }) => [name, kind, paragraph, ticked]), [['Reef Fund', 'fund', 2, true], ['Harbour Office', 'term', 3, true]]);
		const found = [...host.diagnostics].find(([uri]) => uri.endsWith('terms.csv'))?.[1] ?? [];
		assert.deepEqual(found.map(({ range, message }) => [range.start.line, message]), [[2, '“bank” is not a kind of entry. The entry is a term.'], [3, 'The row has more cells than the header (5). It is left out.']]);
	});

	it('adds what is ticked as decided, and nothing when it is imported again', async () => {
		const { host, run, connect, send, shown, write, text } = await scene();
		await run(INTO_SMALL, 'Continue');
		await connect();
		send({ type: 'act', action: { type: 'rename', key: keyOf(shown(), 'Reef Fund'), name: 'Fund of Reefs' }, revision: 1 });
		send({ type: 'act', action: { type: 'kind', key: keyOf(shown(), 'Harbour Office'), kind: 'organization' }, revision: 2 });
		await write();
		const once = text();
		const read = readDossierYaml(once, validateShape);
		assert.ok('dossier' in read);
		assert.equal(read.dossier.entries.get('rf')?.labels[0]?.text, 'Fund of Reefs');
		assert.equal(read.dossier.entries.get('ho')?.kind, 'organization');
		assert.ok(once.startsWith(SMALL_YAML.slice(0, 500)));
		assert.match(host.statusMessages.at(-1) ?? '', /^Added to small\.dossier\.yaml: entries: 2, sources: 1; entries with more names, texts or relations: 0$/);
		// The row with the name that was corrected offers the old one, unticked.
		await run(INTO_SMALL, 'Continue');
		await connect();
		assert.deepEqual(shown().items.map(({ name, ticked }) => [name, ticked]), [['Reef Fund', false]]);
		await write();
		assert.equal(text(), once);
		assert.match(host.messages.at(-1) ?? '', /has all of it already/);
	});

	it('adds names that an entry lacks only if they are ticked', async () => {
		const { run, connect, send, shown, write, text } = await scene('Term,Variant\nSmall Charter,Tiny Charter\n');
		await run(INTO_SMALL, 'Continue');
		await connect();
		const [item] = shown().items;
		assert.deepEqual([item?.name, item?.others, item?.note, item?.ticked], ['Small Charter', ['Tiny Charter'], 'charter', false]);
		send({ type: 'act', action: { type: 'tick', keys: [item?.key ?? ''], ticked: true }, revision: 1 });
		await write();
		assert.match(text(), /Tiny Charter/);
	});

	it('merges rows, and finds both again', async () => {
		const { run, connect, send, shown, write, text } = await scene('Term\nReef Fund\nFund of Reefs\n', { dossier: '' });
		await run('Continue');
		await connect();
		send({ type: 'act', action: { type: 'merge', key: keyOf(shown(), 'Fund of Reefs'), into: keyOf(shown(), 'Reef Fund') }, revision: 1 });
		await write('Next to the Document');
		const written = text('/drafts/terms.dossier.yaml');
		assert.match(written, /reef_fund:[^]*variant: \[Fund of Reefs\][^]*imported: \[\{ file: terms\.csv, id: term Reef Fund \}, \{ file: terms\.csv, id: term Fund of Reefs \}\]/);
	});

	it('resumes after a reload, and says so if the file is gone', async () => {
		const { host, run, connect, send, shown, sent } = await scene();
		await run(INTO_SMALL, 'Continue');
		await connect();
		send({ type: 'act', action: { type: 'drop', key: keyOf(shown(), 'Reef Fund'), dropped: true }, revision: 1 });
		await until(() => host.files.paths.some(one => one.startsWith('/storage/imports/') && one.endsWith('.json')));
		const { document } = shown();
		const [serializer] = host.registered.get('registerWebviewPanelSerializer') ?? [];
		for (const type of ['review', 'nothing'] as const) {
			host.panels.at(-1)?.dispose();
			host.panels.push(new FakeWebviewPanel('dossier.importReview', '', 2, {}));
			await (serializer as { deserializeWebviewPanel(panel: unknown, state: unknown): Promise<void> }).deserializeWebviewPanel(host.panels.at(-1), { document });
			await connect();
			assert.equal(sent.at(-1)?.type, type);
			if (type === 'review') {
				assert.equal(shown().review.decisions.length, 1);
			}
			host.files.remove('/drafts/terms.csv');
		}
		assert.deepEqual(host.log.of('error'), []);
	});

	it('says so if our code for reading files cannot be loaded, and works the next time', async () => {
		const { host, run, connect, send, shown, sent } = await scene();
		const fail = () => {
			host.files.before('readFile', '/drafts/terms.csv', () => Promise.reject(Object.assign(new Error('./import.js could not be loaded'), { name: 'BundleError' })));
		};
		fail();
		await host.commands.get(COMMANDS.importTerms)?.(Uri.file('/drafts/terms.csv'));
		assert.match(host.messages.join(), /^error: Part of Dossier could not be loaded/);
		assert.match(host.log.of('error').join(), /import\.js could not be loaded/);
		host.log.lines.length = 0;
		await run(INTO_SMALL, 'Continue');
		await connect();
		send({ type: 'act', action: { type: 'drop', key: keyOf(shown(), 'Reef Fund'), dropped: true }, revision: 1 });
		await until(() => host.files.paths.some(one => one.startsWith('/storage/imports/') && one.endsWith('.json')));
		const { document } = shown();
		const [serializer] = host.registered.get('registerWebviewPanelSerializer') ?? [];
		host.panels.at(-1)?.dispose();
		host.panels.push(new FakeWebviewPanel('dossier.importReview', '', 2, {}));
		fail();
		await (serializer as { deserializeWebviewPanel(panel: unknown, state: unknown): Promise<void> }).deserializeWebviewPanel(host.panels.at(-1), { document });
		await connect();
		const last = sent.at(-1);
		assert.match(last?.type === 'nothing' ? last.reason : '', /Part of Dossier could not be loaded/);
	});

	it('adds the references of a bibliography that are chosen as sources, once', async () => {
		const { host, run, text } = await scene('@book{berg, title = {On Law}, year = 2020}\n@misc{none, year = 2020}\n', { path: '/drafts/a.bib' });
		await run(INTO_SMALL, 'ticked');
		assert.match(text(), /\n {2}berg:\n {4}shortName: On Law\n/);
		assert.equal([...host.diagnostics].find(([uri]) => uri.endsWith('a.bib'))?.[1].length, 1);
		await run(INTO_SMALL);
		assert.match(host.messages.at(-1) ?? '', /has all of it already/);
	});

	for (const [what, content, path] of [['a file that is not text', new Uint8Array([0x80, 0x81, 0x82]), '/drafts/a.csv'], ['a workbook that is none', 'x', '/drafts/a.xlsx'], ['XML with entities', '<!DOCTYPE x [<!ENTITY a "b">]><tbx/>', '/drafts/a.tbx'], ['Turtle that is wrong', '<a> <b', '/drafts/a.ttl']] as const) {
		it(`says what is wrong with ${what}`, async () => {
			const { host, run, text } = await scene(content, { path });
			await run(INTO_SMALL, 'Continue');
			assert.ok(host.messages.length > 0 || host.diagnostics.size > 0);
			assert.equal(text(), SMALL_YAML);
		});
	}

	it('proposes relations of entries that the dossier has, and keeps those of new ones to them', async () => {
		const concepts = [['a', 'Small Charter', 'skos:altLabel "Tiny Charter"@en ; skos:related <http://x.example/b>'], ['b', 'Small Fund', ''], ['c', 'Reef Fund', 'skos:related <http://x.example/a>']];
		const turtle = concepts.map(([id, name, more = '']) => `<http://x.example/${id}> a skos:Concept ; skos:prefLabel "${name}"@en ${more && `; ${more}`} .`).join('\n');
		const { run, connect, send, shown, write, text } = await scene(`@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n${turtle}\n`, { path: '/drafts/terms.ttl' });
		await run(INTO_SMALL);
		await connect();
		assert.deepEqual(shown().items.map(({ name, ticked, passage }) => [name, ticked, passage.before]), [['Small Charter', false, 'related to: Small Fund'], ['Reef Fund', true, '']]);
		await write();
		const relations = (key: string) => {
			const read = readDossierYaml(text(), validateShape);
			return 'dossier' in read ? read.dossier.entries.get(key)?.relations.filter(({ type }) => type === 'related').map(({ target }) => target) : [];
		};
		const fund = Object.keys((readDossierYaml(text(), validateShape) as unknown as { data: DossierFile }).data.entries).at(-1) ?? '';
		assert.deepEqual([relations(fund), relations('charter'), /Tiny Charter/.test(text())], [['charter'], [], false]);
		await run(INTO_SMALL);
		await connect();
		send({ type: 'act', action: { type: 'tick', keys: [keyOf(shown(), 'Small Charter')], ticked: true }, revision: shown().review.revision + 1 });
		await write();
		assert.deepEqual([relations('charter'), /Tiny Charter/.test(text())], [['fund'], true]);
		await run(INTO_SMALL);
		await connect();
		assert.deepEqual(shown().items, []);
	});

	/** Removes an entry, which is the last one, from a dossier. */
	function without(yaml: string, key: string): string {
		const start = yaml.indexOf(`\n  ${key}:\n`);
		const next = yaml.slice(start + 1).search(/\n {2}\w+:\n/);
		return yaml.slice(0, start) + (next < 0 ? '\n' : yaml.slice(start + 1 + next));
	}

	it('offers what was imported and then removed, but does not tick it, even if a person had ticked it', async () => {
		const { rewrite, host, run, connect, send, shown, write, text } = await scene('Term,Acronym\nReef Fund,RF\nHarbour Office,HO\n');
		await run(INTO_SMALL, 'Continue');
		await connect();
		const key = keyOf(shown(), 'Reef Fund');
		send({ type: 'act', action: { type: 'tick', keys: [key], ticked: false }, revision: 1 });
		send({ type: 'act', action: { type: 'tick', keys: [key], ticked: true }, revision: 2 });
		send({ type: 'act', action: { type: 'tick', keys: [keyOf(shown(), 'Harbour Office')], ticked: false }, revision: 3 });
		await write();
		const kept = without(text(), 'rf');
		assert.ok(kept.length < text().length);
		rewrite(FILE, kept);
		host.files.put('/drafts/terms.csv', 'Term,Acronym\nReef Fund,RF\nHarbour Office,HO\nNew Fund,NF\n');
		await run(INTO_SMALL, 'Continue');
		await connect();
		const { review } = shown();
		assert.deepEqual(shown().items.map(({ name, wasRemoved = false, ticked }) => [name, wasRemoved, ticked]), [['Reef Fund', true, false], ['Harbour Office', false, true], ['New Fund', false, true]]);
		assert.deepEqual([review.decisions.map(([, decision]) => decision), review.done], [[{ ticked: false }], []]);
		await write();
		assert.deepEqual([/Reef Fund/.test(text()), /New Fund/.test(text())], [false, true]);
		await run(INTO_SMALL, 'Continue');
		await connect();
		send({ type: 'act', action: { type: 'tick', keys: [key], ticked: true }, revision: shown().review.revision + 1 });
		await write();
		assert.match(text(), /Reef Fund/);
	});

	it('knows what was removed from a dossier that an import has made', async () => {
		const { rewrite, host, store, run, connect, shown, write, text } = await scene('Term,Acronym\nReef Fund,RF\nHarbour Office,HO\n', { dossier: '' });
		await run('Continue');
		await connect();
		await write('Next to the Document');
		const made = '/drafts/terms.dossier.yaml';
		rewrite(made, without(text(made), 'rf'));
		host.watched.created.fire(Uri.file(made));
		await until(() => store.current?.inUse.length === 1);
		await run('terms.csv', 'Continue');
		await connect();
		assert.deepEqual(shown().items.map(({ name, wasRemoved = false, ticked }) => [name, wasRemoved, ticked]), [['Reef Fund', true, false]]);
	});

	it('does not tick references that were offered before', async () => {
		const { rewrite, host, run, text } = await scene('@book{berg, title = {On Law}, year = 2020}\n', { path: '/drafts/a.bib' });
		await run(INTO_SMALL, 'ticked');
		assert.match(text(), /On Law/);
		rewrite(FILE, SMALL_YAML);
		host.files.put('/drafts/a.bib', '@book{berg, title = {On Law}, year = 2020}\n@book{see, title = {On the Sea}, year = 2021}\n');
		await run(INTO_SMALL, 'ticked');
		assert.deepEqual([/On Law/.test(text()), /On the Sea/.test(text())], [false, true]);
	});

	it('changes nothing in Restricted Mode', async () => {
		const { host, run, connect, write, text } = await scene(CSV, { trusted: false });
		await run('Continue');
		await connect();
		await write();
		assert.match(host.messages.at(-1) ?? '', /Restricted Mode/);
		assert.equal(text(), SMALL_YAML);
	});
});
