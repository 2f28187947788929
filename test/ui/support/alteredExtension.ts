import { cp, rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';

const root = process.cwd();
const PARTS = ['package.json', 'package.nls.json', 'media', 'l10n', 'syntaxes', 'dist/extension.js', 'dist/core.js', 'dist/exchange.js', 'dist/webview', 'dist/dossiers'];

/** Returns the folder of the extension with another dossier. */
export function alteredExtension(name: string): string {
	return path.join(root, 'out', name);
}

/** Reads the bundled dossier as it is shipped. */
export const bundledDossier = path.join(root, 'dist', 'dossiers', 'cop10-belgium.dossier.json');

/** Creates a copy of the extension with a text in place of the bundled dossier. */
export async function makeAlteredExtension(name: string, dossier: string): Promise<void> {
	const folder = alteredExtension(name);
	await rm(folder, { recursive: true, force: true });
	for (const part of PARTS) {
		await cp(path.join(root, part), path.join(folder, part), { recursive: true });
	}
	await writeFile(path.join(folder, path.relative(root, bundledDossier)), dossier);
}
