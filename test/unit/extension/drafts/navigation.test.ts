import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { COMMANDS } from '../../../../src/extension/ids';
import type { FakeDocument } from '../../../support/fakeVscode/files/document';
import { Position, Selection } from '../../../support/fakeVscode/values/positions';
import { Uri } from '../../../support/fakeVscode/values/uri';
import { placeOf, useActivated, type ActivatedExtension } from '../support/activated';

const UNTOC_URI = 'dossier-entry:/cop10be/untoc.md';

/** Opens the text of an entry, as VS Code does when the user goes to a definition. */
async function openEntry({ host }: ActivatedExtension, path: string): Promise<FakeDocument> {
	const uri = Uri.from({ scheme: 'dossier-entry', path });
	const provider = host.contentProviders.get('dossier-entry');
	const text = await provider?.provideTextDocumentContent(uri as unknown as vscode.Uri, host.progressToken);
	return host.openText(uri as unknown as vscode.Uri, text ?? '');
}

describe('definitions of mentions', () => {
	const extension = useActivated();

	it('exist in the text of an entry for the entries that it names', async () => {
		const document = await openEntry(extension(), '/cop10be/untoc.md');
		assert.equal(document.languageId, 'markdown');
		const related = document.getText().slice(document.getText().indexOf('## Related'));
		const name = /: (United Nations Office on Drugs and Crime|Protocol[^(—]+)/.exec(related)?.[1] ?? '';
		const [definition] = await extension().definitions(document, name);
		assert.equal(definition?.targetUri.scheme, 'dossier-entry');
		assert.notEqual(definition.targetUri.toString(), UNTOC_URI);
	});

	it('do not exist in code, nor without a mention', async () => {
		const document = extension().open('markdown', '`UNTOC` and who else, Palermo Convention');
		assert.equal((await extension().definitions(document, 'Palermo')).length, 1);
		for (const text of ['UNTOC', 'who']) {
			assert.deepEqual(await extension().definitions(document, text), [], text);
		}
	});

	it('report if there is no such entry', async () => {
		for (const path of ['/cop10be/nothing.md', '/__proto__', '/']) {
			const document = await openEntry(extension(), path);
			assert.equal(document.getText(), 'None of the loaded dossiers has this entry.', path);
		}
	});
});

describe('references of mentions', () => {
	const extension = useActivated();

	/** The documents in which an entry is found, each with the text there. */
	async function referencesOf(document: FakeDocument, position: vscode.Position): Promise<readonly string[]> {
		const { host } = extension();
		return (await extension().references(document, position)).map(({ uri, range }) => {
			const found = host.documents.find(open => open.uri.toString() === uri.toString());
			return `${uri.path.split('/').at(-1)}: ${found?.getText(range)}`;
		});
	}

	it('are those in the open document, not those on disk, and never twice', async () => {
		const { host } = extension();
		const document = host.open('/drafts/notes.txt', 'Years of the UNVTF.\n');
		host.found = [Uri.file('/drafts/notes.txt')];
		const found = async () => (await referencesOf(document, placeOf(document, 'UNVTF'))).filter(place => place.startsWith('notes.txt'));
		assert.deepEqual(await found(), ['notes.txt: UNVTF']);
		host.edit(document, { start: 0, end: 0, text: 'UNVTF, ' });
		assert.deepEqual(await found(), ['notes.txt: UNVTF', 'notes.txt: UNVTF']);
		host.found = [];
	});

	it('are also found from the text of an entry', async () => {
		const draft = extension().open('markdown', 'The Palermo Convention.');
		const document = await openEntry(extension(), '/cop10be/untoc.md');
		const found = await referencesOf(document, new Position(2, 1) as unknown as vscode.Position);
		assert.ok(found.includes(`${draft.uri.path.split('/').at(-1)}: Palermo Convention`), found.join('\n'));
		assert.deepEqual(found.filter(place => place.startsWith('untoc.md')), []);
	});
});

describe('highlights of mentions', () => {
	const extension = useActivated();

	it('are not on code', async () => {
		const document = extension().open('markdown', 'UNTOC and `UNTOC`');
		assert.deepEqual(await extension().highlights(document, 'UNTOC'), ['UNTOC']);
	});
});

describe('going to the next mention', () => {
	const extension = useActivated();

	it('does nothing if nothing is mentioned', async () => {
		const editor = extension().show('plaintext', 'No|thing');
		await extension().run(COMMANDS.nextMention);
		assert.deepEqual(editor.selection, new Selection(0, 2, 0, 2));
		assert.equal(extension().host.activeEditor, editor);
	});

	it('does nothing without an editor', async () => {
		extension().host.activate(undefined);
		await extension().run(COMMANDS.nextMention);
		assert.equal(extension().host.activeEditor, undefined);
	});

	it('ignores a mention that is not in the view', async () => {
		const editor = extension().show('markdown', 'No|thing but the UNTOC');
		for (const argument of [undefined, 7, {}, { type: 'entry' }, { type: 'mention', mention: null }]) {
			await extension().run(COMMANDS.goToMention, argument);
			assert.deepEqual(editor.selection, new Selection(0, 2, 0, 2), JSON.stringify(argument));
		}
		assert.equal(extension().host.activeEditor, editor);
	});

	it('is up to date after edits', async () => {
		const editor = extension().show('markdown', '|UNTOC');
		extension().host.edit(editor.document, { start: 0, end: 5, text: 'the UNODC' });
		editor.selection = new Selection(0, 0, 0, 0);
		await extension().run(COMMANDS.nextMention);
		assert.equal(editor.document.getText(editor.selection), 'UNODC');
	});
});

describe('the preview', () => {
	const extension = useActivated();

	it('does not open for an entry that does not exist', async () => {
		const { panels } = extension().host;
		await extension().run(COMMANDS.openPreview, 'cop10be/nothing');
		assert.equal(panels.length, 0);
		await extension().run(COMMANDS.openPreview, 'cop10be/untoc');
		assert.equal(panels.length, 1);
	});
});
