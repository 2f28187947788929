import type { RangeList } from './rangeList';

/** A stretch of text; `end` is exclusive. */
export interface Stretch {
	readonly start: number;
	readonly end: number;
}

/**
 * Adds a stretch of a text without the tokens of its markup. A token in the group `mark` is markup
 * across which words run on, such as a sign of emphasis; any other token ends a run of words.
 */
export function addInline(list: RangeList, text: string, { start, end }: Stretch, tokens: RegExp): void {
	let proseStart = start;
	for (const token of text.slice(start, end).matchAll(tokens)) {
		list.add(proseStart, start + token.index);
		if (token.groups?.['mark'] === undefined) {
			list.break();
		}
		proseStart = start + token.index + token[0].length;
	}
	list.add(proseStart, end);
}

/**
 * Puts the tokens of a markup together, in the order in which they are tried. Every token must be
 * linear where it fails: what stands inside brackets excludes the opening bracket, or the line end.
 */
export function tokensOf(opaque: readonly RegExp[], marks: readonly RegExp[]): RegExp {
	const sources = (tokens: readonly RegExp[]) => tokens.map(token => token.source).join('|');
	return new RegExp(marks.length === 0 ? sources(opaque) : `${sources(opaque)}|(?<mark>${sources(marks)})`, 'gu');
}

/** A web or mail address: from its scheme, or from `www.`, to the next white space or bracket. */
export const ADDRESS = /(?<![\p{L}\p{N}])(?:[a-zA-Z][a-zA-Z0-9+.\-]{1,20}:\/\/|mailto:|www\.)[^\s\[\]<>{}"]+/u;

/** Signs of emphasis (the inside of a character class): where they touch a word from one side only, so never inside a name. */
export function emphasisOf(signs: string): readonly RegExp[] {
	return [
		new RegExp(`(?<![\\p{L}\\p{N}_${signs}])[${signs}]+(?=[^\\s${signs}])`, 'u'),
		new RegExp(`(?<=[^\\s${signs}])[${signs}]+(?![\\p{L}\\p{N}_${signs}])`, 'u'),
	];
}
