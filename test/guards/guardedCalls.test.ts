import { projectTextFiles } from './support/code/projectFiles';
import { unguardedCalls } from './support/code/unguardedCalls';
import { guard } from './support/guard';

describe('code of the extension that VS Code calls', () => {
	guard('runs inside guarded, so that users see no errors of ours', {
		subject: () => ({ files: projectTextFiles().filter(({ path }) => path.startsWith('src/extension/') && path.endsWith('.ts')) }),
		problems: ({ files }) => unguardedCalls(files),
		mutations: {
			'a provider that answers by itself': ({ files }) =>
				files.push({
					path: 'src/extension/new.ts',
					text: 'vscode.languages.registerHoverProvider(selector, { provideHover: (document, position) => hover(document, position) });',
				}),
			'a method that does something before': ({ files }) =>
				files.push({
					path: 'src/extension/new.ts',
					text: 'class P { provideHover() { look(); return guarded(log, "x", () => 1); } } vscode.languages.registerHoverProvider(selector, new P());',
				}),
			'a command of VS Code’s own kind': ({ files }) =>
				files.push({ path: 'src/extension/new.ts', text: 'vscode.commands.registerCommand("x", () => run());' }),
			'a provider from elsewhere': ({ files }) =>
				files.push({ path: 'src/extension/new.ts', text: 'vscode.languages.registerHoverProvider(selector, provider);' }),
			'a view whose rows throw': ({ files }) =>
				files.push({
					path: 'src/extension/new.ts',
					text: 'class P { getChildren() { return rows(); } } const p = new P(); vscode.window.createTreeView("x", { treeDataProvider: p });',
				}),
		},
	});
});
