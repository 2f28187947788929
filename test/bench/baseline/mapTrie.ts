// The baseline of the benchmark: a carefully written trie of Maps keyed by word. The text is lower-cased once, words are split
// with a table of character classes, and a word is only sliced for a lookup. It does less work than the lexicon, because it
// knows no inflected forms, case rules or context.

interface Node {
	readonly next: Map<string, Node>;
	/** The index of the label that ends here plus one; 0 if none does. */
	label: number;
}

/** The trie of a list of labels. */
export interface MapTrie {
	readonly root: Node;
	readonly isWord: Uint8Array;
	readonly size: number;
}

/** Builds the trie of a list of labels. */
export function buildMapTrie(labels: readonly string[]): MapTrie {
	const isWord = wordTable();
	const root: Node = { next: new Map(), label: 0 };
	for (const [index, label] of labels.entries()) {
		let node = root;
		for (const word of label.toLowerCase().match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []) {
			let next = node.next.get(word);
			if (!next) {
				next = { next: new Map(), label: 0 };
				node.next.set(word, next);
			}
			node = next;
		}
		node.label = index + 1;
	}
	return { root, isWord, size: labels.length };
}

/** Counts the labels in a text. Of overlapping labels the first counts, then the longest. */
export function countInMapTrie({ root, isWord }: MapTrie, original: string): number {
	const text = original.toLowerCase();
	let count = 0;
	for (let at = nextWord(text, 0, isWord); at < text.length;) {
		let node: Node | undefined = root;
		let after = -1;
		let start = at;
		let end = wordEnd(text, start, isWord);
		const next = end;
		while ((node = node.next.get(text.slice(start, end)))) {
			after = node.label > 0 ? end : after;
			start = nextWord(text, end, isWord);
			if (start >= text.length || node.next.size === 0) {
				break;
			}
			end = wordEnd(text, start, isWord);
		}
		count += after < 0 ? 0 : 1;
		at = nextWord(text, after < 0 ? next : after, isWord);
	}
	return count;
}

function nextWord(text: string, from: number, isWord: Uint8Array): number {
	let at = from;
	while (at < text.length && isWord[text.charCodeAt(at)] === 0) {
		at++;
	}
	return at;
}

function wordEnd(text: string, from: number, isWord: Uint8Array): number {
	let at = from;
	while (at < text.length && isWord[text.charCodeAt(at)] === 1) {
		at++;
	}
	return at;
}

function wordTable(): Uint8Array {
	const isWord = new Uint8Array(0x10000);
	for (let unit = 0; unit < isWord.length; unit++) {
		isWord[unit] = /[\p{L}\p{M}\p{N}_]/u.test(String.fromCharCode(unit)) ? 1 : 0;
	}
	return isWord;
}
