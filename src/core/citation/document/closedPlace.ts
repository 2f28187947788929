import type { ProseFinder } from '../../prose/prose';
import type { ClosedPart, ClosedReason } from './written';

const REASONS: readonly ClosedReason[] = ['code', 'maths', 'comment', 'frontMatter', 'verbatim', 'link', 'preamble'];

/**
 * Finds the part around an offset in which no citation can be, by the prose of a language: where prose is, a citation can be. Of what
 * is between two stretches of prose, a token, which has the reason as the name of its group, tells why none can. The tokens have
 * the flags `g` and `m`.
 */
export function closedBy(findProse: ProseFinder, tokens: RegExp): (text: string, offset: number) => ClosedPart | undefined {
	return (text, offset) => {
		const gap = gapAt(findProse, text, offset);
		return gap && closedByTokens(tokens, text, offset, gap);
	};
}

/** The part around an offset that a token takes, from one offset of a text to another. */
export function closedByTokens(tokens: RegExp, text: string, offset: number, { start, end }: { readonly start: number; readonly end: number }): ClosedPart | undefined {
	const pattern = new RegExp(tokens);
	pattern.lastIndex = start;
	for (let match = pattern.exec(text); match && match.index < Math.min(end, offset + 1); match = pattern.exec(text)) {
		const { groups = {}, index } = match;
		const reason = REASONS.find(name => groups[name] !== undefined);
		const last = index + match[0].length;
		// What goes to the end of its line takes what is typed there, too.
		const isLine = /\n|\r/.test(text[last] ?? '\n') && (reason === 'comment' || match[0].includes('\n'));
		if (reason !== undefined && index < offset && (offset < last || (offset === last && isLine))) {
			return { start: index, end: last, reason };
		}
		if (match[0] === '') {
			pattern.lastIndex++;
		}
	}
	return undefined;
}

/** What is between the prose before an offset and the prose behind it; `undefined` where the offset is in prose or at its edge. */
function gapAt(findProse: ProseFinder, text: string, offset: number): { readonly start: number; readonly end: number } | undefined {
	const prose = findProse(text);
	let low = 0;
	let high = prose.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((prose[middle]?.end ?? 0) < offset) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	const next = prose[low];
	if (next && next.start <= offset) {
		return undefined;
	}
	return { start: prose[low - 1]?.end ?? 0, end: next?.start ?? text.length };
}
