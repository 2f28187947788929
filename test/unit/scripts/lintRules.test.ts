import assert from 'node:assert/strict';
import * as path from 'node:path';
import { ESLint } from 'eslint';

/** Returns the rules that a line of the extension breaks, with their messages. */
async function broken(eslint: ESLint, file: string, code: string): Promise<readonly string[]> {
	const [result] = await eslint.lintText(code, { filePath: path.resolve('src/extension', file) });
	return (result?.messages ?? []).filter(({ ruleId }) => ruleId === 'no-restricted-syntax').map(({ message }) => message);
}

describe('lint: files of the user', () => {
	const eslint = new ESLint();
	for (const code of [
		'export const write = () => vscode.workspace.fs.writeFile(uri, bytes);',
		'export const write = ({ fs }: typeof vscode.workspace) => fs.delete(uri);',
		'export const write = () => workspace.fs.rename(uri, other);',
		'export const write = () => vscode.workspace.fs?.createDirectory(uri);',
		'export const write = () => vscode.workspace.fs.copy(uri, other);',
		"export const write = () => vscode.workspace.fs['writeFile'](uri, bytes);",
		'const { writeFile } = vscode.workspace.fs;\nexport const write = () => writeFile(uri, bytes);',
		'const files = vscode.workspace.fs;\nexport const write = () => files.writeFile(uri, bytes);',
		'export const write = () => edit.createFile(uri);',
		'export const write = () => edit.deleteFile(uri);',
	]) {
		it(`are not written by ${JSON.stringify(code)}`, async () => {
			assert.match((await broken(eslint, 'features/cite/commands.ts', code)).join('\n'), /^Files are written by platform\/files/);
		}).timeout(60_000);
	}

	it('are not changed through settings, except where Restricted Mode is considered', async () => {
		const update = 'export const write = () => configuration.update(name, value, vscode.ConfigurationTarget.Workspace);';
		assert.match((await broken(eslint, 'features/cite/commands.ts', update)).join('\n'), /^Settings are changed by platform\/settings\/updateSetting/);
		assert.deepEqual(await broken(eslint, 'platform/settings/updateSetting.ts', update), []);
	}).timeout(60_000);

	it('are written in the modules for that, and read everywhere', async () => {
		const write = 'export const write = () => vscode.workspace.fs.writeFile(uri, bytes);';
		assert.deepEqual(await broken(eslint, 'platform/files/wholeFiles.ts', write), []);
		assert.deepEqual(await broken(eslint, 'features/cite/commands.ts', 'export const read = () => vscode.workspace.fs.readFile(uri);'), []);
		assert.match((await broken(eslint, 'platform/files/wholeFiles.ts', 'export default 1;')).join('\n'), /Name what you export/);
	}).timeout(60_000);
});
