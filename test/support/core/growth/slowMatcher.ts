import type { CaseRule, LabelContext } from '../../../../src/core/dossier/model';
import { formsOf } from '../../../../src/core/lexicon/forms/forms';
import { standAlone } from '../../../../src/core/lexicon/matching/surroundings';
import type { Library } from '../../../../src/core/library/library';
import type { ProseRange } from '../../../../src/core/prose/prose';

// A reference implementation of recognition, as simple as possible: at every position, all forms of labels that start with the
// same word are compared with the words of the text. It shares only the label forms and the check of the context with the
// lexicon. Words are split by a regular expression and compared as strings.

interface Piece {
	readonly written: string;
	readonly start: number;
	readonly end: number;
	/** The characters before the word: empty, a space for white space and hyphens, or punctuation. */
	readonly gap: string;
	readonly ideograph: boolean;
	readonly range: ProseRange;
}

interface SlowForm {
	readonly steps: number;
	readonly entry: string;
	readonly rule: CaseRule;
	readonly pieces: readonly Piece[];
	readonly context: LabelContext | undefined;
}

const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u0640\u064B-\u065F\u0670]/u;
const IDEOGRAPH = '(?!\\p{M})(?=[\\p{L}\\p{N}])[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}]';
const LETTER = `(?!${IDEOGRAPH})(?![\\p{Nd}²³¹⁰-⁾ʼ])[\\p{L}\\p{M}\\p{N}_]`;
const WORD = new RegExp(`(?<digits>\\p{Nd}+)|(?<ideograph>${IDEOGRAPH})|(?<letters>(?:${LETTER})+)`, 'gu');

/** Returns the mentions of labels in a text with the entries they name. */
export function findSlowly(library: Library, text: string, prose: readonly ProseRange[]) {
	const blocks = cut(text, prose);
	const formsByFirst = formsWith(new Set(blocks.flat().map(({ written }) => fold(written))), library);
	return blocks.flatMap(block => {
		const found: { start: number; end: number; entries: readonly string[] }[] = [];
		for (let first = 0; first < block.length;) {
			const forms = formsByFirst.get(fold(block[first]?.written ?? '')) ?? [];
			const candidates = isInsideWord(block, first)
				? []
				: forms.filter(
						({ rule, pieces }) =>
							!isInsideWord(block, first + pieces.length) && equal(rule, pieces, block.slice(first, first + pieces.length)),
					);
			const best = candidates
				.filter(
					({ pieces, context }) =>
						isFree(text, block[first], block[first + pieces.length - 1])
						&& isMeant(context, block, first, first + pieces.length),
				)
				.sort((a, b) => b.pieces.length - a.pieces.length || a.steps - b.steps);
			const [top] = best;
			if (top) {
				const same = best.filter(({ pieces, steps }) => pieces.length === top.pieces.length && steps === top.steps);
				const last = block[first + top.pieces.length - 1];
				found.push({
					start: block[first]?.start ?? -1, end: last?.end ?? -1, entries: [...new Set(same.map(({ entry }) => entry))].sort(),
				});
			}
			first += top?.pieces.length ?? 1;
		}
		return found;
	});
}

/** Returns the forms of all labels by their first word in lower case, for the words that occur in the text. */
function formsWith(words: ReadonlySet<string>, library: Library): ReadonlyMap<string, readonly SlowForm[]> {
	const forms = new Map<string, SlowForm[]>();
	for (const { id, entry } of library.entries.values()) {
		for (const label of entry.labels.filter(({ recognise }) => recognise)) {
			for (const { text, steps } of formsOf(label, entry.kind)) {
				const pieces = cut(text, [{ start: 0, end: text.length, continues: false }]).flat();
				const first = fold(pieces[0]?.written ?? '');
				if (words.has(first)) {
					forms.set(first, [...forms.get(first) ?? [], { steps, entry: id, rule: label.case, pieces, context: label.context }]);
				}
			}
		}
	}
	return forms;
}

function isFree(text: string, first: Piece | undefined, last: Piece | undefined): boolean {
	return first !== undefined && last !== undefined
		&& standAlone(text, first.start, last.end, { start: first.range.start, end: last.range.end });
}

/** Whether the words next to a range of a block allow a label with a context to be meant. */
function isMeant(context: LabelContext | undefined, block: readonly Piece[], first: number, after: number): boolean {
	const follow = (phrases: readonly string[]) => phrases.some(phrase => standBeside(phrase, block, after, after));
	const precede = (phrases: readonly string[]) =>
		phrases.some(phrase => standBeside(phrase, block, first - piecesOf(phrase).length, first));
	return (
		!context
		|| (!follow(context.notBefore)
			&& !precede(context.notAfter)
			&& (context.onlyBefore.length + context.onlyAfter.length === 0 || follow(context.onlyBefore) || precede(context.onlyAfter)))
	);
}

/**
 * Whether a phrase equals the words of a block from an index on and is separated from the label only by white space,
 * brackets and quotation marks.
 */
function standBeside(phrase: string, block: readonly Piece[], from: number, label: number): boolean {
	const wanted = piecesOf(phrase);
	const there = from < 0 ? [] : block.slice(from, from + wanted.length);
	const isPart = from === label ? isInsideWord(block, from + wanted.length) : isInsideWord(block, from);
	const gap = block[label]?.gap ?? 'none';
	const apart =
		gap === '' ? block[label]?.ideograph === true || block[label - 1]?.ideograph === true : /^(?: |[()[\]"'/]{1,2})$/.test(gap);
	return (
		apart
		&& !isPart
		&& there.length === wanted.length
		&& wanted.every(({ written, gap: before }, index) => {
			const word = there[index]?.written ?? '';
			return (
				(index === 0 || before === there[index]?.gap)
				&& (written === '#' ? /^\p{Nd}/u.test(word) : sameCase('permissive', written, word))
			);
		})
	);
}

/** Splits a phrase into words, of which `#` is one. */
function piecesOf(phrase: string): readonly Piece[] {
	const digits = phrase.replaceAll('#', '0');
	return cut(digits, [{ start: 0, end: digits.length, continues: false }]).flat()
		.map(piece => ({ ...piece, written: phrase.charAt(piece.start) === '#' ? '#' : piece.written }));
}

function isInsideWord(block: readonly Piece[], at: number): boolean {
	const [before, piece] = [block[at - 1], block[at]];
	return before !== undefined && piece !== undefined && piece.gap === '' && !piece.ideograph && !before.ideograph;
}

/** Splits a text into words, block by block. */
function cut(text: string, prose: readonly ProseRange[]): readonly (readonly Piece[])[] {
	const blocks: Piece[][] = [];
	let between = '';
	for (const range of prose) {
		if (!range.continues) {
			blocks.push([]);
			between = '';
		}
		const block = blocks.at(-1) ?? [];
		const visible = [...text.slice(range.start, range.end).matchAll(/[^]/gu)].filter(([char]) => !INVISIBLE.test(char));
		const string = visible.map(([char]) => char).join('');
		const offsets = visible.flatMap(({ 0: char, index }) => Array.from({ length: char.length }, (_, at) => index + at));
		let done = 0;
		for (const match of string.matchAll(WORD)) {
			const ideograph = match.groups?.['ideograph'] !== undefined;
			const gap = gapOf(between + string.slice(done, match.index));
			done = match.index + match[0].length;
			block.push({
				written: match[0]
					.replace(/[\uFB00-\uFB06]/g, char => char.normalize('NFKC'))
					.normalize('NFC')
					.replaceAll('ё', 'е')
					.replaceAll('Ё', 'Е')
					.replace(/[أإآٱ]/g, 'ا'),
				start: range.start + (offsets[match.index] ?? 0),
				end: range.start + (offsets[done - 1] ?? 0) + 1,
				gap: gap === ' ' && (ideograph || block.at(-1)?.ideograph) ? '' : gap,
				ideograph,
				range,
			});
			between = '';
		}
		between += string.slice(done);
	}
	return blocks;
}

function gapOf(between: string): string {
	const marks = between.replace(/[\s\u2010-\u2013\u2212-]/gu, '').replace(/[’‘ʼ′]/g, "'").replace(/[“”„«»]/g, '"');
	return between === '' ? '' : marks === '' ? ' ' : marks;
}

function equal(rule: CaseRule, form: readonly Piece[], written: readonly Piece[]): boolean {
	return form.length === written.length && form.every((piece, index) => {
		const [one, other] = [piece.written, written[index]?.written ?? ''];
		return (index === 0 || piece.gap === written[index]?.gap) && sameCase(rule, one, other);
	});
}

function sameCase(rule: CaseRule, form: string, written: string): boolean {
	switch (rule) {
		case 'exact':
			return form === written;
		case 'fold':
			return fold(form) === fold(written);
		case 'word':
			// `SS` is not the same word as `ß` but a form of its own.
			return (
				fold(form) === fold(written) && [form, form.charAt(0).toUpperCase() + form.slice(1), form.toUpperCase()].includes(written)
			);
		case 'permissive':
			return fold(form) === fold(written) && [...form].every((char, at) => char === char.toLowerCase() || char === [...written][at]);
	}
}

function fold(word: string): string {
	return [...word].map(char => char.toLowerCase()).join('').replaceAll('ς', 'σ');
}
