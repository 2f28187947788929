import assert from 'node:assert/strict';
import { mock } from 'node:test';
import type * as vscode from 'vscode';
import { COMMANDS, SETTINGS } from '../../../../src/extension/ids';
import type { FakeDocument } from '../../../support/fakeVscode/files/document';
import type { FakeEditor } from '../../../support/fakeVscode/files/editor';
import type { FakeHost } from '../../../support/fakeVscode/host';
import { Selection } from '../../../support/fakeVscode/values/positions';
import { Uri } from '../../../support/fakeVscode/values/uri';
import { checking, RIGHT, WRONG } from '../support/checking';
import { onlyExpansions } from '../support/onlyExpansions';
import { passing, until } from '../support/until';

function diagnosticsStart(host: FakeHost, document: FakeDocument): vscode.Position | undefined {
	return host.diagnostics.get(document.uri.toString())?.[0]?.range.start;
}

/** Moves the cursor of an editor like a user, without an edit. */
function move(host: FakeHost, editor: FakeEditor, at: vscode.Position): void {
	editor.moveTo([new Selection(at as never, at as never)]);
	host.selected.fire({ textEditor: editor });
}

function positionIn(document: FakeDocument, text: string): vscode.Position {
	return document.positionAt(document.getText().indexOf(text));
}

describe('the diagnostics of a draft', () => {
	it('are those of the documents that are shown, and go with the mistake', async () => {
		const { host, diagnostics, codes, status, shownFindings } = checking();
		const document = host.open('/drafts/draft.md', `It rests on ${WRONG}.\n`);
		assert.equal(status(), 'Checks');
		host.show(document);
		await until(() => codes(document)?.length === 1);
		const [found] = diagnostics(document) ?? [];
		assert.ok(found);
		assert.equal(document.getText(found.range as never), 'United Nations Office for Drug and Crime');
		assert.deepEqual([codes(document), found.severity, found.source, status()], [['expansion-wrong'], 1, 'Dossier', '1 warning']);
		assert.deepEqual(
			shownFindings.of(document as never)?.map(({ finding, severity }) => [finding.code, severity]),
			[['expansion-wrong', 'warning']],
		);
		const start = document.getText().indexOf(WRONG);
		host.edit(document, { start, end: start + WRONG.length, text: RIGHT });
		await until(() => codes(document)?.length === 0);
		assert.equal(status(), 'No findings');
	});

	it('do not mark what somebody is typing until the cursor has moved away', async () => {
		const { host, codes } = checking();
		const document = host.open('/drafts/draft.md', 'It rests on .\n\nEnd.\n');
		const editor = host.show(document, 12);
		await until(() => codes(document) !== undefined);
		host.edit(document, { start: 12, end: 12, text: WRONG });
		// A mistake elsewhere shows that the check has run.
		host.edit(document, { start: document.getText().length, end: document.getText().length, text: `And ${WRONG}.\n` });
		const at = positionIn(document, 'Office for');
		editor.moveTo([new Selection(at as never, at as never)]);
		await until(() => codes(document)?.length === 1);
		move(host, editor, positionIn(document, 'End'));
		await until(() => codes(document)?.length === 2);
	});

	it('mark what is at the cursor after an edit elsewhere that did not move it', async () => {
		const { host, codes } = checking();
		const document = host.open('/drafts/draft.md', `It rests on ${WRONG}.\n\nAgain: ${WRONG}.\n`);
		const first = positionIn(document, 'United Nations Office for');
		const editor = host.show(document, document.offsetAt(first as never));
		await until(() => codes(document)?.length === 2);
		// Like a fix, this edit replaces text after the cursor.
		const start = document.getText().indexOf('Office for Drug and Crime');
		host.edit(document, { start, end: start + 'Office for Drug and Crime'.length, text: 'Office on Drugs and Crime' });
		move(host, editor, positionIn(document, 'United Nations Office for'));
		await until(() => codes(document)?.length === 1);
	});

	it('are those of the other documents if one is on a file system that does not answer', async () => {
		mock.timers.enable({ apis: ['setTimeout', 'Date'] });
		try {
			const { host, codes, checks } = checking();
			const [hanging, other] = ['hanging', 'other'].map(name => host.open(`/drafts/${name}.md`, `It rests on ${WRONG}.\n`));
			assert.ok(hanging && other);
			const of = checks.of.bind(checks);
			checks.of = async document => (document === hanging as never ? new Promise(() => undefined) : of(document));
			host.show(hanging);
			host.show(other);
			while (codes(other) === undefined) {
				mock.timers.tick(100);
				await new Promise(resolve => setImmediate(resolve));
			}
			assert.deepEqual([codes(hanging), codes(other)], [undefined, ['expansion-wrong']]);
		} finally {
			mock.timers.reset();
		}
	});

	it('are published once for each version of a document', async () => {
		const { host, codes, published, run } = checking();
		const document = host.open('/drafts/draft.md', `It rests on ${WRONG}.\n\nAgain: ${WRONG}.\n`);
		const editor = host.show(document);
		await until(() => codes(document)?.length === 2);
		host.edit(document, { start: 0, end: 2, text: 'This' });
		await until(() => published.length === 2);
		// The cursor is no longer where the edit was.
		move(host, editor, positionIn(document, 'Again'));
		await passing(run(COMMANDS.nextFinding));
		assert.equal(published.length, 2);
	});

	it('are those of the present text when the next finding is shown', async () => {
		const { host, codes, published, run } = checking();
		const document = host.open('/drafts/draft.md', `It rests on ${WRONG}.\n\nAgain: ${WRONG}.\n`);
		host.show(document);
		await until(() => codes(document)?.length === 2);
		host.edit(document, { start: 0, end: 0, text: '# Title\n\n' });
		const shown: unknown[] = [];
		host.commands.set(
			'editor.action.showHover',
			() => void shown.push(host.activeEditor?.selections[0]?.active.line, published.length),
		);
		await passing(run(COMMANDS.nextFinding));
		assert.deepEqual(shown, [2, 2]);
		assert.equal(positionIn(document, 'United Nations Office for').isEqual(diagnosticsStart(host, document) as never), true);
	});

	it('are found again if the document changes while the next finding is looked for', async () => {
		const { host, codes, run } = checking();
		const document = host.open('/drafts/draft.md', `It rests on ${WRONG}.\n`);
		const editor = host.show(document);
		await until(() => codes(document)?.length === 1);
		host.edit(document, { start: 0, end: 0, text: 'A' });
		const moving = run(COMMANDS.nextFinding);
		host.edit(document, { start: 0, end: 1, text: '# Title\n\n' });
		await passing(moving);
		assert.deepEqual(editor.selections[0]?.active, positionIn(document, 'United Nations Office for'));
	});

	it('are gone to once more if an earlier edit arrives after the cursor was moved', async () => {
		const { host, codes, run } = checking();
		const document = host.open('/drafts/draft.md', `It rests on ${WRONG}.\n\nAgain: ${WRONG}.\n`);
		const editor = host.show(document);
		await until(() => codes(document)?.length === 2);
		let edits = 0;
		editor.revealRange = () => {
			edits += 1;
			if (edits === 1) {
				host.edit(document, { start: 0, end: 2, text: 'The whole case' });
			}
		};
		await passing(run(COMMANDS.nextFinding));
		assert.deepEqual([edits, editor.selections[0]?.active], [2, positionIn(document, 'United Nations Office for')]);
	});

	it('go when the document is closed, the check is switched off, or all are paused', async () => {
		const { host, codes, run, status, shownFindings } = checking();
		const document = host.open('/drafts/draft.md', `It rests on ${WRONG}.\n`);
		host.show(document);
		await until(() => codes(document)?.length === 1);
		host.set(SETTINGS.checksSeverity, { workspaceValue: onlyExpansions('off') });
		await until(() => codes(document)?.length === 0);
		host.set(SETTINGS.checksSeverity, { workspaceValue: onlyExpansions('error') });
		await until(() => codes(document)?.length === 1);
		assert.equal(status(), '1 error');
		await run(COMMANDS.pauseChecks);
		await until(() => codes(document) === undefined);
		assert.equal(status(), 'Checks paused');
		await run(COMMANDS.pauseChecks);
		await until(() => codes(document)?.length === 1);
		host.set(SETTINGS.checksEnabled, { globalValue: false });
		await until(() => codes(document) === undefined);
		host.set(SETTINGS.checksEnabled, { globalValue: true });
		await until(() => codes(document)?.length === 1);
		host.close(document);
		assert.deepEqual([codes(document), shownFindings.of(document as never)], [undefined, undefined]);
	});

	it('follow the bibliography of the document', async () => {
		const { host, codes } = checking();
		host.files.put('/drafts/refs.bib', '@book{knuth1984,\n}\n');
		host.set(SETTINGS.checksSeverity, { globalValue: {} });
		const document = host.open('/drafts/draft.md', '---\nbibliography: refs.bib\n---\n\nSee [@knuth1984; @nobody2001].\n');
		host.show(document);
		await until(() => codes(document)?.join() === 'citation-unknown');
		host.files.put('/drafts/refs.bib', '@book{knuth1984,\n}\n\n@book{nobody2001,\n}\n');
		host.watched.changed.fire(Uri.file('/drafts/refs.bib') as never);
		await until(() => codes(document)?.length === 0);
	});

	it('are not made for what nobody writes: a restyled document, the text of an entry, output, an old version', async () => {
		const { host, codes } = checking();
		const texts = ['dossier-restyled', 'dossier-entry', 'output', 'git'].map(scheme => host.open('/drafts/draft.md', `${WRONG}\n`, { scheme }));
		const draft = host.open('/drafts/draft.md', `${WRONG}\n`);
		[...texts, draft].forEach(document => host.show(document));
		await until(() => codes(draft)?.length === 1);
		assert.deepEqual(texts.map(codes), texts.map(() => undefined));
	});

	it('are not made for documents in other languages', async () => {
		const { host, codes, served } = checking();
		const bibliography = host.open('/drafts/refs.bib', `% ${WRONG}\n`);
		const draft = host.open('/drafts/draft.md', `${WRONG}\n`);
		host.show(bibliography);
		host.show(draft);
		await until(() => codes(draft)?.length === 1);
		assert.equal(served.has(bibliography.languageId), false);
		assert.equal(codes(bibliography), undefined);
	});
});
