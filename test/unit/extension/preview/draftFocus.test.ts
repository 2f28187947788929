import assert from 'node:assert/strict';
import { mock } from 'node:test';
import type * as vscode from 'vscode';
import { DraftFocus } from '../../../../src/extension/features/preview/draftFocus';
import type { ToPreview } from '../../../../src/protocol/preview';
import { freshHost } from '../../../support/fakeVscode/current';

describe('the focus after an action on a page', () => {
	beforeEach(() => mock.timers.enable({ apis: ['Date'] }));
	afterEach(() => mock.timers.reset());

	/** Goes to a draft from a page, whose panel is the active one or not. */
	function taken(panel = { active: false }) {
		const host = freshHost();
		const editor = host.show(host.open('/drafts/a.md', 'A'));
		const posted: ToPreview['type'][] = [];
		const focus = new DraftFocus({ isActive: () => panel.active, post: async ({ type }) => void posted.push(type) });
		return { host, editor, posted, focus, draft: editor as unknown as vscode.TextEditor };
	}

	it('returns to the draft if the page becomes active and the user did nothing there', async () => {
		const { host, editor, posted, focus, draft } = taken();
		await focus.left(draft);
		host.activate(undefined);
		await focus.activated();
		assert.deepEqual(posted, ['left', 'activated']);
		await focus.notReturned(true);
		assert.equal(host.activeEditor, editor);
	});

	it('returns to the draft if the page was already active when the draft was shown', async () => {
		const { host, editor, posted, focus, draft } = taken({ active: true });
		host.activate(undefined);
		await focus.left(draft);
		assert.deepEqual(posted, ['left', 'activated']);
		await focus.notReturned(false);
		assert.equal(host.activeEditor, editor);
	});

	it('stays on the page if that takes the focus a second later', async () => {
		const { host, focus, draft } = taken();
		await focus.left(draft);
		host.activate(undefined);
		mock.timers.tick(1000);
		await focus.activated();
		await focus.notReturned(true);
		assert.equal(host.activeEditor, undefined);
	});

	it('returns to the draft if VS Code is later than that but the page does not have the focus', async () => {
		const { host, editor, focus, draft } = taken();
		await focus.left(draft);
		host.activate(undefined);
		mock.timers.tick(5000);
		await focus.activated();
		await focus.notReturned(false);
		assert.equal(host.activeEditor, editor);
	});

	it('stays where it is ten seconds later', async () => {
		const { host, posted, focus, draft } = taken();
		await focus.left(draft);
		host.activate(undefined);
		mock.timers.tick(10_000);
		await focus.activated();
		await focus.notReturned(false);
		assert.deepEqual([posted, host.activeEditor], [['left'], undefined]);
	});

	it('stays on the page if the action was cancelled there', async () => {
		const { host, posted, focus } = taken();
		host.activate(undefined);
		await focus.left(undefined);
		await focus.activated();
		await focus.notReturned(true);
		assert.deepEqual([posted, host.activeEditor], [[], undefined]);
	});
});
