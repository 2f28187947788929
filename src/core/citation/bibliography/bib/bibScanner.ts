import { getOrInsert } from '../../../data/getOrInsert';
import { MAX_NESTING } from '../../../limits';
import { lineFeedFrom } from '../../../text/lineBounds';

/** The result of looking for the end of a group whose braces are nested too deeply. */
export const TOO_DEEP = -2;
/** The start of an entry on a line of its own, at which the parser recovers from an unclosed entry. */
const NEXT_ENTRY = /\n[ \t]*@[ \t]*[a-zA-Z]+[ \t]*[{(]/g;

/** Goes through the characters of a .bib file. */
export class BibScanner {
	protected readonly text: string;
	protected offset = 0;
	/**
	 * Whether an unclosed block ran to the end of the file. After that, blocks end at the start of the next entry, so that the time
	 * stays linear.
	 */
	private foundUnclosed = false;
	/** The start of the next entry that was found last. */
	private knownNext = -1;
	/** A copy of each pattern, whose `lastIndex` is changed. */
	private readonly sticky = new Map<RegExp, RegExp>();

	constructor(text: string) {
		this.text = text;
	}

	/** Skips white space and comments. */
	protected skipBlanks(): void {
		for (; this.offset < this.text.length; this.offset++) {
			const sign = this.text[this.offset];
			if (sign === '%') {
				this.offset = lineFeedFrom(this.text, this.offset);
			} else if (sign !== ' ' && sign !== '\t' && sign !== '\n' && sign !== '\r' && sign !== '\uFEFF') {
				return;
			}
		}
	}

	/** Returns the start of the next entry from an offset on; the end of the text if there is none. */
	protected nextEntry(from: number): number {
		if (this.knownNext < from) {
			const pattern = new RegExp(NEXT_ENTRY);
			pattern.lastIndex = from;
			this.knownNext = pattern.exec(this.text)?.index ?? this.text.length;
		}
		return this.knownNext;
	}

	/** Matches a sticky pattern, and goes to its end. */
	protected match(pattern: RegExp): string | undefined {
		const sticky = getOrInsert(this.sticky, pattern, () => new RegExp(pattern));
		sticky.lastIndex = this.offset;
		const found = sticky.exec(this.text)?.[0];
		this.offset += found?.length ?? 0;
		return found;
	}

	/**
	 * Returns the offset after the delimiter that closes a group with balanced braces; -1 if it is not closed, `TOO_DEEP` if braces
	 * are nested too deeply.
	 */
	protected groupEnd(from: number, close: string): number {
		const limit = this.foundUnclosed ? this.nextEntry(from) : this.text.length;
		let depth = 0;
		for (let index = from; index < limit; index++) {
			const sign = this.text[index];
			if (depth === 0 && sign === close) {
				return index + 1;
			}
			if (sign === '{') {
				depth++;
				if (depth > MAX_NESTING) {
					return TOO_DEEP;
				}
			} else if (sign === '}') {
				depth--;
				if (depth < 0) {
					return -1;
				}
			}
		}
		this.foundUnclosed = true;
		return -1;
	}
}
