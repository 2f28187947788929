import type { Steps } from '../../steps/steps';
import { nextLineStart } from '../../text/lineBounds';

/** An entry of a dossier in YAML: a range of its text that begins at the line of its key. */
export interface CutEntry {
	/** The key, as far as it can be read from that line without parsing; empty if it cannot. */
	readonly key: string;
	readonly start: number;
	readonly end: number;
	/** The number of lines before it. */
	readonly line: number;
}

/** The text of a dossier in YAML, split into its parts. */
export interface CutDossier {
	readonly block: EntriesBlock;
	readonly entries: readonly CutEntry[];
	/** The number of spaces before the keys of the entries. */
	readonly indent: number;
	/** The number of lines of the block of entries. */
	readonly lines: number;
}

/** The number of lines examined in one step. */
const LINES_PER_STEP = 2000;

const ENTRIES = /^entries:[ \t]*(?:#.*)?\r?$/;
/** A line that begins or ends a document, or a directive. */
const MARKER = /^(?:---|\.\.\.|%)/;
const KEY = /^ *["']?([A-Za-z][A-Za-z0-9_]*)["']?[ \t]*:/;

/**
 * Cuts a dossier at the lines that have the indent of the first entry. `undefined` if its entries are not a block map with an indent, or if
 * it may have several documents. The content of an entry has a greater indent than its key (YAML 1.2.2, chapter 8), even the lines of a
 * flow collection or a quoted scalar; a file with parts that are not valid is therefore not valid itself.
 */
export function* cutYamlInSteps(text: string): Steps<CutDossier | undefined> {
	const block = yield* entriesBlock(text);
	const cut = block && (yield* cutLinesInSteps(text, block));
	return block && cut && cut.indent > 0 ? { block, entries: cut.entries, indent: cut.indent, lines: cut.line - block.line } : undefined;
}

/** Returns the text of a dossier without its entries, in which every line is where it was. `lines` are those of the block of entries. */
export function headOf(text: string, { keyLine, end }: EntriesBlock, lines: number): string {
	return `${text.slice(0, keyLine)}entries: {}\n${end < text.length ? `${'\n'.repeat(lines)}${text.slice(end)}` : ''}`;
}

/** Lines of a text: their offsets, and the number of lines before them. */
export interface LineRange {
	readonly start: number;
	readonly end: number;
	readonly line: number;
}

/**
 * Cuts some lines of the block of entries at those that have an indent, if absent that of the first. `undefined` if a line has a smaller
 * one, or a tab before the first entry. Returns the indent, too, -1 if it is unknown, and the number of lines before the end.
 */
export function* cutLinesInSteps(
	text: string,
	range: LineRange,
	knownIndent = -1,
): Steps<{ readonly entries: readonly CutEntry[]; readonly indent: number; readonly line: number } | undefined> {
	const entries: { key: string; start: number; end: number; line: number }[] = [];
	let indent = knownIndent;
	let { line } = range;
	for (let { start } = range; start < range.end; line++) {
		const end = nextLineStart(text, start);
		const own = indentOf(text, start, end);
		if (own !== undefined) {
			indent = indent < 0 ? own : indent;
			if (own < indent) {
				return undefined;
			}
			if (own === indent) {
				entries.push({ key: KEY.exec(text.slice(start, Math.min(end, start + indent + MAX_KEY)))?.[1] ?? '', start, end, line });
			}
		}
		const last = entries.at(-1);
		if (!last && text.charCodeAt(start) === TAB) {
			return undefined;
		}
		// A comment outside the entry does not belong to its text, unless more of the entry follows. The end of a file may have many.
		if (last && (own !== undefined || !isOuterComment(text, start, indent))) {
			last.end = end;
		}
		start = end;
		if (line % LINES_PER_STEP === 0) {
			yield;
		}
	}
	return { entries, indent, line };
}

/** The number of characters of a line that are searched for a key. */
const MAX_KEY = 300;

/** Where the entries of a dossier are in its text. */
export interface EntriesBlock extends LineRange {
	/** The offset of the line `entries:`, which is the one before. */
	readonly keyLine: number;
}

function* entriesBlock(text: string): Steps<EntriesBlock | undefined> {
	let found: Omit<EntriesBlock, 'end'> | undefined;
	let end = text.length;
	let line = 0;
	for (let start = 0; start < text.length; line++) {
		const next = nextLineStart(text, start);
		const first = text.charCodeAt(start);
		const isBlankOrComment = first === LINE_FEED || first === RETURN || first === HASH;
		// A line with a tab is not valid, and belongs to what is before it.
		const isIndented = first === SPACE || (first === TAB && found !== undefined);
		// Nearly all lines are indented, and need no closer look.
		if (!isIndented && !isBlankOrComment) {
			const content = text.slice(start, Math.min(next, start + MAX_KEY)).replace(/\n$/, '');
			const beginsOnlyDocument = () => !found && content.startsWith('---') && isAllComments(text.slice(0, start));
			if (MARKER.test(content) && !beginsOnlyDocument()) {
				return undefined;
			}
			if (found && end === text.length) {
				end = start;
			}
			if (ENTRIES.test(content)) {
				if (found) {
					return undefined;
				}
				found = { keyLine: start, start: next, line: line + 1 };
			}
		}
		start = next;
		if (line % LINES_PER_STEP === 0) {
			yield;
		}
	}
	return found && { ...found, end };
}

function isAllComments(text: string): boolean {
	return text.split('\n').every(line => line.trim() === '' || line.startsWith('#'));
}

const TAB = 0x09;
const SPACE = 0x20;
const HASH = 0x23;
const LINE_FEED = 0x0A;
const RETURN = 0x0D;

/** Whether a line is a comment that is indented no more than the keys of entries. */
function isOuterComment(text: string, start: number, indent: number): boolean {
	let at = start;
	while (at - start < indent && text.charCodeAt(at) === SPACE) {
		at++;
	}
	return text.charCodeAt(at) === HASH;
}

/** Returns how many spaces a line begins with; `undefined` if it is blank or a comment, or begins with a tab. */
function indentOf(text: string, start: number, end: number): number | undefined {
	let at = start;
	while (at < end && text.charCodeAt(at) === SPACE) {
		at++;
	}
	const first = at < end ? text.charCodeAt(at) : LINE_FEED;
	const isBlankOrComment = first === LINE_FEED || first === RETURN || first === HASH;
	const beginsWithTab = first === TAB && at === start;
	return isBlankOrComment || beginsWithTab ? undefined : at - start;
}
