import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { Dossier } from '../../../../src/core/dossier/model';
import { mergeDossiers } from '../../../../src/core/library/merge';
import type { RefreshServices } from '../../../../src/extension/features/refresh/services';
import { withTitle } from '../../../support/core/dossiers/smallLibrary';
import { OSCOLA, restyling, UN } from '../support/restyling';
import { until } from '../support/until';

const NOT_RESTYLED =
	'warning: The document was not restyled because it, one of its files or a source has changed or was closed. Try again.';

/** Lets the library consist of a dossier from now on. */
function useLibrary(services: RefreshServices, dossier: Dossier): void {
	const { get } = services.store;
	services.store.get = async () => ({ ...await get.call(services.store), library: mergeDossiers([dossier]) });
}

describe('a comparison of styles that is outdated or closed', () => {
	it('ends if the comparison is closed while it opens', async () => {
		const { host, document, run } = restyling();
		host.commands.set('vscode.diff', (_, uri) => host.close(host.openText(uri as vscode.Uri, OSCOLA)));
		await run();
		await until(() => host.progresses.every(({ isDone }) => isDone));
		assert.deepEqual([host.progresses.length, document.getText()], [1, UN]);
	});

	it('keeps no text for a comparison that cannot be shown', async () => {
		const { host, preview } = restyling();
		host.commands.set('vscode.diff', () => {
			throw new Error('There is no editor.');
		});
		await host.commands.get('dossier.restyleDocument')?.();
		assert.deepEqual([await preview(), host.progresses], ['', []]);
	});

	it('does not change a document that was edited in the meantime', async () => {
		const { host, document, run } = restyling('apply');
		const { commands } = host;
		commands.set('vscode.diff', () => host.edit(document, { start: 0, end: 0, text: 'Ah. ' }));
		await run();
		await until(() => host.messages.length > 0);
		assert.equal(document.getText(), `Ah. ${UN}`);
		assert.deepEqual(host.messages, [NOT_RESTYLED]);
	});

	it('does not change a document whose source has changed since its changes were shown', async () => {
		const { host, document, run, services } = restyling();
		await run();
		useLibrary(services, withTitle('charter', 'Charter of Great Things'));
		await host.commands.get('dossier.applyStyle')?.();
		await until(() => host.messages.length > 0);
		assert.deepEqual([document.getText(), host.messages], [UN, [NOT_RESTYLED]]);
		// What it shows is outdated.
		await until(() => host.comparisons.length === 0);
	});

	it('changes it if the dossiers were loaded again with another source that it does not cite', async () => {
		const { host, document, run, services } = restyling();
		await run();
		useLibrary(services, withTitle('notice', 'Notice of the Great Conference'));
		await host.commands.get('dossier.applyStyle')?.();
		await until(() => document.getText() === OSCOLA && host.comparisons.length === 0);
		assert.deepEqual(host.messages, []);
	});

	it('says that nothing was changed if the document is closed while the style is chosen or the changes are shown', async () => {
		for (const isChoosing of [true, false]) {
			const { host, document, run } = restyling();
			host.atPick = picker => {
				if (isChoosing) {
					host.close(document);
				}
				return picker.take('OSCOLA');
			};
			await run();
			if (!isChoosing) {
				host.close(document);
			}
			await host.commands.get('dossier.applyStyle')?.();
			await until(() => host.messages.length > 0);
			assert.deepEqual([document.getText(), host.messages], [UN, [NOT_RESTYLED]]);
		}
	});
});
