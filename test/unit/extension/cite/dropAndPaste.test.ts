import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { EntriesDrag } from '../../../../src/extension/features/browse/entriesDrag';
import { EntriesFilter } from '../../../../src/extension/features/browse/entriesFilter';
import { EntriesProvider } from '../../../../src/extension/features/browse/entriesProvider';
import { nodeOfEntry, nodeOfSource } from '../../../../src/extension/features/browse/nodes';
import { registerDropAndPaste } from '../../../../src/extension/features/cite/insertion/dropAndPaste';
import type { FakeDocument } from '../../../support/fakeVscode/files/document';
import { DataTransfer, DataTransferItem } from '../../../support/fakeVscode/values/dataTransfer';
import type { SnippetString, WorkspaceEdit } from '../../../support/fakeVscode/values/edits';
import { Range } from '../../../support/fakeVscode/values/positions';
import { citeServices } from '../support/citing';

const BIB = '/drafts/refs.bib';
const KEYED = '---\nbibliography: refs.bib\n---\n\nA hat.\n';
const resolution = 'General Assembly resolution 55/25.';

interface Offer {
	readonly title: string;
	readonly insertText: SnippetString | string;
	readonly kind: { readonly value: string };
	readonly additionalEdit?: WorkspaceEdit;
	readonly yieldTo?: readonly { readonly value: string }[];
}

function setUp(dossier: 'small' | 'shipped', text: string, path = '/drafts/draft.md') {
	const { host, services } = citeServices(dossier);
	host.files.put(BIB, '% Ours\n');
	registerDropAndPaste(services);
	const document = host.open(path, text);
	const provider = (name: string) =>
		host.registered.get(name)?.at(-1) as Record<string, (...args: readonly unknown[]) => Promise<readonly Offer[] | undefined>>;
	const at = document.positionAt(text.indexOf('hat') + 3);
	return {
		host, document,
		/** Returns the choices offered for a drop after “hat”. */
		drop: async (...ids: readonly string[]) => {
			const dragged = new DataTransfer();
			const content = await new EntriesProvider({ ...services, filter: new EntriesFilter(services.indexes) }).content();
			const nodes = ids.flatMap(id => {
				const [entry, source] = [content.library.entries.get(id), content.library.sources.get(id)];
				return (entry ? nodeOfEntry(content, entry) : source && nodeOfSource(content, source)) ?? [];
			});
			await new EntriesDrag(host.log).handleDrag(nodes, dragged as unknown as vscode.DataTransfer);
			return {
				dragged,
				offers: await provider('registerDocumentDropEditProvider')['provideDocumentDropEdits']?.(document, at, dragged),
			};
		},
		/** Returns what is offered for a paste there. */
		paste: async (pasted: string) => {
			const data = new DataTransfer();
			data.set('text/plain', new DataTransferItem(pasted));
			return provider('registerDocumentPasteEditProvider')['provideDocumentPasteEdits']?.(document, [new Range(at, at)], data);
		},
	};
}

/** Returns the document and the bibliography after an offer is accepted, as VS Code applies it. */
async function taken(
	{ host, document }: { readonly host: ReturnType<typeof setUp>['host']; readonly document: FakeDocument },
	offer: Offer | undefined,
): Promise<readonly (string | undefined)[]> {
	assert.ok(offer);
	const snippet = typeof offer.insertText === 'string' ? offer.insertText : offer.insertText.value;
	// Without it, VS Code puts a cursor after each insertion, and the next typed text also goes into the note.
	const hasTabStop = /(?<!\\)\$0$/.test(snippet);
	const isNote = /^\[\^/.test(snippet);
	assert.equal(
		hasTabStop,
		isNote,
		'The snippet of a note has a tab stop after its mark, because VS Code would put a cursor after its definition, too.',
	);
	const inserted = (hasTabStop ? snippet.slice(0, -'$0'.length) : snippet).replace(/\\([\\$}])/g, '$1');
	const at = document.getText().indexOf('hat') + 3;
	if (offer.additionalEdit) {
		assert.equal(await host.applyEdit(offer.additionalEdit), true);
	}
	host.edit(document, { start: at, end: at, text: inserted });
	return [document.getText(), host.documents.find(({ uri }) => uri.path === BIB)?.getText()];
}

describe('dropping from the tree', () => {
	it('offers a citation first, and the name', async () => {
		const { drop, ...rest } = setUp('small', 'A hat here.\n');
		const { offers, dragged } = await drop('small/rule');
		assert.deepEqual(
			offers?.map(({ title, kind }) => [title, kind.value]),
			[
				['Insert Citation', 'dossier.citation'],
				['Insert Name', 'text'],
			],
		);
		assert.equal(offers?.[1]?.insertText, 'rule of small things');
		assert.equal(await dragged.get('text/plain')?.asString(), 'rule of small things');
		assert.deepEqual(await taken(rest, offers?.[0]), [
			'A hat[^1] here.\n\n[^1]: Charter of Small Things, 15 November 2000, art. 2 (a).\n',
			undefined,
		]);
	});

	it('offers a source, too, which is added to the bibliography', async () => {
		const { drop, ...rest } = setUp('small', KEYED);
		const { offers } = await drop('small_notice');
		const [text, bibliography] = await taken(rest, offers?.[0]);
		assert.equal(text, KEYED.replace('hat', 'hat [@small_notice]'));
		assert.match(bibliography ?? '', /^% Ours\n\n?@\w+\{small_notice,/);
	});

	it('offers one citation for several entries', async () => {
		const { drop, ...rest } = setUp('small', KEYED);
		const { offers } = await drop('small/rule', 'small_notice');
		assert.equal((await taken(rest, offers?.[0]))[0], KEYED.replace('hat', 'hat [@small_charter, art. 2(a); @small_notice]'));
	});
});

describe('pasting', () => {
	for (const [what, text] of [['a symbol', 'A/RES/55/25'], ['the URL of a symbol', 'https://undocs.org/A/RES/55/25']] as const) {
		it(`offers a citation for ${what}, after the plain text`, async () => {
			const { paste, ...rest } = setUp('shipped', 'A hat.\n');
			const offers = await paste(text);
			assert.deepEqual(
				offers?.map(({ title, kind, yieldTo }) => [title, kind.value, yieldTo?.map(({ value }) => value)]),
				[['Paste as Citation', 'dossier.citation', ['text', 'uri']]],
			);
			assert.deepEqual(await taken(rest, offers?.[0]), [`A hat[^1].\n\n[^1]: ${resolution}\n`, undefined]);
		});
	}

	it('adds the source to the bibliography if the document has citation keys', async () => {
		const { paste, ...rest } = setUp('shipped', KEYED);
		const [text, bibliography] = await taken(rest, (await paste('A/RES/55/25'))?.[0]);
		assert.equal(text, KEYED.replace('hat', 'hat [@cop10be_ga_55_25_text]'));
		assert.match(bibliography ?? '', /^% Ours\n\n?@\w+\{cop10be_ga_55_25_text,/);
	});

	it('adds it to the bibliography as it is when the edit is made', async () => {
		const { paste, ...rest } = setUp('shipped', KEYED);
		const { files } = rest.host;
		// The bibliography is read for the plan, and again before the edit.
		files.before('readFile', BIB, () => files.before('readFile', BIB, () => files.put(BIB, '@misc{theirs,\n  title = {Theirs}\n}\n')));
		const [, bibliography] = await taken(rest, (await paste('A/RES/55/25'))?.[0]);
		assert.match(bibliography ?? '', /^@misc\{theirs,\n {2}title = \{Theirs\}\n\}\n\n?@\w+\{cop10be_ga_55_25_text,/);
	});

	it('does not create a bibliography in place of one that another program has created', async () => {
		const { paste, host } = setUp('shipped', KEYED);
		host.files.remove(BIB);
		const [offer] = await paste('A/RES/55/25') ?? [];
		host.files.put(BIB, '% Theirs\n');
		assert.equal(await host.applyEdit(offer?.additionalEdit ?? assert.fail('no edit')), false);
		assert.equal(host.files.text(BIB), '% Theirs\n');
	});

	it('cites without the bibliography if that must not be changed', async () => {
		const { paste, ...rest } = setUp('shipped', KEYED);
		rest.host.files.readonlyPaths.add(BIB);
		const [text] = await taken(rest, (await paste('A/RES/55/25'))?.[0]);
		assert.equal(text, KEYED.replace('hat', 'hat [@cop10be_ga_55_25_text]'));
		assert.equal(rest.host.files.text(BIB), '% Ours\n');
	});

	for (const text of ['A/RES/55/25 and more', 'https://example.org/', '']) {
		it(`offers nothing for ${JSON.stringify(text)}`, async () => {
			assert.equal(await setUp('shipped', 'A hat.\n').paste(text), undefined);
		});
	}
});
