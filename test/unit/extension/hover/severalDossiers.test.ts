import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { provideHover } from '../../../../src/extension/features/hover/provideHover';
import type { HoverServices } from '../../../../src/extension/features/hover/services';
import { LibraryStore } from '../../../../src/extension/platform/library/libraryStore';
import { HoverModes } from '../../../../src/extension/platform/mentions/hoverMode';
import { MentionFinder } from '../../../../src/extension/platform/mentions/mentionFinder';
import { SymbolFinder } from '../../../../src/extension/platform/mentions/symbolFinder';
import { CancellationTokenSource } from '../../../support/fakeVscode/values/events';
import { ChangingSource, dossierOfTerms } from '../support/changingSource';
import { everyMeaning, smallServices } from '../support/services';

describe('a hover over a name in several dossiers', () => {
	it('has the card of each, with the title of its dossier', async () => {
		const { host, log, silenced, documents } = smallServices();
		const store = new LibraryStore(
			[
				new ChangingSource('workspace', dossierOfTerms('own', { pact: 'Pact of Steel', other: 'Pact of Iron' })),
				new ChangingSource('bundled', dossierOfTerms('bundled', { pact: 'Pact of Steel' })),
			],
			log,
		);
		const symbols = new SymbolFinder(store, documents);
		const mentions = new MentionFinder({ store, documents, symbols, silenced, meanings: everyMeaning });
		const services = { store, mentions, symbols, silenced, log, modes: new HoverModes() } as unknown as HoverServices;
		const document = host.open('/draft.md', 'The Pact of Steel and the Pact of Iron.');
		const titles = async (offset: number) => {
			const hover = await provideHover(
				document,
				document.positionAt(offset) as vscode.Position,
				new CancellationTokenSource().token,
				services,
			);
			return (hover?.contents as readonly vscode.MarkdownString[]).map(({ value }) => /· (Dossier \w+)/.exec(value)?.[1]);
		};
		assert.deepEqual(await titles(6), ['Dossier own', 'Dossier bundled']);
		assert.deepEqual(await titles(28), [undefined]);
	});
});
