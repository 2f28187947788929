import assert from 'node:assert/strict';
import { formatDocument } from '../../../../../src/core/citation/style/documents/document';
import { LANGUAGES, type Language } from '../../../../../src/core/citation/style/locale/languages';
import { writeRich } from '../../../../../src/core/citation/style/output';
import type { Citation } from '../../../../../src/core/citation/style/position';
import { richText } from '../../../../../src/core/citation/style/rich';
import type { PlaceLabel, Rich, Style } from '../../../../../src/core/citation/style/style';
import { STYLES } from '../../../../../src/core/citation/style/styles';
import type { CslItem } from '../../../../../src/core/dossier/model';
import { h } from '../../../../../src/core/render/view';
import { runs } from '../../../../support/core/budget';
import { OUTPUTS, type OutputName } from '../../../../support/core/citation/outputs';
import { faultsIn } from '../../../../support/core/prose/readMarkdown';
import { readWithMarkdownIt } from '../../../../support/core/prose/readWithMarkdownIt';
import { withChance, type Chance } from '../../../../support/core/random';

const TYPES = [
	'treaty', 'legislation', 'report', 'webpage', 'speech', 'interview', 'article-newspaper', 'article-journal', 'chapter', 'book', 'post', 'pamphlet', 'bill', 'legal_case', 'thesis', 'dataset', 'software', 'motion_picture', 'personal_communication', 'manuscript', 'post-weblog', 'regulation', 'unknown', '',
	'article', 'article-magazine', 'broadcast', 'classic', 'collection', 'document', 'entry', 'entry-dictionary', 'entry-encyclopedia', 'event', 'figure', 'graphic', 'hearing', 'map', 'musical_score', 'paper-conference', 'patent', 'performance', 'periodical', 'review', 'review-book', 'song', 'standard',
];
const TEXT_FIELDS = [
	'title', 'title-short', 'publisher', 'publisher-place', 'container-title', 'collection-title', 'authority', 'genre', 'number', 'volume', 'issue', 'page', 'edition', 'event', 'event-place', 'jurisdiction', 'section', 'chapter-number', 'version', 'archive', 'archive_location', 'URL', 'DOI', 'language',
];
const LABELS: readonly PlaceLabel[] = ['paragraph', 'article', 'annex', 'section', 'page', 'chapter', 'title', 'recital', 'schedule', 'preamble', 'timestamp'];

/** Plain text, also with final punctuation that a style may have to remove. */
const TAME = ['Conference of the Parties', 'General Assembly', 'United Nations', 'Vienna', 'Report', 'étude', 'Press release', '55/25', '3314 (XXIX)', 'A/RES/55/25', '14', 'What next?', 'Words end.', 'Words end,', ' spaced ', 'and so on ...', "Members' rights", '"quoted" words', 'Inc.'];
const WILD = [
	'', ' ', '\u0000', '\uD800', 'a\uDFFFb', 'x'.repeat(1_000), '(('.repeat(50), '\\{}$&#%_~^', '<script>alert(1)</script>', '<i>a</i>', '*_`[](){}<>', '\r\n\r\n- list', '\u202Eabc', '{0}', '$&', '__proto__', 'https://x.org/?q=a b"<>', 'javascript:alert(1)', '&amp;', '…', '“”', '--', '2020-99-99', '.', ',', '()', '@key', '1. ', '😀',
];
const NO_TEXT: readonly unknown[] = [null, undefined, NaN, Infinity, -0, 7, true, [], {}, [[]], [null], { literal: null }, { 'date-parts': 'x' }, { 'date-parts': [[]] }, { 'date-parts': [[2020, 13, 45]] }, () => 1, Symbol('s')];
const DATES: readonly unknown[] = ['2020', '2020-10~', '2020-10-16?', '2020-10-12/2020-10-16', '2019/..', '20XX', { 'date-parts': [[2020, 10, 12], [2020, 11, 1]] }, { 'date-parts': [['2001', '05', '31']] }, { 'date-parts': [[1999]], circa: true }, { raw: '2004-06-24' }];

/** Returns a random element, some of which are empty values. */
function oneOf(chance: Chance, things: readonly unknown[]): unknown {
	return things[chance.below(things.length)];
}

function value(chance: Chance, words: readonly string[], wild: boolean): unknown {
	return wild && chance.below(3) === 0 ? oneOf(chance, NO_TEXT) : chance.pick(words);
}

function name(chance: Chance, words: readonly string[], wild: boolean): unknown {
	return oneOf(chance, [
		{ literal: value(chance, words, wild) },
		{ family: value(chance, words, wild), given: chance.pick(['F.-X.', 'Anna Maria', '']) },
		...(wild ? NO_TEXT : []),
	]);
}

function randomItem(chance: Chance, wild: boolean): CslItem {
	const words = wild ? [...TAME, ...WILD] : TAME;
	const item: Record<string, unknown> = { type: chance.pick(TYPES) };
	for (const field of TEXT_FIELDS.filter(() => chance.below(2) === 0)) {
		item[field] = field === 'URL' && !wild ? 'https://x.org/a_b' : field === 'DOI' && !wild ? '10.1/x' : value(chance, words, wild);
	}
	for (const field of ['author', 'editor'].filter(() => chance.below(2) === 0)) {
		item[field] =
			wild && chance.below(4) === 0
				? oneOf(chance, NO_TEXT)
				: Array.from({ length: chance.below(5) }, () => name(chance, words, wild));
	}
	for (const field of ['issued', 'accessed'].filter(() => chance.below(2) === 0)) {
		item[field] = wild && chance.below(2) === 0 ? value(chance, words, wild) : chance.pick(DATES);
	}
	item['custom'] = oneOf(chance, [
		undefined,
		{ adopted: '2000-11-15' },
		{ 'opened-for-signature': '2000-12-12', 'entry-into-force': '2003-09-29' },
		...(wild ? NO_TEXT : []),
	]);
	return item as CslItem;
}

function randomCitations(chance: Chance, wild: boolean): readonly Citation[] {
	const sources = Array.from({ length: 4 }, (_, index) => ({ id: `s${index}`, csl: randomItem(chance, wild) }));
	return Array.from({ length: 8 }, () => ({
		items: Array.from({ length: 1 + chance.below(2) }, () => ({
			...chance.pick(sources),
			places: Array.from({ length: chance.below(3) }, () => ({
				label: chance.pick(LABELS),
				value: chance.pick(wild ? [...WILD, '2(a)'] : ['3', '3-5', '2(a)', '']),
			})),
			...(chance.below(3) === 0 && { prefix: chance.pick(wild ? WILD : ['See', 'see also', '']) }),
			...(chance.below(3) === 0 && { suffix: chance.pick(wild ? WILD : ['emphasis added', ', with a comma', '(in French)', '']) }),
			named: chance.below(4) === 0,
		})),
	}));
}

function allRich(style: Style, citations: readonly Citation[], language: Language): readonly Rich[] {
	const { notes, references } = formatDocument(citations, { style, language });
	const texts = citations.map(
		({ items }) =>
			style.textNote?.(
				items.map(item => ({ ...item, position: { type: 'first' as const } })),
				language,
			) ?? [{ text: '-' }],
	);
	return [...notes, ...references.map(({ reference }) => reference), ...texts];
}

/** Checks everything that styles print for random documents. */
function forAll(
	styles: readonly Style[],
	{ wild, times }: { readonly wild: boolean; readonly times: number },
	check: (rich: Rich, what: string) => void,
): void {
	withChance(`${styles.map(({ id }) => id).join()} ${wild}`, times, chance => {
		const citations = randomCitations(chance, wild);
		for (const style of styles) {
			for (const language of LANGUAGES) {
				allRich(style, citations, language).forEach(rich =>
					check(rich, `${style.id} ${language}: ${richText(rich).slice(0, 400)}`),
				);
			}
		}
	});
}

/** Doubled punctuation, empty brackets, stray spaces and placeholders. */
const STRAY = /[,;:] ?[,;:]|[,;:]\.(?!\.)|(?<!\.)\.\.(?!\.)|\.{4}|\( ?\)|\[ ?\]|\( | \)| ,| \.(?!\.\.)|“ ?”|‘ ?’|«\s*»| {2}|^[,;. ]| $|\{\d\}/;

describe('any item in any style', () => {
	for (const style of STYLES) {
		it(`is printed in ${style.id} without JavaScript values and lone surrogates`, () =>
			forAll([style], { wild: true, times: runs(1) }, (rich, what) => {
				const text = richText(rich);
				assert.notEqual(text.trim(), '', what);
				assert.doesNotMatch(text, /undefined|\bnull\b|NaN|Infinity|\[object|=>/, what);
				assert.doesNotMatch(text, /\p{Cs}|[\p{Cc}\u202A-\u202E]/u, what);
			}));
		it(`has in ${style.id} no doubled punctuation, empty brackets or stray spaces`, () =>
			forAll([style], { wild: false, times: runs(1) }, (rich, what) => {
				assert.doesNotMatch(richText(rich), STRAY, what);
			}));
		it(`has in ${style.id} none, and nothing twice, for a source of which little is known`, () => {
			const known: readonly Omit<CslItem, 'type'>[] = [{}, { author: [{ literal: 'World Bank' }] }, { title: 'Law of Things' }, { title: 'Law of Things.', number: '7', publisher: 'Hart', 'container-title': 'Reports', volume: '1', page: '20' }, { author: [{ literal: 'World Bank' }], publisher: 'Hart', issued: '2019' }];
			for (const csl of TYPES.flatMap(type => known.map(item => ({ type, ...item })))) {
				const [source, other] = [{ id: 's', csl }, { id: 'o', csl: { type: 'book', title: 'Other' } }];
				for (const rich of allRich(style, [source, other, source].map(item => ({ items: [item] })), 'en')) {
					assert.doesNotMatch(richText(rich), STRAY, JSON.stringify(csl));
					assert.doesNotMatch(richText(rich), /\b(\p{L}[\p{L} ]{5,40}\p{L})\b[,.()‘’“” ]{1,4}\1\b/iu, JSON.stringify(csl));
				}
			}
		});
	}
});

/** Characters that must not remain in a format after everything that its writer may write is removed. */
const LEFT_OVER = {
	html: {
		known: /<\/?i>|<span style="font-variant: small-caps">|<\/span>|<a href="https?:\/\/[^"<>]*">|<\/a>|&(?:amp|lt|gt|quot|#39|#96);/g,
		none: /[<>&"']/,
	},
	latex: { known: /\\textit\{|\\textsc\{|\\text[a-z]+\{\}|[-,']\{\}|\\`\{\}|\{\[\}|\\[{}$&#%_]/g, none: /[\\{$&#%_~^<>|"`]/ },
	typst: { known: /#(?:emph|smallcaps)\[|#link\("(?:[^"\\]|\\.)*"\)|\\./gsu, none: /[#$*_<>@~`\\[]|\/\// },
	asciidoc: { known: /&(?:amp|#\d+);|\{empty\}|\[\.small-caps\]##|##|__/g, none: /[\\*_`#+^~[\]{}|<>&]/ },
	restructuredText: { known: /`(?:[^`\\]|\\.)+ <(?:[^`\\<>]|\\.)+>`__|\\.|\*/gsu, none: /[\\`|]|_(?![^\s]*\/|[\w])/ },
	wikitext: {
		known: /(?<!')''(?!')|<nowiki\/>|<span style="font-variant: small-caps">|<\/span>|\[https?:\/\/[^\s[\]]* [^[\]]*\]|https?:\/\/[^\s<>[\]{}|"']*|&(?:amp|#\d+);/g,
		none: /[[\]{}|<]|''|~~|__|&#?\w+;/,
	},
	org: {
		known: /https?:\/\/[^\s<>]*|\u200B[=~]|(?<![^\s('"{-])\/[^/]*\/(?![^\s.,;:!?'")}[-])/gu,
		none: /[[\]$]|(?<=^|[\s'"({])[*=~+_](?=\S)/u,
	},
} as const;

describe('any item in any format', () => {
	for (const format of Object.keys(OUTPUTS) as readonly OutputName[]) {
		const left = format === 'plainText' || format === 'markdown' ? undefined : LEFT_OVER[format];
		it(`leaves nothing that ${format} parses as markup`, () => forAll(STYLES, { wild: true, times: runs(1) }, (rich, what) => {
			const written = writeRich(rich, OUTPUTS[format]);
			assert.ok(!/[\r\n]/.test(written), what);
			if (format === 'markdown') {
				const { text, counts } = readWithMarkdownIt(written);
				assert.deepEqual(faultsIn(h('p', {}, richText(rich)), { text, counts: {} }), [], `${what}\n${written.slice(0, 400)}`);
				assert.deepEqual(Object.keys(counts).filter(kind => kind !== 'em' && kind !== 'link'), [], what);
			}
			if (left) {
				assert.doesNotMatch(written.replace(left.known, ''), left.none, `${what}\n${written.slice(0, 400)}`);
			}
		}));
	}
});
