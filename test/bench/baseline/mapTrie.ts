// The matcher that `src/core/lexicon` had first: a trie of Maps over words cut out by a regular expression.
// It is kept as the baseline of the benchmark and knows none of the forms, so its work is the lighter one.
import type { ProseRange } from '../../../src/core/prose/prose';
import type { Label } from '../../../src/core/dossier/model';
import type { EntryId, Library } from '../../../src/core/library/library';

/** A word of a text, with what stands before it. */
interface Word {
	readonly start: number;
	readonly end: number;
	/** The word with its case folded. */
	readonly folded: string;
	/**
	 * What separates it from the word before: empty for white space and hyphens, which are
	 * interchangeable inside a label, else the marks that stand there. `undefined` where the word
	 * begins a block, so that no label can reach across.
	 */
	readonly separator: string | undefined;
	/** The prose range in which it stands. */
	readonly range: ProseRange;
}

/** Letters, marks, digits and the underscore, as in UAX 29 without its mid-word rules: `UNTOC's` is two words. */
const WORD = /[\p{L}\p{M}\p{N}_]+/gu;

/** White space of any kind, soft hyphens, and the hyphens and dashes that may replace a space inside a name. */
const INTERCHANGEABLE = /[\s\u00AD\u2010\u2011\u2013-]+/gu;

/** The words of the prose of a text, in order. */
function* wordsOf(text: string, prose: Iterable<ProseRange>): Generator<Word> {
	let between: string | undefined;
	for (const range of prose) {
		if (!range.continues) {
			between = undefined;
		}
		const slice = text.slice(range.start, range.end);
		let last = 0;
		for (const match of slice.matchAll(WORD)) {
			const gap = slice.slice(last, match.index);
			last = match.index + match[0].length;
			yield {
				start: range.start + match.index,
				end: range.start + last,
				folded: foldCase(match[0]),
				separator: between === undefined ? undefined : normaliseSeparator(between + gap),
				range,
			};
			between = '';
		}
		between = between === undefined ? undefined : between + slice.slice(last);
	}
}

/** The words of a label, in the form in which words of a text are compared with them. */
function wordsOfLabel(label: string): readonly Word[] {
	return [...wordsOf(label, [{ start: 0, end: label.length, continues: false }])];
}

/** The form in which words that differ only in case are equal. */
function foldCase(word: string): string {
	return word.normalize('NFC').toLowerCase();
}

/** Two words that touch without anything between are told apart from two words with a space. */
function normaliseSeparator(between: string): string {
	return between === '' ? '\u0000' : between.replace(INTERCHANGEABLE, '').replaceAll('’', "'");
}

const WHITE_SPACE = /\s/;

/** What makes a run of characters without white space a name for machines and not words for people. */
const MACHINE_NAME = /[@\\]|:\/\/|^[#~]|^\.{0,2}\/|\p{L}\.\p{L}{2}|_/u;

/** A longer run is no name that a person wrote between two spaces; looking no further keeps a scan linear. */
const REACH = 120;

/**
 * Whether some words of a text are part of an identifier, a file name, an address, a hashtag or a
 * mail address: the prose around them, up to white space, has a mark of one.
 */
function insideIdentifier(text: string, first: Word, last: Word): boolean {
	const from = Math.max(first.range.start, first.start - REACH);
	const to = Math.min(last.range.end, last.end + REACH);
	let before = first.start;
	while (before > from && !WHITE_SPACE.test(text[before - 1] ?? ' ')) {
		before--;
	}
	let after = last.end;
	while (after < to && !WHITE_SPACE.test(text[after] ?? ' ')) {
		after++;
	}
	// The words themselves stand for one letter, so that a dot or an underscore inside a label does no harm.
	return (before < first.start || after > last.end)
		&& MACHINE_NAME.test(`${stripOpening(text.slice(before, first.start))}x${stripClosing(text.slice(last.end, after))}`);
}

function stripOpening(run: string): string {
	return run.replace(/^[([{<"'“‘«*_]+/, '');
}

function stripClosing(run: string): string {
	return run.replace(/[)\]}>"'”’»*_.,;:!?]+$/, '');
}

/** A label and the entry that it names. */
interface LabelOfEntry {
	readonly entry: EntryId;
	readonly label: Label;
	/** The words of the label as written, for the case rules. */
	readonly words: readonly string[];
}

/** A node of the index: a trie over words, each edge a word with the separator before it. */
interface LexiconNode {
	readonly next: Map<string, LexiconNode>;
	readonly labels: LabelOfEntry[];
}

/** The index of all labels that may be found in text. */
export interface MapTrie {
	readonly root: LexiconNode;
	/** How many labels are in it. */
	readonly size: number;
}

/** The index of the labels of a library that may be recognised. */
export function buildMapTrie(library: Library): MapTrie {
	const root = emptyNode();
	let size = 0;
	for (const { id, entry } of library.entries.values()) {
		for (const label of entry.labels) {
			const words = label.recognise ? wordsOfLabel(label.text) : [];
			if (words.length > 0) {
				insert(root, words, { entry: id, label, words: words.map(word => label.text.slice(word.start, word.end)) });
				size++;
			}
		}
	}
	return { root, size };
}

/** The key of the edge that leads to a word. The separator before the first word of a label does not count. */
function edgeOf(word: Word, first: boolean): string {
	return first ? word.folded : `${word.separator ?? '\n'} ${word.folded}`;
}

function insert(root: LexiconNode, words: readonly Word[], label: LabelOfEntry): void {
	let node = root;
	for (const [index, word] of words.entries()) {
		const edge = edgeOf(word, index === 0);
		let child = node.next.get(edge);
		if (!child) {
			child = emptyNode();
			node.next.set(edge, child);
		}
		node = child;
	}
	node.labels.push(label);
}

function emptyNode(): LexiconNode {
	return { next: new Map(), labels: [] };
}

/** Whether the words as written in a text satisfy the case rule of a label whose folded words they equal. */
function caseAllows({ label, words }: LabelOfEntry, written: readonly string[]): boolean {
	switch (label.case) {
		case 'fold':
		case 'permissive':
			return true;
		case 'exact':
			return words.every((word, index) => sameLetters(word, written[index]));
		case 'word':
			return written.every((word, index) => isWordForm(words[index] ?? '', word));
	}
}

/** As written, with a capital first letter, or all in capitals. */
function isWordForm(label: string, written: string): boolean {
	return sameLetters(label, written)
		|| sameLetters(capitalised(label), written)
		|| sameLetters(label.toUpperCase(), written);
}

function capitalised(word: string): string {
	const [first = '', ...rest] = word;
	return first.toUpperCase() + rest.join('');
}

/** Composed and decomposed accents are the same letters. */
function sameLetters(label: string, written: string | undefined): boolean {
	return written !== undefined && (label === written || label.normalize('NFC') === written.normalize('NFC'));
}

/** One place in a document where a label stands. */
interface Mention {
	readonly start: number;
	readonly end: number;
	/** The labels that stand there, one an entry: several only where a label is ambiguous. Never empty. */
	readonly labels: readonly LabelOfEntry[];
}

/** The mentions in the prose of a text, in order. They do not overlap: of two, the one that begins first wins, then the longer. */
export function findInMapTrie(lexicon: MapTrie, text: string, prose: readonly ProseRange[]): readonly Mention[] {
	const words = [...wordsOf(text, prose)];
	const mentions: Mention[] = [];
	for (let index = 0; index < words.length; ) {
		const match = longestAt(lexicon, text, words, index);
		if (match) {
			mentions.push(match.mention);
		}
		index += match?.words ?? 1;
	}
	return mentions;
}

function longestAt(lexicon: MapTrie, text: string, words: readonly Word[], first: number) {
	let node: LexiconNode | undefined = lexicon.root;
	let longest: { readonly mention: Mention; readonly words: number } | undefined;
	for (let index = first; index < words.length; index++) {
		const word = words[index];
		node = word && node?.next.get(edgeOf(word, index === first));
		if (!word || !node) {
			break;
		}
		const labels = node.labels.length === 0 ? [] : labelsThatFit(text, node, words.slice(first, index + 1));
		const start = words[first] ?? word;
		if (labels.length > 0 && !insideIdentifier(text, start, word)) {
			longest = { mention: { start: start.start, end: word.end, labels }, words: index - first + 1 };
		}
	}
	return longest;
}

function labelsThatFit(text: string, node: LexiconNode, words: readonly Word[]): readonly LabelOfEntry[] {
	const written = words.map(word => text.slice(word.start, word.end));
	const byEntry = new Map<string, LabelOfEntry>();
	for (const label of node.labels) {
		if (!byEntry.has(label.entry) && caseAllows(label, written)) {
			byEntry.set(label.entry, label);
		}
	}
	return [...byEntry.values()];
}
