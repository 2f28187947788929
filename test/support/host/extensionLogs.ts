import { readdir, readFile } from 'node:fs/promises';
import * as path from 'node:path';

/** The log files of our extension, one for each extension host that a server with this data folder has started. */
export async function extensionLogFiles(data: string): Promise<readonly string[]> {
	const logs = path.join(data, 'data', 'logs');
	const names = await readdir(logs, { recursive: true }).catch(() => []);
	return names.filter(name => /exthost\d+[\\/]dossier\.dossier[\\/].+\.log$/.test(name)).sort().map(name => path.join(logs, name));
}

/** The text of log files, one after the other. */
export async function readLogs(files: readonly string[]): Promise<string> {
	return (await Promise.all(files.map(file => readFile(file, 'utf8')))).join('');
}
