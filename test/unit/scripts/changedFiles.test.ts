import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { changedFiles } from '../../../scripts/test/changedFiles';

describe('the files that have changed', () => {
	let root = '';
	const git = (...args: readonly string[]) => execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: root, stdio: 'pipe' });
	const write = (name: string, text: string) => writeFileSync(path.join(root, name), text);
	const commit = () => {
		git('add', '--all');
		git('commit', '--quiet', '--no-gpg-sign', '--message', 'Commit');
	};

	beforeEach(() => {
		root = mkdtempSync(path.join(tmpdir(), 'dossier-changed-'));
		git('init', '--quiet', '--initial-branch', 'main');
		['.gitignore', 'kept.txt', 'edited.txt', 'deleted.txt', 'staged.txt', 'on branch.txt'].forEach(name => write(name, name === '.gitignore' ? 'ignored\n' : name));
		commit();
	});
	afterEach(() => rmSync(root, { recursive: true, force: true }));

	it('are those of the branch, of the index and of the folder, and new ones', async () => {
		git('switch', '--quiet', '--create', 'branch');
		write('on branch.txt', 'changed');
		commit();
		write('edited.txt', 'changed');
		write('staged.txt', 'changed');
		git('add', 'staged.txt');
		unlinkSync(path.join(root, 'deleted.txt'));
		write('né.txt', 'new');
		write('ignored', 'new');
		assert.deepEqual(await changedFiles({ root }), ['deleted.txt', 'edited.txt', 'né.txt', 'on branch.txt', 'staged.txt']);
	});

	it('are both names of a file that was renamed', async () => {
		git('mv', 'kept.txt', 'renamed.txt');
		assert.deepEqual(await changedFiles({ root }), ['kept.txt', 'renamed.txt']);
	});

	it('are not what main changed meanwhile', async () => {
		git('switch', '--quiet', '--create', 'branch');
		write('edited.txt', 'on the branch');
		commit();
		git('switch', '--quiet', 'main');
		write('kept.txt', 'on main');
		commit();
		git('switch', '--quiet', 'branch');
		assert.deepEqual(await changedFiles({ root }), ['edited.txt']);
	});

	it('are compared with the revision that is given', async () => {
		write('edited.txt', 'changed');
		commit();
		assert.deepEqual(await changedFiles({ root }), []);
		assert.deepEqual(await changedFiles({ root, base: 'HEAD~1' }), ['edited.txt']);
	});

	it('are unknown where the revision is', () => assert.rejects(changedFiles({ root, base: 'no-such-revision' })));
});
