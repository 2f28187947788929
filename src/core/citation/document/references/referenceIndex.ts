import { isWordStart } from './wordStart';
import { HEAD, sharedLength, type WrittenReference } from './writtenReference';

/** A reference that may begin at an offset of a text. */
export interface PossibleReference {
	readonly written: WrittenReference;
	/** The end of its beginning. */
	readonly from: number;
}

interface Member {
	readonly written: WrittenReference;
	/** Its index among all references, in the order in which they were added. */
	readonly order: number;
}

/** The size of the table for the first characters of references, a power of two. Different ones may share a slot. */
const SLOTS = 65536;

/** The references of a library by their beginnings. */
export class ReferenceIndex {
	private readonly byHead = new Map<string, Map<string, Alike>>();
	/** The slots of the first characters of references. */
	private readonly slots = new Uint8Array(SLOTS);
	private count = 0;

	add(written: WrittenReference): void {
		const member = { written, order: this.count++ };
		for (const beginning of written.beginnings) {
			const head = beginning.slice(0, HEAD);
			const groups = this.byHead.get(head) ?? new Map<string, Alike>();
			const alike = groups.get(beginning) ?? new Alike();
			alike.add(member);
			this.byHead.set(head, groups.set(beginning, alike));
			this.slots[slotAt(head, 0)] = 1;
		}
	}

	/**
	 * Returns the first offset between `from` and `end` at which a word begins that may be the first of a reference; `end` if there is none.
	 * Ignores text before `start`.
	 */
	next(text: string, from: number, end: number, start: number): number {
		const { slots } = this;
		let before = from > start ? text.charCodeAt(from - 1) : SPACE;
		for (let at = from; at < end; at++) {
			const code = text.charCodeAt(at);
			// A word never begins after an ASCII letter or digit, which most characters are.
			if ((before > 127 || WORD_SIGNS[before] === 0) && slots[slotAt(text, at)] === 1 && isWordStart(text, at, start)) {
				return at;
			}
			before = code;
		}
		return end;
	}

	/**
	 * Returns the references that may begin at an offset of a text, which {@link next} has returned, in the order in which they were added.
	 */
	at(text: string, at: number): readonly PossibleReference[] {
		const groups = this.byHead.get(text.slice(at, at + HEAD));
		if (!groups) {
			return NONE;
		}
		const possible = new Map<number, PossibleReference>();
		for (const [beginning, alike] of groups) {
			if (text.startsWith(beginning, at)) {
				const from = at + beginning.length;
				for (const { written, order } of alike.matching(text, from)) {
					// Only its first beginning is used.
					const other = possible.get(order);
					if (!other || written.beginnings.indexOf(beginning) < written.beginnings.indexOf(text.slice(at, other.from))) {
						possible.set(order, { written, from });
					}
				}
			}
		}
		return possible.size < 2 ? [...possible.values()] : [...possible].sort(([a], [b]) => a - b).map(([, one]) => one);
	}
}

const SPACE = 32;

/** For each character of ASCII, whether it is a letter or digit. */
const WORD_SIGNS = Uint8Array.from({ length: 128 }, (_, code) => Number(/[a-z0-9]/i.test(String.fromCharCode(code))));

const NONE: readonly PossibleReference[] = [];

/** Returns the slot of the four characters at an offset, which a text must have. */
function slotAt(text: string, at: number): number {
	return (
		(text.charCodeAt(at) + text.charCodeAt(at + 1) * 41 + text.charCodeAt(at + 2) * 1681 + text.charCodeAt(at + 3) * 68_921)
		& (SLOTS - 1)
	);
}

/**
 * References with the same beginning. They are sorted, so that the length that a text shares with one of them bounds what it shares with
 * the next.
 */
class Alike {
	private readonly members: Member[] = [];
	/** The length that each shares with the one before it; absent until they are sorted. */
	private common: readonly number[] | undefined;

	add(member: Member): void {
		this.members.push(member);
		this.common = undefined;
	}

	/**
	 * Returns those whose part that does not depend on the locator is in the text. The text is compared from an offset, the end of their
	 * beginning.
	 */
	matching(text: string, from: number): readonly Member[] {
		this.common ??= this.sorted();
		const found: Member[] = [];
		let length = 0;
		for (let index = 0; index < this.members.length; index++) {
			const member = this.members[index] as Member;
			const common = this.common[index] ?? 0;
			const { written } = member;
			length =
				common < length
					? common
					: common > length
						? length
						: length + sharedLength(text, from + length, written.plain, HEAD + length);
			if (length >= written.sharedByAll) {
				found.push(member);
			}
		}
		return found;
	}

	private sorted(): readonly number[] {
		this.members.sort((a, b) => (a.written.plain < b.written.plain ? -1 : a.written.plain > b.written.plain ? 1 : a.order - b.order));
		return this.members.map(({ written }, index) => {
			const before = this.members[index - 1];
			return before ? sharedLength(written.plain, HEAD, before.written.plain, HEAD) : 0;
		});
	}
}
