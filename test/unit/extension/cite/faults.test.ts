import assert from 'node:assert/strict';
import type { ChosenCitation } from '../../../../src/extension/features/cite/chosen';
import { insertCitation } from '../../../../src/extension/features/cite/insertion/insertCitation';
import { cursorsOf } from '../../../../src/extension/features/cite/insertion/target';
import { addKeyToBibliography } from '../../../../src/extension/features/keys/addKey';
import type { KeyServices } from '../../../../src/extension/features/keys/services';
import { Bibliographies } from '../../../../src/extension/platform/citation/bibliographies/bibliographies';
import { KnownNotes } from '../../../../src/extension/platform/citation/document/knownNotes';
import type { FakeHost } from '../../../support/fakeVscode/host';
import { FileSystemError } from '../../../support/fakeVscode/fileSystem';
import { Uri } from '../../../support/fakeVscode/uri';
import { asEditor, smallServices } from '../support/services';
import { newRecognisers } from '../support/recognisers';

const DRAFT = '/texts/draft.md';

/** Bibliographies of each format, an empty one and none, before the command, and a pattern that matches a complete entry. */
const FILES: readonly { readonly name: string; readonly before: string | undefined; readonly isWhole: RegExp }[] = [
	{
		name: 'refs.bib',
		before: '@misc{other,\n  title = {Other},\n}\n',
		isWhole: /^@misc\{other,\n {2}title = \{Other\},\n\}\n[^]*@\w+\{small_charter,\n[^]*\n\}\n$/,
	},
	{ name: 'refs.bib', before: '', isWhole: /^@\w+\{small_charter,\n[^]*\n\}\n$/ },
	{ name: 'refs.bib', before: undefined, isWhole: /^@\w+\{small_charter,\n[^]*\n\}\n$/ },
	{
		name: 'refs.json',
		before: '[\n  {"id": "other", "title": "Other"}\n]\n',
		isWhole: /^\[\n {2}\{"id": "other", "title": "Other"\},[^]*"small_charter"[^]*\]\n$/,
	},
	{
		name: 'refs.yaml',
		before: 'references:\n- id: other\n  title: Other\n',
		isWhole: /^references:\n- id: other\n {2}title: Other\n- id: small_charter\n[^]*\n$/,
	},
];

/** The fault at a file system call. */
const FAULTS: Readonly<Record<string, (host: FakeHost, path: string) => unknown>> = {
	'fails as if it were away': () => Promise.reject(FileSystemError.Unavailable('The server is away.')),
	'fails with no permission': () => Promise.reject(FileSystemError.NoPermissions(Uri.file('/texts/refs'))),
	'fails in a way nobody knows': () => Promise.reject(new Error('?')),
	'becomes read-only': (host, path) => host.files.readonlyPaths.add(path),
	'is late': () => new Promise(resolve => setTimeout(resolve, 2)),
	'is changed by another program': (host, path) => {
		if (host.files.text(path) !== undefined) {
			host.files.put(path, `${host.files.text(path)}\n`);
		}
	},
};

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
	const source = library.sources.get('small_charter');
	assert.ok(source);
	host.files.calls.length = 0;
	const chosen: readonly ChosenCitation[] = [{ cited: { source, locators: [] }, prefix: '', suffix: '' }];
	const bibliographies = new Bibliographies();
	const { recognisers, documentRecognisers } = newRecognisers();
	const knownNotes = new KnownNotes();
	return {
		host,
		document,
		text,
		path,
		insert: () =>
			insertCitation(asEditor(editor), () => cursorsOf(asEditor(editor)), chosen, {
				store,
				bibliographies,
				recognisers,
				documentRecognisers,
				knownNotes,
			}),
		addKey: () =>
			addKeyToBibliography('small_charter', document.uri.toString(), { store, log, bibliographies } as unknown as KeyServices),
	};
}

/** What another window writes into a bibliography in which it cites something else, before the other entries. */
function fromOtherWindow(name: string, text: string): string {
	return name.endsWith('.bib')
		? `@misc{second,\n  title = {Second},\n}\n${text}`
		: name.endsWith('.json')
			? text.replace('[', '[\n  {"id": "second", "title": "Second"},')
			: text.replace('references:\n', 'references:\n- id: second\n  title: Second\n');
}

describe('with another window that cites something else at any file system call', () => {
	for (const file of FILES) {
		it(`nothing is lost in ${file.before === undefined ? 'a new ' : ''}${file.name}${file.before === '' ? ', which was empty' : ''}`, async () => {
			const plain = await setUp(file);
			await plain.insert();
			for (let call = 1; call <= plain.host.files.calls.length + 1; call++) {
				const one = await setUp(file);
				let written: string | undefined;
				one.host.files.atCall = number => {
					if (number === call) {
						written = fromOtherWindow(file.name, one.host.files.text(one.path) ?? '');
						one.host.files.put(one.path, written);
					}
				};
				await one.insert();
				const where = `${file.name}, call ${call}: ${one.host.files.calls[call - 1]}`;
				const after = one.host.files.text(one.path) ?? '';
				const own = file.isWhole.test(fromFirst(file.name, after));
				const cited = one.document.getText() === one.text.replace('hat.', 'hat. [@small_charter]');
				assert.ok(written === undefined || after.includes('econd'), `${where}: the entry of the other window is lost\n${after}`);
				assert.ok(file.before === undefined || file.before === '' || after.includes('ther'), where);
				// What could not be added is not cited, or a message says so.
				assert.ok(!cited || own || one.host.messages.length > 0, `${where}: cited, but not added\n${after}`);
			}
		});
	}
});

/** The text without the entry of the other window. */
function fromFirst(name: string, text: string): string {
	return name.endsWith('.bib')
		? text.replace(/^@misc\{second,\n {2}title = \{Second\},\n\}\n/, '').trimStart()
		: text.replace('\n  {"id": "second", "title": "Second"},', '').replace('- id: second\n  title: Second\n', '');
}

describe('with a fault at any file system call', () => {
	for (const act of ['insert', 'addKey'] as const) {
		for (const [fault, run] of Object.entries(FAULTS)) {
			it(`${act === 'insert' ? 'citing' : 'adding a key'} leaves files unchanged or complete if one ${fault}`, async () => {
				for (const file of FILES) {
					const plain = await setUp(file);
					await plain[act]();
					const { calls } = plain.host.files;
					assert.ok(calls.length >= 3);
					for (let call = 1; call <= calls.length + 2; call++) {
						const one = await setUp(file);
						one.host.files.atCall = number => (number === call ? run(one.host, one.path) : undefined);
						await one[act]();
						const where = `${file.name}, call ${call}: ${one.host.files.calls[call - 1]}`;
						// The empty line that the other program has added is irrelevant.
						const after = one.host.files.text(one.path)?.replace(/\n+$/, '\n');
						const isOld = after?.trim() === file.before?.trim() || (file.before === undefined && after?.trim() === '');
						assert.ok(isOld || file.isWhole.test(after?.trimStart() ?? ''), `${where}\n${after}`);
						const draft = one.document.getText();
						assert.ok(draft === one.text || draft === one.text.replace('hat.', 'hat. [@small_charter]'), `${where}\n${draft}`);
						assert.deepEqual(
							[...new Set(one.host.files.paths)].filter(path => path.startsWith('/texts/')).sort(),
							[DRAFT, ...(after === undefined ? [] : [one.path])].sort(),
						);
					}
				}
			});
		}
	}
});
