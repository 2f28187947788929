import { mkdir } from 'node:fs/promises';
import * as path from 'node:path';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { editorReleases, type EditorVersion } from './editorVersion';
import { cacheFolder } from './process/cacheFolder';

// The network timeout, in milliseconds.
const timeout = 10_000;

/** Downloads a desktop VS Code into the cache folder if necessary, and returns its executable. Rejects quickly without a network. */
export async function downloadDesktop(version: EditorVersion): Promise<string> {
	const cachePath = path.join(cacheFolder(), 'desktop');
	await mkdir(cachePath, { recursive: true });
	return downloadAndUnzipVSCode({
		version: editorReleases[version].release,
		cachePath,
		timeout,
		reporter: new SilentReporter(),
	});
}
