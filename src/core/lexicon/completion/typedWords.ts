import { blockAt, type ProseRange } from '../../prose/prose';
import type { ProseSyntax } from '../../prose/proseSyntax';
import { lineStartAt } from '../../text/lineBounds';
import { isIdeograph, isWordCharacter } from './characters';

/** Words that end at the cursor. Offsets count UTF-16 units; `end` is the cursor. */
export interface TypedWords {
	readonly start: number;
	readonly end: number;
	/** The words as the document has them. */
	readonly text: string;
}

/** How far back a name may have begun: any name is unambiguous by then. */
const MAX_WORDS = 12;
const MAX_DISTANCE = 120;

/** How much of the line before the cursor is searched for unclosed code or formulas, in UTF-16 units. */
const LINE_REACH = 2000;

/** Text before a word that makes it part of an identifier, a URL, a key, a command, a tag or another word. */
const JOINS_NEXT = /[@#/\\.:=&$^%+<_-]$|\][([]$/;

/** One-letter words that Arabic attaches to the next word: and, so; in, for, as. */
const ARABIC_PARTICLE = /[وفبلك]/;

/**
 * Returns the words before the cursor that may begin a name, from the most words down to the last word alone. Returns nothing if the cursor
 * is not in prose; code and formulas that are not closed yet are not prose.
 */
export function typedWordsBefore(
	text: string,
	prose: readonly ProseRange[],
	cursor: number,
	{ hasBacktickCode }: Pick<ProseSyntax, 'hasBacktickCode'>,
): readonly TypedWords[] {
	const range = blockAt(prose, cursor).find(({ start, end }) => start < cursor && cursor <= end);
	if (!range) {
		return [];
	}
	const line = lineStartAt(text, cursor);
	if (isOpen(text.slice(Math.max(line, cursor - LINE_REACH), cursor), hasBacktickCode)) {
		return [];
	}
	const from = Math.max(range.start, line, cursor - MAX_DISTANCE);
	const starts: number[] = [];
	for (let at = cursor - 1; at >= from && starts.length < MAX_WORDS; at--) {
		if (beginsWord(text, at)) {
			starts.push(...(ARABIC_PARTICLE.test(text.charAt(at)) && at + 1 < cursor ? [at + 1, at] : [at]));
		}
	}
	return starts.reverse().map(start => ({ start, end: cursor, text: text.slice(start, cursor) }));
}

function beginsWord(text: string, at: number): boolean {
	if (!isWordCharacter(text, at) || /[\p{M}\uDC00-\uDFFF]/u.test(text.charAt(at))) {
		return false;
	}
	const continues = at > 0 && isWordCharacter(text, at - 1) && !isIdeograph(text, at) && !endsInIdeograph(text, at);
	return !continues && !JOINS_NEXT.test(text.slice(Math.max(0, at - 2), at));
}

function endsInIdeograph(text: string, end: number): boolean {
	return isIdeograph(text, end - 1) || (end > 1 && isIdeograph(text, end - 2) && /[\uDC00-\uDFFF]/.test(text.charAt(end - 1)));
}

/** Whether a line opens code or a formula that it does not close. */
function isOpen(line: string, hasBacktickCode: boolean): boolean {
	const marked = line.replace(/\\[\\$`]/g, '');
	const formulas = marked.split('$');
	const inFormula = formulas.length % 2 === 0 && /^[^\s\d]/.test(formulas.at(-1) ?? '');
	return inFormula || (hasBacktickCode && (marked.match(/`+/g) ?? []).length % 2 === 1);
}
