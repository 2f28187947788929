import { assert } from 'chai';
import * as vscode from 'vscode';
import { SETTINGS } from '../../src/extension/ids';
import { hoverAt } from './support/answers/hoverAt';
import { itOnNewest } from './support/onNewest';
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

	itOnNewest('reduce cards to what an entry is', async () => {
		const document = await openDraft('markdown', 'UNTOC and the Container Control Program');
		const [full] = await hoverAt(document, 'UNTOC');
		await withSetting({ id: SETTINGS.hover, value: 'compact' }, async () => {
			const [compact] = await hoverAt(document, 'UNTOC');
			assert.include(compact?.text, 'United Nations Convention against Transnational Organized Crime');
			assert.isBelow(compact?.text.length ?? Infinity, full?.text.length ?? 0);
			assert.notInclude(compact?.text, '$(globe)');
			const [wrong] = await hoverAt(document, 'Container');
			assert.include(wrong?.text, '$(warning)', 'even a compact card warns about a wrong name');
		});
	});

	itOnNewest('silence the labels in the user and workspace settings, and no others', async () => {
		const document = await openDraft('markdown', 'UNTOC, the Palermo Convention and UNVTF');
		await withSetting({ id: SETTINGS.silencedLabels, value: ['UNTOC'] }, async () => {
			assert.isEmpty(await hoverAt(document, 'UNTOC'));
			assert.lengthOf(await hoverAt(document, 'Palermo'), 1);
			assert.lengthOf(await hoverAt(document, 'UNVTF'), 1);
			await withSetting({ id: SETTINGS.silencedLabels, value: ['UNVTF'], target: vscode.ConfigurationTarget.Workspace }, async () => {
				assert.isEmpty(await hoverAt(document, 'UNVTF'));
				assert.isEmpty(await hoverAt(document, 'UNTOC'), 'the workspace setting does not override that of the user');
			});
		});
		assert.lengthOf(await hoverAt(document, 'UNTOC'), 1);
	});

	itOnNewest('ignore a list of labels of the wrong type', async () => {
		const document = await openDraft('markdown', 'UNTOC');
		await withSetting({ id: SETTINGS.silencedLabels, value: 'UNTOC' }, async () => {
			assert.lengthOf(await hoverAt(document, 'UNTOC'), 1);
		});
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

	itOnNewest('may be languages that are already served', async () => {
		const document = await openDraft('markdown', '`UNTOC` UNODC');
		await withSetting({ id: SETTINGS.languages, value: ['markdown', 3, 'no-such-language'] }, async () => {
			assert.isEmpty(await hoverAt(document, 'UNTOC'));
			assert.lengthOf(await hoverAt(document, 'UNODC'), 1);
		});
	});
});
