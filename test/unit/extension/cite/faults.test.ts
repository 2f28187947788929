import assert from 'node:assert/strict';
import type { ChosenCitation } from '../../../../src/extension/features/cite/chosen';
import { insertCitation } from '../../../../src/extension/features/cite/insertion/insertCitation';
import { cursorsOf } from '../../../../src/extension/features/cite/insertion/target';
import { addKeyToBibliography } from '../../../../src/extension/features/keys/addKey';
import type { KeyServices } from '../../../../src/extension/features/keys/register';
import { Bibliographies } from '../../../../src/extension/platform/citation/bibliographies/bibliographies';
import { KnownNotes } from '../../../../src/extension/platform/citation/document/knownNotes';
import { addedTo } from '../../../support/core/citation/changedBibliography';
import { Uri } from '../../../support/fakeVscode/values/uri';
import { FILE_FAULTS } from '../support/fileFaults';
import { newRecognizers } from '../support/recognizers';
import { asEditor, smallServices } from '../support/services';

const DRAFT = '/texts/draft.md';
const KEY = 'small_charter';

/** Bibliographies of each format, an empty one and none, before the command. */
const FILES: readonly { readonly name: string; readonly before: string | undefined }[] = [
	{ name: 'refs.bib', before: '@misc{other,\n  title = {Other},\n}\n' },
	{ name: 'refs.bib', before: '' },
	{ name: 'refs.bib', before: undefined },
	{ name: 'refs.json', before: '[\n  {"id": "other", "title": "Other"}\n]\n' },
	{ name: 'refs.yaml', before: 'references:\n- id: other\n  title: Other\n' },
	{ name: 'typst.yaml', before: 'other:\n  type: book\n  title: Other\n' },
];

async function setUp({ name, before }: (typeof FILES)[number]) {
	const { host, store, log } = smallServices();
	host.folders = [Uri.file('/texts')];
	const text = `---\nbibliography: ${name}\n---\nA hat.\n`;
	const document = host.open(DRAFT, text);
	const editor = host.show(document, text.length - 1);
	const path = `/texts/${name}`;
	if (before !== undefined) {
		host.files.put(path, before);
	}
	const { library } = await store.get();
	const source = library.sources.get(KEY);
	assert.ok(source);
	host.files.calls.length = 0;
	const chosen: readonly ChosenCitation[] = [{ cited: { source, locators: [] }, prefix: '', suffix: '' }];
	const bibliographies = new Bibliographies();
	const recognizers = newRecognizers(store);
	const knownNotes = new KnownNotes();
	return {
		host,
		document,
		text,
		path,
		insert: async () => {
			const inserted = await insertCitation(asEditor(editor), () => cursorsOf(asEditor(editor)), chosen, {
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

describe('with a fault at any file system call', () => {
	for (const act of ['insert', 'addKey'] as const) {
		for (const [fault, run] of Object.entries(FILE_FAULTS)) {
			it(`${act === 'insert' ? 'citing' : 'adding a key'} leaves files unchanged or complete if one ${fault}`, async () => {
				for (const file of FILES) {
					const plain = await setUp(file);
					await plain[act]();
					const { calls } = plain.host.files;
					assert.ok(calls.length >= 3);
					for (let call = 1; call <= calls.length + 2; call++) {
						const one = await setUp(file);
						let isChanged = false;
						one.host.files.atCall = number => {
							if (number === call) {
								isChanged = fault === 'is changed by another program';
								return run(one.host, one.path);
							}
							return undefined;
						};
						const obstacle = await one[act]();
						const where = `${file.name}, call ${call}: ${one.host.files.calls[call - 1]}`;
						const disk = one.host.files.text(one.path);
						const unsaved = one.host.documents.find(({ uri, isDirty }) => uri.path === one.path && isDirty)?.getText();
						try {
							const saved = addedTo(one.path, { before: file.before, after: disk, isChanged, wanted: [KEY] });
							const added = unsaved?.includes(KEY) ?? saved.includes(KEY);
							const draft = one.document.getText();
							const isCited = draft === one.text.replace('hat.', `hat. [@${KEY}]`);
							assert.ok(isCited || draft === one.text, draft);
							// If the file cannot be read, the key is cited nevertheless, and a message says that nothing was added.
							assert.ok(!isCited || added || obstacle !== undefined, 'the draft cites only what the file has');
							assert.ok(act !== 'insert' || !added || isCited, 'the file has only what the draft cites');
							assert.ok(
								unsaved === undefined || one.host.messages.some(message => message.includes('could not be saved')),
								'a file with unsaved changes is reported',
							);
							assert.ok(!fault.startsWith('is ') || (added && one.host.messages.every(message => message.includes('could not be saved'))), 'a delay or a change by others is no obstacle');
						} catch (error) {
							throw new Error(`${where}\n${error instanceof Error ? error.message : String(error)}\n${disk}`, { cause: error });
						}
						assert.deepEqual(
							[...new Set(one.host.files.paths)].filter(path => path.startsWith('/texts/')).sort(),
							[DRAFT, ...(disk === undefined ? [] : [one.path])].sort(),
						);
					}
				}
			});
		}
	}
});
