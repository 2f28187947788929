import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { CheckCode } from '../../../../src/core/check/checkCode';
import type { CheckContext } from '../../../../src/core/check/checkContext';
import { checkDocument } from '../../../../src/core/check/checkDocument';
import { DEFAULT_CHECK_SETTINGS } from '../../../../src/core/check/checkSettings';
import { bundledContext } from '../../../support/core/checkFixtures';
import { readMarked } from '../../../support/core/prose/marked';

/**
 * The slips of the release that are wrong names, expansions and acronyms, each in a sentence of our own, with the check that finds it.
 * Others are facts, or matters of style and meaning: “last year”, “largest donor”, “heavier penalties”, “falsified medicines” beside
 * “medical products”, “and margin of”.
 */
const SLIPS: readonly (readonly [code: CheckCode, written: string])[] = [
	['name-discouraged', '10th Conference of State Parties'],
	['name-discouraged', 'resolution on combating the manufacturing and marketing of falsified medical products'],
	['name-discouraged', 'COVID_19'],
	['name-discouraged', 'container Control Program'],
	['name-discouraged', 'organized crimes that have an impact on the environment'],
	['name-discouraged', 'United Nations Conference against Transnational Organized Crime'],
	['acronym-redefined', 'United Nations Conference against Transnational Organized Crime (UNTOC)'],
	['name-discouraged', 'transnational crimes that have an impact on the environment'],
	['name-discouraged', 'UN Office for the Fight against Drugs and Crime'],
	['name-discouraged', 'fund that combats corruption and crime against wild fauna'],
	[
		'name-discouraged',
		'resolution on the implementation of the protocol to prevent, combat and punish trafficking in human beings and smuggling',
	],
	['name-discouraged', 'COP 10'],
	['name-discouraged', '10 years UN Voluntary Trust Fund for Victims of Human Trafficking'],
	['acronym-undefined', 'UNVTF'],
];

function found(text: string, settings: Partial<CheckContext['settings']> = {}): readonly (readonly [CheckCode, string])[] {
	return checkDocument(text, { ...bundledContext(), settings: { ...DEFAULT_CHECK_SETTINGS, ...settings } })
		.map(({ code, start, end }) => [code, text.slice(start, end).replace(/\s+/g, ' ')] as const);
}

describe('a draft with the slips of the release', () => {
	const { text, ranges } = readMarked(readFileSync('test/fixtures/checkedDraft/draft.md', 'utf8'));

	it('has each of them found, and nothing else', () => {
		assert.deepEqual(found(text), SLIPS);
		assert.equal(ranges.length, SLIPS.length);
	});

	it('has a name without its capitals found beside its acronym, if near variants get a hint', () => {
		const lowerCase = 'In the context of UNTOC, the UN convention against transnational organized crime, they met.';
		assert.deepEqual(found(lowerCase), []);
		assert.deepEqual(found(lowerCase, { nearVariants: 'hint' }), [
			['expansion-wrong', 'UN convention against transnational organized crime'],
		]);
	});
});
