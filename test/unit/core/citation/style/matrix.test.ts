import assert from 'node:assert/strict';
import { formatDocument } from '../../../../../src/core/citation/style/documents/document';
import type { Language } from '../../../../../src/core/citation/style/locale/languages';
import { richText } from '../../../../../src/core/citation/style/rich';
import type { Style, StyleId } from '../../../../../src/core/citation/style/style';
import { STYLES, styleOf } from '../../../../../src/core/citation/style/styles';
import type { CslItem } from '../../../../../src/core/dossier/model';

/** Every type of CSL 1.0.2, with the fields that most records of the type have besides title, authors and date. */
const TYPES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
	article: { publisher: 'arXiv' },
	'article-journal': { 'container-title': 'Journal of Rivers', volume: '12', issue: '3', page: '45-67' },
	'article-magazine': { 'container-title': 'River Monthly', page: '12-14' },
	'article-newspaper': { 'container-title': 'Daily River', page: 'A1' },
	bill: { number: 'H.R. 1234', authority: 'House of Representatives' },
	book: { publisher: 'Delta Press', 'publisher-place': 'Leeds' },
	broadcast: { 'container-title': 'River Hour', publisher: 'Radio Delta' },
	chapter: { 'container-title': 'The Handbook of Floods', editor: [{ family: 'Oxley', given: 'Uma' }], page: '10-20', publisher: 'Delta Press', 'publisher-place': 'Leeds' },
	classic: { publisher: 'Delta Press' },
	collection: { archive: 'Delta Archive' },
	dataset: { publisher: 'Data Delta', version: '2.1' },
	document: { publisher: 'Delta Agency' },
	entry: { 'container-title': 'Encyclopedia of Floods', publisher: 'Delta Press' },
	'entry-dictionary': { 'container-title': 'Dictionary of Floods', publisher: 'Delta Press' },
	'entry-encyclopedia': { 'container-title': 'Encyclopedia of Floods', publisher: 'Delta Press' },
	event: { 'event-place': 'Leeds' },
	figure: { publisher: 'Delta Gallery' },
	graphic: { archive: 'Delta Gallery', 'archive-place': 'Leeds', medium: 'Oil on canvas' },
	hearing: { authority: 'Committee on Floods' },
	interview: { 'container-title': 'Daily River' },
	legal_case: { 'container-title': 'U.S.', volume: '12', page: '345', authority: 'Supreme Court of the United States' },
	legislation: { 'container-title': 'Stat.', volume: '12', page: '345' },
	manuscript: { archive: 'Delta Archive', 'archive-place': 'Leeds' },
	map: { publisher: 'Delta Survey' },
	motion_picture: { publisher: 'Delta Films' },
	musical_score: { publisher: 'Delta Press' },
	pamphlet: { publisher: 'Delta Agency' },
	'paper-conference': { 'container-title': 'Proceedings of the Flood Conference', page: '1-9', publisher: 'Delta Press' },
	patent: { number: '1234567', authority: 'Patent Office' },
	performance: { 'event-place': 'Leeds' },
	periodical: { publisher: 'Delta Press' },
	personal_communication: { genre: 'email' },
	post: { 'container-title': 'Riverbook', URL: 'https://river.example/1' },
	'post-weblog': { 'container-title': 'Flood Blog', URL: 'https://river.example/1' },
	regulation: { number: '12/2020', authority: 'Ministry of Floods' },
	report: { publisher: 'Delta Agency', 'publisher-place': 'Leeds', number: '12' },
	review: { 'container-title': 'Journal of Rivers', volume: '12', page: '45-46', 'reviewed-title': 'Dams' },
	'review-book': { 'container-title': 'Journal of Rivers', volume: '12', page: '45-46', 'reviewed-title': 'Dams' },
	software: { publisher: 'Delta Lab', version: '2.1' },
	song: { 'container-title': 'Floods and Dams', publisher: 'Delta Records' },
	speech: { 'event-title': 'Flood Conference', 'event-place': 'Leeds' },
	standard: { number: 'ISO 1234:2020', publisher: 'Delta Standards' },
	thesis: { genre: 'PhD thesis', publisher: 'University of the Delta' },
	treaty: { 'container-title': 'United Nations Treaty Series', volume: '12', page: '345' },
	webpage: { 'container-title': 'River Site', URL: 'https://river.example/1' },
};

const PEOPLE = ['Abara', 'Bisson', 'Carver', 'Dimitrov', 'Ekdahl', 'Fuentes', 'Garnier', 'Hollis', 'Ibsen', 'Jansen', 'Kovacs', 'Lindt', 'Moreau', 'Novak', 'Okoro', 'Petrov', 'Quirke', 'Rossi', 'Sandoval', 'Tanaka', 'Ulrich', 'Varga'].map(family => ({ family, given: `${family.charAt(0)}na` }));
const AUTHORS: Readonly<Record<string, readonly unknown[]>> = {
	none: [],
	one: PEOPLE.slice(0, 1),
	two: PEOPLE.slice(0, 2),
	three: PEOPLE.slice(0, 3),
	many: PEOPLE,
	body: [{ literal: 'Flood Control Agency' }],
};
const ISSUED = { 'date-parts': [[2019, 5, 17]] };
const TITLE = 'Taming the Great Meander';

type Position = 'first' | 'later' | 'list';

interface Case {
	readonly type: string;
	/** A key of `AUTHORS`. */
	readonly by: string;
	readonly isDated: boolean;
	readonly csl: CslItem;
}

const CASES: readonly Case[] = Object.entries(TYPES).flatMap(([type, fields]) =>
	Object.entries(AUTHORS).flatMap(([by, author]) =>
		[true, false].map(isDated => ({
			type, by, isDated,
			csl: { type, title: TITLE, ...fields, ...(author.length > 0 && { author }), ...(isDated && { issued: ISSUED }) } as CslItem,
		}))));

function printed(style: Style, csl: CslItem, language: Language): Readonly<Record<Position, string>> {
	const other = { id: 'y', csl: { type: 'book', title: 'Another book' } };
	const item = { id: 'x', csl };
	const { notes } = formatDocument([{ items: [item] }, { items: [other] }, { items: [item] }], { style, language });
	return { first: richText(notes[0] ?? []), later: richText(notes[2] ?? []), list: richText(style.reference(csl, language)) };
}

const STRAY = /[,;:] ?[,;:]|[,;:]\.(?!\.)|(?<!\.)\.\.(?!\.)|\(\s*\)|\[\s*\]|\( |[^.] \)| ,|“\s*”|‘\s*’|«\s*»| {2}|^[,;. ]| $|\{\d\}|undefined|\(, |, \)|& ?[,.]/;

/** Kinds that are cited by name: laws, judgments, treaties, and in some styles entries of dictionaries, patents and hearings. */
const BY_NAME = ['bill', 'legal_case', 'legislation', 'regulation', 'treaty'];
const WITHOUT_AUTHOR: Readonly<Record<StyleId, readonly string[]>> = {
	apa: ['bill', 'hearing', 'legal_case', 'legislation', 'treaty'], bluebook: [...BY_NAME, 'entry-dictionary', 'patent'], chicago: BY_NAME, oscola: BY_NAME, un: BY_NAME,
};
/** Messages are described, and patents of the United States cited by number. */
const WITHOUT_TITLE: Readonly<Record<StyleId, readonly string[]>> = {
	apa: [], bluebook: ['patent', 'personal_communication'], chicago: ['personal_communication'], oscola: ['personal_communication'], un: ['personal_communication'],
};
/** In author-date citations only works without authors are named by their titles. */
const NAMED = /taming the great meander/i;

function faults(style: Style, { type, by, isDated, csl }: Case): readonly string[] {
	const { first, later, list } = printed(style, csl, 'en');
	const isInText = style.system === 'author-date';
	const author = by === 'none' || WITHOUT_AUTHOR[style.id].includes(type) ? undefined : by === 'body' ? /Flood Control Agency/i : /Abara/i;
	const checks: readonly (readonly [string, boolean])[] = [
		['title', WITHOUT_TITLE[style.id].includes(type) || ((isInText || NAMED.test(first)) && NAMED.test(list))],
		['author', author === undefined || (author.test(first) && author.test(list))],
		// A note on a treaty of the United Nations has its place in the series instead.
		['year', !isDated || ((/2019/.test(first) || (type === 'treaty' && style.id === 'un')) && /2019/.test(list))],
		['no date', isDated || !isInText || /n\.d\./.test(first)],
		['later', !isInText || first === later],
		['punctuation', ![first, later, list].some(text => STRAY.test(text))],
	];
	return checks.filter(([, holds]) => !holds).map(([what]) => `${what}: ${type}, ${by}, ${isDated ? 'dated' : 'undated'}\n${first}\n${later}\n${list}`);
}

describe('every type of CSL, with all kinds of authors, with and without date', () => {
	for (const style of STYLES) {
		it(`has title, author and year, and no stray punctuation in ${style.id}`, () => assert.deepEqual(CASES.flatMap(one => faults(style, one)), []));
		it(`has no stray punctuation in other languages in ${style.id}`, () =>
			assert.deepEqual(
				style.languages.filter(language => language !== 'en').flatMap(language =>
					CASES.filter(({ by, isDated }) => by === (isDated ? 'two' : 'none'))
						.flatMap(({ csl }) => Object.values(printed(style, csl, language)).filter(text => STRAY.test(text)))),
				[],
			));
	}
});

/** How many of so many authors are named in the first citation, a later one and the list; `et al.` or the like stands for the others. */
const SHORTENED: readonly (readonly [StyleId, number, Readonly<Record<Position, number>>])[] = [
	['apa', 2, { first: 2, later: 2, list: 2 }], ['apa', 3, { first: 1, later: 1, list: 3 }], ['apa', 20, { first: 1, later: 1, list: 20 }], ['apa', 21, { first: 1, later: 1, list: 20 }],
	['chicago', 3, { first: 3, later: 3, list: 3 }], ['chicago', 4, { first: 1, later: 1, list: 4 }], ['chicago', 10, { first: 1, later: 1, list: 10 }], ['chicago', 11, { first: 1, later: 1, list: 7 }],
	['un', 3, { first: 3, later: 3, list: 3 }], ['un', 4, { first: 1, later: 1, list: 4 }],
];

describe('lists of authors', () => {
	for (const [id, count, expected] of SHORTENED) {
		it(`of ${count} name in ${id} as many as its manual says`, () => {
			const csl: CslItem = { type: 'book', title: TITLE, author: PEOPLE.slice(0, count), issued: ISSUED };
			const texts = printed(styleOf(id), csl, 'en');
			const named = (text: string) => PEOPLE.filter(({ family }) => text.includes(family)).length;
			assert.deepEqual({ first: named(texts.first), later: named(texts.later), list: named(texts.list) }, expected);
		});
	}
});
