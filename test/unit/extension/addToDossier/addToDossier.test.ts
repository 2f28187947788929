import assert from 'node:assert/strict';
import { load } from 'js-yaml';
import { readDossierYaml } from '../../../../src/core/dossier/yaml/readYaml';
import { registerAddToDossier } from '../../../../src/extension/features/addToDossier/register';
import { COMMANDS } from '../../../../src/extension/ids';
import { PickedFiles } from '../../../../src/extension/platform/citation/bibliographies/pickedFiles';
import { LastEditor } from '../../../../src/extension/platform/documents/lastEditor';
import { LibraryStore } from '../../../../src/extension/platform/library/libraryStore';
import { WorkspaceSource } from '../../../../src/extension/platform/sources/workspace/workspaceSource';
import { SMALL_YAML } from '../../../support/core/dossiers/smallLibrary';
import { validateShape, validDossier } from '../../../support/core/dossiers/validDossier';
import { freshHost } from '../../../support/fakeVscode/current';
import type { FakeInputBox, FakeQuickPick } from '../../../support/fakeVscode/ui/quickPick';
import { Selection } from '../../../support/fakeVscode/values/positions';
import { Uri } from '../../../support/fakeVscode/values/uri';
import { until } from '../support/until';

const FILE = '/drafts/small.dossier.yaml';
const COMMENTED = SMALL_YAML.replace('entries:', '# Mine\nentries:');
const DRAFT = '# A note\n\nThe Reef Fund helps.\n\nCOSM is the Charter of Small Things.\n';
type Data = Record<string, Record<string, Record<string, unknown>>>;

/**
 * The extension with one dossier in the workspace, a draft in which words are selected, and the choices of the user: the labels of rows in
 * order.
 */
async function scene(words: string, { picks = [], files = { [FILE]: COMMENTED }, typed = '', draft = DRAFT }: {
	readonly picks?: readonly string[]; readonly files?: Readonly<Record<string, string>>; readonly typed?: string; readonly draft?: string;
} = {}) {
	const host = freshHost();
	host.folders = [Uri.file('/drafts')];
	Object.entries(files).forEach(([path, text]) => host.files.put(path, text));
	const editor = host.show(host.open('/drafts/note.md', draft));
	const at = draft.indexOf(words);
	editor.selection = new Selection(editor.document.positionAt(at), editor.document.positionAt(at + words.length));
	const store = new LibraryStore([new WorkspaceSource(new PickedFiles(), host.log)], host.log);
	await store.get();
	// On a busy machine, the workspace is read after the first answer.
	await until(() => store.current?.inUse.length === Object.keys(files).length);
	registerAddToDossier({ log: host.log, store, lastEditor: new LastEditor() });
	const left = [...picks];
	const take = (picker: FakeQuickPick): void => {
		if (picker.items.length === 0) {
			setImmediate(() => take(picker));
		} else {
			const label = left.shift();
			const row = picker.items.find(item => item.label === label);
			assert.ok(row ?? label === undefined, `${String(label)} is not in ${picker.items.map(item => item.label).join(', ')}`);
			picker.take(row?.label);
		}
	};
	host.atPick = take;
	host.atInput = (box: FakeInputBox) => box.enter(typed);
	const run = async (id: 'addEntry' | 'addLabel' | 'addEvidence') => {
		await host.commands.get(COMMANDS[id])?.();
		assert.deepEqual(host.log.of('error'), []);
		return host.files.text(FILE) ?? '';
	};
	return { host, run };
}

/** Checks that a text is that of the dossier with lines added and at most one other changed, and that it is valid; returns its entries. */
function entriesOf(text: string): Data {
	const lines = text.split('\n');
	let at = -1;
	let changed = 0;
	for (const line of COMMENTED.split('\n')) {
		const next = lines.indexOf(line, at + 1);
		at = next < 0 ? at : next;
		changed += next < 0 ? 1 : 0;
	}
	assert.ok(changed <= 1 && text.includes('# Mine'), text);
	const result = readDossierYaml(text, validateShape);
	assert.ok('dossier' in result, JSON.stringify(result));
	return (load(text) as { readonly entries: Data }).entries;
}

describe('adding what is selected to a dossier', () => {
	it('adds an entry with the draft as a new source, and shows it at what is to be completed', async () => {
		const { host, run } = await scene('Reef Fund', { picks: ['fund', 'A note'] });
		const text = await run('addEntry');
		const entry = entriesOf(text)['reef_fund'];
		assert.deepEqual(entry?.['labels'], { en: { preferred: { text: 'Reef Fund', evidence: [{ source: 'a_note', paragraph: 1 }] } } });
		assert.equal((load(text) as { readonly sources: Data }).sources['a_note']?.['shortName'], 'A note');
		assert.equal(host.activeEditor?.document.uri.path, FILE);
		assert.equal(host.activeEditor.document.getText(host.activeEditor.selection), 'fund');
	});

	it('adds the second entry from the same draft with the same source', async () => {
		const { run } = await scene('Reef Fund', { picks: ['fund', 'A note'] });
		const first = await run('addEntry');
		const again = await scene('COSM', { picks: ['term', 'A note'], files: { [FILE]: first } });
		const text = await again.run('addEntry');
		assert.deepEqual(entriesOf(text)['cosm']?.['labels'], {
			en: { preferred: { text: 'COSM', evidence: [{ source: 'a_note', paragraph: 2 }] } },
		});
		assert.equal(text.match(/shortName: 'A note'/g)?.length, 1);
	});

	it('asks before it adds an entry with a name that another has', async () => {
		const draft = 'The Charter of Small Things.\n';
		const { host, run } = await scene('Charter of Small Things', { draft });
		assert.equal(await run('addEntry'), COMMENTED);
		assert.match(host.messages[0] ?? '', /has an entry with this name already/);
	});

	it('adds a name to an entry, with another source and its paragraph or none', async () => {
		for (const [typed, paragraph] of [['7', { paragraph: 7 }], ['', {}]] as const) {
			const { run } = await scene('COSM', { picks: ['CST', 'Acronym', 'Notice'], typed });
			const names = (entriesOf(await run('addLabel'))['charter']?.['labels'] as Data)['en']?.[
				'acronym'
			] as unknown as readonly unknown[];
			assert.deepEqual(names.at(-1), { text: 'COSM', evidence: [{ source: 'notice', ...paragraph }] });
		}
	});

	it('adds evidence to a statement', async () => {
		const { run } = await scene('COSM is the Charter of Small Things.', { picks: ['CST', 'Charter of Small Things', 'A note'] });
		const label = (entriesOf(await run('addEvidence'))['charter']?.['labels'] as Data)['en']?.['preferred'] as {
			readonly evidence?: readonly unknown[];
		};
		assert.deepEqual(label.evidence?.at(-1), { source: 'a_note', paragraph: 2 });
	});

	it('says what is missing: a selection, a dossier that can be changed, trust, a dossier without errors', async () => {
		const none = await scene('');
		await none.run('addEntry');
		assert.match(none.host.messages[0] ?? '', /Select the words/);
		const readOnly = await scene('Reef Fund', { files: {} });
		await readOnly.run('addLabel');
		assert.match(readOnly.host.messages[0] ?? '', /None of your dossiers can be changed/);
		const restricted = await scene('Reef Fund');
		restricted.host.trusted = false;
		await restricted.run('addEvidence');
		assert.match(restricted.host.messages[0] ?? '', /Restricted Mode/);
		const broken = await scene('Reef Fund', { picks: ['fund', 'A note'] });
		broken.host.files.put(FILE, `${COMMENTED}\n  : [`);
		await broken.run('addEntry');
		assert.match(broken.host.messages[0] ?? '', /has errors/);
		const twice = await scene('Small Charter', { draft: '# A note\n\nThe Small Charter.\n', picks: ['CST', 'Other name', 'A note'] });
		assert.equal(await twice.run('addLabel'), COMMENTED);
		assert.match(twice.host.messages[0] ?? '', /has this name already/);
	});

	it('reports obstacles before it asks anything', async () => {
		/** Runs a command in a scene in which a picker may only choose an entry, and returns the messages. */
		const said = async (
			id: 'addEntry' | 'addLabel' | 'addEvidence',
			prepare: (host: Awaited<ReturnType<typeof scene>>['host']) => void,
			picks: readonly string[] = [],
		) => {
			const { host, run } = await scene('Small Charter', { draft: '# A note\n\nThe Small Charter.\n', picks });
			prepare(host);
			const { atPick } = host;
			let asked = 0;
			host.atPick = picker => {
				asked++;
				atPick?.(picker);
			};
			await run(id);
			return [host.messages[0] ?? '', asked] as const;
		};
		const all = ['addEntry', 'addLabel', 'addEvidence'] as const;
		for (const id of all) {
			const [broken, asked] = await said(id, host => host.files.put(FILE, `${COMMENTED}\n  : [`));
			assert.deepEqual([/has errors/.test(broken), asked], [true, 0], id);
			const [unsaved, askedUnsaved] = await said(id, host => host.open(FILE, `${COMMENTED}\n  : [`));
			assert.deepEqual([/has errors/.test(unsaved), askedUnsaved], [true, 0], id);
			const [readOnly, askedReadOnly] = await said(id, host => {
				host.settings.set('files.readonlyInclude', { globalValue: { '**/*.dossier.yaml': true } });
			});
			assert.deepEqual([/could not be changed/.test(readOnly), askedReadOnly], [true, 0], id);
		}
		const [noPlace, askedNoPlace] = await said('addEntry', host =>
			host.files.put(FILE, `${COMMENTED.slice(0, COMMENTED.indexOf('entries:'))}entries: { a: {} }\n`),
		);
		assert.deepEqual([/no place for entries/.test(noPlace), askedNoPlace], [true, 0]);
		const [hasName, askedName] = await said('addLabel', () => undefined, ['CST']);
		assert.deepEqual([/has this name already/.test(hasName), askedName], [true, 1]);
	});

	it('changes the text in the editor if the dossier is open, and plans again if it changes meanwhile', async () => {
		const { host, run } = await scene('Reef Fund', { picks: ['fund', 'A note'] });
		const open = host.open(FILE, COMMENTED);
		let times = 0;
		host.beforeApply = () => {
			if (times++ === 0) {
				host.edit(open, { start: 0, end: 0, text: '# Typed\n' });
				return false;
			}
			return true;
		};
		await run('addEntry');
		assert.ok(open.getText().startsWith('# Typed\n') && open.getText().includes('reef_fund:'));
		validDossier(open.getText());
	});
});
