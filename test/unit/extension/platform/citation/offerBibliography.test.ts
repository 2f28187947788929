import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { SETTINGS } from '../../../../../src/extension/ids';
import { Bibliographies } from '../../../../../src/extension/platform/citation/bibliographies/bibliographies';
import { chooseBibliography, offerBibliography } from '../../../../../src/extension/platform/citation/bibliographies/offerBibliography';
import { relativePath } from '../../../../../src/extension/platform/files/relativePath';
import { FileSystemError } from '../../../../support/fakeVscode/files/fileSystem';
import { Uri } from '../../../../support/fakeVscode/values/uri';
import { smallServices } from '../../support/services';

const DRAFT = 'A hat [@small_charter] and [@small_notice, para. 1] and [@other].\n';

function setUp(path = '/drafts/draft.md', text = DRAFT) {
	const { host, store } = smallServices();
	const document = host.open(path, text);
	host.show(document);
	let edits = 0;
	host.beforeApply = () => {
		edits++;
		return true;
	};
	return { host, document, services: { store, bibliographies: new Bibliographies() }, edits: () => edits };
}

describe('a bibliography for a document that names none', () => {
	it('is created, named in the document and filled with everything cited, in one edit', async () => {
		const { host, document, services, edits } = setUp();
		host.answer = 'Create references.bib';
		await offerBibliography(document, services);
		assert.equal(document.getText(), `---\nbibliography: references.bib\n---\n\n${DRAFT}`);
		assert.match(host.files.text('/drafts/references.bib') ?? '', /\{small_charter,[^]*\{small_notice,/);
		assert.equal(edits(), 1);
	});

	it('is not to be created but used if it exists, and keeps its records', async () => {
		const { host, document, services } = setUp();
		host.files.put('/drafts/references.bib', '@misc{zebra,\n  title = {Zebras},\n}\n');
		host.answer = 'Create references.bib';
		await offerBibliography(document, services);
		assert.equal(document.getText(), DRAFT);
		host.answer = 'Use references.bib';
		await offerBibliography(document, services);
		assert.match(host.messages.join('\n'), /Use references\.bib, which is in its folder/);
		assert.match(document.getText(), /^---\nbibliography: references\.bib\n---\n/);
		assert.match(
			host.files.text('/drafts/references.bib') ?? '',
			/^@misc\{zebra,\n {2}title = \{Zebras\},\n\}\n[^]*\{small_charter,[^]*\{small_notice,/,
		);
	});

	it('is not to be created if it is unknown whether it exists', async () => {
		const { host, document, services } = setUp();
		host.files.before('stat', '/drafts/references.bib', () => Promise.reject(FileSystemError.Unavailable('The server is away.')));
		host.answer = 'Create references.bib';
		await offerBibliography(document, services);
		assert.equal(document.getText(), DRAFT);
		assert.equal(host.files.text('/drafts/references.bib'), undefined);
		host.files.before('stat', '/drafts/references.bib', () => Promise.reject(FileSystemError.NoPermissions(Uri.file('/drafts'))));
		host.atPick = picker => {
			assert.deepEqual(picker.items.map(({ label }) => label), ['Use references.bib', 'Choose Another File…']);
			picker.leave();
		};
		await chooseBibliography(document, services);
		assert.equal(document.getText(), DRAFT);
	});

	it('is chosen among the files of the workspace', async () => {
		const { host, document, services } = setUp();
		host.folders = [Uri.file('/drafts'), Uri.file('/papers')];
		host.files.put('/papers/mine.bib', '% Mine\n');
		host.found = [Uri.file('/papers/mine.bib')];
		host.answer = 'Choose…';
		host.atPick = picker => {
			assert.deepEqual(
				picker.items.map(({ label }) => label),
				['Create references.bib', '../papers/mine.bib', 'Choose Another File…'],
			);
			picker.take('../papers/mine.bib');
		};
		await offerBibliography(document, services);
		assert.match(document.getText(), /^---\nbibliography: \.\.\/papers\/mine\.bib\n---\n/);
		assert.match(host.files.text('/papers/mine.bib') ?? '', /^% Mine\n[^]*\{small_charter,/);
	});

	it('is chosen in a dialog', async () => {
		const { host, document, services } = setUp();
		host.found = [Uri.file('/drafts/other.bib')];
		host.atPick = picker => picker.take('Choose Another File…');
		await chooseBibliography(document, services);
		assert.match(document.getText(), /^---\nbibliography: other\.bib\n/);
	});

	it('is named but not changed if it cannot be read', async () => {
		const { host, document, services } = setUp();
		host.files.put('/drafts/broken.bib', '@book{a,\n  title = {x,\n');
		host.found = [Uri.file('/drafts/broken.bib')];
		host.atPick = picker => picker.take('broken.bib');
		await chooseBibliography(document, services);
		assert.match(document.getText(), /^---\nbibliography: broken\.bib\n/);
		assert.equal(host.files.text('/drafts/broken.bib'), '@book{a,\n  title = {x,\n');
		assert.match(host.messages.join('\n'), /broken\.bib cannot be read/);
	});

	it('is not named if its name would be markup', async () => {
		const { host, document, services } = setUp();
		host.found = [Uri.file('/drafts/a}\\input{b}.bib')];
		host.atPick = picker => picker.take('a}\\input{b}.bib');
		await chooseBibliography(document, services);
		assert.equal(document.getText(), DRAFT);
		assert.match(host.messages.join('\n'), /cannot be used as the bibliography/);
	});

	it('has everything that the document cites when it is created, even after edits meanwhile', async () => {
		const { host, document, services } = setUp('/drafts/draft.md', 'A hat [@small_charter].\n');
		host.answer = 'Create references.bib';
		host.files.before('stat', '/drafts/references.bib', () => host.edit(document, { start: 0, end: 0, text: '[@small_notice] ' }));
		await offerBibliography(document, services);
		assert.equal(document.getText(), '---\nbibliography: references.bib\n---\n\n[@small_notice] A hat [@small_charter].\n');
		assert.match(host.files.text('/drafts/references.bib') ?? '', /small_notice/);
	});

	it('is set in the settings if the document cannot name it', async () => {
		const { host, document, services } = setUp('/drafts/draft.tex', '\\cite{small_charter}\n');
		host.folders = [Uri.file('/drafts')];
		host.answer = 'Create references.bib';
		await offerBibliography(document, services);
		assert.equal(document.getText(), '\\cite{small_charter}\n');
		assert.equal(vscode.workspace.getConfiguration().get(SETTINGS.citationBibliography), 'references.bib');
		assert.match(host.files.text('/drafts/references.bib') ?? '', /small_charter/);
	});

	it('is not offered until the document has a folder', async () => {
		const { host, services } = setUp();
		const untitled = host.open('Untitled-1', DRAFT, { scheme: 'untitled' });
		await chooseBibliography(untitled, services);
		assert.match(host.messages.join('\n'), /Save the document first/);
	});
});

describe('relativePath', () => {
	for (const [folder, file, expected] of [
		['/a/b', '/a/b/c.bib', 'c.bib'],
		['/a/b', '/a/c/d.bib', '../c/d.bib'],
		['/a/b', '/a/b/c/d.bib', 'c/d.bib'],
		['/', '/c.bib', 'c.bib'],
		['/a', '/b.bib', '../b.bib'],
	] as const) {
		it(`leads from ${folder} to ${file}`, () => assert.equal(relativePath(Uri.file(folder), Uri.file(file)), expected));
	}

	it('is undefined between file systems', () =>
		assert.equal(relativePath(Uri.file('/a'), Uri.from({ scheme: 'memory', path: '/a/b.bib' })), undefined));
});
