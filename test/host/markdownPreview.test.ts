import { assert } from 'chai';
import * as vscode from 'vscode';
import { SETTINGS } from '../../src/extension/ids';
import { renderedEventually } from './support/renderMarkdown';

const MARK = 'class="dossier-mark dossier-mention"';

describe('what the Markdown preview of VS Code asks for', () => {
	it('is there', async () => {
		const extension = vscode.extensions.getExtension<{ extendMarkdownIt: unknown }>('dossier.dossier');
		assert.isFunction((await extension?.activate())?.extendMarkdownIt);
	});
});

describe('Markdown preview of VS Code', () => {
	const setting = vscode.workspace.getConfiguration();
	before(function () {
		// The editor of these tests brings no Markdown extension that runs in a browser's worker.
		if (vscode.env.uiKind === vscode.UIKind.Web && vscode.env.remoteName === undefined) {
			this.skip();
		}
	});
	afterEach(() => setting.update(SETTINGS.markdownPreview, undefined, vscode.ConfigurationTarget.Global));

	it('shows names with their cards, citations and symbols', async () => {
		const html = await renderedEventually('UNTOC [@cop10be_release, para. 2] A/RES/55/25 `UNTOC`', text => text.includes(MARK));
		assert.include(html, `<span ${MARK}`);
		assert.include(html, 'class="dossier-mark dossier-citation"');
		assert.include(html, 'href="https://undocs.org/A/RES/55/25"');
		assert.include(html, '<code>UNTOC</code>');
		assert.include(html, '<strong>United Nations Convention against Transnational Organized Crime</strong>');
	});

	it('leaves a text without any as it is', async () => {
		await renderedEventually('UNTOC', text => text.includes(MARK));
		assert.notInclude(await renderedEventually('Nothing *here*.', text => text !== ''), 'dossier');
	});

	it('is left alone when the setting is off, and marked again when it is on', async () => {
		await renderedEventually('UNTOC', text => text.includes(MARK));
		await setting.update(SETTINGS.markdownPreview, false, vscode.ConfigurationTarget.Global);
		assert.notInclude(await renderedEventually('UNTOC', text => !text.includes(MARK)), 'dossier');
		await setting.update(SETTINGS.markdownPreview, undefined, vscode.ConfigurationTarget.Global);
		await renderedEventually('UNTOC', text => text.includes(MARK));
	});
});
