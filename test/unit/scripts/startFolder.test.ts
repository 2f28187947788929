import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, realpath, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { makeStartFolder } from '../../../scripts/start/startFolder';
import { makeTemporaryFolder } from '../../support/host/process/temporaryFolder';

describe('the folder of npm start', () => {
	it('has the bundles themselves, so that VS Code knows which extension calls it, and no packages; and all folders that ship', async () => {
		const { path: root, dispose } = await makeTemporaryFolder('start');
		try {
			await mkdir(path.join(root, 'dist', 'web'), { recursive: true });
			await Promise.all(['extension.js', 'web/extension.js', 'dossier.vsix', 'dossier-program.tgz'].map(name =>
				writeFile(path.join(root, 'dist', name), '')));
			const folder = await makeStartFolder(root);
			assert.deepEqual((await readdir(path.join(folder, 'dist'))).sort(), ['extension.js', 'web']);
			const shipped = (await readFile('.vscodeignore', 'utf8')).split('\n')
				.flatMap(line => (line.startsWith('!') && line.includes('/') ? line.slice(1).split('/', 1) : []));
			const linked = new Set(await readdir(folder));
			assert.deepEqual([...new Set(shipped)].filter(name => !linked.has(name)), []);
			const bundle = path.join(await realpath(folder), 'dist', 'web', 'extension.js');
			assert.equal(await realpath(path.join(folder, 'dist', 'web', 'extension.js')), bundle);
		} finally {
			await dispose();
		}
	});
});
