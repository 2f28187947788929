import assert from 'node:assert/strict';
import type { KnownNote, NoteSource } from '../../../../../src/core/citation/document/refresh/noteSources';
import { LANGUAGES } from '../../../../../src/core/citation/style/locale/languages';
import { STYLES } from '../../../../../src/core/citation/style/styles';
import type { Locator } from '../../../../../src/core/dossier/model';
import { withEdits } from '../../../../../src/core/text/textEdit';
import { runs, THOROUGH } from '../../../../support/core/budget';
import { bundledLibrary } from '../../../../support/core/bundled/bundledLibrary';
import { insertedNote, refreshed, refreshingOf, type Refreshing } from '../../../../support/core/citation/refreshed';
import { withChance, type Chance } from '../../../../support/core/random';

const LOCATORS: readonly (Locator | undefined)[] = [
	undefined,
	undefined,
	{ label: 'paragraph', value: '3' },
	{ label: 'article', value: '2(a)' },
	{ label: 'page', value: '12–14' },
	{ label: 'section', value: 'IV' },
];

/** Languages in which notes are inline, with the markup around the text of a note. */
const IN_TEXT: readonly (readonly [language: string, note: (content: string) => string])[] = [
	['quarto', content => `^[${content}]`],
	['latex', content => `\\footnote{${content}}`],
	['typst', content => `#footnote[${content}]`],
	['org', content => `[fn:: ${content}]`],
	['asciidoc', content => `footnote:[${content}]`],
	['wikitext', content => `<ref>${content}</ref>`],
];

const ALL = [...bundledLibrary.sources.values()];

function randomSources(chance: Chance, count: number): readonly NoteSource[] {
	const pool = Array.from({ length: 6 }, () => chance.pick(ALL));
	return Array.from({ length: count }, (): NoteSource => {
		const place = LOCATORS[chance.below(LOCATORS.length)];
		return {
			source: chance.pick(pool),
			...(place && { place }),
			prefix: chance.below(5) === 0 ? 'See' : '',
			suffix: chance.below(6) === 0 ? 'emphasis added' : '',
		};
	});
}

/** Notes of one source or, now and then, of two. */
function randomNotes(chance: Chance, count: number): readonly (readonly NoteSource[])[] {
	const sources = randomSources(chance, 2 * count);
	return Array.from({ length: count }, (_, index) => sources.slice(2 * index, 2 * index + (chance.below(6) === 0 ? 2 : 1)));
}

interface Sentence {
	readonly words: string;
	readonly content: string;
	readonly sources: readonly NoteSource[];
}

/** A document of a sentence with a note in each line, with all notes known. */
function documentOf(
	sentences: readonly Sentence[],
	note: (content: string) => string,
): { readonly text: string; readonly known: readonly KnownNote[] } {
	let text = '';
	const known: KnownNote[] = [];
	for (const { words, content, sources } of sentences) {
		const start = text.length + words.length + note('\uE009').indexOf('\uE009');
		known.push({ start, end: start + content.length, text: content, sources });
		text += `${words}${note(content)}\n\n`;
	}
	return { text, known };
}

/** The texts of the notes in a document, in order, and the text around them. */
function contentsOf(text: string, known: readonly KnownNote[]): { readonly contents: readonly string[]; readonly around: string } {
	return {
		contents: known.map(({ start, end }) => text.slice(start, end)),
		around: withEdits(
			text,
			known.map(({ start, end }) => ({ start, end, text: '\uE009' })),
		),
	};
}

function sentencesOf(notes: readonly (readonly NoteSource[])[], refreshing: Refreshing): readonly Sentence[] {
	return notes.map((sources, index) => ({ words: `Sentence ${index}.`, content: insertedNote(sources, refreshing), sources }));
}

describe('refreshing the citations of a document', () => {
	for (const style of STYLES) {
		const forms = (chance: Chance) => (THOROUGH ? IN_TEXT : [chance.pick(IN_TEXT)]);
		it(`changes nothing the second time in ${style.id}, and nothing outside the notes`, () => {
			withChance(`refresh twice in ${style.id}`, 1, chance => {
				for (const [languageId, note] of forms(chance)) {
					const refreshing = refreshingOf(bundledLibrary, languageId, style.id, chance.pick([...LANGUAGES]));
					for (let times = 0; times < runs(3, 200); times++) {
						const { text, known } = documentOf(sentencesOf(randomNotes(chance, 12), refreshing), note);
						const once = refreshed(text, refreshing, chance.below(2) === 0 ? { known } : {});
						const again = refreshed(once.text, refreshing);
						assert.equal(again.text, once.text);
						assert.deepEqual(again.plan.edits, []);
						assert.equal(refreshed(once.text, refreshing, { known: once.plan.known }).text, once.text);
						if (once.plan.known.length === known.length) {
							assert.equal(contentsOf(once.text, once.plan.known).around, contentsOf(text, known).around);
						}
						assert.ok(once.plan.known.every(({ start, end, text: content }) => once.text.slice(start, end) === content));
					}
				}
			});
		}).timeout(600_000);
		it(`makes the same of notes that were inserted, removed and moved as of new ones in ${style.id}`, () => {
			withChance(`refresh moved in ${style.id}`, 1, chance => {
				for (const [languageId, note] of forms(chance)) {
					const refreshing = refreshingOf(bundledLibrary, languageId, style.id, chance.pick([...LANGUAGES]));
					for (let times = 0; times < runs(3, 200); times++) {
						const first = documentOf(sentencesOf(randomNotes(chance, 10), refreshing), note);
						const before = refreshed(first.text, refreshing, first);
						const sentences = before.plan.known.map(({ text: content, sources }, index): Sentence => ({
							words: `Sentence ${index}.`,
							content,
							sources,
						}));
						const added = sentencesOf(randomNotes(chance, 2), refreshing);
						const moved = [...sentences.filter(() => chance.below(5) > 0), ...added]
							.map(sentence => ({ sentence, at: chance.below(8) === 0 ? chance.below(100) : 50 }))
							.sort((a, b) => a.at - b.at)
							.map(({ sentence }) => sentence);
						const anew = documentOf(
							moved.map(({ words, sources }) => ({ words, sources, content: insertedNote(sources, refreshing) })),
							note,
						);
						const after = documentOf(moved, note);
						assert.equal(refreshed(after.text, refreshing, after).text, refreshed(anew.text, refreshing, anew).text);
					}
				}
			});
		}).timeout(600_000);
	}
});
