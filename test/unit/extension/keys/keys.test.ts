import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { addKeyToBibliography } from '../../../../src/extension/features/keys/addKey';
import { completeKey } from '../../../../src/extension/features/keys/completeKey';
import { defineKey } from '../../../../src/extension/features/keys/defineKey';
import { findKey } from '../../../../src/extension/features/keys/findKey';
import type { KeyServices } from '../../../../src/extension/features/keys/services';
import { Bibliographies } from '../../../../src/extension/platform/citation/bibliographies';
import { DocumentCitations } from '../../../../src/extension/platform/citation/documentCitations';
import { RecentCitations } from '../../../../src/extension/platform/citation/recentCitations';
import { SearchIndexes } from '../../../../src/extension/platform/library/searchIndexes';
import { FakeMemento } from '../../../support/fakeVscode/memento';
import { smallServices } from '../support/services';

const DRAFT = 'A hat [@small_charter].\n';

function setUp() {
	const { host, store, documents, log } = smallServices();
	const document = host.open('/drafts/draft.md', DRAFT);
	host.show(document);
	const services = {
		store, log, documents, indexes: new SearchIndexes(), bibliographies: new Bibliographies(), citations: new DocumentCitations(documents),
		recent: new RecentCitations(new FakeMemento() as never), documentSearch: { find: async () => [] },
	} as unknown as KeyServices;
	return { host, document, services, position: document.positionAt(DRAFT.indexOf('small_charter') + 3) };
}

const token = { isCancellationRequested: false } as vscode.CancellationToken;

/** What is asked of a key at a position. */
const ASKED: Readonly<Record<string, (document: vscode.TextDocument, position: vscode.Position, services: KeyServices) => Promise<unknown>>> = {
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
});

describe('adding citations to a bibliography', () => {
	it('offers to create or choose one where the document names none, as often as it is asked', async () => {
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

	it('offers nothing to who completes a key', async () => {
		const { host, services, document } = setUp();
		host.atPick = () => assert.fail('Nobody asked for a bibliography.');
		await addKeyToBibliography('small_charter', document.uri.toString(), services);
		assert.equal(document.getText(), DRAFT);
	});
});
