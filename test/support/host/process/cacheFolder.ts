import { homedir } from 'node:os';
import * as path from 'node:path';

/**
 * Returns the folder for downloads shared by all checkouts: `dossier-test` in the user's cache folder. It may not exist yet.
 * It is safe to delete while no tests run.
 */
export function cacheFolder(): string {
	return path.join(userCacheFolder(), 'dossier-test');
}

function userCacheFolder(): string {
	const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: localAppData } = process.env;
	if (xdg !== undefined && path.isAbsolute(xdg)) {
		return xdg;
	}
	switch (process.platform) {
		case 'darwin':
			return path.join(homedir(), 'Library', 'Caches');
		case 'win32':
			return localAppData ?? path.join(homedir(), 'AppData', 'Local');
		default:
			return path.join(homedir(), '.cache');
	}
}
