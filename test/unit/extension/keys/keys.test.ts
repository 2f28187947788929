import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { addKeyToBibliography } from '../../../../src/extension/features/keys/addKey';
import { completeKey, lineBefore, resolveKey } from '../../../../src/extension/features/keys/completeKey';
import { defineKey } from '../../../../src/extension/features/keys/defineKey';
import { findKey } from '../../../../src/extension/features/keys/findKey';
import { hoverKey } from '../../../../src/extension/features/keys/hoverKey';
import { KeyListContext } from '../../../../src/extension/features/keys/keyListContext';
import type { KeyServices } from '../../../../src/extension/features/keys/register';
import { CONTEXT_KEYS, SETTINGS } from '../../../../src/extension/ids';
import { Bibliographies } from '../../../../src/extension/platform/citation/bibliographies/bibliographies';
import { DocumentKeys } from '../../../../src/extension/platform/citation/bibliographies/documentKeys';
import { OwnLibraryReader } from '../../../../src/extension/platform/citation/bibliographies/ownLibraries';
import { PickedFiles } from '../../../../src/extension/platform/citation/bibliographies/pickedFiles';
import { KeyCitations } from '../../../../src/extension/platform/citation/document/keyCitations';
import { RecentCitations } from '../../../../src/extension/platform/citation/recentCitations';
import { SearchIndexes } from '../../../../src/extension/platform/library/searchIndexes';
import { FakeMemento } from '../../../support/fakeVscode/values/memento';
import { Uri } from '../../../support/fakeVscode/values/uri';
import { shippedServices, smallServices } from '../support/services';

const DRAFT = 'A hat [@small_charter].\n';

function setUp({ host, store, documents, log, styles } = smallServices()) {
	const document = host.open('/drafts/draft.md', DRAFT);
	host.show(document);
	const picked = new PickedFiles();
	const bibliographies = new Bibliographies(picked);
	const keys = new DocumentKeys(bibliographies);
	const services = {
		store,
		log,
		documents,
		styles,
		indexes: new SearchIndexes(),
		bibliographies,
		keys,
		own: new OwnLibraryReader(bibliographies, picked),
		citations: new KeyCitations(documents),
		recent: new RecentCitations(new FakeMemento() as never),
		documentSearch: { find: async () => [] },
	} as unknown as KeyServices;
	return { host, document, services, position: document.positionAt(DRAFT.indexOf('small_charter') + 3) };
}

const OSCOLA_NOTES = 'Notes.[^1]\n\n[^1]: Charter of Small Things (adopted 15 November 2000).\n\nA hat [@small_charter].\n';

describe('the reference of a key', () => {
	it('is in the style that the notes of the document are in, in its hover and in the list of keys', async () => {
		const { host, services } = setUp();
		const document = host.open('/drafts/noted.md', OSCOLA_NOTES) as unknown as vscode.TextDocument;
		const position = document.positionAt(OSCOLA_NOTES.indexOf('@small_charter') + 3);
		const hover = await hoverKey(document, position, services);
		assert.match(String((hover?.contents[0] as vscode.MarkdownString | undefined)?.value), /Charter of Small Things [\\]*\(adopted 15/);
		const list = await completeKey(document, position, services);
		const item = list?.items.find(({ label }) => typeof label !== 'string' && label.label === 'small_charter');
		const { documentation } = await resolveKey(item ?? assert.fail(), services);
		assert.match((documentation as vscode.MarkdownString).value, /Charter of Small Things [\\]*\(adopted 15/);
	});
});

const token = { isCancellationRequested: false } as vscode.CancellationToken;

/** The requests about a key at a position. */
const ASKED: Readonly<
	Record<string, (document: vscode.TextDocument, position: vscode.Position, services: KeyServices) => Promise<unknown>>
> = {
	definition: defineKey,
	references: (document, position, services) => findKey({ document, position, withRecord: false, token }, services),
};

describe('a key at a position', () => {
	for (const [what, ask] of Object.entries(ASKED)) {
		it(`has its ${what}, but none once the document has changed before the dossiers are read`, async () => {
			const { host, document, services, position } = setUp();
			assert.ok(await ask(document, position, services));
			const { store } = services;
			const late = { ...services, store: { get: async () => {
				host.edit(document, { start: 0, end: 0, text: '> ' });
				return store.get();
			} } } as unknown as KeyServices;
			assert.equal(await ask(document, position, late), undefined);
		});
	}

	it('is completed although more letters come before the dossiers are read: without an answer VS Code closes the list', async () => {
		const { host, document, services, position } = setUp();
		const { store } = services;
		const late = { ...services, store: { get: async () => {
			host.edit(document, { start: document.offsetAt(position), end: document.offsetAt(position), text: 'x' });
			return store.get();
		} } } as unknown as KeyServices;
		assert.ok((await completeKey(document, position, late))?.items.length);
	});

	for (const [draft, rest] of [['See [@|] now.\n', 0], ['See [@sma|] now.\n', 0], ['See [@sma|charter] now.\n', 7]] as const) {
		it(`is in the list for ${draft.trim()} if it is typed to its end before the list is there, and replaces nothing else`, async () => {
			const { host, services } = setUp();
			const at = draft.indexOf('|');
			const document = host.open('/drafts/fast.md', draft.replace('|', ''));
			const position = document.positionAt(at);
			const typed = 'small_charter'.slice(draft.includes('sma') ? 3 : 0);
			const { store } = services;
			const late = { ...services, store: { get: async () => {
				host.edit(document, { start: at, end: at, text: typed });
				return store.get();
			} } } as unknown as KeyServices;
			const list = await completeKey(document, position, late);
			const item = list?.items.find(({ insertText }) => insertText === 'small_charter');
			// VS Code compares the items with what is then before the cursor, and replaces what was typed since in addition to the range.
			assert.equal(item?.filterText, 'small_charter');
			assert.deepEqual((item.range as vscode.Range).end, position.translate(0, rest));
		});
	}

	it('matches what is typed next, for which VS Code does not always request another list', async () => {
		const { host, services } = setUp();
		const text = 'See [@SMALL and [@charter';
		const document = host.open('/drafts/next.md', text);
		const matches = async (offset: number) =>
			(await completeKey(document, document.positionAt(offset), services))?.items.find(({ insertText }) => insertText === 'small_charter')?.filterText;
		assert.equal(await matches(text.indexOf('SMALL') + 5), 'SMALL_charter');
		assert.equal(await matches(text.length), 'charter small_charter');
	});
});

describe('a list of keys', () => {
	it('begins with the keys that are typed, with or without the id of their dossier, before what a name is cited from', async () => {
		const { host, services } = setUp(shippedServices());
		const firstOf = async (typed: string) => {
			const document = host.open(`/drafts/${typed}.md`, `See [@${typed}`);
			return (await completeKey(document, document.positionAt(6 + typed.length), services))?.items[0]?.insertText;
		};
		assert.deepEqual(await Promise.all(['cop10be_unto', 'unto', 'UNTOC_T'].map(firstOf)), Array(3).fill('cop10be_untoc_text'));
	});
});

describe('Enter in a list of keys', () => {
	for (const [draft, accepts, ending = 'md'] of [
		['See [@small|].\n', true],
		['See [see @small_charter; @sm|\n', true],
		['Write to @small|\n', false],
		['[Here](a.md) and @small|\n', false],
		['See [@nothing_like_this|].\n', false],
		// In Typst, it refers to a source or a label wherever it is.
		['#bibliography("a.bib")\nSee @small|\n', true, 'typ'],
		['#figure(rect()) <small_figure>\nSee @small|\n', false, 'typ'],
		['See @small_charter|\n', false, 'typ'],
		['See @|\n', false, 'typ'],
		['See #cite(<small|>)\n', true, 'typ'],
	] as const) {
		it(`${accepts ? 'accepts' : 'does not accept'} the first one in ${draft.trim()}`, async () => {
			const { host, services } = setUp();
			const text = draft.replace('|', '');
			const document = host.open(`/drafts/enter.${ending}`, text);
			const context = new KeyListContext();
			const known = () => host.executed.filter(([, key]) => key === CONTEXT_KEYS.keyInBrackets).at(-1)?.[2] ?? false;
			const position = document.positionAt(draft.indexOf('|'));
			context.setFor(document, lineBefore(document, position), await completeKey(document, position, services));
			assert.equal(known(), accepts);
			host.activate(undefined);
			assert.equal(known(), false);
			context.dispose();
		});
	}
});

describe('adding citations to a bibliography', () => {
	it('offers to create or choose one each time if the document names none', async () => {
		const { host, services, document } = setUp();
		const titles: string[] = [];
		host.atPick = picker => {
			titles.push(picker.title);
			picker.leave();
		};
		await addKeyToBibliography(undefined, undefined, services);
		await addKeyToBibliography(undefined, undefined, services);
		assert.deepEqual(titles, ['Bibliography for This Document', 'Bibliography for This Document']);
		host.atPick = picker => picker.take('Create references.bib');
		await addKeyToBibliography(undefined, undefined, services);
		assert.equal(document.getText(), `---\nbibliography: references.bib\n---\n\n${DRAFT}`);
		assert.match(host.files.text('/drafts/references.bib') ?? '', /small_charter/);
	});

	it('offers nothing while a key is being completed', async () => {
		const { host, services, document } = setUp();
		host.atPick = () => assert.fail('Nobody asked for a bibliography.');
		await addKeyToBibliography('small_charter', document.uri.toString(), services);
		assert.equal(document.getText(), DRAFT);
	});
});

describe('keys of the user’s own files', () => {
	const BIB = '@book{mine,\n  title = {Wool in Ghent},\n}\n\n@book{small_charter,\n  title = {Charter},\n}\n';
	const LIBRARY =
		'@book{hats2020,\n  title = {Hats of Small Towns},\n}\n\n@book{mine,\n  title = {Another},\n}\n\n@book{odd+key,\n  title = {Hats with Odd Keys},\n}\n';

	function withLibrary(draft: string) {
		const { host, services } = setUp();
		host.folders = [Uri.file('/drafts')];
		host.files.put('/drafts/refs.bib', BIB);
		host.files.put('/drafts/lib.bib', LIBRARY);
		host.settings.set(SETTINGS.citationLibraries, { workspaceValue: ['lib.bib'] });
		const text = `---\nbibliography: refs.bib\n---\n${draft}`;
		const document = host.open('/drafts/other.md', text.replace('|', ''));
		const complete = async () =>
			((await completeKey(document, document.positionAt(text.indexOf('|')), services))?.items ?? []).map(
				({ label }) => label as vscode.CompletionItemLabel,
			);
		return { host, services, document, complete, at: document.positionAt(text.indexOf('|')) };
	}

	it('come after those of dossiers, each once and with its title and its file', async () => {
		const labels = await withLibrary('A [@|]').complete();
		const own = labels.filter(({ description }) => description?.endsWith('.bib'));
		assert.deepEqual(own.map(({ label, description }) => [label, description]), [['mine', 'Wool in Ghent · refs.bib'], ['hats2020', 'Hats of Small Towns · lib.bib']]);
		assert.deepEqual(labels.slice(-2), own);
	});

	it('are sorted after all others', async () => {
		const { services, document, at } = withLibrary('A [@|]');
		const items = (await completeKey(document, at, services))?.items ?? [];
		assert.deepEqual(items.map(({ sortText }) => sortText), items.map(({ sortText }) => sortText ?? '').sort());
		assert.ok(items.filter(({ sortText }) => (sortText ?? '') > 'zzz').length === 2);
	});

	it('are found by their beginning and by a word of the title', async () => {
		assert.deepEqual((await withLibrary('A [@hats2|]').complete()).map(({ label }) => label), ['hats2020']);
		assert.ok((await withLibrary('A [@ghent|]').complete()).some(({ label }) => label === 'mine'));
	});

	it('are not read from workspace settings in Restricted Mode', async () => {
		const one = withLibrary('A [@hats2|]');
		one.host.trusted = false;
		assert.deepEqual(await one.complete(), []);
	});

	it('come with the next list if their files are not read in time', async () => {
		const one = withLibrary('A [@hats2|]');
		let release = () => {};
		const isRead = new Promise<void>(resolve => {
			release = resolve;
		});
		one.host.files.before('readFile', '/drafts/lib.bib', () => isRead);
		assert.deepEqual(await one.complete(), []);
		release();
		assert.deepEqual((await one.complete()).map(({ label }) => label), ['hats2020']);
	});

	it('are not read unless a key is being typed', async () => {
		const one = withLibrary('A {|} b.');
		one.host.files.calls.length = 0;
		assert.deepEqual(await one.complete(), []);
		assert.deepEqual(one.host.files.calls.filter(call => call.includes('/drafts/')), []);
	});

	it('are added to the bibliography of the document', async () => {
		const { host, services, document } = withLibrary('A [@hats2020|]');
		await addKeyToBibliography('hats2020', document.uri.toString(), services);
		assert.match(
			host.files.text('/drafts/refs.bib') ?? host.documents.find(({ uri }) => uri.path === '/drafts/refs.bib')?.getText() ?? '',
			/\{hats2020,\n  title = \{Hats of/,
		);
		await addKeyToBibliography('mine', document.uri.toString(), services);
		assert.deepEqual(host.messages, []);
	});
});
