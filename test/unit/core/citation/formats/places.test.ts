import assert from 'node:assert/strict';
import { WORDS } from '../../../../../src/cli/words/labels';
import { requestOf } from '../../../../../src/core/citation/document/edits/requestOf';
import type { CitationForm } from '../../../../../src/core/citation/formats/form';
import { formPlainText } from '../../../../../src/core/citation/formats/formText';
import { placesOf, printedLocator } from '../../../../../src/core/citation/locatorPlaces';
import { formatReference } from '../../../../../src/core/citation/reference';
import { referenceWordsIn } from '../../../../../src/core/citation/referenceWords';
import { formatCitation } from '../../../../../src/core/citation/style/documents/document';
import { LANGUAGES, type Language } from '../../../../../src/core/citation/style/locale/languages';
import { richText } from '../../../../../src/core/citation/style/rich';
import { styleOf } from '../../../../../src/core/citation/style/styles';
import { parseTypedLocator } from '../../../../../src/core/citation/typedLocator';
import type { Locator } from '../../../../../src/core/dossier/model';
import { documentLanguageOf } from '../../../../../src/core/language/languages';
import { applied, documentAt } from '../../../../support/core/citation/citing';

const PLACES: readonly Locator[] = [
	{ label: 'chapter', value: '3' },
	{ label: 'recital', value: '4' },
	{ label: 'schedule', value: '2' },
	{ label: 'rule', value: '5' },
	{ label: 'preamble', value: '' },
	{ label: 'annex', value: '' },
];
const BOOK = {
	type: 'book',
	title: 'On Words',
	author: [{ family: 'Doe', given: 'Ann' }],
	publisher: 'Press',
	issued: { 'date-parts': [[2001]] },
};

/** The text of a document after the citation of a place by key. */
function written(languageId: string, locator: Locator, language: Language): { readonly text: string; readonly form: CitationForm } {
	const words = referenceWordsIn(language);
	const document = documentAt(languageId, languageId === 'latex' ? '\\usepackage{biblatex}\nText |.\n' : 'Text |.\n');
	const [form] = document.language.forms;
	assert.ok(form);
	return {
		form,
		text: applied(
			document,
			form.write(
				{ picks: [{ key: 'doe', csl: BOOK, reference: formatReference(BOOK, words), locators: [locator] }], words },
				document,
			),
		),
	};
}

describe('chapters, recitals, schedules, rules, the preamble and the only annex', () => {
	const keyed: readonly (readonly [language: string, marks: readonly string[]])[] = [
		['markdown', ['[@doe, chap. 3]', '[@doe, recital 4]', '[@doe, schedule 2]', '[@doe, rule 5]', '[@doe, preamble]', '[@doe, annex]']],
		[
			'latex',
			[
				'\\autocite[chap.~3]{doe}',
				'\\autocite[recital~4]{doe}',
				'\\autocite[schedule~2]{doe}',
				'\\autocite[rule~5]{doe}',
				'\\autocite[preamble]{doe}',
				'\\autocite[annex]{doe}',
			],
		],
		['typst', ['@doe[chap. 3]', '@doe[recital 4]', '@doe[schedule 2]', '@doe[rule 5]', '@doe[preamble]', '@doe[annex]']],
		['asciidoc', ['cite:[doe(chap. 3)]', 'cite:[doe(recital 4)]', 'cite:[doe(schedule 2)]', 'cite:[doe(rule 5)]', 'cite:[doe(preamble)]', 'cite:[doe(annex)]']],
		['org', ['[cite:@doe chap. 3]', '[cite:@doe recital 4]', '[cite:@doe schedule 2]', '[cite:@doe rule 5]', '[cite:@doe preamble]', '[cite:@doe annex]']],
		['restructuredtext', [':cite:p:`doe{chap. 3}`', ':cite:p:`doe{recital 4}`', ':cite:p:`doe{schedule 2}`', ':cite:p:`doe{rule 5}`', ':cite:p:`doe{preamble}`', ':cite:p:`doe{annex}`']],
	];
	for (const [languageId, marks] of keyed) {
		it(`are written after a key in ${languageId}`, () => PLACES.forEach((place, index) => {
			const { text } = written(languageId, place, 'en');
			assert.ok(text.includes(marks[index] ?? ''), text);
		}));
		it(`are read again in ${languageId}, in every language of citations`, () => LANGUAGES.forEach(language => PLACES.forEach(place => {
			const { text, form } = written(languageId, place, language);
			const [citation] = documentLanguageOf(languageId).citationParser.read(text).citations;
			const { locator = '', suffix } = citation?.items[0] ?? {};
			const read = parseTypedLocator(locator.replace(/[~\u00A0]/g, ' '));
			// French and Spanish have one word for a schedule and an annex.
			const label = place.label === 'schedule' && language !== 'en' ? 'annex' : place.label;
			assert.deepEqual([citation?.form, read, suffix], [form.name, { label, value: place.value }, ''], text);
		})));
	}

	const notes: readonly (readonly [style: string, language: Language, places: readonly string[]])[] = [
		['un', 'en', ['chap. 3', 'recital 4', 'schedule 2', 'rule 5', 'preamble', 'annex']],
		['un', 'fr', ['chap. 3', 'considérant 4', 'annexe 2', 'règle 5', 'préambule', 'annexe']],
		['un', 'es', ['cap. 3', 'considerando 4', 'anexo 2', 'regla 5', 'preámbulo', 'anexo']],
		['oscola', 'en', ['ch 3', 'recital 4', 'sch 2', 'r 5', 'preamble', 'annex']],
		['bluebook', 'en', ['ch. 3', 'recital 4', 'sched. 2', 'r. 5', 'pmbl.', 'annex']],
		['chicago', 'en', ['chap. 3', 'recital 4', 'schedule 2', 'rule 5', 'preamble', 'annex']],
		['chicago', 'fr', ['chap. 3', 'considérant 4', 'annexe 2', 'règle 5', 'préambule', 'annexe']],
		['chicago', 'es', ['cap. 3', 'considerando 4', 'anexo 2', 'regla 5', 'preámbulo', 'anexo']],
		['apa', 'en', ['Chapter 3', 'Recital 4', 'Schedule 2', 'Rule 5', 'Preamble', 'Annex']],
		['apa', 'fr', ['chapitre 3', 'considérant 4', 'annexe 2', 'règle 5', 'préambule', 'annexe']],
		['apa', 'es', ['capítulo 3', 'considerando 4', 'anexo 2', 'regla 5', 'preámbulo', 'anexo']],
	];
	for (const [style, language, places] of notes) {
		it(`are in notes of ${style} in ${language}`, () => PLACES.forEach((place, index) => {
			const note = richText(formatCitation({ id: 'doe', csl: BOOK, places: [place] }, { style: styleOf(style), language }));
			assert.ok(note.includes(places[index] ?? '?'), `${note} has no ${places[index] ?? ''}`);
		}));
	}
});

describe('a paragraph of an article', () => {
	const place: Locator = { label: 'article', value: '12', within: { label: 'paragraph', value: '3' } };
	const keyed: readonly (readonly [language: string, mark: string])[] = [
		['markdown', '[@doe, art. 12, para. 3]'],
		['latex', '\\autocite[art. 12, para. 3]{doe}'],
		['typst', '@doe[art. 12, para. 3]'],
		['org', '[cite:@doe art. 12, para. 3]'],
		['restructuredtext', ':cite:p:`doe{art. 12 para. 3}`'],
	];
	for (const [languageId, mark] of keyed) {
		it(`is written after a key in ${languageId}, and read again in every language of citations`, () => {
			assert.ok(written(languageId, place, 'en').text.includes(mark), written(languageId, place, 'en').text);
			for (const language of LANGUAGES) {
				const { text } = written(languageId, place, language);
				const [item] = documentLanguageOf(languageId).citationParser.read(text).citations[0]?.items ?? [];
				assert.deepEqual([parseTypedLocator(item?.locator ?? ''), item?.suffix], [place, ''], text);
			}
		});
	}
	it('is a locator only as far as it is certain', () => {
		const [citation] = documentLanguageOf('markdown').citationParser.read('A [@doe, art. 12, para. 3, note 5; @doe, p. 3, note 5].').citations;
		assert.deepEqual(
			citation?.items.map(({ locator, suffix }) => [locator, suffix]),
			[['art. 12, para. 3', ', note 5'], ['p. 3', ', note 5']],
		);
	});
	// The article is one, however many paragraphs are cited. For a treaty in Bluebook, see rule 21.4.3 in `printed/bluebook`.
	const notes: readonly (readonly [style: string, language: Language, printed: string])[] = [
		['un', 'en', 'art. 12, para. 3'],
		['un', 'fr', 'art. 12, par. 3'],
		['un', 'es', 'art. 12, párr. 3'],
		['oscola', 'en', 'art 12, para 3'],
		['bluebook', 'en', 'art. 12, ¶\u00A03'],
		['chicago', 'en', 'art. 12, para. 3'],
		['chicago', 'fr', 'art. 12, par. 3'],
		['apa', 'en', 'Art. 12, para. 3'],
		['apa', 'fr', 'art. 12, paragr. 3'],
	];
	for (const [style, language, printed] of notes) {
		it(`is in notes of ${style} in ${language}`, () => {
			const note = richText(formatCitation({ id: 'doe', csl: BOOK, places: placesOf(place) }, { style: styleOf(style), language }));
			assert.ok(note.includes(printed), note);
		});
	}
});

describe('a range and a list of places', () => {
	const RANGES: readonly Locator[] = [
		{ label: 'page', value: '12–14' },
		{ label: 'paragraph', value: '3 and 5' },
		{ label: 'article', value: '5–7' },
		{ label: 'article', value: '12', within: { label: 'paragraph', value: '3–5' } },
	];
	const keyed: readonly (readonly [language: string, marks: readonly string[]])[] = [
		['markdown', ['[@doe, pp. 12–14]', '[@doe, paras. 3 and 5]', '[@doe, arts. 5–7]', '[@doe, art. 12, paras. 3–5]']],
		['latex', ['\\autocite[12--14]{doe}', '\\autocite[paras.~3 and 5]{doe}', '\\autocite[arts.~5--7]{doe}', '\\autocite[art. 12, paras. 3--5]{doe}']],
		['typst', ['@doe[pp. 12–14]', '@doe[paras. 3 and 5]', '@doe[arts. 5–7]', '@doe[art. 12, paras. 3–5]']],
		['asciidoc', ['cite:[doe(pp. 12–14)]', 'cite:[doe(paras. 3 and 5)]', 'cite:[doe(arts. 5–7)]']],
		['org', ['[cite:@doe pp. 12–14]', '[cite:@doe paras. 3 and 5]', '[cite:@doe arts. 5–7]', '[cite:@doe art. 12, paras. 3–5]']],
		['restructuredtext', [':cite:p:`doe{pp. 12–14}`', ':cite:p:`doe{paras. 3 and 5}`', ':cite:p:`doe{arts. 5–7}`', ':cite:p:`doe{art. 12 paras. 3–5}`']],
	];
	for (const [languageId, marks] of keyed) {
		it(`have the plural of their term after a key in ${languageId}`, () =>
			assert.deepEqual(
				RANGES.slice(0, marks.length).map(place => written(languageId, place, 'en').text).filter((text, at) => !text.includes(marks[at] ?? '')),
				[],
			));
		it(`are read again in ${languageId}, in every language of citations`, () => LANGUAGES.forEach(language => RANGES.slice(0, marks.length).forEach(place => {
			const { text } = written(languageId, place, language);
			const [item] = documentLanguageOf(languageId).citationParser.read(text).citations[0]?.items ?? [];
			const read = parseTypedLocator((item?.locator ?? '').replace(/[~\u00A0]/g, ' '), 'book');
			assert.deepEqual([read, item?.suffix], [place, ''], text);
		})));
	}
	it('are read with a hyphen, two or a dash', () => ['12-14', '12--14', '12–14', '12 -- 14'].forEach(value =>
		assert.deepEqual(parseTypedLocator(`pp. ${value}`), { label: 'page', value: '12–14' })));
	it('keep the dash that they have when a citation in LaTeX is written again', () =>
		['\\autocite[pp.~12--14]{doe}', '\\autocite[pp.~12–14]{doe}', '\\autocite[see][12--14, 20]{doe}'].forEach(mark => {
			const { citationParser, citation: { forms: [form] } } = documentLanguageOf('latex');
			const document = documentAt('latex', `\\usepackage{biblatex}\n${mark}|`);
			const [citation] = citationParser.read(document.text).citations;
			assert.ok(citation && form);
			assert.equal(formPlainText(form.write(requestOf(citation, referenceWordsIn('en')), document).mark), mark);
		}));
	it('are listed with the plural of their term', () =>
		assert.deepEqual(RANGES.map(place => printedLocator(place, WORDS.locators)), ['pp. 12–14', 'paras. 3 and 5', 'arts. 5–7', 'art. 12, paras. 3–5']));
});
