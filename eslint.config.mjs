import tseslint from 'typescript-eslint';
import { importOrder } from './scripts/lint/importOrder.mjs';
import { noBareBoolean } from './scripts/lint/noBareBoolean.mjs';
import { noStaleDocument } from './scripts/lint/noStaleDocument.mjs';

// In flat config, a later block replaces the options of an earlier one, so each set of files has a single block per rule.
const ban = (files, options) => ({ files, rules: { 'no-restricted-imports': ['error', options] } });
const domSinks = ['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map(property => ({
	property,
	message: 'Build elements with createElement and textContent: no HTML is made from data.',
}));

// VS Code turns link syntax in messages into links, which can run commands.
const rawMessages = ['showInformationMessage', 'showWarningMessage', 'showErrorMessage', 'setStatusBarMessage', 'withProgress'].map(property => ({
	property,
	message: 'Messages are shown by platform/ui/notify, in which no name or error becomes a link or a command.',
}));

// The same goes for the prompts and problems of input boxes, and all texts may change the direction of those beside them.
const rawInputs = ['createInputBox', 'showInputBox', 'createQuickPick', 'showQuickPick', 'validationMessage'].map(property => ({
	property,
	message: 'Lists and input boxes are shown by platform/ui/quickInput, in which no name becomes a link or a command.',
}));

// VS Code applies edits to newer versions than they were made for, and reopens closed documents.
const rawEdits = [{ property: 'applyEdit', message: 'Edits are applied by platform/files/fileEdits, which asks for them at the last moment.' }];

const syntax = [
	{
		selector: 'ConditionalExpression > ConditionalExpression > ConditionalExpression',
		message: 'More than two conditional expressions in each other: use a function with `if` and `return`, or a table.',
	},
	{ selector: 'ExportDefaultDeclaration', message: 'Name what you export.' },
	{ selector: 'ExportNamedDeclaration > VariableDeclaration[kind="let"]', message: 'No mutable globals.' },
	{
		selector: 'AssignmentExpression[left.property.name=/^(isTrusted|supportHtml)$/][right.value=true]',
		message: 'Name the commands that may run; HTML stays off.',
	},
];

// Files of the user must be compared before they are replaced, and never be left half-written.
const writes = '/^(?:writeFile|delete|rename|createDirectory|copy)$/';
const rawWrites = [
	`MemberExpression[object.name='fs'][property.name=${writes}]`,
	`MemberExpression[object.property.name='fs'][property.name=${writes}]`,
	`MemberExpression[object.name='fs'][computed=true]`,
	`MemberExpression[object.property.name='fs'][computed=true]`,
	`VariableDeclarator[init.property.name='fs']`,
	'CallExpression[callee.property.name=/^(?:createFile|deleteFile|renameFile)$/]',
].map(selector => ({
	selector,
	message: 'Files are written by platform/files: edits by fileEdits, whole files by wholeFiles, those in the storage of the extension by storedFiles.',
}));

// Workspace settings are in a file of the workspace, which is not changed in Restricted Mode.
const rawSettings = [{
	selector: "CallExpression[callee.property.name='update'][arguments.length>2]:not([callee.object.type='ThisExpression'])",
	message: 'Settings are changed by platform/settings/updateSetting, which asks whether the workspace is trusted.',
}];

export default tseslint.config(
	{ ignores: ['dist/', 'out/', 'node_modules/', '**/node_modules/', '.vscode-test*/'] },
	...tseslint.configs.recommended,
	{
		plugins: { dossier: { rules: { 'import-order': importOrder, 'no-bare-boolean': noBareBoolean, 'no-stale-document': noStaleDocument } } },
	},
	{
		rules: { 'dossier/import-order': 'error' },
	},
	{
		files: ['**/*.ts'],
		rules: {
			'max-lines': ['error', 300],
			'max-params': ['error', 4],
			'no-restricted-properties': ['error', ...domSinks, { object: 'document', property: 'write' }],
			'no-restricted-syntax': ['error', ...syntax],
			eqeqeq: 'error',
		},
	},
	{
		files: ['src/**/*.ts'],
		rules: {
			'dossier/no-bare-boolean': 'error',
			'max-len': [
				'error',
				{ code: 160, tabWidth: 4, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true, ignoreUrls: true },
			],
		},
	},
	{
		files: ['src/extension/**/*.ts'],
		rules: { 'no-restricted-properties': ['error', ...domSinks, { object: 'document', property: 'write' }, ...rawMessages, ...rawEdits, ...rawInputs] },
	},
	{
		files: ['src/extension/**/*.ts'],
		ignores: ['fileEdits', 'wholeFiles', 'storedFiles'].map(name => `src/extension/platform/files/${name}.ts`),
		rules: { 'no-restricted-syntax': ['error', ...syntax, ...rawWrites, ...rawSettings] },
	},
	{
		files: ['src/extension/platform/settings/updateSetting.ts'],
		rules: { 'no-restricted-syntax': ['error', ...syntax, ...rawWrites] },
	},
	{
		files: ['src/extension/platform/ui/notify.ts'],
		rules: { 'no-restricted-properties': ['error', ...domSinks, { object: 'document', property: 'write' }, ...rawEdits, ...rawInputs] },
	},
	{
		files: ['src/extension/platform/files/fileEdits.ts'],
		rules: { 'no-restricted-properties': ['error', ...domSinks, { object: 'document', property: 'write' }, ...rawMessages, ...rawInputs] },
	},
	{
		files: ['src/extension/platform/ui/quickInput.ts'],
		rules: { 'no-restricted-properties': ['error', ...domSinks, { object: 'document', property: 'write' }, ...rawMessages, ...rawEdits] },
	},
	{
		files: ['src/extension/**/*.ts'],
		ignores: ['src/extension/platform/documents/snapshot.ts'],
		rules: { 'dossier/no-stale-document': 'error' },
	},
	{ files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
	ban(['src/core/**', 'src/protocol/**', 'src/webview/**', 'test/unit/core/**', 'test/unit/protocol/**', 'test/support/core/**'], { paths: ['vscode'] }),
	ban(['src/cli/**', 'test/unit/cli/**'], { paths: ['vscode'], patterns: [{ regex: '/(?:extension|protocol|webview)/' }] }),
	// Languages depend on the modules that process documents, never the other way round; those receive the document's language
	// as an argument.
	{
		files: ['abbreviation', 'prose', 'citation', 'lexicon', 'library', 'symbol', 'mention'].map(folder => `src/core/${folder}/**`),
		rules: { 'no-restricted-imports': ['error', {
			paths: ['vscode'], patterns: [{ regex: '^(?:\\.\\./)+language/', message: 'Take the language, or the part of it that is needed, as a parameter.' }],
		}] },
	},
	ban(['src/extension/platform/**'], { patterns: [{ regex: '/features/' }] }),
	// No feature imports another: neither from its folder nor from one inside it.
	ban(['src/extension/features/*/*.ts'], { patterns: [{ regex: '^\\.\\./(?!\\.\\./)|/features/' }] }),
	ban(['src/extension/features/*/*/**/*.ts'], { patterns: [{ regex: '^(?:\\.\\./){2}(?!\\.\\./)|/features/' }] }),
	ban(['test/host/**'], { patterns: [{ regex: '/src/(?!extension/ids)' }] }),
);
