import assert from 'node:assert/strict';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { watchFolders } from '../../../src/cli/watchFolders';

describe('folders that are watched', () => {
	let folder = '';

	beforeEach(async () => {
		folder = await realpath(await mkdtemp(path.join(tmpdir(), 'dossier-watch-')));
		await mkdir(path.join(folder, 'node_modules'));
		await mkdir(path.join(folder, '.git'));
	});
	afterEach(() => rm(folder, { recursive: true }));

	it('report files that are made and changed, but not those of programs', async () => {
		const changes = watchFolders([folder]);
		const write = (name: string) => writeFile(path.join(folder, name), String(Math.random()));
		// It is not said when watching has begun, so the files are written until one is reported.
		const writing = setInterval(() => void Promise.all(['a.md', 'node_modules/b.md', '.git/c.md'].map(write)), 100);
		try {
			const { value } = await changes.next();
			assert.deepEqual([...value].map(file => path.relative(folder, file)), ['a.md']);
		} finally {
			clearInterval(writing);
			await changes.return(undefined as never);
		}
	});
});
