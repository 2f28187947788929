import { blockAt, type ProseRange } from '../prose/prose';
import { caseAllows } from './caseRule';
import { edgeOf, type LabelOfEntry, type Lexicon, type LexiconNode } from './lexicon';
import { insideIdentifier } from './surroundings';
import { wordsOf, type Word } from './words';

/** One place in a document where a label stands. */
export interface Mention {
	readonly start: number;
	readonly end: number;
	/** The labels that stand there, one an entry: several only where a label is ambiguous. Never empty. */
	readonly labels: readonly LabelOfEntry[];
}

/** The mentions in the prose of a text, in order. They do not overlap: of two, the one that begins first wins, then the longer. */
export function findMentions(lexicon: Lexicon, text: string, prose: readonly ProseRange[]): readonly Mention[] {
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

/** The mention that covers the offset; `undefined` if there is none. Reads only the block around the offset. */
export function mentionAt(
	lexicon: Lexicon, text: string, prose: readonly ProseRange[], offset: number,
): Mention | undefined {
	return findMentions(lexicon, text, blockAt(prose, offset))
		.find(mention => mention.start <= offset && offset <= mention.end);
}

function longestAt(lexicon: Lexicon, text: string, words: readonly Word[], first: number) {
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
