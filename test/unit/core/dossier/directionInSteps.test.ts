import assert from 'node:assert/strict';
import { isInOwnDirection, isInOwnDirectionInSteps } from '../../../../src/core/dossier/plainDirection';
import { complete } from '../../../../src/core/steps/steps';

describe('characters that change the direction of text', () => {
	it('are found in steps wherever they are, also where two steps meet', () => {
		const half = 0x100000;
		for (const mark of ['\u200E', '\\u200e', '\\u061C']) {
			for (let at = half - 8; at < half + 8; at++) {
				const text = `${'x'.repeat(at)}${mark}${'x'.repeat(half)}`;
				assert.equal(isInOwnDirection(text), false);
				assert.equal(complete(isInOwnDirectionInSteps(text)), false, `${mark} at ${at}`);
			}
		}
		assert.equal(complete(isInOwnDirectionInSteps(`${'x'.repeat(2 * half)}\\u200`)), true);
	});
});
