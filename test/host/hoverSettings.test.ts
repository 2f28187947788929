import { assert } from 'chai';
import * as vscode from 'vscode';
import { SETTINGS } from '../../src/extension/ids';
import { activated } from './support/activated';
import { hoverAt } from './support/hoverAt';
import { openDocument } from './support/openDocument';

const set = (id: string, value: unknown, language?: string) => vscode.workspace
	.getConfiguration(undefined, language === undefined ? null : { languageId: language })
	.update(id, value, vscode.ConfigurationTarget.Global, language !== undefined);

describe('hover settings', () => {
	it('switch cards off in one language', async () => {
		const markdown = await openDocument('markdown', 'UNTOC and CTOC/COP/2020/10');
		const latex = await openDocument('latex', 'UNTOC');
		await set(SETTINGS.hover, 'off', 'markdown');
		try {
			assert.isEmpty(await hoverAt(markdown.document, 'UNTOC'));
			const symbol = markdown.document.positionAt('UNTOC and CTOC'.length);
			assert.isEmpty(await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', markdown.document.uri, symbol));
			assert.lengthOf(await hoverAt(latex.document, 'UNTOC'), 1);
		} finally {
			await set(SETTINGS.hover, undefined, 'markdown');
		}
		assert.lengthOf(await hoverAt(markdown.document, 'UNTOC'), 1);
	});

	it('make cards say no more than what an entry is', async () => {
		const { document } = await openDocument('markdown', 'UNTOC and the Container Control Program');
		const [full] = await hoverAt(document, 'UNTOC');
		await set(SETTINGS.hover, 'compact');
		try {
			const [compact] = await hoverAt(document, 'UNTOC');
			assert.include(compact?.text, 'United Nations Convention against Transnational Organized Crime');
			assert.isBelow(compact?.text.length ?? Infinity, full?.text.length ?? 0);
			assert.notInclude(compact?.text, '$(globe)');
			const [wrong] = await hoverAt(document, 'Container');
			assert.include(wrong?.text, '$(warning)', 'what is wrong is told however little is said');
		} finally {
			await set(SETTINGS.hover, undefined);
		}
	});

	it('silence a label of the user or of the workspace, and of nothing else', async () => {
		const { document } = await openDocument('markdown', 'UNTOC, the Palermo Convention and UNVTF');
		await set(SETTINGS.silencedLabels, ['UNTOC']);
		try {
			assert.isEmpty(await hoverAt(document, 'UNTOC'));
			assert.lengthOf(await hoverAt(document, 'Palermo'), 1);
			assert.lengthOf(await hoverAt(document, 'UNVTF'), 1);
			const workspace = vscode.workspace.getConfiguration();
			await workspace.update(SETTINGS.silencedLabels, ['UNVTF'], vscode.ConfigurationTarget.Workspace);
			try {
				assert.isEmpty(await hoverAt(document, 'UNVTF'));
				assert.isEmpty(await hoverAt(document, 'UNTOC'), 'the workspace does not hide what the user silenced');
			} finally {
				await workspace.update(SETTINGS.silencedLabels, undefined, vscode.ConfigurationTarget.Workspace);
			}
		} finally {
			await set(SETTINGS.silencedLabels, undefined);
		}
		assert.lengthOf(await hoverAt(document, 'UNTOC'), 1);
	});

	it('take what is no list of labels for none', async () => {
		const { document } = await openDocument('markdown', 'UNTOC');
		await set(SETTINGS.silencedLabels, 'UNTOC');
		try {
			assert.lengthOf(await hoverAt(document, 'UNTOC'), 1);
		} finally {
			await set(SETTINGS.silencedLabels, undefined);
		}
	});
});

describe('languages that the user adds', () => {
	before(activated);

	const code = 'const UNTOC = "the UNVTF"; // the UNODC';

	it('have cards in comments and strings, and none before or after', async () => {
		const { document } = await openDocument('typescript', code);
		assert.isEmpty(await hoverAt(document, 'UNODC'));
		await set(SETTINGS.languages, ['typescript', 'python']);
		try {
			assert.lengthOf(await hoverAt(document, 'UNODC'), 1);
			assert.lengthOf(await hoverAt(document, 'UNVTF'), 1);
			assert.isEmpty(await hoverAt(document, 'UNTOC'));
			const python = await openDocument('python', 'x = 1 # UNTOC');
			assert.lengthOf(await hoverAt(python.document, 'UNTOC'), 1);
		} finally {
			await set(SETTINGS.languages, undefined);
		}
		assert.isEmpty(await hoverAt(document, 'UNODC'));
	});

	it('may be served anyway', async () => {
		const { document } = await openDocument('markdown', '`UNTOC` UNODC');
		await set(SETTINGS.languages, ['markdown', 3, 'no-such-language']);
		try {
			assert.isEmpty(await hoverAt(document, 'UNTOC'));
			assert.lengthOf(await hoverAt(document, 'UNODC'), 1);
		} finally {
			await set(SETTINGS.languages, undefined);
		}
	});
});
