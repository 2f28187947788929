import type { OffsetRange } from '../text/offsetRange';
import type { RangeList } from './rangeList';

/**
 * Adds a range of a text without its markup tokens. Words continue across a token of the group `mark`, such as an emphasis
 * mark; a token of the group `space` represents white space; any other token ends a run of words.
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
 * Combines the token patterns of a markup language into one, in the order in which they are tried: those that represent white space first.
 * Every pattern must fail in linear time: content in brackets must exclude the opening bracket or the line end.
 */
export function combineTokens(opaque: readonly RegExp[], marks: readonly RegExp[], spaces: readonly RegExp[] = []): RegExp {
	const sources = (tokens: readonly RegExp[]) => tokens.map(token => token.source).join('|');
	const group = (name: string, tokens: readonly RegExp[]) => (tokens.length === 0 ? [] : [`(?<${name}>${sources(tokens)})`]);
	return new RegExp([...group('space', spaces), sources(opaque), ...group('mark', marks)].join('|'), 'gu');
}

/** A URL or mail address: from its scheme or `www.` up to the next white space or bracket. */
export const ADDRESS = /(?<![\p{L}\p{N}])(?:[a-zA-Z][a-zA-Z0-9+.\-]{1,20}:\/\/|mailto:|www\.)[^\s\[\]<>{}"]+/u;

/**
 * Returns patterns for emphasis marks that touch a word on one side only, so never inside a name. `signs` is the inside of a character
 * class.
 */
export function emphasisTokens(signs: string): readonly RegExp[] {
	return [
		new RegExp(`(?<![\\p{L}\\p{N}_${signs}])[${signs}]+(?=[^\\s${signs}])`, 'u'),
		new RegExp(`(?<=[^\\s${signs}])[${signs}]+(?![\\p{L}\\p{N}_${signs}])`, 'u'),
	];
}
