import assert from 'node:assert/strict';
import { mock } from 'node:test';
import type * as vscode from 'vscode';
import { stayInDocument } from '../../../../src/extension/platform/documents/stayInDocument';
import { freshHost } from '../../../support/fakeVscode/current';

describe('stayInDocument', () => {
	beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
	afterEach(() => mock.timers.reset());

	async function stay() {
		const host = freshHost();
		const editor = host.show(host.open('/drafts/a.md', 'A'));
		await stayInDocument(editor as unknown as vscode.TextEditor, host.log as unknown as vscode.LogOutputChannel);
		return { host, editor };
	}

	/** Waits for answers that do not depend on a timer. */
	const answered = () => new Promise(resolve => setImmediate(resolve));

	it('returns the focus once if a page takes it back', async () => {
		const { host, editor } = await stay();
		host.activate(undefined);
		await answered();
		assert.equal(host.activeEditor, editor);
		host.activate(undefined);
		await answered();
		assert.equal(host.activeEditor, undefined);
	});

	it('shows a document that has lost the focus already', async () => {
		const host = freshHost();
		const editor = host.show(host.open('/drafts/a.md', 'A'));
		host.activate(undefined);
		await stayInDocument(editor as unknown as vscode.TextEditor, host.log as unknown as vscode.LogOutputChannel);
		assert.equal(host.activeEditor, editor);
	});

	it('does nothing after a second, after the user went to another editor, or if the document is no longer visible', async () => {
		const late = await stay();
		mock.timers.tick(1000);
		late.host.activate(undefined);
		await answered();
		assert.equal(late.host.activeEditor, undefined);

		const left = await stay();
		left.host.show(left.host.open('/drafts/b.md', 'B'));
		left.host.activate(undefined);
		await answered();
		assert.equal(left.host.activeEditor, undefined);

		const closed = await stay();
		closed.host.editors.length = 0;
		closed.host.activate(undefined);
		await answered();
		assert.equal(closed.host.activeEditor, undefined);
	});
});
