import { existsSync } from 'node:fs';
import * as path from 'node:path';
import type { InstalledHost } from '../installHost';
import { bundledChromium } from './bundledChromium';

/** The executable of Chromium or Chrome and its environment variables. */
export interface BrowserExecutable {
	readonly path: string;
	readonly env: Readonly<Record<string, string>>;
}

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/**
 * Finds a browser: the system's, or else the one from npm. DOSSIER_TEST_CHROMIUM can select `system`, `bundled` or a path.
 * Rejects if there is none.
 */
export async function findBrowser(host: InstalledHost): Promise<BrowserExecutable> {
	const wish = process.env['DOSSIER_TEST_CHROMIUM'] ?? '';
	if (wish === 'bundled') {
		return bundledChromium(host);
	}
	if (wish !== '' && wish !== 'system') {
		return { path: wish, env: {} };
	}
	const installed = [...onPath(), ...inApplications()].find(file => existsSync(file));
	if (installed !== undefined) {
		return { path: installed, env: {} };
	}
	if (wish === 'system') {
		throw new Error('DOSSIER_TEST_CHROMIUM=system, but this system has no Chromium or Chrome in the usual places.');
	}
	return bundledChromium(host);
}

function onPath(): string[] {
	const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(folder => path.isAbsolute(folder));
	return commands.flatMap(command => folders.map(folder => path.join(folder, command)));
}

function inApplications(): string[] {
	switch (process.platform) {
		case 'darwin':
			return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(name => `/Applications/${name}.app/Contents/MacOS/${name}`);
		case 'win32':
			return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
				.flatMap(variable => process.env[variable] ?? [])
				.flatMap(root =>
					['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map(name =>
						path.join(root, name),
					),
				);
		default:
			return [];
	}
}
