import assert from 'node:assert/strict';
import { activate } from '../../../../src/extension/extension';
import { COMMANDS } from '../../../../src/extension/ids';
import { freshHost } from '../../../support/fakeVscode/current';
import type { FakeQuickPick } from '../../../support/fakeVscode/ui/quickPick';
import { activationContext } from '../support/activationContext';
import { DOSSIER_PATHS } from '../support/services';
import { passing, until } from '../support/until';

describe('an extension whose dossiers are damaged', () => {
	it('says so once, finds nothing, and opens the preview', async () => {
		const host = freshHost();
		DOSSIER_PATHS.forEach(path => host.files.put(path, '{"format": 1, "id": "small"'));
		const context = activationContext();
		activate(context);
		let picker: FakeQuickPick | undefined;
		host.atPick = shown => {
			picker = shown;
		};
		const finding = Promise.resolve(host.commands.get(COMMANDS.findEntry)?.());
		await until(() => picker?.busy === false && host.messages.length > 0);
		assert.deepEqual(picker?.items.map(({ label }) => label), ['No matching results']);
		picker.leave();
		await passing(finding);
		await passing(Promise.resolve(host.commands.get(COMMANDS.openPreview)?.()));
		assert.equal(host.panels.length, 1);
		assert.deepEqual(host.messages, ['error: A dossier could not be loaded. Its entries are not available.']);
		context.subscriptions.forEach(one => void one.dispose());
	});
});
