import { assert } from 'chai';
import * as vscode from 'vscode';
import { PROSE_LANGUAGES_UNDER_TEST } from './support/proseLanguages';
import { openDocument } from './support/openDocument';

/** Every card at a text, as one string, and the ranges of those that describe a symbol. */
async function cardsAt(document: vscode.TextDocument, text: string) {
	const position = document.positionAt(document.getText().indexOf(text) + 1);
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
	const ours = hovers.filter(hover => textOf(hover).includes('undocs.org/') || textOf(hover).includes('command:dossier.'));
	return { count: ours.length, text: ours.map(textOf).join('\n'), ranges: ours.map(hover => hover.range && document.getText(hover.range)) };
}

function textOf(hover: vscode.Hover): string {
	return hover.contents.map(content => (content instanceof vscode.MarkdownString ? content.value : '')).join('\n');
}

/** Our links: the text they stand on and where they lead. */
async function linksIn(document: vscode.TextDocument) {
	const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri);
	return links
		.filter(link => link.target?.authority === 'undocs.org' && link.tooltip !== undefined)
		.map(link => ({ text: document.getText(link.range), path: link.target?.path, tooltip: link.tooltip ?? '' }));
}

describe('symbols of UN documents', () => {

	for (const language of PROSE_LANGUAGES_UNDER_TEST) {
		it(`have a card and a link in ${language}`, async () => {
			const { document } = await openDocument(language, 'The report is CTOC/COP/2020/L.5/Rev.1, they say.');
			const { count, text, ranges } = await cardsAt(document, 'CTOC');
			assert.equal(count, 1);
			assert.deepEqual(ranges, ['CTOC/COP/2020/L.5/Rev.1']);
			for (const part of ['Conference of the Parties', 'limited distribution', '2020', 'revision 1', 'https://undocs.org/CTOC/COP/2020/L.5/Rev.1']) {
				assert.include(text, part);
			}
			const [link, ...others] = await linksIn(document);
			assert.isEmpty(others);
			assert.equal(link?.text, 'CTOC/COP/2020/L.5/Rev.1');
			assert.equal(link?.path, '/CTOC/COP/2020/L.5/Rev.1');
			assert.include(link?.tooltip, 'CTOC/COP/2020/L.5/Rev.1');
		});
	}

	it('show what the dossier knows, in one card with its actions', async () => {
		const { document } = await openDocument('markdown', 'Adopted by A/RES/55/25 in 2000.');
		const { count, text, ranges } = await cardsAt(document, 'A/RES');
		assert.equal(count, 1);
		assert.deepEqual(ranges, ['A/RES/55/25']);
		assert.include(text, 'General Assembly resolution 55/25');
		assert.lengthOf(text.match(/\]\(command:/g) ?? [], 3);
	});

	it('lead nowhere where there is no document', async () => {
		const { document } = await openDocument('markdown', 'Election by A/DEC/58/404.');
		const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, new vscode.Position(0, 14));
		assert.include(hovers.map(textOf).join('\n'), 'decision');
		assert.isEmpty(await linksIn(document));
	});

	it('are left alone in code, addresses, paths, dates and fractions', async () => {
		const { document } = await openDocument('markdown', '`A/RES/55/25` src/A/70/23 A/70/23.pdf 10/5 3/4 A/B and/or\n\n```\nA/76/120\n```\n');
		for (const text of ['A/RES', 'A/70/23 ', 'A/70/23.pdf', '10/5', 'A/B', 'and/or', 'A/76']) {
			assert.equal((await cardsAt(document, text)).count, 0, text);
		}
		assert.isEmpty(await linksIn(document));
	});

	it('are made of words that name body and number', async () => {
		const { document } = await openDocument('latex', 'See Security Council resolution~1373 (2001) and resolution 60/1.');
		const { count, text, ranges } = await cardsAt(document, '1373');
		assert.equal(count, 1);
		assert.deepEqual(ranges, ['Security Council resolution~1373 (2001)']);
		assert.include(text, '(https://undocs.org/S/RES/1373%282001%29)');
		assert.deepEqual((await linksIn(document)).map(link => link.path), ['/S/RES/1373(2001)']);
		assert.equal((await cardsAt(document, '60/1')).count, 0);
	});

	it('are not mixed up where two bodies use the same number', async () => {
		const { document } = await openDocument('markdown', 'Resolution 10/5 and Human Rights Council resolution 10/5, World Health Assembly resolution 10/5.');
		const own = await cardsAt(document, '10/5 and');
		assert.equal(own.count, 1);
		assert.include(own.text, 'falsified medical products');
		const other = await cardsAt(document, '10/5,');
		assert.equal(other.count, 1);
		assert.include(other.text, 'undocs.org/A/HRC/RES/10/5');
		assert.notInclude(other.text, 'falsified medical products');
		assert.equal((await cardsAt(document, '10/5.')).count, 0);
	});

	it('are found in the library in a language in which the dossier has no label', async () => {
		const { document } = await openDocument('markdown', 'La résolution 10/5 de la Conférence.');
		const { count, text, ranges } = await cardsAt(document, '10/5');
		assert.equal(count, 1);
		assert.deepEqual(ranges, ['résolution 10/5']);
		assert.include(text, 'falsified medical products');
	});

	it('have articles beside them, with the entries that rest on them', async () => {
		const { document } = await openDocument('markdown', 'Under art. 2(a) UNTOC, and article 3 (a) of the Trafficking in Persons Protocol; article 5 of the law.');
		const group = await cardsAt(document, 'art. 2');
		assert.deepEqual(group.ranges, ['art. 2(a)']);
		assert.include(group.text, 'organized criminal group');
		const trafficking = await cardsAt(document, 'article 3');
		assert.deepEqual(trafficking.ranges, ['article 3 (a)']);
		assert.include(trafficking.text, 'Trafficking in Persons');
		assert.equal((await cardsAt(document, 'article 5')).count, 0);
	});
});
