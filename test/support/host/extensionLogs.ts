import { readdir, readFile } from 'node:fs/promises';
import * as path from 'node:path';

/** Returns the log files of our extension, one for each extension host started by the server with this data folder. */
export async function extensionLogFiles(data: string): Promise<readonly string[]> {
	const logs = path.join(data, 'data', 'logs');
	const names = await readdir(logs, { recursive: true }).catch(() => []);
	return names.filter(name => /exthost\d+[\\/]dossier\.dossier[\\/].+\.log$/.test(name)).sort().map(name => path.join(logs, name));
}

/** Returns the concatenated text of log files. */
export async function readLogs(files: readonly string[]): Promise<string> {
	return (await Promise.all(files.map(file => readFile(file, 'utf8')))).join('');
}
