import assert from 'node:assert/strict';
import { chmod, lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { nodeMachine, type BuiltParts } from '../../../src/cli/nodeMachine';

describe('a file that is written', () => {
	const { write } = nodeMachine({} as BuiltParts);
	let folder = '';

	beforeEach(async () => { folder = await mkdtemp(path.join(tmpdir(), 'dossier-write-')); });
	afterEach(() => rm(folder, { recursive: true }));

	it('is made if there is none, and leaves nothing else', async () => {
		await write(path.join(folder, 'new.md'), 'A hat.\n');
		assert.deepEqual(await readdir(folder), ['new.md']);
		assert.equal(await readFile(path.join(folder, 'new.md'), 'utf8'), 'A hat.\n');
	});

	it('keeps its permissions', async function () {
		if (process.platform === 'win32') {
			this.skip();
		}
		const file = path.join(folder, 'private.md');
		await writeFile(file, 'A hat.\n');
		for (const mode of [0o600, 0o664]) {
			await chmod(file, mode);
			await write(file, 'Two hats.\n');
			assert.equal((await stat(file)).mode & 0o777, mode);
		}
	});

	it('replaces a link, not the file to which it points', async function () {
		if (process.platform === 'win32') {
			this.skip();
		}
		const [file, link] = [path.join(folder, 'draft.md'), path.join(folder, 'link.md')];
		await writeFile(file, 'A hat.\n');
		await symlink('draft.md', link);
		await write(link, 'Two hats.\n');
		assert.equal((await lstat(link)).isSymbolicLink(), false);
		assert.deepEqual([await readFile(file, 'utf8'), await readFile(link, 'utf8')], ['A hat.\n', 'Two hats.\n']);
	});

	it('is unchanged if it cannot be written', async () => {
		await assert.rejects(write(path.join(folder, 'none', 'a.md'), 'A hat.\n'), { code: 'ENOENT' });
		assert.deepEqual(await readdir(folder), []);
	});
});
