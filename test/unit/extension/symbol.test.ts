import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { registerSymbol } from '../../../src/extension/features/symbol/register';
import { HoverModes } from '../../../src/extension/platform/mentions/hoverMode';
import { smallServices } from './support/services';

const TEXT = 'See A/RES/55/25 and WHO.\n';

function setUp() {
	const services = { ...smallServices(), modes: new HoverModes() };
	const { host } = services;
	registerSymbol(services);
	const document = host.open('/drafts/draft.md', TEXT);
	const { token } = new vscode.CancellationTokenSource();
	const [hovers] = host.registered.get('registerHoverProvider') as vscode.HoverProvider[];
	const [links] = host.registered.get('registerDocumentLinkProvider') as vscode.DocumentLinkProvider[];
	return {
		host, document,
		hover: async () => hovers?.provideHover(document, new vscode.Position(0, 8), token),
		links: async () => links?.provideDocumentLinks(document, token),
	};
}

describe('the symbol of a UN document', () => {
	it('has a card and a link', async () => {
		const { document, hover, links } = setUp();
		const card = await hover();
		assert.equal(document.getText(card?.range), 'A/RES/55/25');
		const [link, ...others] = await links() ?? [];
		assert.equal(link && document.getText(link.range), 'A/RES/55/25');
		assert.deepEqual(others, []);
	});

	it('has neither if the document changes meanwhile', async () => {
		for (const what of ['hover', 'links'] as const) {
			const { host, document, [what]: ask } = setUp();
			host.files.atCall = () => host.edit(document, { start: 0, end: 0, text: 'Please ' });
			assert.equal(await ask(), undefined, what);
		}
	});
});
