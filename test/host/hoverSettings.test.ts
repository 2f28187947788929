import { assert } from 'chai';
import * as vscode from 'vscode';
import { SETTINGS } from '../../src/extension/ids';
import { hoverAt } from './support/answers/hoverAt';
import { openDraft } from './support/documents/openDraft';
import { withSetting } from './support/withSetting';

describe('hover settings', () => {
	it('turn cards off in one language', async () => {
		const markdown = await openDraft('markdown', 'UNTOC and CTOC/COP/2020/10');
		const latex = await openDraft('latex', 'UNTOC');
		await withSetting({ id: SETTINGS.hover, value: 'off', language: 'markdown' }, async () => {
			assert.isEmpty(await hoverAt(markdown, 'UNTOC'));
			const symbol = markdown.positionAt('UNTOC and CTOC'.length);
			assert.isEmpty(await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', markdown.uri, symbol));
			assert.lengthOf(await hoverAt(latex, 'UNTOC'), 1);
		});
		assert.lengthOf(await hoverAt(markdown, 'UNTOC'), 1);
	});
});

describe('languages that the user adds', () => {
	// VS Code has no built-in extension for Rust that would also provide hovers.
	const code = 'const UNTOC: &str = "the UNVTF"; // the UNODC';

	it('have cards in comments and strings while they are set, and none before or after', async () => {
		const document = await openDraft('rust', code);
		assert.isEmpty(await hoverAt(document, 'UNODC'));
		await withSetting({ id: SETTINGS.languages, value: ['rust', 'python'] }, async () => {
			assert.lengthOf(await hoverAt(document, 'UNODC'), 1);
			assert.lengthOf(await hoverAt(document, 'UNVTF'), 1);
			assert.isEmpty(await hoverAt(document, 'UNTOC'));
			const python = await openDraft('python', 'x = 1 # UNTOC');
			assert.lengthOf(await hoverAt(python, 'UNTOC'), 1);
		});
		assert.isEmpty(await hoverAt(document, 'UNODC'));
	});
});
