import assert from 'node:assert/strict';
import type { ChosenCitation } from '../../../../src/extension/features/cite/chosen';
import { insertCitation } from '../../../../src/extension/features/cite/insertion/insertCitation';
import { cursorsOf } from '../../../../src/extension/features/cite/insertion/target';
import { addKeyToBibliography } from '../../../../src/extension/features/keys/addKey';
import type { KeyServices } from '../../../../src/extension/features/keys/register';
import { Bibliographies } from '../../../../src/extension/platform/citation/bibliographies/bibliographies';
import { KnownNotes } from '../../../../src/extension/platform/citation/document/knownNotes';
import { inTurn } from '../../../support/core/budget';
import { addedTo } from '../../../support/core/citation/changedBibliography';
import { Uri } from '../../../support/fakeVscode/values/uri';
import { FILE_FAULTS } from '../support/fileFaults';
import { newRecognizers } from '../support/recognizers';
import { asEditor, smallServices } from '../support/services';

const DRAFT = '/texts/draft.md';
const KEY = 'small_charter';

/** The bibliographies that a draft names before the command, and the sources to cite. */
interface Scenario {
	readonly files: Readonly<Record<string, string | undefined>>;
	readonly keys: readonly string[];
}

const BIB = '@misc{other,\n  title = {Other},\n}\n';
const YAML = 'references:\n- id: other\n  title: Other\n';

/** Bibliographies of each format, an empty one and none; several sources; several files. */
const SCENARIOS: readonly Scenario[] = [
	{ files: { 'refs.bib': BIB }, keys: [KEY] },
	{ files: { 'refs.bib': '' }, keys: [KEY] },
	{ files: { 'refs.bib': undefined }, keys: [KEY] },
	{ files: { 'refs.json': '[\n  {"id": "other", "title": "Other"}\n]\n' }, keys: [KEY] },
	{ files: { 'refs.yaml': YAML }, keys: [KEY] },
	{ files: { 'typst.yaml': 'other:\n  type: book\n  title: Other\n' }, keys: [KEY] },
	{ files: { 'refs.bib': BIB }, keys: [KEY, 'small_notice'] },
	// If the first cannot be read, the source is added to the other one.
	{ files: { 'refs.yaml': YAML, 'more.bib': BIB }, keys: [KEY] },
];

async function setUp({ files, keys }: Scenario) {
	const { host, store, log } = smallServices();
	host.folders = [Uri.file('/texts')];
	const text = `---\nbibliography: [${Object.keys(files).join(', ')}]\n---\nA hat.\n`;
	const document = host.open(DRAFT, text);
	const editor = host.show(document, text.length - 1);
	for (const [name, before] of Object.entries(files)) {
		if (before !== undefined) {
			host.files.put(`/texts/${name}`, before);
		}
	}
	const { library } = await store.get();
	host.files.calls.length = 0;
	const chosen = keys.map((key): ChosenCitation => {
		const source = library.sources.get(key);
		assert.ok(source);
		return { cited: { source, locators: [] }, prefix: '', suffix: '' };
	});
	const bibliographies = new Bibliographies();
	const recognizers = newRecognizers(store);
	const knownNotes = new KnownNotes();
	const paths = Object.keys(files).map(name => `/texts/${name}`);
	return {
		host,
		document,
		text,
		/** The bibliography that a call is about, or else the first one. */
		pathAt: (call: number) => paths.find(path => host.files.calls[call - 1]?.endsWith(` ${path}`)) ?? paths[0] ?? '',
		insert: async () => {
			const inserted = await insertCitation(asEditor(editor), { offsets: () => cursorsOf(asEditor(editor)) }, chosen, {
				store,
				bibliographies,
				...recognizers,
				knownNotes,
			});
			return inserted?.obstacle;
		},
		addKey: async () => {
			await addKeyToBibliography(KEY, document.uri.toString(), { store, log, bibliographies } as unknown as KeyServices);
			return undefined;
		},
	};
}

type Scene = Awaited<ReturnType<typeof setUp>>;

/** Checks the files after a fault, and returns the keys that were added to them, saved or not. */
function addedIn({ host }: Scene, { files, keys }: Scenario, changed: string | undefined): readonly string[] {
	return Object.entries(files).flatMap(([name, before]) => {
		const path = `/texts/${name}`;
		const unsaved = host.documents.find(({ uri, isDirty }) => uri.path === path && isDirty)?.getText();
		const saved = addedTo(path, { before, after: host.files.text(path), isChanged: path === changed, wanted: keys });
		assert.ok(
			unsaved === undefined || host.messages.some(message => message.includes('could not be saved')),
			'a file with unsaved changes is reported',
		);
		return unsaved === undefined ? saved : keys.filter(key => unsaved.includes(key));
	});
}

describe('with a fault at any file system call', () => {
	for (const act of ['insert', 'addKey'] as const) {
		for (const [turn, [fault, run]] of Object.entries(FILE_FAULTS).entries()) {
			it(`${act === 'insert' ? 'citing' : 'adding a key'} leaves files unchanged or complete if one ${fault}`, async () => {
				for (const scenario of inTurn(SCENARIOS.filter(({ keys }) => act === 'insert' || keys.length === 1), 2, turn)) {
					const plain = await setUp(scenario);
					await plain[act]();
					const { calls } = plain.host.files;
					const cited = plain.document.getText();
					assert.ok(calls.length >= 3);
					for (let call = 1; call <= calls.length + 2; call++) {
						const one = await setUp(scenario);
						let changed: string | undefined;
						one.host.files.atCall = number => {
							if (number !== call) {
								return undefined;
							}
							const path = one.pathAt(call);
							changed = fault === 'is changed by another program' ? path : undefined;
							return run(one.host, path);
						};
						const obstacle = await one[act]();
						const where = `${Object.keys(scenario.files).join()}, call ${call}: ${one.host.files.calls[call - 1]}`;
						try {
							const added = addedIn(one, scenario, changed);
							const isAdded = added.length === scenario.keys.length;
							const draft = one.document.getText();
							const isCited = act === 'insert' && draft === cited;
							assert.ok(isCited || draft === one.text, draft);
							assert.ok(isAdded || added.length === 0, `only some are added: ${added.join()}`);
							// If the file cannot be read, the key is cited nevertheless, and a message says that nothing was added.
							assert.ok(!isCited || isAdded || obstacle !== undefined, 'the draft cites only what the file has');
							assert.ok(act !== 'insert' || !isAdded || isCited, 'the file has only what the draft cites');
							assert.ok(!fault.startsWith('is ') || (isAdded && one.host.messages.every(message => message.includes('could not be saved'))), 'a delay or a change by others is no obstacle');
						} catch (error) {
							const texts = Object.keys(scenario.files).map(name => one.host.files.text(`/texts/${name}`));
							throw new Error(`${where}\n${error instanceof Error ? error.message : String(error)}\n${texts.join('\n')}`, { cause: error });
						}
						const left = Object.keys(scenario.files).map(name => `/texts/${name}`).filter(path => one.host.files.text(path) !== undefined);
						assert.deepEqual(
							[...new Set(one.host.files.paths)].filter(path => path.startsWith('/texts/')).sort(),
							[DRAFT, ...left].sort(),
						);
					}
					if (act === 'insert') {
						assert.match(cited, new RegExp(`\nA hat\\. \\[@${scenario.keys.join('; @')}\\]\n$`));
					}
				}
			});
		}
	}
});
