import assert from 'node:assert/strict';
import { sentenceCase } from '../../../../../src/core/citation/style/sentenceCase';

const cases: readonly (readonly [string, string, string])[] = [
	['a title in headline style', 'Attention Is All You Need', 'Attention is all you need'],
	['the first word of a subtitle', 'Quiet: The Power of Introverts', 'Quiet: The power of introverts'],
	['the first word after a question', 'How Social Is the Animal? The Human Capacity for Caring', 'How social is the animal? The human capacity for caring'],
	['words after a hyphen', 'A Cross-Linguistic Model of Child Language', 'A cross-linguistic model of child language'],
	['names of places', 'Pilot Retention in the United States and New Zealand', 'Pilot retention in the United States and New Zealand'],
	['peoples and languages', 'Brazilian Music and the French Language', 'Brazilian music and the French language'],
	['words with several capitals or figures', 'Unmet Needs of LGBTQ Youth during COVID-19', 'Unmet needs of LGBTQ youth during COVID-19'],
	['nouns before a number', 'Results of the Survey, Wave 26', 'Results of the survey, Wave 26'],
	['a number in the sentence', 'The Top 10 Causes of Death', 'The top 10 causes of death'],
	['a title in sentence style with names', 'Meet Seham. Speech pathologist at Aspect School', 'Meet Seham. Speech pathologist at Aspect School'],
	['what is named after a place', 'Negotiating the Paris Agreement after the Vietnam War', 'Negotiating the Paris Agreement after the Vietnam War'],
	['what is named after a body', 'The UN Charter and Resolution 1325 in Practice', 'The UN Charter and Resolution 1325 in practice'],
	['treaties', 'The European Convention on Human Rights: A Commentary on the Treaty of Lisbon', 'The European Convention on Human Rights: A commentary on the Treaty of Lisbon'],
	['sides before a name', 'Women and the South: West African Texts in Eastern Europe', 'Women and the south: West African texts in Eastern Europe'],
	['people with a usual given name', 'The Life of Jacques Lacan and Paul E. Meehl', 'The life of Jacques Lacan and Paul E. Meehl'],
	['people with a particle', 'Vincent van Gogh and the Art of Painting', 'Vincent van Gogh and the art of painting'],
	['a noun before a Roman number', 'The Seminar, Book VII: The Ethics of Psychoanalysis', 'The seminar, Book VII: The ethics of psychoanalysis'],
	['one word in quotation marks', 'Why Does It Win “Every” Competition?', 'Why does it win “every” competition?'],
	['an English title that begins with a foreign word', 'Écrits: A Selection', 'Écrits: A selection'],
	['a program in lower case before a colon', 'tidystats: Save Output of Tests', 'tidystats: Save output of tests'],
	['regions', 'Women of New South Wales, Queensland and the Caribbean', 'Women of New South Wales, Queensland and the Caribbean'],
	['a single letter before a hyphen', 'Trends in E-Commerce and X-Ray Optics', 'Trends in e-commerce and X-ray optics'],
	['the name of a site', 'Merriam-Webster.com Dictionary', 'Merriam-Webster.com dictionary'],
	['a title in another language', 'Der Zauberberg', 'Der Zauberberg'],
	['a title of one word', 'Hopscotch', 'Hopscotch'],
];

describe('a title in sentence style', () => {
	for (const [name, title, expected] of cases) {
		it(`has the capitals of ${name}: ${expected}`, () => assert.equal(sentenceCase(title, '', []), expected));
	}
	it('keeps the names that the record marks, where they are marked', () =>
		assert.equal(
			sentenceCase('The Subseasonal Experiment: A Subseasonal Prediction Experiment', 'en', ['Subseasonal Experiment']),
			'The Subseasonal Experiment: A subseasonal prediction experiment',
		));
	it('is left alone if it is known to be in another language', () => assert.equal(sentenceCase('Deutsche Rundschau', 'de', []), 'Deutsche Rundschau'));
});
