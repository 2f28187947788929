import type { Token } from '../../../text/token';

/** Phrases that are looked up at a token. Words are folded; an elided article, as in “l’”, is a word of its own. */
export class Phrases {
	private readonly byFirst = new Map<string, (readonly string[])[]>();
	private readonly lastWords = new Set<string>();

	/** Takes phrases separated by `|`. */
	constructor(phrases: string) {
		for (const phrase of phrases.split('|').map(written => written.trim()).filter(written => written !== '')) {
			const words = phrase.split(/\s+/u);
			const [first = ''] = words;
			this.byFirst.set(first, [...this.byFirst.get(first) ?? [], words].sort((a, b) => b.length - a.length));
			this.lastWords.add(words.at(-1) ?? '');
		}
	}

	/** The words that phrases begin with. */
	get firstWords(): Iterable<string> {
		return this.byFirst.keys();
	}

	/** All phrases, as their words. */
	get all(): readonly (readonly string[])[] {
		return [...this.byFirst.values()].flat();
	}

	/** Returns the token after the longest phrase that begins at a token; `undefined` if none does. */
	endAt(tokens: readonly Token[], from: number): number | undefined {
		const phrases = this.byFirst.get(tokens[from]?.folded ?? '');
		if (!phrases) {
			return undefined;
		}
		const found = phrases.find(words => words.every((word, index) => tokens[from + index]?.folded === word));
		return found && from + found.length;
	}

	/** Whether a phrase ends right before a token. */
	endsBefore(tokens: readonly Token[], to: number): boolean {
		return this.startBefore(tokens, to) !== undefined;
	}

	/** Returns the first token of the longest phrase that ends right before a token; `undefined` if none does. */
	startBefore(tokens: readonly Token[], to: number): number | undefined {
		if (!this.lastWords.has(tokens[to - 1]?.folded ?? '')) {
			return undefined;
		}
		for (let from = Math.max(0, to - MAX_WORDS); from < to; from++) {
			if (this.endAt(tokens, from) === to) {
				return from;
			}
		}
		return undefined;
	}
}

/** The maximum number of words of a phrase that `startBefore` finds. */
const MAX_WORDS = 5;

/** Returns words separated by white space as a set. */
export function words(list: string): ReadonlySet<string> {
	return new Set(list.trim().split(/\s+/u));
}
