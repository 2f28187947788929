import assert from 'node:assert/strict';
import { readOwnInSteps } from '../../../../src/core/dossier/readOwn';
import { MAX_FINDINGS } from '../../../../src/core/limits';
import { complete } from '../../../../src/core/steps/steps';
import { HOSTILE_DOSSIERS } from '../../../support/core/dossiers/hostileDossiers';
import { validateShape } from '../../../support/core/dossiers/validDossier';

describe('a dossier that was written to do harm', () => {
	for (const [what, text] of Object.entries(HOSTILE_DOSSIERS)) {
		it(`is reported and not used: ${what}`, () => {
			const { dossier, findings } = complete(readOwnInSteps(text, { validate: validateShape }));
			assert.equal(dossier, undefined);
			assert.ok(findings.length > 0 && findings.length <= MAX_FINDINGS + 1, String(findings.length));
			assert.ok(findings.every(({ detail }) => detail.length < 2000));
			assert.equal(({} as { admin?: boolean }).admin, undefined);
		});
	}
});
