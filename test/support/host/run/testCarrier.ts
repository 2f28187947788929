import { copyFile, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { makeTemporaryFolder, type TemporaryFolder } from '../process/temporaryFolder';

/** The dossier that the carrier contributes. */
const SAMPLE = 'lighthouse.dossier.yaml';

const manifest = {
	name: 'test-carrier',
	publisher: 'dossier',
	version: '0.0.0',
	engines: { vscode: '*' },
	capabilities: { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true },
	contributes: {
		// VS Code itself does not know the languages contributed by extensions, so they are declared here in the same way.
		languages: ['quarto', 'rmd', 'tex', 'asciidoc', 'restructuredtext', 'typst', 'org', 'myst', 'wikitext', 'git-commit'].map(id => ({
			id,
		})),
		// An extension that brings a dossier, as in docs/dossiers.md. It is off until a test switches it on.
		dossiers: [{ path: `./${SAMPLE}` }],
		configurationDefaults: { 'dossier.dossiers': { lighthouse: { enabled: false } } },
		notebooks: [
			{ type: 'dossier-test-notebook', displayName: 'Test Notebook', selector: [{ filenamePattern: '*.dossier-test-notebook' }] },
		],
	},
};

/** The name of the test bundle in a carrier. */
export const carriedTests = 'tests.js';

/**
 * Creates an extension that contains only the tests and declares the languages and the notebook type that they use. VS Code
 * runs tests only for an extension in development, but the extension under test is installed.
 */
export async function makeTestCarrier(bundle: string): Promise<TemporaryFolder> {
	const folder = await makeTemporaryFolder('tests');
	await writeFile(path.join(folder.path, 'package.json'), JSON.stringify(manifest));
	await copyFile(path.join('test', 'fixtures', 'sampleExtension', SAMPLE), path.join(folder.path, SAMPLE));
	await copyFile(bundle, path.join(folder.path, carriedTests));
	return folder;
}
