import assert from 'node:assert/strict';
import { mock } from 'node:test';
import type * as vscode from 'vscode';
import { DraftFocus } from '../../../../src/extension/features/preview/draftFocus';
import type { ToPreview } from '../../../../src/protocol/preview';
import { freshHost } from '../../../support/fakeVscode/current';

describe('the focus after an action on a page', () => {
	beforeEach(() => mock.timers.enable({ apis: ['Date'] }));
	afterEach(() => mock.timers.reset());

	function taken() {
		const host = freshHost();
		const editor = host.show(host.open('/drafts/a.md', 'A'));
		const posted: ToPreview['type'][] = [];
		const focus = new DraftFocus(async ({ type }) => void posted.push(type));
		return { host, editor, posted, focus, draft: editor as unknown as vscode.TextEditor };
	}

	it('returns to the draft if the page becomes active and the user did nothing there', async () => {
		const { host, editor, posted, focus, draft } = taken();
		await focus.left(draft);
		host.activate(undefined);
		await focus.activated();
		assert.deepEqual(posted, ['left', 'activated']);
		await focus.notReturned();
		assert.equal(host.activeEditor, editor);
	});

	it('stays where it is a second later', async () => {
		const { host, posted, focus, draft } = taken();
		await focus.left(draft);
		host.activate(undefined);
		mock.timers.tick(1000);
		await focus.activated();
		await focus.notReturned();
		assert.deepEqual([posted, host.activeEditor], [['left'], undefined]);
	});

	it('stays on the page if the action was cancelled there', async () => {
		const { host, posted, focus } = taken();
		host.activate(undefined);
		await focus.left(undefined);
		await focus.activated();
		await focus.notReturned();
		assert.deepEqual([posted, host.activeEditor], [[], undefined]);
	});
});
