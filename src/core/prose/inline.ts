import type { RangeList } from './rangeList';

/** A stretch of text; `end` is exclusive. */
export interface OffsetRange {
	readonly start: number;
	readonly end: number;
}

/**
 * Adds a stretch of a text without the tokens of its markup. A token in the group `mark` is markup
 * across which words run on, such as a sign of emphasis; one in the group `space` stands for white space; any other
 * token ends a run of words.
 */
export function addInline(list: RangeList, text: string, { start, end }: OffsetRange, tokens: RegExp): void {
	let proseStart = start;
	for (const token of text.slice(start, end).matchAll(tokens)) {
		list.add(proseStart, start + token.index);
		list.gap(token.groups?.['space'] !== undefined ? 'space' : token.groups?.['mark'] !== undefined ? 'nothing' : 'break');
		proseStart = start + token.index + token[0].length;
	}
	list.add(proseStart, end);
}

/**
 * Puts the tokens of a markup together, in the order in which they are tried: what stands for white space comes first. Every token must be
 * linear where it fails: what stands inside brackets excludes the opening bracket, or the line end.
 */
export function combineTokens(opaque: readonly RegExp[], marks: readonly RegExp[], spaces: readonly RegExp[] = []): RegExp {
	const sources = (tokens: readonly RegExp[]) => tokens.map(token => token.source).join('|');
	const group = (name: string, tokens: readonly RegExp[]) => (tokens.length === 0 ? [] : [`(?<${name}>${sources(tokens)})`]);
	return new RegExp([...group('space', spaces), sources(opaque), ...group('mark', marks)].join('|'), 'gu');
}

/** A web or mail address: from its scheme, or from `www.`, to the next white space or bracket. */
export const ADDRESS = /(?<![\p{L}\p{N}])(?:[a-zA-Z][a-zA-Z0-9+.\-]{1,20}:\/\/|mailto:|www\.)[^\s\[\]<>{}"]+/u;

/** Signs of emphasis (the inside of a character class): where they touch a word from one side only, so never inside a name. */
export function emphasisTokens(signs: string): readonly RegExp[] {
	return [
		new RegExp(`(?<![\\p{L}\\p{N}_${signs}])[${signs}]+(?=[^\\s${signs}])`, 'u'),
		new RegExp(`(?<=[^\\s${signs}])[${signs}]+(?![\\p{L}\\p{N}_${signs}])`, 'u'),
	];
}
