import type { LibraryEntry } from '../library/library';
import type { ProseRange } from '../prose/prose';
import { caseAllows } from './caseRule';
import { Characters, foldWord, lettersOf } from './characters';
import { Contexts, type Refusal } from './context';
import { formsOf } from './forms/forms';
import type { LabelOfEntry } from './formsOfSlot';
import { Words } from './words';

/**
 * Why a label that stands at a place is no mention. `notRecognised`: its dossier says that it is not to be
 * looked for. `notProse`: it stands where no prose is. `caseRule`: its capital letters are other ones.
 * `interrupted`: marks or markup stand between its words. `context`: its dossier says that it means something else beside the
 * words that are there, or without others. `partOfLonger`: it is part of a longer name, number, path or identifier.
 */
export type Absence =
	| { readonly reason: 'notRecognised' | 'notProse' | 'caseRule' | 'interrupted' | 'partOfLonger' }
	| { readonly reason: 'context'; readonly refusal: Refusal };

/** A label that stands at a place, letter by letter but for case, accents and what stands between its words. */
export interface NearLabel extends LabelOfEntry {
	readonly start: number;
	readonly end: number;
	/** The words as they stand there, and as the label has them. */
	readonly written: readonly string[];
	readonly words: readonly string[];
	/** Whether more than white space and hyphens stands between the words. */
	readonly interrupted: boolean;
}

/** How far before and after a place a label may reach. */
const REACH = 300;

/** A run of letters, a run of digits, or one character of a script without spaces. */
const WORD = /\p{Script=Han}|(?:[^\P{L}\p{Script=Han}]|[^\P{M}\p{Script=Han}])+|\p{N}+/gu;

/** White space without a blank line, and hyphens. */
const BETWEEN_WORDS = /^(?!\s*\n[ \t\r]*\n)[\s\u2010-\u2013-]{0,40}$/u;

interface WordThere {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly folded: string;
}

/**
 * The longest label of some entries that stands at an offset of a text, whether it may be found there or
 * not; `undefined` if none does. For one question of a person: it looks at every label.
 */
export function nearLabelAt(entries: Iterable<LibraryEntry>, text: string, offset: number): NearLabel | undefined {
	const from = Math.max(0, offset - REACH);
	const words = wordsOf(text.slice(from, offset + REACH), from);
	const beginnings = words.filter(word => word.start <= offset);
	let best: NearLabel | undefined;
	for (const { id, entry } of entries) {
		for (const label of entry.labels) {
			for (const form of formsOf(label, entry.kind)) {
				const place = placeOf(wordsOf(form.text, 0), words, beginnings, offset);
				if (place && isBetter(place, label.recognise, best)) {
					best = { entry: id, label, ...place, interrupted: isInterrupted(place, words, text) };
				}
			}
		}
	}
	return best;
}

/** Why a label that stands at a place of a text is no mention there. The prose is that of the block around it, or none. */
export function whyAbsent(near: NearLabel, text: string, prose: readonly ProseRange[]): Absence {
	const { label, start, end, words, written, interrupted } = near;
	if (!label.recognise) {
		return { reason: 'notRecognised' };
	}
	if (interrupted && prose.length > 0) {
		return { reason: 'interrupted' };
	}
	const inProse = (at: number) => prose.some(range => range.start <= at && at <= range.end);
	if (!inProse(start) || !inProse(end)) {
		return { reason: 'notProse' };
	}
	if (!caseAllows(label.case, words, written)) {
		return { reason: 'caseRule' };
	}
	const refusal = refusalAt(near, text, prose);
	return refusal ? { reason: 'context', refusal } : { reason: 'partOfLonger' };
}

/** What the words beside a label say against it. */
function refusalAt({ label, start, end }: NearLabel, text: string, block: readonly ProseRange[]): Refusal | undefined {
	const characters = new Characters();
	const words = new Words(characters);
	words.readBlock(text, block, 0);
	const first = words.start.subarray(0, words.count).indexOf(start);
	const last = words.end.subarray(0, words.count).indexOf(end);
	return first < 0 || last < 0 ? undefined
		: new Contexts(characters).refusalOf(label, { text, words }, [first, last + 1], { before: false, after: false });
}

type Place = Pick<NearLabel, 'start' | 'end' | 'written' | 'words'>;

function placeOf(form: readonly WordThere[], words: readonly WordThere[], beginnings: readonly WordThere[], offset: number): Place | undefined {
	const first = beginnings.findIndex((word, index) => word.folded === form[0]?.folded
		&& offset <= (words[index + form.length - 1]?.end ?? -1)
		&& form.every((part, at) => part.folded === words[index + at]?.folded));
	const found = first < 0 ? [] : words.slice(first, first + form.length);
	const [start, end] = [found[0]?.start, found.at(-1)?.end];
	return start === undefined || end === undefined
		? undefined
		: { start, end, written: found.map(({ text }) => text), words: form.map(({ text }) => text) };
}

/** The longer one; of two that are as long, the one that may be found, then the one that is written alike. */
function isBetter(place: Place, recognise: boolean, best: NearLabel | undefined): boolean {
	const rank = ({ start, end, written, words }: Place, recognised: boolean) =>
		4 * (end - start) + (recognised ? 2 : 0) + (written.every((word, index) => word === words[index]) ? 1 : 0);
	return !best || rank(place, recognise) > rank(best, best.label.recognise);
}

function isInterrupted({ start, end }: Place, words: readonly WordThere[], text: string): boolean {
	const inside = words.filter(word => word.start >= start && word.end <= end);
	return inside.some((word, index) => index > 0 && !BETWEEN_WORDS.test(text.slice(inside[index - 1]?.end, word.start)));
}

function wordsOf(text: string, from: number): readonly WordThere[] {
	return [...text.matchAll(WORD)].map(({ 0: word, index }) => {
		const letters = lettersOf(word);
		return { start: from + index, end: from + index + word.length, text: letters, folded: foldWord(letters) };
	});
}
