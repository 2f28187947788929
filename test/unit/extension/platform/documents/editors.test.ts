import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { SETTINGS } from '../../../../../src/extension/ids';
import { LastEditor } from '../../../../../src/extension/platform/documents/lastEditor';
import { HoverModes } from '../../../../../src/extension/platform/mentions/hoverMode';
import { freshHost } from '../../../../support/fakeVscode/current';
import { FakeEditor } from '../../../../support/fakeVscode/files/editor';

describe('LastEditor', () => {
	it('returns the active editor, and the last active one while a view has the focus', () => {
		const host = freshHost();
		const first = host.show(host.open('/drafts/a.md', 'A'));
		const last = new LastEditor();
		assert.equal(last.get(), first);
		const second = host.show(host.open('/drafts/b.md', 'B'));
		host.activate(undefined);
		assert.equal(last.get(), second);
	});

	it('returns another editor of the same document if its own is gone, and nothing if there is none', () => {
		const host = freshHost();
		const last = new LastEditor();
		assert.equal(last.get(), undefined);
		const document = host.open('/drafts/a.md', 'A');
		host.show(document);
		const other = host.show(host.open('/drafts/b.md', 'B'));
		host.activate(host.editors[0]);
		host.activate(undefined);
		host.editors.splice(0, 1);
		assert.equal(last.get(), undefined);
		// VS Code makes another editor when a column is shown again.
		const again = new FakeEditor(document, other.selections, () => undefined);
		host.editors.push(again);
		assert.equal(last.get(), again);
	});

	it('follows no editor after it is disposed', () => {
		const host = freshHost();
		const last = new LastEditor();
		last.dispose();
		host.show(host.open('/drafts/a.md', 'A'));
		host.activate(undefined);
		assert.equal(last.get(), undefined);
	});
});

describe('HoverModes', () => {
	it('returns the configured mode, and full for an invalid setting', () => {
		const host = freshHost();
		const document = host.open('/drafts/a.md', 'A hat.');
		const modes = new HoverModes();
		const read = (globalValue: unknown) => {
			host.set(SETTINGS.hover, { globalValue });
			return modes.configured(document);
		};
		assert.deepEqual(['off', 'compact', 'full', 'loud', 3, undefined].map(read), ['off', 'compact', 'full', 'full', 'full', 'full']);
	});

	it('returns full where a card was requested, and only there', () => {
		const host = freshHost();
		host.set(SETTINGS.hover, { globalValue: 'off' });
		const [document, other] = [host.open('/drafts/a.md', 'A hat.'), host.open('/drafts/b.md', 'A hat.')];
		const modes = new HoverModes();
		const at = (character: number) => new vscode.Position(0, character);
		modes.requestFull(document, at(3));
		assert.equal(modes.at(document, at(3)), 'full');
		assert.equal(modes.at(document, at(4)), 'off');
		assert.equal(modes.at(other, at(3)), 'off');
		assert.equal(modes.configured(document), 'off');
		modes.requestFull(other, at(0));
		assert.equal(modes.at(document, at(3)), 'off');
	});
});
