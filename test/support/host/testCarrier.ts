import { copyFile, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { makeTemporaryFolder, type TemporaryFolder } from './temporaryFolder';

const manifest = {
	name: 'test-carrier',
	publisher: 'dossier',
	version: '0.0.0',
	engines: { vscode: '*' },
	capabilities: { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true },
	contributes: {
		// VS Code alone does not know the languages that extensions bring. They are named here as those name them.
		languages: ['quarto', 'rmd', 'tex', 'asciidoc', 'restructuredtext', 'typst', 'org', 'myst', 'wikitext', 'git-commit'].map(id => ({ id })),
		notebooks: [{ type: 'dossier-test-notebook', displayName: 'Test Notebook', selector: [{ filenamePattern: '*.dossier-test-notebook' }] }],
	},
};

/** Name of the test bundle inside a carrier. */
export const carriedTests = 'tests.js';

/**
 * Makes an extension that does nothing but bring the tests and name the languages and the kind of notebook that they use: VS Code runs tests only for an extension in development,
 * and the one under test is installed as its users have it.
 */
export async function makeTestCarrier(bundle: string): Promise<TemporaryFolder> {
	const folder = await makeTemporaryFolder('tests');
	await writeFile(path.join(folder.path, 'package.json'), JSON.stringify(manifest));
	await copyFile(bundle, path.join(folder.path, carriedTests));
	return folder;
}
