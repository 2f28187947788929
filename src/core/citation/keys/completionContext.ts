import type { KeySyntax } from './keySyntax';

/** A key that is being typed. */
export interface KeyContext {
	/** The part of the key before the cursor. */
	readonly prefix: string;
	/** The range that a completion replaces: the key around the cursor. */
	readonly start: number;
	readonly end: number;
}

/** The maximum length of a list of keys. */
const MAX_DISTANCE = 2000;

/**
 * Returns the key that is being typed at an offset, after `@`, in `\cite{a, ` and similar commands, also across lines; `undefined` if
 * there is none, as in code, in a URL or in prose.
 */
export function keyContextAt({ find, mayBegin, closers }: KeySyntax, text: string, offset: number): KeyContext | undefined {
	const before = text.slice(Math.max(0, offset - MAX_DISTANCE), offset);
	if (!mayBegin(before)) {
		return undefined;
	}
	// Adding a letter makes a key of an empty prefix; adding a bracket closes an incomplete citation.
	for (const added of closers(before)) {
		const probe = text.slice(0, offset) + added + text.slice(offset);
		const key = find(probe).flatMap(({ keys }) => keys).find(({ start, end }) => start <= offset && offset < end);
		if (key && !followsWord(text.slice(Math.max(0, key.start - MAX_DISTANCE), key.start))) {
			const end = Math.max(offset, key.end - 1);
			return { prefix: text.slice(key.start, offset), start: key.start, end };
		}
	}
	return undefined;
}

/**
 * Whether a text ends with a word and white space, after which no key can begin: a list separates keys. While its bracket is still open,
 * the words after it belong to the sentence. The word before the end of a line may be in a comment of LaTeX.
 */
function followsWord(before: string): boolean {
	const words = before.trimEnd();
	const line = words.slice(words.lastIndexOf('\n') + 1);
	const isInComment = line.includes('%') && before.includes('\n', words.length);
	return words.length < before.length && /[\p{L}\p{N}_]$/u.test(words) && !isInComment;
}
