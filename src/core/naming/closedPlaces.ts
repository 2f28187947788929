import { mergedRanges } from '../prose/mergedRanges';
import { overlapping } from '../prose/overlapping';
import type { OffsetRange } from '../text/offsetRange';

/** The distance from a name within which the brackets of a link are searched for. */
const REACH = 300;

/** The parts of a document in which names must stay as they are, because they are somebody else's, or part of an address. */
export class ClosedPlaces {
	private readonly text: string;
	private readonly parts: readonly OffsetRange[];
	private definitions: ReadonlySet<string> | undefined;

	/** `parts` are quotations in the markup of the language, and what we generated, in any order. */
	constructor(text: string, parts: readonly OffsetRange[]) {
		this.text = text;
		this.parts = mergedRanges(parts);
	}

	/**
	 * Whether a name is in a part, in a link whose text is also its target, or in the text of a Markdown link that refers to a definition
	 * by it.
	 */
	has({ start, end }: OffsetRange): boolean {
		return overlapping(this.parts, { start, end }).some(part => part.start <= start && end <= part.end) || this.isTarget(start, end);
	}

	private isTarget(start: number, end: number): boolean {
		const { text } = this;
		const near = text.slice(Math.max(0, start - REACH), start);
		const before = near.slice(near.lastIndexOf('\n') + 1);
		const [after = ''] = text.slice(end, end + REACH).split('\n', 1);
		const open = before.lastIndexOf('[');
		const close = after.search(/[[\]]/);
		if (open < 0 || before.includes(']', open) || after[close] !== ']') {
			return false;
		}
		// A wiki link, whose text is its target.
		if (before[open - 1] === '[' && after[close + 1] === ']') {
			return true;
		}
		const bracket = start - before.length + open;
		const label = text.slice(bracket + 1, end + close);
		const next = after.slice(close + 1, close + 3);
		// A link with an address or another label does not refer to a definition by its text.
		return !next.startsWith('(') && !/^\[[^\]]/.test(next) && (this.definitions ??= definedIn(text)).has(label.toLowerCase());
	}
}

/** The labels of the definitions of links in a Markdown document, in lower case. */
function definedIn(text: string): ReadonlySet<string> {
	return new Set(Array.from(text.matchAll(/\[([^[\]\n]+)\]:/g), ([, label = '']) => label.toLowerCase()));
}
