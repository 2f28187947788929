import { assert } from 'chai';
import * as vscode from 'vscode';
import { itOnNewest } from './support/onNewest';
import { openDraft } from './support/documents/openDraft';
import { hoverText, symbolCardsAt, symbolLinksIn } from './support/answers/symbols';

describe('symbols of UN documents', () => {
	it('show what the dossier says, on one card with its links', async () => {
		const document = await openDraft('markdown', 'Adopted by A/RES/55/25 in 2000.');
		const { count, text, ranges } = await symbolCardsAt(document, 'A/RES');
		assert.equal(count, 1);
		assert.deepEqual(ranges, ['A/RES/55/25']);
		assert.include(text, 'General Assembly resolution 55/25');
		assert.lengthOf(text.match(/\]\(command:/g) ?? [], 3);
	});

	itOnNewest('have no link if there is no document', async () => {
		const document = await openDraft('markdown', 'Election by A/DEC/58/404.');
		const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
			'vscode.executeHoverProvider',
			document.uri,
			new vscode.Position(0, 14),
		);
		assert.include(hovers.map(hoverText).join('\n'), 'decision');
		assert.isEmpty(await symbolLinksIn(document));
	});

	itOnNewest('are not recognized in code, addresses, paths, dates and fractions', async () => {
		const document = await openDraft('markdown', '`A/RES/55/25` src/A/70/23 A/70/23.pdf 10/5 3/4 A/B and/or\n\n```\nA/76/120\n```\n');
		for (const text of ['A/RES', 'A/70/23 ', 'A/70/23.pdf', '10/5', 'A/B', 'and/or', 'A/76']) {
			assert.equal((await symbolCardsAt(document, text)).count, 0, text);
		}
		assert.isEmpty(await symbolLinksIn(document));
	});

	itOnNewest('are recognized in words that name a body and a number', async () => {
		const document = await openDraft('latex', 'See Security Council resolution~1373 (2001) and resolution 60/1.');
		const { count, text, ranges } = await symbolCardsAt(document, '1373');
		assert.equal(count, 1);
		assert.deepEqual(ranges, ['Security Council resolution~1373 (2001)']);
		assert.include(text, '(https://undocs.org/S/RES/1373%282001%29)');
		assert.deepEqual((await symbolLinksIn(document)).map(link => link.path), ['/S/RES/1373(2001)']);
		assert.equal((await symbolCardsAt(document, '60/1')).count, 0);
	});

	itOnNewest('are not confused if two bodies use the same number', async () => {
		const document = await openDraft(
			'markdown',
			'Resolution 10/5 and Human Rights Council resolution 10/5, World Health Assembly resolution 10/5.',
		);
		const own = await symbolCardsAt(document, '10/5 and');
		assert.equal(own.count, 1);
		assert.include(own.text, 'falsified medical products');
		const other = await symbolCardsAt(document, '10/5,');
		assert.equal(other.count, 1);
		assert.include(other.text, 'undocs.org/A/HRC/RES/10/5');
		assert.notInclude(other.text, 'falsified medical products');
		assert.equal((await symbolCardsAt(document, '10/5.')).count, 0);
	});

	itOnNewest('are found in the library even in a language in which the dossier has no label', async () => {
		const document = await openDraft('markdown', 'La résolution 10/5 de la Conférence.');
		const { count, text, ranges } = await symbolCardsAt(document, '10/5');
		assert.equal(count, 1);
		assert.deepEqual(ranges, ['résolution 10/5']);
		assert.include(text, 'falsified medical products');
	});

	itOnNewest('have cards on articles of instruments, with the entries based on them', async () => {
		const document = await openDraft(
			'markdown',
			'Under art. 2(a) UNTOC, and article 3 (a) of the Trafficking in Persons Protocol; article 5 of the law.',
		);
		const group = await symbolCardsAt(document, 'art. 2');
		assert.deepEqual(group.ranges, ['art. 2(a)']);
		assert.include(group.text, 'organized criminal group');
		const trafficking = await symbolCardsAt(document, 'article 3');
		assert.deepEqual(trafficking.ranges, ['article 3 (a)']);
		assert.include(trafficking.text, 'Trafficking in Persons');
		assert.equal((await symbolCardsAt(document, 'article 5')).count, 0);
	});
});
