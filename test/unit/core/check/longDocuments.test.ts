import assert from 'node:assert/strict';
import { READER_MEMORY } from '../../../../src/core/check/acronyms/readerMemory';
import type { CheckCode } from '../../../../src/core/check/checkCode';
import { findingsOf, placesOf } from '../../../support/core/checkFixtures';

const SENTENCE = 'The ferries sailed again in the morning, and nobody asked why.\n\n';
const pages = (length: number) => SENTENCE.repeat(Math.ceil(length / SENTENCE.length));
const found = (code: CheckCode, text: string) => placesOf(text, findingsOf(code, text));

describe('acronyms in long documents', () => {
	const used = 'The HPX answered.\n\n';
	const introduced = 'The Harbour Police Exchange (HPX) wrote.\n\n';

	it('may be introduced again where the reader has not seen them for long', () => {
		assert.deepEqual(found('acronym-redefined', introduced + pages(READER_MEMORY + 100) + introduced), []);
		assert.deepEqual(found('acronym-redefined', introduced + pages(READER_MEMORY / 2) + introduced), ['Harbour Police Exchange (HPX)']);
		assert.deepEqual(found('acronym-redefined', introduced + pages(READER_MEMORY / 2) + used + pages(READER_MEMORY / 2) + introduced), [
			'Harbour Police Exchange (HPX)',
		]);
	});

	it('are used too early only if the introduction is near, unless a dossier has them', () => {
		assert.deepEqual(found('acronym-undefined', used + pages(READER_MEMORY + 100) + introduced), []);
		assert.deepEqual(found('acronym-undefined', used + pages(READER_MEMORY / 2) + introduced), ['HPX']);
		const [early, late] = ['UNODC answered.\n\n', 'The United Nations Office on Drugs and Crime (UNODC) wrote.\n'];
		assert.deepEqual(found('acronym-undefined', early + pages(READER_MEMORY + 100) + late), ['UNODC']);
	});
});
