import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { dossierIn } from '../../../src/cli/dossiers/dossiers';
import { dossierText } from '../../../src/core/dossier/dossierText';
import type { DossierFile } from '../../../src/core/dossier/file';
import { readDossierYaml } from '../../../src/core/dossier/yaml/readYaml';
import { SMALL_YAML } from '../../support/core/dossiers/smallLibrary';
import { validateShape } from '../../support/core/dossiers/validDossier';
import { memoryMachine, type Traces } from './support';

const TEXT = dossierText((readDossierYaml(SMALL_YAML, validateShape) as { readonly data: DossierFile }).data);
const DIGEST = createHash('sha256').update(TEXT).digest('hex');

/** Reads a text in the place of a dossier that comes with the program, and counts how often it is validated. */
async function read(text: string) {
	const traces: Traces = { out: [], problems: [], written: {}, removed: [] };
	let times = 0;
	const dossier = await dossierIn('ours.json', {
		...memoryMachine({ 'ours.json': text }, traces),
		validated: new Map([['ours.json', DIGEST]]),
		validateShape: value => {
			times++;
			return validateShape(value);
		},
	});
	return { dossier, isValidated: times > 0, problems: traces.problems };
}

describe('a dossier that comes with the program', () => {
	it('is not validated again if it is as the build has written it', async () => {
		const { dossier, isValidated } = await read(TEXT);
		assert.equal(isValidated, false);
		assert.deepEqual(dossier, (await read(`${TEXT} `)).dossier);
	});

	it('is validated if it was changed', async () => {
		assert.equal((await read(`${TEXT} `)).isValidated, true);
		const { dossier, problems } = await read(TEXT.replace('"entries"', '"entires"'));
		assert.equal(dossier, undefined);
		assert.equal(problems.length, 1);
	});
});
