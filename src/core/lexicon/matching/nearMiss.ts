import type { LibraryEntry } from '../../library/library';
import type { ProseRange } from '../../prose/prose';
import { formsOf } from '../forms/forms';
import type { LabelOfEntry } from '../labels/formsOfSlot';
import { Characters, foldWord, normalizeLetters } from '../words/characters';
import { Words } from '../words/words';
import { caseAllows } from './caseRule';
import { ContextRules, type ContextConflict } from './context';

/**
 * Why a label in a text is not a mention.
 * - `notRecognized`: its dossier excludes it from recognition.
 * - `notProse`: it is outside prose.
 * - `caseRule`: its capitalization breaks the case rule of the label.
 * - `interrupted`: punctuation or markup separates its words.
 * - `context`: according to its dossier, the neighbouring words rule it out, or required neighbours are missing.
 * - `partOfLonger`: it is part of a longer name, number, path or identifier.
 */
export type MissReason =
	| { readonly reason: 'notRecognized' | 'notProse' | 'caseRule' | 'interrupted' | 'partOfLonger' }
	| { readonly reason: 'context'; readonly conflict: ContextConflict };

/** A label found in a text when case, accents and the characters between its words are ignored. */
export interface NearMiss extends LabelOfEntry {
	readonly start: number;
	readonly end: number;
	/** The words as the text and as the label spell them. */
	readonly written: readonly string[];
	readonly words: readonly string[];
	/** Whether anything other than white space and hyphens separates the words. */
	readonly interrupted: boolean;
}

/** How many UTF-16 units before and after an offset are searched. */
const MAX_DISTANCE = 300;

/** A run of letters, a run of digits, or one character of a script without spaces. */
const WORD = /\p{Script=Han}|(?:[^\P{L}\p{Script=Han}]|[^\P{M}\p{Script=Han}])+|\p{N}+/gu;

/** White space without a blank line, or hyphens. */
const BETWEEN_WORDS = /^(?!\s*\n[ \t\r]*\n)[\s\u2010-\u2013-]{0,40}$/u;

interface WordThere {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly folded: string;
}

/**
 * Finds the longest label of the given entries that covers an offset, whether or not it counts as a mention there; `undefined`
 * if there is none. It compares every label, so it is only fast enough for a single lookup that a user asks for.
 */
export function nearMissAt(entries: Iterable<LibraryEntry>, text: string, offset: number): NearMiss | undefined {
	const from = Math.max(0, offset - MAX_DISTANCE);
	const words = wordsOf(text.slice(from, offset + MAX_DISTANCE), from);
	const starts = words.filter(word => word.start <= offset);
	let best: NearMiss | undefined;
	for (const { id, entry } of entries) {
		for (const label of entry.labels) {
			for (const form of formsOf(label, entry.kind)) {
				const place = placeOf(wordsOf(form.text, 0), words, starts, offset);
				if (place && isBetter(place, label.recognise, best)) {
					best = { entry: id, label, ...place, interrupted: isInterrupted(place, words, text) };
				}
			}
		}
	}
	return best;
}

/** Returns the reason why a label is not a mention where it was found. `prose` holds the ranges of the block around it, if any. */
export function reasonForMiss(near: NearMiss, text: string, prose: readonly ProseRange[]): MissReason {
	const { label, start, end, words, written, interrupted } = near;
	if (!label.recognise) {
		return { reason: 'notRecognized' };
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
	const conflict = refusalAt(near, text, prose);
	return conflict ? { reason: 'context', conflict } : { reason: 'partOfLonger' };
}

/** Returns the conflict between a label and its neighbouring words; `undefined` if there is none. */
function refusalAt({ label, start, end }: NearMiss, text: string, block: readonly ProseRange[]): ContextConflict | undefined {
	const characters = new Characters();
	const words = new Words(characters);
	words.readBlock(text, block, 0);
	const first = words.start.subarray(0, words.count).indexOf(start);
	const last = words.end.subarray(0, words.count).indexOf(end);
	return first < 0 || last < 0 ? undefined
		: new ContextRules(characters).conflictAt(label, { text, words }, [first, last + 1], { before: false, after: false });
}

type Place = Pick<NearMiss, 'start' | 'end' | 'written' | 'words'>;

function placeOf(form: readonly WordThere[], words: readonly WordThere[], starts: readonly WordThere[], offset: number): Place | undefined {
	const first = starts.findIndex((word, index) => word.folded === form[0]?.folded
		&& offset <= (words[index + form.length - 1]?.end ?? -1)
		&& form.every((part, at) => part.folded === words[index + at]?.folded));
	const found = first < 0 ? [] : words.slice(first, first + form.length);
	const start = found[0]?.start;
	const end = found.at(-1)?.end;
	return start === undefined || end === undefined
		? undefined
		: { start, end, written: found.map(({ text }) => text), words: form.map(({ text }) => text) };
}

/** Longer places are better; among equally long ones, recognized labels, then labels with the same spelling. */
function isBetter(place: Place, recognise: boolean, best: NearMiss | undefined): boolean {
	const rank = ({ start, end, written, words }: Place, recognized: boolean) =>
		4 * (end - start) + (recognized ? 2 : 0) + (written.every((word, index) => word === words[index]) ? 1 : 0);
	return !best || rank(place, recognise) > rank(best, best.label.recognise);
}

function isInterrupted({ start, end }: Place, words: readonly WordThere[], text: string): boolean {
	const inside = words.filter(word => word.start >= start && word.end <= end);
	return inside.some((word, index) => index > 0 && !BETWEEN_WORDS.test(text.slice(inside[index - 1]?.end, word.start)));
}

function wordsOf(text: string, from: number): readonly WordThere[] {
	return [...text.matchAll(WORD)].map(({ 0: word, index }) => {
		const letters = normalizeLetters(word);
		return { start: from + index, end: from + index + word.length, text: letters, folded: foldWord(letters) };
	});
}
