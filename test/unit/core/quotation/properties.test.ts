import assert from 'node:assert/strict';
import { makeFingerprint } from '../../../../src/core/quotation/fingerprint/fingerprint';
import { judgeByFingerprint } from '../../../../src/core/quotation/fingerprint/judgeByFingerprint';
import { judgeByText } from '../../../../src/core/quotation/judgeByText';
import { quotedTokens } from '../../../../src/core/quotation/quotedWord';
import { readSourceText } from '../../../../src/core/quotation/sourceText';
import { runs } from '../../../support/core/budget';
import { CHANGES, HONEST, passageOf } from '../../../support/core/quotation/quotationChanges';
import { HARBOUR_REPORT } from '../../../support/core/quotation/quotationTexts';
import { withChance } from '../../../support/core/random';

const source = readSourceText(HARBOUR_REPORT);
const fingerprint = makeFingerprint(HARBOUR_REPORT, 'saltsaltsalt');
const keysOf = (text: string) => quotedTokens(text).map(({ key }) => key).join(' ');
const cited = (paragraph: number) => ({ label: 'paragraph', value: String(paragraph) } as const);

describe('quotations with honest changes', () => {
	for (const [name, change] of Object.entries(HONEST)) {
		it(`are accepted by the text: ${name}`, () =>
			withChance(`honest ${name}`, runs(25), chance => {
				const { words, paragraph } = passageOf(chance, HARBOUR_REPORT, 14, 30);
				const text = change(chance, words);
				const verdict = judgeByText({ text, cited: cited(paragraph), minWords: 4 }, source);
				assert.equal(verdict.kind, 'exact', `${text}\n${JSON.stringify(verdict)}`);
			}));
		it(`are accepted by the fingerprint, if enough words follow each other: ${name}`, () =>
			withChance(`honest ${name}`, runs(25), chance => {
				const { words, paragraph } = passageOf(chance, HARBOUR_REPORT, 14, 30);
				const text = change(chance, words);
				const verdict = judgeByFingerprint({ text, cited: cited(paragraph), minWords: 4 }, fingerprint);
				assert.ok(verdict.kind === 'exact' || verdict.kind === 'tooShort', `${text}\n${JSON.stringify(verdict)}`);
			}));
	}
});

describe('quotations with dishonest changes', () => {
	for (const [name, change] of Object.entries(CHANGES)) {
		it(`are all noticed by the text: ${name}`, () =>
			withChance(`changed ${name}`, runs(40), chance => {
				const { words, paragraph } = passageOf(chance, HARBOUR_REPORT, 14, 30);
				const text = change(chance, words, HARBOUR_REPORT);
				if (keysOf(text) === keysOf(words.join(' '))) {
					return;
				}
				const verdict = judgeByText({ text, cited: cited(paragraph), minWords: 4 }, source);
				assert.ok(
					verdict.kind === 'differs' || verdict.kind === 'joined' || verdict.kind === 'notFound',
					`${text}\n${JSON.stringify(verdict)}`,
				);
			}));
		// Five words from either end, a changed word is in five runs, and each of them seems to be in the paragraph once in eight times or less often.
		it(`are all noticed by the fingerprint, five words from either end: ${name}`, () =>
			withChance(`changed ${name}`, runs(40), chance => {
				const { words, paragraph } = passageOf(chance, HARBOUR_REPORT, 14, 30);
				const text = change(chance, words, HARBOUR_REPORT);
				if (keysOf(text) === keysOf(words.join(' '))) {
					return;
				}
				const verdict = judgeByFingerprint({ text, cited: cited(paragraph), minWords: 4 }, fingerprint);
				assert.ok(
					verdict.kind === 'differs' || verdict.kind === 'joined' || verdict.kind === 'notFound',
					`${text}\n${JSON.stringify(verdict)}`,
				);
			}));
	}
	it('are marked where they are, and the wording of the source corrects them', () =>
		withChance('wording', runs(40), chance => {
			const { words, paragraph } = passageOf(chance, HARBOUR_REPORT, 16, 30);
			const text = CHANGES['replace']?.(chance, words, HARBOUR_REPORT) ?? '';
			const verdict = judgeByText({ text, cited: cited(paragraph), minWords: 4 }, source);
			assert.equal(verdict.kind, 'differs');
			const mended =
				verdict.kind === 'differs'
					? verdict.differences.reduceRight(
							(result, { start, end, wording = '' }) =>
								result.slice(0, start) + (start === end ? ` ${wording}` : wording) + result.slice(end),
							text,
						)
					: '';
			assert.equal(judgeByText({ text: mended, cited: cited(paragraph), minWords: 4 }, source).kind, 'exact', mended);
		}));
});
