import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmod, lstat, lutimes, mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { nodeMachine, type BuiltParts } from '../../../src/cli/nodeMachine';

const { read, write, create, areSameFile } = nodeMachine({} as BuiltParts);

describe('a file that is written', () => {
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

	it('is not written through a link that somebody has put there', async function () {
		if (process.platform === 'win32') {
			this.skip();
		}
		const other = path.join(folder, 'other');
		await writeFile(other, 'Not ours.\n');
		// The name that the program gave to unfinished files.
		await symlink('other', path.join(folder, `draft.md.${process.pid}.unfinished`));
		await write(path.join(folder, 'draft.md'), 'A hat.\n');
		assert.equal(await readFile(other, 'utf8'), 'Not ours.\n');
	});

	it('is not beside what an earlier run left unfinished a day ago, and nothing else is removed', async () => {
		const uuid = '6f1ed002-ab5f-4a5c-8f3e-0d9c2a1b3c4d';
		const own = [`.${uuid}.unfinished`, `.${uuid.replace(/4d$/, '4e')}.unfinished`];
		const others = [
			`${uuid}.unfinished`, `.${uuid}.unfinished.md`, `.${uuid.toUpperCase()}.unfinished`, `.${uuid.replace('4a5c', '1a5c')}.unfinished`, '.x.unfinished',
			`.${uuid.replace(/4d$/, '5e')}.unfinished`,
		];
		const old = new Date(Date.now() - 90_000_000);
		for (const name of [...own, ...others]) {
			await writeFile(path.join(folder, name), 'x');
			await utimes(path.join(folder, name), old, old);
		}
		const recent = others.at(-1) ?? '';
		await utimes(path.join(folder, recent), new Date(), new Date());
		const [link, directory] = [`.${uuid.replace(/4d$/, '6e')}.unfinished`, `.${uuid.replace(/4d$/, '7e')}.unfinished`];
		if (process.platform !== 'win32') {
			await symlink('draft.md', path.join(folder, link));
			await lutimes(path.join(folder, link), old, old);
			others.push(link);
		}
		await mkdir(path.join(folder, directory));
		await utimes(path.join(folder, directory), old, old);
		await nodeMachine({} as BuiltParts).write(path.join(folder, 'draft.md'), 'A hat.\n');
		assert.deepEqual((await readdir(folder)).sort(), [...others, directory, 'draft.md'].sort());
		assert.equal(await readFile(path.join(folder, 'draft.md'), 'utf8'), 'A hat.\n');
	});

	it('may have the longest possible name', async () => {
		const name = `${'a'.repeat(252)}.md`;
		await write(path.join(folder, name), 'A hat.\n');
		assert.deepEqual(await readdir(folder), [name]);
	});

	it('is a pipe or device, which is never replaced', async function () {
		if (process.platform === 'win32') {
			this.skip();
		}
		const link = path.join(folder, 'null');
		await symlink('/dev/null', link);
		await write(link, 'A hat.\n');
		assert.equal(await readlink(link), '/dev/null');
	});

	it('is unchanged if it cannot be written', async () => {
		await assert.rejects(write(path.join(folder, 'none', 'a.md'), 'A hat.\n'), { code: 'ENOENT' });
		assert.deepEqual(await readdir(folder), []);
	});
});

describe('a file that is created', () => {
	it('is complete, and never replaces another', async () => {
		await inFolder(async folder => {
			const file = path.join(folder, 'new.yaml');
			await create(file, 'hats: 2\n');
			await assert.rejects(create(file, 'hats: 3\n'), { code: 'EEXIST' });
			assert.deepEqual([await readdir(folder), await readFile(file, 'utf8')], [['new.yaml'], 'hats: 2\n']);
		});
	});
});

describe('a file that is read', () => {
	it('is not a pipe, a device or a folder, which would never end', async function () {
		if (process.platform === 'win32') {
			this.skip();
		}
		await inFolder(async folder => {
			const [pipe, device] = [path.join(folder, 'pipe'), path.join(folder, 'device')];
			execFileSync('mkfifo', [pipe]);
			await symlink('/dev/zero', device);
			await assert.rejects(read(pipe), /not a file, but a pipe or a device/);
			await assert.rejects(read(device), /not a file, but a pipe or a device/);
			await assert.rejects(read(folder), { code: 'EISDIR' });
		});
	});
});

describe('a file with two names', () => {
	it('is the same through a link', async function () {
		if (process.platform === 'win32') {
			this.skip();
		}
		await inFolder(async folder => {
			const [file, other, link] = ['a.txt', 'b.txt', 'c.txt'].map(name => path.join(folder, name)) as [string, string, string];
			await writeFile(file, 'A hat.\n');
			await writeFile(other, 'A hat.\n');
			await symlink('a.txt', link);
			assert.deepEqual(
				await Promise.all([[file, link], [file, other], [`${folder}/./a.txt`, file], [`${folder}/d`, `${folder}/d`], [`${folder}/d`, `${folder}/e`]]
					.map(([one = '', two = '']) => areSameFile(one, two))),
				[true, false, true, true, false],
			);
		});
	});
});

async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
	const folder = await mkdtemp(path.join(tmpdir(), 'dossier-files-'));
	try {
		await use(folder);
	} finally {
		await rm(folder, { recursive: true });
	}
}
