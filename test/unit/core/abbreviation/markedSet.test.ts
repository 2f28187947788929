import assert from 'node:assert/strict';
import { MARKED_LANGUAGES, markedTexts, measure, ratios, secondTexts, total } from '../../../support/core/abbreviation/markedIntroductions';

describe('introductions in the marked set', () => {
	const percent = (ratio: number) => `${(100 * ratio).toFixed(1)} %`;

	it('has 60 introductions and 60 traps in each language', () => {
		for (const language of MARKED_LANGUAGES) {
			const texts = [...markedTexts(language, 'tuned'), ...markedTexts(language, 'held')];
			assert.deepEqual(
				[texts.length, texts.filter(({ pairs }) => pairs.length > 0).length, new Set(texts.map(({ text }) => text)).size],
				[120, 60, 120],
				language,
			);
		}
	});

	it('are found in the second set with a precision of at least 0.97, and in no trap', () => {
		const texts = MARKED_LANGUAGES.map(secondTexts);
		texts.forEach((all, index) =>
			assert.equal(all.length, 2 * all.filter(({ pairs }) => pairs.length > 0).length, MARKED_LANGUAGES[index]),
		);
		assert.equal(texts.flat().length, 468);
		const { sure, all } = ratios(total(texts.map(part => measure(part))));
		const traps = total(texts.map(part => measure(part.filter(({ pairs }) => pairs.length === 0))));
		assert.deepEqual(traps.found, { label: 0, letters: 0, likely: 0 });
		assert.ok(sure.precision >= 0.97 && all.precision >= 0.97, `${percent(sure.precision)}, ${percent(all.precision)}`);
		console.log(
			`      second: precision ${percent(sure.precision)}, recall ${percent(sure.recall)}; with the likely ones ${percent(all.precision)}, ${percent(all.recall)}`,
		);
	});

	for (const half of ['tuned', 'held'] as const) {
		it(`are found with a precision of at least 0.95 in the half that was ${half === 'tuned' ? 'looked at' : 'not looked at'}, in every language together`, () => {
			const byLanguage = MARKED_LANGUAGES.map(language => measure(markedTexts(language, half)));
			const { sure, all } = ratios(total(byLanguage));
			assert.ok(sure.precision >= 0.95, `${percent(sure.precision)}: ${total(byLanguage).wrong.join('; ')}`);
			assert.ok(all.precision >= 0.95, percent(all.precision));
			console.log(
				`      ${half}: precision ${percent(sure.precision)}, recall ${percent(sure.recall)}; with the likely ones ${percent(all.precision)}, ${percent(all.recall)}; recall by language: ${MARKED_LANGUAGES.map((language, index) => `${language} ${percent(ratios(byLanguage[index] ?? total([])).sure.recall)}`).join(', ')}`,
			);
		});
	}
});
