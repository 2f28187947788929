import { assert } from 'chai';
import * as vscode from 'vscode';
import { SETTINGS } from '../../src/extension/ids';
import { itOnNewest } from './support/onNewest';
import { renderedEventually } from './support/renderMarkdown';
import { withSetting } from './support/withSetting';

const MARK = 'class="dossier-mark dossier-mention"';

describe('the API that the Markdown preview of VS Code calls', () => {
	it('exists', async () => {
		const extension = vscode.extensions.getExtension<{ extendMarkdownIt: unknown }>('dossier.dossier');
		assert.isFunction((await extension?.activate())?.extendMarkdownIt);
	});
});

describe('Markdown preview of VS Code', () => {
	before(function () {
		// VS Code from npm has no Markdown extension that runs in the worker of a browser.
		if (vscode.env.uiKind === vscode.UIKind.Web && vscode.env.remoteName === undefined) {
			this.skip();
		}
	});

	it('shows names with their cards, citations and symbols', async () => {
		const html = await renderedEventually('UNTOC [@cop10be_release, para. 2] A/RES/55/25 `UNTOC`', text => text.includes(MARK));
		assert.include(html, `<span ${MARK}`);
		assert.include(html, 'class="dossier-mark dossier-citation"');
		assert.include(html, 'href="https://undocs.org/A/RES/55/25"');
		assert.include(html, '<code>UNTOC</code>');
		assert.include(html, '<strong>United Nations Convention against Transnational Organized Crime</strong>');
	});

	itOnNewest('does not change a text without any', async () => {
		await renderedEventually('UNTOC', text => text.includes(MARK));
		const html = await vscode.commands.executeCommand<string>('markdown.api.render', 'Nothing *here*.');
		assert.include(html, 'Nothing <em>here</em>.');
		assert.notInclude(html, 'dossier');
	});

	it('has no marks while the setting is off, and has them again when it is on', async () => {
		await renderedEventually('UNTOC', text => text.includes(MARK));
		await withSetting({ id: SETTINGS.markdownPreview, value: false }, async () => {
			const html = await renderedEventually('UNTOC', text => !text.includes(MARK));
			assert.include(html, 'UNTOC');
			assert.notInclude(html, 'dossier');
		});
		assert.include(await renderedEventually('UNTOC', text => text.includes(MARK)), MARK);
	});
});
