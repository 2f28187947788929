import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { useScreen } from './support/screen';

const root = process.cwd();
const damaged = path.join(root, 'out', 'damaged');

/** The extension as it is, but for a dossier that was cut off in the middle. */
async function makeDamagedExtension(): Promise<void> {
	await rm(damaged, { recursive: true, force: true });
	for (const part of ['package.json', 'package.nls.json', 'media', 'l10n', 'dist/extension.js', 'dist/core.js', 'dist/webview', 'dist/dossiers']) {
		await cp(path.join(root, part), path.join(damaged, part), { recursive: true });
	}
	const dossier = path.join(damaged, 'dist', 'dossiers', 'cop10-belgium.dossier.json');
	const text = await readFile(dossier, 'utf8');
	await writeFile(dossier, text.slice(0, text.length / 2));
}

describe('a damaged dossier', () => {
	before(makeDamagedExtension);
	const screen = useScreen({ extension: { folder: damaged }, file: 'policy-note.md' });

	// A log that opens takes the focus late, so what has to be typed comes before it.
	it('does not stop the commands', async () => {
		const { page, palette } = screen();
		await palette.run('Dossier: Find Entry');
		await page.getByText('No matching results').waitFor();
		await page.keyboard.press('Escape');
		await palette.run('Dossier: Open Preview');
	});

	it('is told once, in the tree with what is wrong and in a message that offers the log', async () => {
		const { page, tree } = screen();
		await tree.icon.click();
		const item = tree.item(/^cop10-belgium\.dossier\.json could not be loaded, The file is neither JSON nor YAML/);
		await item.waitFor();
		const message = page.getByRole('dialog').filter({ hasText: 'A dossier could not be loaded. Its entries are not available.' });
		await message.getByRole('button', { name: 'Show Log' }).click();
		await message.waitFor({ state: 'detached' });
		// Whether the log then shows cannot be told here: VS Code from npm has no module that writes logs, and opens one only sometimes.
	});
});
