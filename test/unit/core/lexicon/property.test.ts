import assert from 'node:assert/strict';
import type { CaseRule, LabelContext } from '../../../../src/core/dossier/model';
import { documentLanguageOf } from '../../../../src/core/language/languages';
import { buildLexicon, type Lexicon } from '../../../../src/core/lexicon/lexicon';
import { findMentions, mentionAt } from '../../../../src/core/lexicon/matching/find';
import type { Library } from '../../../../src/core/library/library';
import { IncrementalProse } from '../../../../src/core/prose/incrementalProse';
import type { ProseRange } from '../../../../src/core/prose/prose';
import type { Segment } from '../../../../src/core/prose/segment';
import { runs } from '../../../support/core/budget';
import { libraryOfLabels, type LabelInput } from '../../../support/core/dossiers/libraryOfLabels';
import { findSlowly } from '../../../support/core/growth/slowMatcher';
import { withChance, type Chance } from '../../../support/core/random';

/** Words by language: few, so that labels overlap, start alike and occur often in texts. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
	en: ['the', 'small', 'Fund', 'tenth', 'COP', 'COP10', 'UN', 'programme', 'organized', 'party', "people's", 'co-donor', 'a', 's', '10', 'of'],
	fr: ['la', 'Charte', 'des', 'petites', 'œuvres', "l'été", 'dixième', 'réelle', 'ONU', 'al', '1re'],
	de: ['der', 'Beschluss', 'Straße', 'zehnte', 'Entschließung', 'ÜN', 'für', '10.', 'Tagung'],
	es: ['la', 'Convención', 'año', 'décima', 'niño', 'de', 'paz', 'ONU'],
	nl: ['de', 'vergadering', 'tiende', 'coördinatie', 'VN', 'ministerie'],
	ru: ['отчёт', 'Конвенция', 'против', 'ООН', 'ёлка', 'о'],
	el: ['ΟΔΟΣ', 'οδός', 'Σύμβαση', 'του'],
	ar: ['الاتفاقية', 'أمم', 'متحدة', 'حر', 'مؤتمر', 'و'],
	zh: ['缔约方', '会议', '大会', '第10届', '公约', '世界', '𠮷'],
	ja: ['カード', 'の', '条約'],
	th: ['ไทย', 'น้ำ'],
};

const SPACES = [' ', ' ', ' ', '-', '\n', '\u00A0', '  ', '', ', ', '/', '’', "'", ' (', '. ', '\u2013', '_', '\u00AD', '\u200B', '。', '@', '.', '🎉'];
const CASES: readonly CaseRule[] = ['exact', 'word', 'permissive', 'fold'];
/** Markup that no range has, between two that continue each other. */
const MARKUP = ['**', '\n> ', '_', ''];

const CHANGES: readonly ((word: string) => string)[] = [
	word => word, word => word, word => word,
	word => word.toUpperCase(), word => word.toLowerCase(), word => word.charAt(0).toUpperCase() + word.slice(1),
	word => word.normalize('NFD'), word => `${word}s`, word => [...word].join('\u00AD'), word => word.replace('fi', 'ﬁ'), word => word.slice(1),
];

const TIMES = runs(1);
/** Thousands of them in the thorough run. */
const MANY_LABELS = runs(1000);

describe('finding labels, against a slow matcher that is obviously right', () => {
	for (const language of [...Object.keys(WORDS), 'all']) {
		it(`agrees in ${language}`, () => {
			let mentions = 0;
			withChance(`labels in ${language}`, TIMES, chance => {
				const library = libraryOfLabels(someLabels(chance, language));
				const lexicon = buildLexicon(library);
				mentions += assertAgreement(library, lexicon, someText(chance, language));
			});
			assert.ok(mentions > 0, `only ${mentions} mentions`);
		});
	}
});

describe('finding one of thousands of labels, against the same matcher', () => {
	it('agrees in all languages at once', () => {
		withChance('many labels', 1, chance => {
			const library = libraryOfLabels(Array.from({ length: MANY_LABELS }, () => someLabel(chance, 'all')));
			const lexicon = buildLexicon(library);
			let mentions = 0;
			for (let text = 0; text < TIMES; text++) {
				mentions += assertAgreement(library, lexicon, someText(chance, 'all'));
			}
			assert.ok(mentions > 10 * TIMES, `only ${mentions} mentions`);
		});
	}).timeout(60_000);
});

describe('finding the label at a place', () => {
	const DASHES = ' –'.repeat(40);
	const ONE_TO = {
		five: 'one two three four five',
		nine: 'one two three four five six seven eight nine',
		twenty: `one two three four five six seven eight nine${' and on'.repeat(5)} to twenty`,
	};
	for (const [what, labels, text] of [
		['the beginning of the block decides about each place', ['red red', 'red red red blue'], `A ${'red '.repeat(61)}blue.`],
		['a label is longer than what is read around a place', [`red${DASHES} blue`], `The red${DASHES} blue, the blue${DASHES} red.`],
		[
			'a label goes on after what is read around a place',
			['one', ONE_TO.five, ONE_TO.nine, ONE_TO.twenty],
			`Not ${ONE_TO.nine}, ${ONE_TO.twenty}, but ${ONE_TO.nine} nine, ${ONE_TO.five} or one.`,
		],
		['a long label is written without its accents', [`${'café réglé '.repeat(6)}bar`], `The ${'cafe regle '.repeat(6)}bar and more.`],
		['labels overlap one after the other', ['red blue', 'blue green', 'green red'], `A ${'red blue green '.repeat(30)}`],
	] as const) {
		it(`agrees with finding all where ${what}`, () => {
			const lexicon = buildLexicon(libraryOfLabels(labels.map(label => ({ text: label, language: 'en', case: 'fold', role: 'preferred', ambiguous: true }))));
			const block = [{ start: 0, end: text.length, continues: false }];
			const found = findMentions(lexicon, text, block);
			assert.ok(found.length > 0);
			for (let offset = 0; offset <= text.length; offset++) {
				assert.equal(mentionAt(lexicon, text, block, offset)?.start, found.find(({ start, end }) => start <= offset && offset <= end)?.start, `at ${offset}`);
			}
		});
	}

	const EIGHTEEN = 'of the wide and cold and deep and blue and green and grey and old sea far away';
	for (const [what, context, text] of [
		['follow', { notBefore: [EIGHTEEN] }, `The hat ${EIGHTEEN}, the hat ${EIGHTEEN}way and a hat ${EIGHTEEN}`],
		['must follow', { onlyBefore: [EIGHTEEN] }, `The hat ${EIGHTEEN}, the hat ${EIGHTEEN}way and a hat ${EIGHTEEN}`],
		['stand before', { notAfter: [EIGHTEEN] }, `${EIGHTEEN} hat, ${EIGHTEEN.replace('of', 'if')} hat, ${EIGHTEEN} (hat) and more`],
		['must stand before', { onlyAfter: [EIGHTEEN] }, `${EIGHTEEN} hat, ${EIGHTEEN.replace('of', 'if')} hat, ${EIGHTEEN} (hat) and more`],
	] as const) {
		it(`agrees with finding all where more words than are read around a place ${what} a label`, () => {
			const none = { notBefore: [], notAfter: [], onlyBefore: [], onlyAfter: [] };
			const lexicon = buildLexicon(libraryOfLabels([{ text: 'hat', context: { ...none, ...context } }]));
			const block = [{ start: 0, end: text.length, continues: false }];
			const found = findMentions(lexicon, text, block);
			assert.ok(found.length > 0 && found.length < 3, `${found.length} found`);
			for (let offset = 0; offset <= text.length; offset++) {
				assert.equal(mentionAt(lexicon, text, block, offset)?.start, found.find(({ start, end }) => start <= offset && offset <= end)?.start, `at ${offset}`);
			}
		});
	}

	it('treats a word as continued after markup that contains white space', () => {
		const lexicon = buildLexicon(libraryOfLabels([{ text: 'red hat', language: 'en', case: 'fold', role: 'preferred', ambiguous: true }]));
		const text = '[red hat](https://small.example "a b c d e f g h")s and more of it.';
		const block = [{ start: 1, end: 8, continues: false }, { start: text.indexOf(')') + 1, end: text.length, continues: true }];
		assert.deepEqual(findMentions(lexicon, text, block), []);
		for (let offset = 0; offset <= text.length; offset++) {
			assert.equal(mentionAt(lexicon, text, block, offset), undefined, `at ${offset}`);
		}
	});

	const LINK = '](https://small.example "a b c d e f g h i")';
	for (const [what, context, text] of [
		['after', { notBefore: ['of sea'] }, `The hat [of sea${LINK}s and more of it.`],
		['before', { notAfter: ['of sea'] }, `More and [proo${LINK}of sea hat of it.`],
	] as const) {
		it(`treats words next to a label as continued ${what} markup that contains white space`, () => {
			const none = { notBefore: [], notAfter: [], onlyBefore: [], onlyAfter: [] };
			const lexicon = buildLexicon(libraryOfLabels([{ text: 'hat', context: { ...none, ...context } }]));
			const [opening, closing] = [text.indexOf('['), text.indexOf(']')];
			const block = [[0, opening], [opening + 1, closing], [text.indexOf(')') + 1, text.length]]
				.map(([start = 0, end = 0], index) => ({ start, end, continues: index > 0 }));
			const [{ start, end } = assert.fail('no mention')] = findMentions(lexicon, text, block);
			for (let offset = start; offset <= end; offset++) {
				assert.equal(mentionAt(lexicon, text, block, offset)?.start, start, `at ${offset}`);
			}
		});
	}

	for (const language of [...Object.keys(WORDS), 'all']) {
		it(`agrees with finding all in ${language}`, () => {
			let mentions = 0;
			withChance(`places in ${language}`, TIMES, chance => {
				const lexicon = buildLexicon(libraryOfLabels(someLabels(chance, language)));
				// One block, longer than the text that is read around an offset.
				const { text, prose } = someText(chance, language);
				const block = prose.map(range => ({ ...range, continues: range !== prose[0] }));
				const found = findMentions(lexicon, text, block);
				for (let offset = 0; offset <= text.length; offset++) {
					const covering = found.find(({ start, end }) => start <= offset && offset <= end);
					// Nothing is in the markup between two ranges, although a label may continue across it.
					const expected = block.some(({ start, end }) => start <= offset && offset <= end) ? covering : undefined;
					const { start, end } = mentionAt(lexicon, text, block, offset) ?? {};
					assert.deepEqual({ start, end }, { start: expected?.start, end: expected?.end }, `${offset} of ${JSON.stringify(text)}`);
				}
				mentions += found.length;
			});
			assert.ok(mentions > 0, `only ${mentions} mentions`);
		});
	}
});

describe('finding labels while a document is edited', () => {
	const CONTEXT = { notBefore: ['of the sea', '#', 'CBD'], notAfter: ['New', '#th', 'the old'], onlyBefore: [], onlyAfter: [] };
	const LABELS: readonly LabelInput[] = [
		{ text: 'COP', role: 'acronym', case: 'exact', context: CONTEXT }, { text: 'Small Fund', context: CONTEXT },
		{ text: 'TIP', role: 'acronym', case: 'exact', context: { notBefore: [], notAfter: [], onlyBefore: ['Protocol'], onlyAfter: ['anti'] } },
	];
	const PIECES = [' COP ', ' COP ', ' Small Fund ', ' TIP ', ' ', '\n', '\n\n', '. ', ', ', '(', '-', ' 15 ', ' 10th ', 'th', ' of the sea ', ' New ', ' CBD ', ' the old ', ' Protocol ', ' anti'];
	for (const language of ['plaintext', 'markdown']) {
		it(`decides again about a label if the words next to it change, in ${language}`, () => {
			const library = libraryOfLabels(LABELS);
			const lexicon = buildLexicon(library);
			const { reader } = documentLanguageOf(language).prose;
			let mentions = 0;
			withChance(`edits in ${language}`, TIMES, chance => {
				const live = new IncrementalProse(reader);
				const found = new WeakMap<Segment, readonly { readonly start: number; readonly end: number }[]>();
				for (let edit = 0; edit < 60; edit++) {
					const start = chance.below(live.length + 1);
					const end = Math.min(live.length, start + chance.pick([0, 0, 0, 1, 3, 12]));
					live.apply({ start, end, text: Array.from({ length: chance.below(4) }, () => chance.pick(PIECES)).join('') });
					// Only segments that were read again are looked through again.
					const now = [...live.between(0, Infinity)].flatMap(({ segment, start: by }) => {
						const known = found.get(segment) ?? findMentions(lexicon, segment.text, segment.prose).map(({ start: from, end: to }) => ({ start: from, end: to }));
						found.set(segment, known);
						return known.map(mention => ({ start: mention.start + by, end: mention.end + by }));
					});
					const text = live.text();
					const expected = findSlowly(library, text, live.prose()).map(({ start: from, end: to }) => ({ start: from, end: to }));
					assert.deepEqual(now, expected, JSON.stringify(text));
					mentions += now.length;
				}
			});
			assert.ok(mentions > 0, 'no mentions');
		});
	}
});

/** Checks that both find the same; returns the number of mentions found. */
function assertAgreement(library: Library, lexicon: Lexicon, { text, prose }: SomeText): number {
	const found = findMentions(lexicon, text, prose).map(({ start, end, labels }) => ({ start, end, entries: labels.map(({ entry }) => entry).sort() }));
	assert.deepEqual(found, findSlowly(library, text, prose), JSON.stringify(text));
	return found.length;
}

/** So many labels that some of them occur in any text of many words. */
function someLabels(chance: Chance, wanted: string): readonly LabelInput[] {
	return Array.from({ length: wanted === 'all' ? 80 : 16 }, () => someLabel(chance, wanted));
}

function someLabel(chance: Chance, wanted: string): LabelInput {
	const language = wanted === 'all' ? chance.pick(Object.keys(WORDS)) : wanted;
	const words = Array.from({ length: 1 + chance.below(3) }, () => chance.pick(WORDS[language] ?? []));
	return {
		text: words.join(chance.pick(SPACES.slice(0, 8))),
		language,
		case: chance.pick(CASES),
		role: chance.pick(['preferred', 'acronym', 'variant', 'discouraged']),
		ambiguous: true,
		...(chance.below(3) === 0 && { context: someContext(chance, language) }),
	};
}

/** Words that are often next to a label in a language. */
function someContext(chance: Chance, language: string): LabelContext {
	const phrase = () => Array.from({ length: 1 + chance.below(3) }, () => chance.pick([...WORDS[language] ?? [], '#', '#th'])).join(chance.pick(SPACES.slice(0, 8)));
	const phrases = () => Array.from({ length: chance.below(3) }, phrase);
	return chance.below(2) === 0
		? { notBefore: phrases(), notAfter: phrases(), onlyBefore: [], onlyAfter: [] }
		: { notBefore: phrases(), notAfter: [], onlyBefore: phrases(), onlyAfter: phrases() };
}

interface SomeText {
	readonly text: string;
	readonly prose: readonly ProseRange[];
}

/** A text of many words and of prose ranges that leave markup out. */
function someText(chance: Chance, wanted: string): SomeText {
	let text = '';
	const prose: ProseRange[] = [];
	for (let range = 0; range < 12; range++) {
		const start = text.length;
		for (let word = chance.below(8); word >= 0; word--) {
			const language = wanted === 'all' ? chance.pick(Object.keys(WORDS)) : wanted;
			text += chance.pick(CHANGES)(chance.pick(WORDS[language] ?? [])) + chance.pick(SPACES.slice(0, chance.pick([2, 7, SPACES.length])));
		}
		if (text.length > start) {
			prose.push({ start, end: text.length, continues: range > 0 && chance.below(3) > 0 });
		}
		text += chance.pick(MARKUP);
	}
	return { text, prose };
}
