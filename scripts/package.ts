import { execFile } from 'node:child_process';
import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { packageProgram } from './packageProgram';

const run = promisify(execFile);

/** The path of the package. */
export const PACKAGE_FILE = 'dist/dossier.vsix';

/**
 * Packs the last build into a VSIX and returns its path. The result is reproducible: timestamps are that of the last commit,
 * or `SOURCE_DATE_EPOCH` if set.
 */
export async function packageExtension(file = PACKAGE_FILE): Promise<string> {
	await mkdir(path.dirname(file), { recursive: true });
	await rm(file, { force: true });
	// vsce keeps file paths, and the notices belong in the root of the package.
	await copyFile('dist/THIRD-PARTY-NOTICES.txt', 'THIRD-PARTY-NOTICES.txt');
	try {
		await run(process.execPath, [
			'node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--no-rewrite-relative-links', '--skip-license',
			'--allow-missing-repository', '--readme-path', 'dist/README.md', '--out', file,
		], { env: { ...process.env, SOURCE_DATE_EPOCH: await sourceDateEpoch() } });
	} finally {
		await rm('THIRD-PARTY-NOTICES.txt', { force: true });
	}
	return file;
}

async function sourceDateEpoch(): Promise<string> {
	const set = process.env['SOURCE_DATE_EPOCH'];
	return set ?? (await run('git', ['log', '-1', '--format=%ct'])).stdout.trim();
}

async function main(): Promise<void> {
	if (!process.argv.includes('--built')) {
		await run(process.execPath, ['--import', 'tsx', 'esbuild.mjs']);
	}
	const file = await packageExtension();
	for (const written of [file, await packageProgram()]) {
		console.log(`${written}, ${(await readFile(written)).length.toLocaleString('en')} bytes`);
	}
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	main().catch((error: unknown) => {
		console.error(error);
		process.exitCode = 1;
	});
}
