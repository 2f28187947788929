import assert from 'node:assert/strict';
import { dateField, printDate } from '../../../../../src/core/citation/style/date';
import { formatCitation, formatDocument } from '../../../../../src/core/citation/style/documents/document';
import { resolutionOf } from '../../../../../src/core/citation/style/documents/resolution';
import { editionNumber } from '../../../../../src/core/citation/style/edition';
import { sourceKindOf } from '../../../../../src/core/citation/style/kind';
import { languageData } from '../../../../../src/core/citation/style/locale/language';
import { quoted } from '../../../../../src/core/citation/style/locale/languageData';
import { languageOf, referenceLanguage } from '../../../../../src/core/citation/style/locale/languages';
import { initialsOf } from '../../../../../src/core/citation/style/names';
import { OSCOLA_DATES, OSCOLA_PLACES } from '../../../../../src/core/citation/style/oscola/oscolaWords';
import { writeRich } from '../../../../../src/core/citation/style/output';
import { printPlaces } from '../../../../../src/core/citation/style/place';
import { positionsOf } from '../../../../../src/core/citation/style/position';
import { richText } from '../../../../../src/core/citation/style/rich';
import { shortTitleOf } from '../../../../../src/core/citation/style/shortTitle';
import { STYLES, styleOf } from '../../../../../src/core/citation/style/styles';
import { UN_WORDS } from '../../../../../src/core/citation/style/un/unWords';
import { workOf } from '../../../../../src/core/citation/style/workOf';
import type { CslItem } from '../../../../../src/core/dossier/model';
import { OUTPUTS, type OutputName } from '../../../../support/core/citation/outputs';
import { cite, on, placesOf } from './cited';
import { COP_10_5, FUND_PAGE, ICCPR, NEWS, PRESS_RELEASE, REPORT_TIP, SC_1325, SC_1373, SPEECH, TERRORISM } from './sources';

describe('the kind of a source', () => {
	const kinds = {
		treaty: [ICCPR],
		resolution: [
			TERRORISM, SC_1373, SC_1325, COP_10_5, { type: 'legislation', authority: 'Assemblée générale', number: '55/25' },
			{ type: 'legislation', authority: 'Commission on Narcotic Drugs', number: '61/2' }, { type: 'document', genre: 'Resolution', authority: 'IUCN', number: '47' },
		],
		unDocument: [REPORT_TIP, { type: 'report', number: 'CTOC/COP/2010/17' }, { type: 'report', number: 'E/ICEF/1996/7' }, { type: 'report', number: 'A/8018' }, { type: 'book', number: 'A/76/120' }],
		pressRelease: [PRESS_RELEASE, { type: 'speech', genre: 'Communiqué de presse' }, { type: 'webpage', genre: 'Persbericht' }],
		speech: [SPEECH, { type: 'speech', number: 'A/76/120' }],
		news: [NEWS, { type: 'article-magazine' }],
		webpage: [FUND_PAGE, { type: 'post' }, { type: 'figure', URL: 'https://x.org' }],
		blog: [{ type: 'post-weblog' }],
		software: [{ type: 'software', URL: 'https://x.org' }],
		bill: [{ type: 'bill' }],
		case: [{ type: 'legal_case', number: 'A/76/120' }],
		euAct: [{ type: 'legislation', 'container-title': 'OJ L' }, { type: 'regulation', 'container-title': 'Journal officiel de l’Union européenne' }, { type: 'treaty', 'container-title': 'OJ' }],
		thesis: [{ type: 'thesis' }],
		workingPaper: [{ type: 'report', genre: 'Working Paper' }, { type: 'article', number: 'Discussion Paper 12' }],
		dataset: [{ type: 'dataset' }],
		video: [{ type: 'motion_picture' }, { type: 'broadcast' }],
		communication: [{ type: 'personal_communication' }],
		archive: [{ type: 'manuscript', archive: 'National Archives' }],
		report: [{ type: 'report', number: 'C70/19/5.MSP/6' }, { type: 'nothing-known' }],
		legislation: [
			{ type: 'legislation', title: 'Regulation', authority: 'European Parliament and Council', number: '2016/679' },
			{ type: 'legislation', authority: 'General Assembly of North Carolina', title: 'Act', number: 'Chapter 1' },
		],
		book: [{ type: 'book', number: '76' }],
	};
	for (const [kind, items] of Object.entries(kinds)) {
		it(`is ${kind}`, () => assert.deepEqual(items.map(sourceKindOf), items.map(() => kind)));
	}
});

describe('a name', () => {
	for (const [name, expected] of [
		[{ family: 'United Nations', given: 'General Assembly' }, 'United Nations, General Assembly. (2019)'],
		[{ family: 'France', given: 'Ministère de la Justice' }, 'France, Ministère de la Justice. (2019)'],
		[{ family: 'Smith Jr.', given: 'John' }, 'Smith, J., Jr. (2019)'],
		[{ family: 'van Beethoven', given: 'Ludwig' }, 'van Beethoven, L. (2019)'],
		[{ family: 'Iv', given: 'Sok' }, 'Iv, S. (2019)'],
	] as const) {
		it(`is printed as ${expected}`, () =>
			assert.ok(richText(styleOf('apa').reference({ type: 'book', title: 'A', author: [name], issued: '2019' }, 'en')).startsWith(expected)));
	}
});

describe('a resolution', () => {
	const symbolOf = (authority: string, number: string) => resolutionOf({ type: 'legislation', authority, number, issued: on(2001) })?.symbol?.text;
	it('has the symbol of its body and number', () => {
		assert.equal(symbolOf('United Nations General Assembly', '55/25'), 'A/RES/55/25');
		assert.equal(symbolOf('General Assembly', '3314 (XXIX)'), 'A/RES/3314(XXIX)');
		assert.equal(symbolOf('Security Council', '1373'), 'S/RES/1373 (2001)');
		assert.equal(symbolOf('Human Rights Council', '17/4'), 'A/HRC/RES/17/4');
		assert.equal(symbolOf('ECOSOC', '2005/20'), 'E/RES/2005/20');
	});
	it('is undefined if its body has no symbols of that kind, or is another one', () => {
		assert.equal(symbolOf('Conference of the Parties to the United Nations Convention against Transnational Organized Crime', '10/5'), undefined);
		assert.equal(symbolOf('Organization of American States General Assembly', '55/25'), undefined);
	});
});

describe('a date', () => {
	const printed = (issued: unknown) => {
		const date = dateField({ issued }, 'issued');
		return date && printDate(date, OSCOLA_DATES);
	};
	it('has any precision', () => assert.deepEqual(['2020', '2020-10', '2020-10-16'].map(printed), ['2020', 'October 2020', '16 October 2020']));
	it('is a range', () => assert.deepEqual(
		['2020-10-12/2020-10-16', '2020-09-30/2020-10-02', '2019/2020', '2019/..'].map(printed), ['12–16 October 2020', '30 September 2020 – 2 October 2020', '2019–2020', '2019–'],
	));
	it('is uncertain or approximate', () => assert.deepEqual(['2020~', '2020?', '2020%'].map(printed), ['c 2020', '[2020?]', 'c [2020?]']));
	it('keeps the valid part of an invalid date', () => assert.deepEqual(
		[on(2020, 13, 45), on(2021, 2, 30), { 'date-parts': [['2020', '10']] }].map(printed), ['2020', 'February 2021', 'October 2020'],
	));
	it('is undefined if there is no date', () => assert.deepEqual(['soon', '', { literal: 'forthcoming' }, on(0), null, { 'date-parts': [] }].map(printed), Array(6).fill(undefined)));
	it('is read from words, as programs keep what they cannot read', () => assert.deepEqual(
		['May 6, 2012', '2019 Mar', 'otoño de 2010', '15 de abril de 2015', '1er août 2017', 'c1998', '[ca. 1850]', '1999 or 2001'].map(raw => printed({ raw })),
		['6 May 2012', 'March 2019', 'Autumn 2010', '15 April 2015', '1 August 2017', '1998', 'c 1850', undefined],
	));
	it('is printed in French and Spanish', () => {
		const first = dateField({ issued: '2021-03-01' }, 'issued');
		assert.deepEqual((['en', 'fr', 'es'] as const).map(language => first && printDate(first, UN_WORDS[language].dates)), ['1 March 2021', '1er mars 2021', '1 de marzo de 2021']);
	});
});

describe('locators', () => {
	it('are grouped by label, with en dashes in ranges', () => assert.equal(
		printPlaces(placesOf('article 5', 'paragraph 3', 'paragraph 7 - 9', 'annex I'), UN_WORDS.en.places), 'art. 5, paras. 3 and 7–9, annex I',
	));
	it('are in the plural if their value contains several', () => {
		assert.equal(printPlaces(placesOf('paragraph 3, 4'), UN_WORDS.fr.places), 'par. 3, 4');
		assert.equal(printPlaces(placesOf('section 1-2'), UN_WORDS.es.places), 'seccs. 1–2');
		assert.equal(printPlaces(placesOf('article 2(a)(i)'), UN_WORDS.en.places), 'art. 2 (a) (i)');
		assert.equal(printPlaces(placesOf('article 2(a)(i)'), UN_WORDS.fr.places), 'art. 2 a) i)');
	});
	it('may be chapters and titles', () => assert.equal(printPlaces(placesOf('chapter 4', 'title '), OSCOLA_PLACES), 'ch 4, title'));
	it('is singular for parts of one paragraph or article', () => {
		assert.equal(printPlaces(placesOf('article 3 (a) and (c)'), UN_WORDS.en.places), 'art. 3 (a) and (c)');
		assert.equal(printPlaces(placesOf('article 2(a), (b)'), OSCOLA_PLACES), 'art 2(a), (b)');
		assert.equal(printPlaces(placesOf('paragraph 3(a)-(c)'), UN_WORDS.es.places), 'párr. 3 a)–c)');
		assert.equal(printPlaces(placesOf('article 2(a) and 5(b)'), UN_WORDS.en.places), 'arts. 2 (a) and 5 (b)');
	});
	it('is plural for a range of Roman numerals or letters', () => {
		assert.equal(printPlaces(placesOf('annex I-III'), UN_WORDS.en.places), 'annexes I–III');
		assert.equal(printPlaces(placesOf('section A–C'), OSCOLA_PLACES), 'ss A–C');
		assert.equal(printPlaces(placesOf('page iv–vi'), UN_WORDS.en.places), 'pp. iv–vi');
	});
	it('without a value are left out', () => assert.equal(printPlaces(placesOf('paragraph '), OSCOLA_PLACES), ''));
});

describe('the position of a citation', () => {
	const types = (...citations: Parameters<typeof positionsOf>[0]) => positionsOf(citations).map(items => items.map(({ type }) => type).join());
	it('is ibid. directly after a citation of the same source alone', () => assert.deepEqual(types(cite('a', NEWS), cite('a', NEWS, 'page 2'), cite('b', ICCPR), cite('a', NEWS)), ['first', 'ibid', 'first', 'subsequent']));
	it('is not ibid. after two sources', () => assert.deepEqual(types({ items: [...cite('a', NEWS).items, ...cite('b', ICCPR).items] }, cite('b', ICCPR)), ['first,first', 'subsequent']));
	it('is not ibid. if that would include a locator', () => assert.deepEqual(types(cite('a', NEWS, 'page 2'), cite('a', NEWS), cite('a', NEWS)), ['first', 'subsequent', 'ibid']));
	it('is not ibid. after a note by the user', () => assert.deepEqual(types({ ...cite('a', NEWS), number: 1 }, { ...cite('a', NEWS), number: 3 }), ['first', 'subsequent']));
	it('is ibid. within a note', () => assert.deepEqual(types({ items: [...cite('a', NEWS, 'page 1').items, ...cite('a', NEWS, 'page 2').items] }), ['first,ibid']));
});

describe('a reference list', () => {
	const resolutions = [['A/RES/55/25', 'Alpha'], ['9/2', 'Last'], ['5/1', 'Middle']].map(([number = '', title = '']) => (
		cite(title, { type: 'legislation', authority: 'General Assembly', number, title, issued: on(2000) })
	));
	for (const id of ['un', 'oscola', 'bluebook', 'chicago']) {
		it(`sorts resolutions by number in ${id}`, () => assert.deepEqual(
			formatDocument(resolutions, { style: styleOf(id), language: 'en' }).references.map(reference => reference.id), ['Middle', 'Last', 'Alpha'],
		));
	}
	it('sorts resolutions by title in apa, where it comes first', () => assert.deepEqual(
		formatDocument(resolutions, { style: styleOf('apa'), language: 'en' }).references.map(({ id }) => id), ['Alpha', 'Last', 'Middle'],
	));
	it('sorts names in the language of the document', () => {
		const { references } = formatDocument([cite('s', SC_1373), cite('n', { ...NEWS, title: 'Quand', language: 'fr' }), cite('z', TERRORISM)], { style: styleOf('chicago'), language: 'fr' });
		assert.deepEqual(references.map(({ id }) => id), ['z', 's', 'n']);
	});
});

describe('a document without citations', () => {
	it('has no notes and no list', () => assert.deepEqual(formatDocument([{ items: [] }], { style: styleOf('un'), language: 'en' }), { notes: [[]], references: [] }));
});

describe('terms and names', () => {
	it('the language of a tag is English if it is not supported', () => assert.deepEqual(['fr-BE', 'es', 'EN_us', 'nl', ''].map(languageOf), ['fr', 'es', 'en', 'en', 'en']));

	it('the language that is set is preferred to that of the text, unless no style has it', () => {
		assert.deepEqual([referenceLanguage('es', 'fr'), referenceLanguage('auto', 'fr-BE'), referenceLanguage('nl', 'fr'), referenceLanguage(undefined, 'es')], ['es', 'fr', 'fr', 'es']);
	});
	it('quotation marks inside others are inner ones', () => {
		assert.equal(quoted('A “b” c', languageData('en')), '“A ‘b’ c”');
		assert.equal(quoted('A « b » c', languageData('fr')), '«\u00A0A “b” c\u00A0»');
	});
	it('initials keep hyphens', () => assert.deepEqual(['François-Xavier', 'Steven John', 'J.D.', 'F.-X.', ''].map(given => initialsOf(given, { stop: '.', space: ' ' })), ['F.-X.', 'S. J.', 'J. D.', 'F.-X.', '']));
	it('a short title does not end on a preposition or conjunction', () => assert.deepEqual(
		['The prevention of trafficking in persons', 'Global Plan: a long subtitle of many words', 'Human trafficking fund, earlier “About” page'].map(title => shortTitleOf(workOf({ type: 'book', title }), languageData('en'))),
		['Prevention of trafficking', 'Global Plan', 'Human trafficking fund'],
	));
	it('a short title does not end on a preposition or conjunction of another language', () => assert.deepEqual(
		['México participa en la Conferencia de las Partes', 'Wilmès stopt tijdelijk als minister', 'Steps taken during the session'].map(title => shortTitleOf(workOf({ type: 'book', title }), languageData('en'))),
		['México participa', 'Wilmès stopt tijdelijk', 'Steps taken'],
	));
	it('a short title keeps a question mark and loses the space before a French colon', () => assert.deepEqual(
		['Is it working? A review of all programmes', 'L’ONU : un succès ou un échec pour le monde'].map(title => shortTitleOf(workOf({ type: 'book', title }), languageData('fr'))),
		['Is it working?', 'L’ONU'],
	));
	it('the title of a treaty or law is not shortened, except for what it supplements', () => assert.deepEqual(
		[
			{ type: 'treaty', title: 'United Nations Convention against Corruption' }, { type: 'treaty', title: 'Protocol against the Smuggling of Migrants, supplementing the Convention' },
			{ type: 'legislation', title: 'Wet van 24 juni 2004 houdende instemming' },
		].map(csl => shortTitleOf(workOf(csl), languageData('en'))),
		['United Nations Convention against Corruption', 'Protocol against the Smuggling of Migrants', 'Wet van 24 juni 2004 houdende instemming'],
	));
	it('a particle is not abbreviated', () => assert.equal(initialsOf('Charles André de', { stop: '.', space: ' ' }), 'C. A. de'));
	it('a title loses its full stop, also after a number', () => assert.deepEqual(['Report. Part 2.', 'The beginning.', 'Acme Inc.'].map(title => workOf({ type: 'book', title }).title), ['Report. Part 2', 'The beginning', 'Acme Inc.']));
	it('editions have the ordinals of the language', () => assert.deepEqual(
		(['en', 'fr', 'es'] as const).map(language => ['1', '3', '12', '21', '2nd ed.', 'revised'].map(edition => editionNumber(edition, languageData(language).ordinal))),
		[['1st', '3rd', '12th', '21st', '2nd', 'rev.'], ['1re', '3e', '12e', '21e', '2e', 'rev.'], ['1.ª', '3.ª', '12.ª', '21.ª', '2.ª', 'rev.']],
	));
	it('styles are found by id', () => {
		assert.deepEqual(STYLES.map(({ id }) => id), ['un', 'oscola', 'bluebook', 'chicago', 'apa']);
		assert.equal(styleOf('mla').id, 'un');
	});
});

describe('formatted text', () => {
	const rich = [{ text: '1. See ' }, { text: 'A_b', italic: true as const }, { text: '; <' }, { text: 'https://x.org/a_b?c=1&d', address: true as const }, { text: '> ' }, { text: 'Doc', smallCaps: true as const }, { text: '.' }];
	const written: Readonly<Record<OutputName, string>> = {
		plainText: '1. See A_b; <https://x.org/a_b?c=1&d> Doc.',
		markdown: '1\\. See *A_b*; \\<<https://x.org/a_b?c=1&d>> Doc.',
		html: '1. See <i>A_b</i>; &lt;<a href="https://x.org/a_b?c=1&amp;d">https://x.org/a_b?c=1&amp;d</a>&gt; <span style="font-variant: small-caps">Doc</span>.',
		latex: '1. See \\textit{A\\_b}; \\textless{}https://x.org/a\\_b?c=1\\&d\\textgreater{} \\textsc{Doc}.',
		typst: '1\\. See #emph[A\\_b]\\; \\<#link("https://x.org/a_b?c=1&d")\\> #smallcaps[Doc].',
		asciidoc: '&#49;. See __A&#95;b__; &#60;https://x.org/a&#95;b?c=1&amp;d&#62; [.small-caps]##Doc##.',
		org: '\\zwnj{}1. See /A\\under{}b/; <https://x.org/a_b?c=1&d> Doc.',
		wikitext: '1. See \'\'A_b\'\'; &#60;https://x.org/a_b?c=1&d> <span style="font-variant: small-caps">Doc</span>.',
		restructuredText: '\\1. See *A\\_b*; <`https\\://x.org/a\\_b?c=1&d <https://x.org/a\\_b?c=1&d>`__> Doc.',
	};
	for (const [format, text] of Object.entries(written)) {
		it(`in ${format}`, () => assert.equal(writeRich(rich, OUTPUTS[format as OutputName]), text));
	}
	it('ends a wikitext URL before a character reference', () => assert.equal(
		writeRich([{ text: 'https://x.org/a', address: true }, { text: '] ' }, { text: 'https://x.org/(b)', address: true }, { text: ']' }], OUTPUTS.wikitext),
		'https://x.org/a<nowiki/>&#93; [https://x.org/%28b%29 https&#58;//x.org/(b)]&#93;',
	));
	it('does not link a URL that is not a web address', () => {
		const script = [{ text: 'javascript:alert(1)', address: true as const }];
		assert.equal(writeRich(script, OUTPUTS.html), 'javascript:alert(1)');
		assert.equal(writeRich(script, OUTPUTS.markdown), 'javascript:alert(1)');
	});
});

describe('the context of a source in a document', () => {
	const book = (title: string, given: string) => ({ type: 'book', title, author: [{ given, family: 'Ashworth' }], publisher: 'OUP', issued: on(2000) });
	const notes = (id: string, ...items: readonly CslItem[]) => {
		const citations = [...items, ...items].map((csl, index) => cite(String(index % items.length), csl));
		return formatDocument(citations, { style: styleOf(id), language: 'en' }).notes.slice(items.length).map(richText);
	};
	it('adds a title to an author with several sources in OSCOLA (1.2.1)', () => assert.deepEqual(
		notes('oscola', book('Sentencing', 'Andrew'), book('Fidelity', 'Andrew'), { ...book('Torts', 'R'), author: [{ given: 'Robert', family: 'Stevens' }] }),
		['Ashworth, Sentencing (n 1).', 'Ashworth, Fidelity (n 2).', 'Stevens (n 3).'],
	));
	it('leaves out the address of a findable source, as the manual of the United Nations allows (IV.A)', () => {
		const note = (findable: boolean) => richText(formatCitation({ ...cite('n', NEWS).items[0], id: 'n', csl: NEWS, findable }, { style: styleOf('un'), language: 'en' }));
		assert.match(note(false), /Available at/);
		assert.equal(note(true), '“New Belgian government is sworn in by the King”, The Brussels Times, 1 October 2020.');
	});
	it('prints days in two months with their year once in APA', () => assert.equal(
		richText(styleOf('apa').reference({ type: 'speech', title: 'Talk', author: [{ literal: 'UNODC' }], issued: '2020-09-30/2020-10-02' }, 'en')), 'UNODC. (2020, September 30–October 2). Talk [Speech].',
	));
	it('keeps given names in full in scripts without initials', () => assert.equal(
		richText(styleOf('apa').reference({ type: 'book', title: 'كتاب', author: [{ family: 'الخصاونة', given: 'عون' }], issued: on(2001) }, 'en')), 'الخصاونة, عون. (2001). كتاب.',
	));
	it('prints something in every style for an empty newspaper article', () => {
		for (const style of STYLES) {
			assert.match(richText(style.reference({ type: 'article-newspaper' }, 'en')), /news article/i, style.id);
		}
	});
});

describe('other treaty series', () => {
	const series = (name: string) => richText(styleOf('oscola').reference({ type: 'treaty', title: 'T', 'container-title': name, volume: '7', page: '9' }, 'en'));
	it('have their own names', () => assert.deepEqual(
		['United Nations Treaty Series', 'UNTS', 'LNTS', 'European Treaty Series', 'CETS', 'UK Treaty Series', 'Canada Treaty Series', 'Tractatenblad'].map(series),
		['T 7 UNTS 9', 'T 7 UNTS 9', 'T 7 LNTS 9', 'T ETS No 7', 'T CETS No 7', 'T UKTS No 7', 'T Can TS No 7', 'T 7 Tractatenblad 9'],
	));

	it('of numbered treaties may have the number of the treaty as its number', () => assert.equal(
		richText(styleOf('oscola').reference({ type: 'treaty', title: 'Convention on Cybercrime', 'container-title': 'European Treaty Series', number: '185' }, 'en')), 'Convention on Cybercrime ETS No 185',
	));
});

describe('labels of laws, books and recordings', () => {
	it('in OSCOLA', () => assert.equal(
		printPlaces(placesOf('part 2', 'clause 3', 'recital 4-5', 'schedule 5', 'rule 6', 'preamble ', 'timestamp 5:33'), OSCOLA_PLACES), 'pt 2, cl 3, recitals 4–5, sch 5, r 6, preamble, 5:33',
	));
	it('in French', () => assert.equal(printPlaces(placesOf('recital 4', 'schedule 5'), UN_WORDS.fr.places), 'considérant 4, annexe 5'));
});
