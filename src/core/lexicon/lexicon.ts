import type { Label } from '../dossier/model';
import type { EntryId, Library } from '../library/library';
import { wordsOfLabel, type Word } from './words';

/** A label and the entry that it names. */
export interface LabelOfEntry {
	readonly entry: EntryId;
	readonly label: Label;
	/** The words of the label as written, for the case rules. */
	readonly words: readonly string[];
}

/** A node of the index: a trie over words, each edge a word with the separator before it. */
export interface LexiconNode {
	readonly next: Map<string, LexiconNode>;
	readonly labels: LabelOfEntry[];
}

/** The index of all labels that may be found in text. */
export interface Lexicon {
	readonly root: LexiconNode;
	/** How many labels are in it. */
	readonly size: number;
}

/** The index of the labels of a library that may be recognised. */
export function buildLexicon(library: Library): Lexicon {
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
export function edgeOf(word: Word, first: boolean): string {
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
