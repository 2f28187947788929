import assert from 'node:assert/strict';
import { documentLanguageOf } from '../../../../src/core/language/languages';
import { findingsOf, placesOf } from '../../../support/core/checkFixtures';

const { raw } = String;

/** Texts that give the number of a session before a bracket with its acronym, by document language and natural language. */
const INTRODUCED: readonly (readonly [id: string, language: string, text: string])[] = [
	['markdown', 'en', 'States held their tenth session (“COP10”) in Vienna. COP10 adopted resolutions.'],
	['markdown', 'en', 'States held their tenth session (the COP10) in Vienna. The COP10 adopted resolutions.'],
	['markdown', 'en', 'States held their tenth\nsession\n(COP10) in Vienna. COP10 adopted resolutions.'],
	['markdown', 'en', 'States held their *tenth* session (**COP10**) in Vienna. COP10 adopted resolutions.'],
	['markdown', 'en', 'States held their tenth session (COP-10) in Vienna. COP10 adopted resolutions.'],
	['markdown', 'en', 'States held their tenth session (COP10; Vienna, 12–16 October 2020). COP10 adopted resolutions.'],
	['markdown', 'en', 'States held their tenth session (Vienna; COP10). COP10 adopted resolutions.'],
	['markdown', 'de', 'Die Staaten hielten ihre zehnte Tagung (COP10) in Wien ab. COP10 nahm Resolutionen an.'],
	['plaintext', 'fr', 'Les États ont tenu leur dixième session ordinaire (COP10) à Vienne. La COP10 a adopté des résolutions.'],
	['latex', 'en', raw`States held their 10\textsuperscript{th}~session (COP10) in Vienna. COP10 adopted resolutions.`],
	['latex', 'en', raw`States held their \emph{tenth session} (\textbf{COP10}) in Vienna. COP10 adopted resolutions.`],
];

/** Texts whose number is that of another session, or none, and the first use of the acronym. */
const NOT_INTRODUCED: readonly (readonly [text: string, found: string])[] = [
	['States held their ninth session (“COP10”) in Vienna. COP10 adopted resolutions.', 'COP10'],
	['States held a session (COP10) in Vienna. COP10 adopted resolutions.', 'COP10'],
	['States held their ninth session (COP-10) in Vienna. COP10 adopted resolutions.', 'COP10'],
];

const undefinedIn = (text: string, id = 'markdown', language = 'en') =>
	placesOf(text, findingsOf('acronym-undefined', text, { syntax: documentLanguageOf(id), language }));

describe('the acronym of a session', () => {
	for (const [id, language, text] of INTRODUCED) {
		it(`is explained by the number of the session: ${text}`, () => assert.deepEqual(undefinedIn(text, id, language), []));
	}

	for (const [text, found] of NOT_INTRODUCED) {
		it(`is not explained by another number: ${text}`, () => assert.deepEqual(undefinedIn(text), [found]));
	}
});

describe('an acronym in a document symbol', () => {
	const about = 'The Container Control Programme is old.';

	for (const symbol of ['CTOC/COP/RES/10.5', 'COP/RES/10.5', 'UNODC/2020/3']) {
		it(`is not one: ${symbol}`, () => assert.deepEqual(undefinedIn(`${about} See ${symbol} here.`), []));
	}

	it('is one between two names', () => assert.deepEqual(undefinedIn(`${about} The UNODC/WCO teams met.`), ['UNODC', 'WCO']));
});
