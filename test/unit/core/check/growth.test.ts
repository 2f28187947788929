import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { CheckCode } from '../../../../src/core/check/checkCode';
import { inTurn } from '../../../support/core/budget';
import { HARBOUR_KEY } from '../../../support/core/bundled/bundledQuoting';
import { growthOf } from '../../../support/core/growth/growth';
import { once } from '../../../support/core/once';
import { HARBOUR_REPORT } from '../../../support/core/quotation/quotationTexts';

const OFFICE = 'United Nations Office on Drugs and Crime';
const DOSSIER = readFileSync('dossiers/cop10-belgium.dossier.yaml', 'utf8');
const HARBOUR = { key: HARBOUR_KEY, text: HARBOUR_REPORT };

/** Words of the source that is held, as a quotation without a citation. */
const UNSOURCED = '“Witnesses agreed that the northern channel had become too shallow”';

/**
 * Pieces that a text may repeat: names, acronyms and facts that checks compare, whether right, wrong or cut short; quotations with
 * citations, comments, and marks that are not closed.
 */
const PARTS: readonly string[] = [
	'UNTOC ', 'ABC ', 'COP10 ', 'COP10 of the CBD ', 'The Basel Convention ', 'Aa Bb Cc Dd Ee ', 'Conference of the Parties to the Basel Convention (COP) ', 'COP 10 ', 'SR VIII ', 'Aa Bb Cc (ABC) ', 'Aa Bb Cc (ABC) ABC\n\n', `${OFFICE} (UNODC) `, `${OFFICE} (UNODC) UNODC\n\n`, 'United Nations Office for Drug and Crime (UNODC) ', `UNODC (${OFFICE}) `,
	`UNODC, the ${OFFICE}, `, `${OFFICE}\n\n`, 'United Nations ', 'United Nations Convention against Corruption (UNTOC) ', 'Transational Organized Crime ', 'Palermo Convention ', 'trafficking in persons, human trafficking ', 'Caribbean ', 'formerly the ',
	'COP10 took place on 12 October 2019. ', 'COP10 was held ', '12 October 2020 ', '12 to ', 'EUR 2 million ', 'Belgium gave UNODC EUR 3 million in 2019. ', 'not ', 'in Geneva ', 'about ', 'more than ', 'a, ', 'a; ', 'a. ', 'A. ',
	'A/RES/55/25 ', 'A/RES/', 'A\\RES\\55\\25 ', 'resolution 10/5 ', 'resolution 55/25 on corruption ', '10/5 ', `“The commission met ” [@${HARBOUR_KEY}, para. 1] `, `“Witnesses agreed that the northern channel” [@${HARBOUR_KEY}, para. 1]\n\n`,
	`[@${HARBOUR_KEY}] `, '[@nobody2001] ', `${UNSOURCED}. `, `${UNSOURCED}[^1]\n\n[^1]: a\n\n`, '“The northern channel is narrow and deep” [^1]\n\n[^1]: b\n\n', '> The commission met in the harbour.\n\n', 'UNTOC was adopted on 15 November 2000. ', 'UNTOC was adopted on 15 November 2000.[^1]\n\n[^1]: a\n\n', '5% ', 'Organisation ', 'UN ', 'UNODC’s work ', 'word[^1], ', '.5 ', '10,000 ', '“', '“a ', '"', '“a b c d e” ', '> a b c d\n', '> a\n\n', '<!-- dossier-disable-next-line acronym-undefined -->\n', '<!-- dossier-disable-file name-misspelt -->\n\nUNTOC\n\n', '<!--', '[^1]', '[^1]: a\n',
	'(', '[', '()', '(ABC)', '- Aa Bb Cc (ABC)\n', 'Aa. 2008. Bb. ', 'Figure 3. ', '# A\n\n', '\n', '\n\n', ' ', 'é', '𝒳', '\u0000',
];

/** Those of which a single paragraph may have many. */
const WHOLE: readonly string[] = ['Aa Bb Cc (ABC) ', 'COP10 of the CBD ', 'Conference of the Parties to the Basel Convention (COP) ', `${OFFICE} (UNODC) `, 'United Nations Office for Drug and Crime (UNODC) ', 'UNODC ', '(UNODC) ', '[^1]: a\n', 'Palermo Convention ', '12 October 2020 ', '\\enquote{a b c d e} ', '\\cite{a} ', '% dossier-disable-line x\n', '('];

describe('checks', () => {
	const growth = once(() => {
		const {
			readers: { checkerWith },
			...growing
		} = growthOf<typeof import('../../../support/core/growth/growingCheck')>('test/support/core/growth/growingCheck.ts', {
			shortest: 100,
			confirming: 3000,
		});
		return { checker: checkerWith(DOSSIER, HARBOUR), ...growing };
	});

	it('take time proportional to the length of a document', () => {
		const { checker: { check }, overgrowth } = growth();
		assert.deepEqual(inTurn(PARTS, 3).flatMap(part => overgrowth(text => check(text, 'markdown'), part) ?? []), []);
	}).timeout(240_000);

	it('take proportional time in languages whose documents are read as a whole, too', () => {
		const { checker: { check }, overgrowth } = growth();
		assert.deepEqual(WHOLE.flatMap(part => overgrowth(text => check(text, 'latex'), part) ?? []), []);
	}).timeout(240_000);

	it('take proportional time after an edit, when only the parts that depend on the whole document are computed', () => {
		const { checker: { again }, stepsOf } = growth();
		const documents: readonly (readonly [CheckCode, string])[] = [
			['citation-missing', '“some words nobody wrote” said the mayor.[^N]\n\n[^N]: a\n\n'],
			['citation-missing', `${UNSOURCED}.\n\n`],
			['citation-missing', 'UNTOC was adopted on 15 November 2000.\n\n'],
			['quotation-differs', `${UNSOURCED} [@${HARBOUR_KEY}].\n\n`],
			['citation-unknown', '[@nobody2001]\n\n'],
			['acronym-undefined', 'UNODC left. The ABC came.\n\n'],
		];
		const overgrown = documents.flatMap(([code, part]) => {
			const [some, twice] = [60, 120].map(times =>
				stepsOf(again(Array.from({ length: times }, (_, index) => part.replaceAll('^N', `^${index}`)).join(''), 'markdown', code)),
			) as [number, number];
			return twice > 2.5 * some ? [`${part}: ${(twice / some).toFixed(1)} times the steps for twice the text`] : [];
		});
		assert.deepEqual(overgrown, []);
	}).timeout(240_000);
});
