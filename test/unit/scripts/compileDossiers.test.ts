import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { compileDossiers } from '../../../scripts/build/compileDossiers';
import { SMALL_YAML } from '../../support/core/dossiers/smallLibrary';
import { validateShape } from '../../support/core/dossiers/validDossier';

describe('compiling dossiers', () => {
	let folder: string;
	beforeEach(async () => { folder = await mkdtemp(path.join(tmpdir(), 'dossiers-')); });
	afterEach(() => rm(folder, { recursive: true }));

	it('removes the files of dossiers that are gone, and leaves folders alone', async () => {
		const [from, to] = [path.join(folder, 'from'), path.join(folder, 'to')];
		await mkdir(path.join(from, 'optional'), { recursive: true });
		await mkdir(path.join(to, 'optional'), { recursive: true });
		await writeFile(path.join(from, 'small.dossier.yaml'), SMALL_YAML);
		await writeFile(path.join(to, 'gone.dossier.json'), '{}');
		await compileDossiers({ from, to, validate: validateShape });
		assert.deepEqual((await readdir(to)).sort(), ['optional', 'small.dossier.json']);
	});
});
