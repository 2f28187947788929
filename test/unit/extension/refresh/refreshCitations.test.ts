import assert from 'node:assert/strict';
import { mergeDossiers } from '../../../../src/core/library/merge';
import { CitationReader } from '../../../../src/extension/features/cite/editing/citationReader';
import { runEdit } from '../../../../src/extension/features/cite/editing/editCitation';
import { insertCitation } from '../../../../src/extension/features/cite/insertion/insertCitation';
import { cursorsOf } from '../../../../src/extension/features/cite/insertion/target';
import { registerRefresh } from '../../../../src/extension/features/refresh/register';
import type { RefreshServices } from '../../../../src/extension/features/refresh/services';
import { withTitle } from '../../../support/core/dossiers/smallLibrary';
import type { FakeHost } from '../../../support/fakeVscode/host';
import { Uri } from '../../../support/fakeVscode/values/uri';
import { citeServices } from '../support/citing';
import { asEditor } from '../support/services';
import { until } from '../support/until';

const NOTICE = 'Small Office, “Notice of the Small Conference”, 16 October 2020. Available at <https://small.example/notice>.';
const CHARTER = 'Charter of Small Things, 15 November 2000.';

/** A Markdown draft with a note for each text. */
function draftOf(...notes: readonly string[]): string {
	return `${notes.map((_, index) => `A hat.[^${index + 1}]`).join('\n\n')}\n\n${notes.map((note, index) => `[^${index + 1}]: ${note}\n`).join('')}`;
}

function setUp(draft: string, path = '/drafts/draft.md') {
	const { host, services } = citeServices();
	registerRefresh(services);
	const document = host.open(path, draft);
	const editor = host.show(document, 0);
	// Checks determine the style of the notes when the document is opened.
	const checked = () => services.styles.lastOf(document as never);
	return { host, document, editor, services, checked, refresh: () => refreshIn(host) };
}

/** Lets the second source have another title from now on. */
async function renameNotice(services: RefreshServices): Promise<void> {
	const state = await services.store.get();
	const library = mergeDossiers([withTitle('notice', 'Notice of the Great Conference')]);
	services.store.get = async () => ({ ...state, library });
}

async function refreshIn(host: FakeHost): Promise<void> {
	await host.commands.get('dossier.refreshCitations')?.();
	assert.deepEqual(host.log.of('error'), []);
}

describe('refreshing citations', () => {
	it('gives each note the form of its position, as one step to undo', async () => {
		const { host, document, refresh } = setUp(draftOf(NOTICE, NOTICE, CHARTER, NOTICE));
		const { version } = document;
		await refresh();
		assert.equal(
			document.getText(),
			draftOf(NOTICE, 'Ibid.', CHARTER, 'Small Office, “Notice of the Small Conference” (see footnote 1).'),
		);
		assert.equal(document.version, version + 1);
		assert.deepEqual(host.messages, []);
		assert.deepEqual(host.statusMessages, ['2 notes were updated.']);
	});

	it('does the same in LaTeX, and changes nothing the second time', async () => {
		const charter = 'A hat.\\footnote{Charter of Small Things, 15 November 2000.}';
		const { document, refresh } = setUp(`${charter}\n\n${charter}\n`, '/drafts/draft.tex');
		await refresh();
		assert.equal(document.getText(), `${charter}\n\nA hat.\\footnote{Ibid.}\n`);
		const { version } = document;
		await refresh();
		assert.equal(document.version, version);
	});

	for (const [when, path, isOpen] of [
		['open', '/drafts/draft.md', true], ['closed', '/drafts/draft.md', false], ['moved', '/drafts/moved.md', false],
	] as const) {
		it(`rewrites notes whose source has got another title while the draft was ${when}`, async () => {
			const draft = draftOf(CHARTER, NOTICE, 'Ibid., p. 2.');
			const { host, document, services, checked, refresh } = setUp(draft);
			await checked();
			if (!isOpen) {
				host.close(document);
			}
			await renameNotice(services);
			const current = isOpen ? document : host.open(path, draft);
			host.show(current, 0);
			await services.styles.lastOf(current as never);
			await refresh();
			assert.equal(current.getText(), draft.replace('Small Conference', 'Great Conference'));
		});
	}

	it('leaves notes whose source has got another title if the draft was changed elsewhere while it was closed', async () => {
		const draft = draftOf(CHARTER, NOTICE, 'Ibid., p. 2.');
		const { host, document, services, checked, refresh } = setUp(draft);
		await checked();
		host.close(document);
		await renameNotice(services);
		const changed = draft.replace('A hat.', 'A cat.');
		const current = host.open('/drafts/draft.md', changed);
		host.show(current, 0);
		host.answer = 'Show Unchanged Citations';
		let rows: readonly string[] = [];
		host.atPick = picker => {
			rows = picker.items.map(({ label }) => label);
			return picker.leave();
		};
		await refresh();
		await until(() => rows.length > 0);
		assert.equal(current.getText(), changed);
		assert.deepEqual(rows, [NOTICE, 'Ibid., p. 2.']);
		assert.match(host.messages[0] ?? '', /1 note was left unchanged because its wording is not that of the style: it was changed, or its source was\./);
	});

	it('knows which source an “ibid.” referred to after another note was put before it', async () => {
		const { host, document, refresh } = setUp(draftOf(NOTICE, NOTICE));
		await refresh();
		const at = document.getText().indexOf('\n\nA hat.[^2]');
		host.edit(document, { start: at, end: at, text: '\n\nA hat.[^3]' });
		host.edit(document, { start: document.getText().length, end: document.getText().length, text: `[^3]: ${CHARTER}\n` });
		await refresh();
		assert.match(document.getText(), /\[\^2\]: Small Office, “Notice of the Small Conference” \(see footnote 1\)\.\n/);
	});

	it('knows which source an “ibid.” referred to after the note before it was removed by hand', async () => {
		const { host, document, refresh, checked } = setUp(draftOf(CHARTER, NOTICE, 'Ibid., para. 2.'));
		await checked();
		for (const removed of ['A hat.[^2]\n\n', `[^2]: ${NOTICE}\n`]) {
			const at = document.getText().indexOf(removed);
			host.edit(document, { start: at, end: at + removed.length, text: '' });
		}
		await refresh();
		assert.match(document.getText(), /\[\^3\]: Small Office, “Notice of the Small Conference”, 16 October 2020, para\. 2\./);
	});

	it('leaves notes that the user has edited, explains why and shows them', async () => {
		const changed = NOTICE.replace('16 October', '16 Oct.');
		const { host, document, editor, refresh } = setUp(draftOf(NOTICE, changed, 'Mine alone.', CHARTER, CHARTER));
		host.answer = 'Show Unchanged Citations';
		host.atPick = picker => {
			assert.deepEqual(
				picker.items.map(({ description, detail }) => [description, detail]),
				[['Line 12', 'The wording is not that of the style: it was changed, or its source was']],
			);
			return picker.take();
		};
		await refresh();
		await until(() => host.messages.length > 0);
		await until(() => document.getText(editor.selection) !== '');
		assert.equal(document.getText(), draftOf(NOTICE, changed, 'Mine alone.', CHARTER, 'Ibid.'));
		assert.deepEqual(host.messages, [
			'information: 1 note was updated. 1 note was left unchanged because its wording is not that of the style: it was changed, or its source was.',
		]);
		assert.equal(document.getText(editor.selection), changed);
	});

	it('shows a note that has moved since, and reports if it is gone', async () => {
		const changed = NOTICE.replace('16 October', '16 Oct.');
		for (const isGone of [false, true]) {
			const { host, document, editor, refresh } = setUp(draftOf(NOTICE, changed));
			host.answer = 'Show Unchanged Citations';
			host.atPick = picker => {
				const at = document.getText().indexOf(changed);
				host.edit(document, isGone ? { start: at, end: at + changed.length, text: '' } : { start: 0, end: 0, text: 'Today. ' });
				return picker.take();
			};
			await refresh();
			await until(() => document.getText(editor.selection) !== '' || host.messages.length > 1);
			assert.equal(document.getText(editor.selection), isGone ? '' : changed);
			assert.deepEqual(host.messages.slice(1), isGone ? ['information: The text has changed in the meantime. Try again.'] : []);
		}
	});

	it('brings the reference list into agreement', async () => {
		const list = (...entries: readonly string[]) =>
			`<!-- dossier:references -->\n\n${entries.map(entry => `- ${entry}\n`).join('')}\n<!-- /dossier:references -->\n`;
		const { document, refresh } = setUp(`${draftOf(CHARTER)}\n${list()}`);
		await refresh();
		assert.match(document.getText(), /- Charter of Small Things \(2000\)/);
	});

	it('does not take an “ibid.” after a work of the user for one of the work of a dossier before it', async () => {
		const wool = 'Ann Doe, “Wool in Ghent”, *Journal of Hats*, 2020';
		const front = '---\nbibliography: refs.bib\n---\n';
		const draft = `${front}${draftOf(CHARTER, `${wool}, p. 3.`, 'Ibid., p. 4.')}`;
		const { host, document, checked, refresh } = setUp(draft);
		host.folders = [Uri.file('/drafts')];
		host.files.put('/drafts/refs.bib', '@article{doe2020,\n  author = {Doe, Ann},\n  title = {Wool in {Ghent}},\n  journaltitle = {Journal of Hats},\n  date = {2020},\n}\n');
		await checked();
		await refresh();
		assert.equal(document.getText(), draft);
	});

	it('leaves the files of the user alone while a document is only checked', async () => {
		const { host, checked } = setUp(`---\nbibliography: refs.bib\n---\n${draftOf(CHARTER)}`);
		host.folders = [Uri.file('/drafts')];
		host.files.put('/drafts/refs.bib', '');
		const before = host.files.calls.length;
		await checked();
		assert.deepEqual(host.files.calls.slice(before).filter(call => call.includes('refs.bib')), []);
	});

	it('knows the works of the document’s own bibliography', async () => {
		const wool = 'Ann Doe, “Wool in Ghent”, *Journal of Hats*, 2020';
		const front = '---\nbibliography: refs.bib\n---\n';
		const { host, document, refresh } = setUp(`${front}${draftOf(`${wool}, p. 3.`, `${wool}, p. 4.`, CHARTER, `${wool}, p. 5.`)}`);
		host.folders = [Uri.file('/drafts')];
		host.files.put(
			'/drafts/refs.bib',
			'@article{doe2020,\n  author = {Doe, Ann},\n  title = {Wool in {Ghent}},\n  journaltitle = {Journal of Hats},\n  date = {2020},\n}\n',
		);
		await refresh();
		assert.equal(
			document.getText(),
			`${front}${draftOf(`${wool}, p. 3.`, 'Ibid., p. 4.', CHARTER, 'Ann Doe, “Wool in Ghent” (see footnote 1), p. 5.')}`,
		);
		// A work that is no longer in the file may be any.
		host.files.put('/drafts/refs.bib', '');
		host.edit(document, { start: document.getText().length - 3, end: document.getText().length - 2, text: '6' });
		await refresh();
		assert.match(document.getText(), /\(see footnote 1\), p\. 6\.\n$/);
	});

	it('reports if the document has no notes that Dossier wrote', async () => {
		const { host, refresh } = setUp('A hat [@small_charter].\n');
		await refresh();
		assert.deepEqual(host.messages, [
			'information: This document has no notes that Dossier wrote in the current citation style, from sources as they are now. Citations by key need no refreshing.',
		]);
	});

	it('reports if the document cannot be edited', async () => {
		const { host, document, refresh } = setUp(draftOf(CHARTER, CHARTER));
		host.files.readonlyPaths.add('/drafts/draft.md');
		await refresh();
		assert.equal(document.getText(), draftOf(CHARTER, CHARTER));
		assert.deepEqual(host.messages, ['warning: The citations were not refreshed because the document cannot be edited.']);
	});

	it('asks for a document if none was active', async () => {
		const { host, services } = citeServices();
		registerRefresh(services);
		await refreshIn(host);
		assert.deepEqual(host.messages, ['information: Open the document whose citations you want to refresh.']);
	});
});

describe('refreshing citations with each change', () => {
	async function onInsert(draft: string, at: string) {
		const { host, services } = citeServices();
		host.set('dossier.citation.refresh', { globalValue: 'onInsert' });
		const document = host.open('/drafts/draft.md', draft);
		const editor = host.show(document, draft.indexOf(at) + at.length);
		const { library } = await services.store.get();
		const cite = async (key: string) => {
			const source = library.sources.get(key);
			assert.ok(source);
			return insertCitation(
				asEditor(editor),
				{ offsets: () => cursorsOf(asEditor(editor)) },
				[{ cited: { source, locators: [] }, prefix: '', suffix: '' }],
				services,
			);
		};
		return { host, document, editor, services, cite };
	}

	it('shortens a note that is inserted after another note on its source, and leaves the cursor after it', async () => {
		const { document, editor, cite } = await onInsert(`A hat.[^1] More.\n\n[^1]: ${NOTICE}\n`, 'More.');
		const { version } = document;
		await cite('small_notice');
		assert.equal(document.getText(), `A hat.[^1] More.[^2]\n\n[^1]: ${NOTICE}\n[^2]: Ibid.\n`);
		assert.equal(document.version, version + 1, 'one step to undo');
		assert.equal(document.offsetAt(editor.selection.active), 'A hat.[^1] More.[^2]'.length);
	});

	it('writes out an “ibid.” before which another note is inserted', async () => {
		const { document, cite } = await onInsert(`A hat.[^1] More. A coat.[^2]\n\n[^1]: ${NOTICE}\n\n[^2]: Ibid.\n`, 'More.');
		await cite('small_charter');
		assert.match(document.getText(), /\[\^2\]: Small Office, “Notice of the Small Conference” \(see footnote 1\)\.\n/);
		assert.ok(document.getText().includes(CHARTER));
	});

	it('writes the next note in full when the first one is removed', async () => {
		const text = `A hat.[^1] A coat.[^2]\n\n[^1]: ${NOTICE}\n\n[^2]: Ibid.\n`;
		const { host, document, services } = await onInsert(text, 'hat.[^1]');
		host.atPick = picker => picker.press('Notice', 'Remove Source');
		await runEdit(undefined, new CitationReader(services), services);
		assert.deepEqual(host.messages, []);
		assert.equal(document.getText(), `A hat. A coat.[^2]\n\n[^2]: ${NOTICE}\n`);
	});
});
