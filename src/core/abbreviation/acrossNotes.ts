import type { FlatBlock } from '../prose/flatBlocks';

/** How many blocks before a bracket are tried: a note has blocks of its own. */
const MAX_BLOCKS = 4;
/** The longest note, citation or entry of an index that may be between a name and its acronym. */
const MAX_ASIDE = 1000;

/** Words of commands and roles of notes, citations, indexes and labels. */
const COMMANDS = String.raw`(?:foot|side|margin|end)?note|cite|cit[ae]p|index|label|thanks`;

/** The start of a note, a citation, an entry of an index or a label, in any document language. */
const ASIDE = new RegExp(
	String.raw`^(?:\^\[|\[\^|\[-?@|\[fn:|\[cite|\[[#*]?[\p{L}\p{N}_-]{0,40}\]_|#(?:footnote|cite)\b|-?@\p{L}|\(\(\(|<(?:ref|sup)\b|\{\{(?:sfn|efn|refn)`
		+ String.raw`|[\\:{]?[a-z]{0,12}(?:${COMMANDS})[a-z]{0,12}\*?[[{:}])`,
	'iu',
);
const PARAGRAPH_BREAK = /\n[ \t\r]*\n/;

/**
 * Returns the index of the block of a segment whose text continues at the bracket at `offset` of another block, because only notes, citations and the
 * like are between them: “United Nations Office on Drugs and Crime[^1] (UNODC)”. `undefined` if there is none.
 */
export function indexBeforeAside(source: string, blocks: readonly FlatBlock[], index: number, offset: number): number | undefined {
	const block = blocks[index];
	if (!block || index === 0 || offset > MAX_ASIDE) {
		return undefined;
	}
	// What a note contains may be a part of the block of the text after it.
	const head = block.text.slice(0, offset).trim();
	if (head !== '' && !head.endsWith(']')) {
		return undefined;
	}
	const end = block.start(offset);
	for (let before = index - 1; before >= Math.max(0, index - MAX_BLOCKS); before--) {
		const other = blocks[before];
		const from = other ? other.end(other.text.length) : end;
		if (end - from > MAX_ASIDE) {
			return undefined;
		}
		const aside = source.slice(from, end);
		if (PARAGRAPH_BREAK.test(aside)) {
			return undefined;
		}
		if (ASIDE.test(aside.trim()) && isClosed(aside)) {
			return before;
		}
	}
	return undefined;
}

/** Whether every square bracket and brace of a text is closed in it. */
function isClosed(text: string): boolean {
	let depth = 0;
	for (const { 0: sign } of text.matchAll(/[[\]{}]/g)) {
		depth += sign === '[' || sign === '{' ? 1 : -1;
		if (depth < 0) {
			return false;
		}
	}
	return depth === 0;
}
