import assert from 'node:assert/strict';
import { introductionsInDocument } from '../../../../src/core/abbreviation/documentIntroductions';
import { findIntroductions } from '../../../../src/core/abbreviation/findIntroductions';
import { documentLanguageOf, SERVED_IDS } from '../../../../src/core/language/languages';
import { runs } from '../../../support/core/budget';
import { withChance, type Chance } from '../../../support/core/random';

const PIECES = ['World', 'Health', 'Organization', 'of', 'the', '(WHO)', '(', ')', '[', ']', 'WHO', '=', ';', ',', '.', '“', '”', '*', '`', '\n', '\n\n', 'é', '𝒳', 'WHO-5', '’s', '(WHOs)', '|', '- ', ':', '\\newacronym{a}{', '}', '*[WHO]: ', '<abbr title="', '">', '{{abbr|', 'short: "', '", long: "', '\u0000', '\u00A0'];

function randomText(chance: Chance): string {
	return Array.from({ length: chance.below(60) }, () => `${chance.pick(PIECES)}${chance.pick([' ', ' ', ''])}`).join('');
}

describe('introductions of acronyms in any text', () => {
	it('are in order and inside it, with text, and each at a place of its own', () =>
		withChance('introductions', runs(300), chance => {
			const text = randomText(chance);
			const language = documentLanguageOf(chance.pick(SERVED_IDS));
			const found = introductionsInDocument(text, language);
			let last = -1;
			for (const { acronym, expansion } of found) {
				assert.ok(
					acronym.start >= last && acronym.end > acronym.start && acronym.end <= text.length && acronym.text !== '',
					JSON.stringify({ text, acronym }),
				);
				assert.ok(
					!expansion
						|| (expansion.start >= 0
							&& expansion.end > expansion.start
							&& expansion.end <= text.length
							&& expansion.text !== ''),
					JSON.stringify({ text, expansion }),
				);
				last = acronym.start;
			}
		}));

	it('do not depend on what is in other blocks', () =>
		withChance('blocks', runs(200), chance => {
			const text = 'the World Health Organization (WHO) spoke';
			const before = randomText(chance).replace(/[\n|]/g, ' ');
			const whole = `${before}\n${text}`;
			const found = findIntroductions({
				text: whole,
				prose: [
					{ start: 0, end: before.length, continues: false },
					{ start: before.length + 1, end: whole.length, continues: false },
				].filter(({ start, end }) => end > start),
			});
			assert.ok(
				found.some(
					({ acronym, certainty }) => acronym.start === before.length + 1 + text.indexOf('WHO') && certainty === 'letters',
				),
				whole,
			);
		}));
});
