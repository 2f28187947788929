import assert from 'node:assert/strict';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { watchFolders } from '../../../src/cli/files/watchFolders';

describe('folders that are watched', () => {
	let folder = '';

	beforeEach(async () => {
		folder = await realpath(await mkdtemp(path.join(tmpdir(), 'dossier-watch-')));
		await mkdir(path.join(folder, 'node_modules'));
		await mkdir(path.join(folder, '.git'));
	});
	afterEach(() => rm(folder, { recursive: true }));

	/** Returns the first paths that are reported while some files are written in a folder. */
	async function firstReported(watched: string, names: readonly string[]): Promise<readonly string[]> {
		const changes = watchFolders([watched]);
		const write = (name: string) => writeFile(path.join(watched, name), String(Math.random()));
		// Nothing tells when watching has begun, so the files are written until one is reported.
		const writing = setInterval(() => void Promise.all(names.map(write)), 100);
		try {
			const { value } = await changes.next();
			return [...value].map(file => path.relative(watched, file));
		} finally {
			clearInterval(writing);
			await changes.return(undefined as never);
		}
	}

	it('report files that are made and changed, but not those of programs', async () =>
		assert.deepEqual(await firstReported(folder, ['a.md', 'node_modules/b.md', '.git/c.md']), ['a.md']));

	it('may be hidden themselves', async () => {
		const hidden = path.join(folder, '.drafts');
		await mkdir(hidden);
		assert.deepEqual(await firstReported(hidden, ['a.md']), ['a.md']);
	});
});
