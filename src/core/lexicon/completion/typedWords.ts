import { blockAt, type ProseRange } from '../../prose/prose';
import type { ProseSyntax } from '../../prose/proseSyntax';
import { isIdeograph, isWordCharacter } from './characters';

/** Some words that end at the cursor. Offsets count UTF-16 units; `end` is the cursor. */
export interface TypedWords {
	readonly start: number;
	readonly end: number;
	/** The words as they stand in the document. */
	readonly text: string;
}

/** No name is longer than this before one knows which it is. */
const MOST_WORDS = 12;
const REACH = 120;

/** How much of a line before the cursor tells whether code or a formula is open. */
const LINE_REACH = 2000;

/** What makes the word after it a part of an identifier, an address, a key, a command, a tag or another word. */
const JOINS_NEXT = /[@#/\\.:=&$^%+<_-]$|\][([]$/;

/** One-letter words that Arabic joins to the next: and, so; in, for, as. */
const ARABIC_PARTICLE = /[وفبلك]/;

/**
 * The words before the cursor with which a name may have been begun, from the most words to the last one
 * alone. None where the cursor is not in prose: code or a formula that is begun and not closed yet is none.
 */
export function typedWordsBefore(text: string, prose: readonly ProseRange[], cursor: number, { hasBacktickCode }: Pick<ProseSyntax, 'hasBacktickCode'>): readonly TypedWords[] {
	const range = blockAt(prose, cursor).find(({ start, end }) => start < cursor && cursor <= end);
	if (!range) {
		return [];
	}
	const line = text.lastIndexOf('\n', cursor - 1) + 1;
	if (isOpen(text.slice(Math.max(line, cursor - LINE_REACH), cursor), hasBacktickCode)) {
		return [];
	}
	const from = Math.max(range.start, line, cursor - REACH);
	const starts: number[] = [];
	for (let at = cursor - 1; at >= from && starts.length < MOST_WORDS; at--) {
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
	const goesOn = at > 0 && isWordCharacter(text, at - 1) && !isIdeograph(text, at) && !endsInIdeograph(text, at);
	return !goesOn && !JOINS_NEXT.test(text.slice(Math.max(0, at - 2), at));
}

function endsInIdeograph(text: string, end: number): boolean {
	return isIdeograph(text, end - 1) || (end > 1 && isIdeograph(text, end - 2) && /[\uDC00-\uDFFF]/.test(text.charAt(end - 1)));
}

/** Whether code or a formula has been begun on a line and not closed. */
function isOpen(line: string, hasBacktickCode: boolean): boolean {
	const marked = line.replace(/\\[\\$`]/g, '');
	const formulas = marked.split('$');
	const inFormula = formulas.length % 2 === 0 && /^[^\s\d]/.test(formulas.at(-1) ?? '');
	return inFormula || (hasBacktickCode && (marked.match(/`+/g) ?? []).length % 2 === 1);
}
