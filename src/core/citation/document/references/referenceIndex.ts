import type { Steps } from '../../../steps/steps';
import { ReferenceBeginningsBuilder, type ReferenceBeginnings } from './referenceBeginnings';
import { isWordStart } from './wordStart';
import { HEAD } from './writtenReference';

/** The size of the table for the first characters of references, a power of two. Different ones may share a slot. */
const SLOTS = 65536;

/** What references begin with, each of a numbered source. */
export class ReferenceIndex {
	private readonly prefixes = new ReferenceBeginningsBuilder(HEAD);
	/** The slots of the first characters of references. */
	private readonly slots = new Uint8Array(SLOTS);

	/** Adds what a reference to a source begins with, except that it may begin with a small letter. Shorter ones than {@link HEAD} are left out. */
	add(prefix: string, source: number): void {
		if (prefix.length >= HEAD) {
			this.prefixes.add(prefix, source);
			[prefix, prefix.charAt(0).toLowerCase() + prefix.slice(1)].forEach(written => (this.slots[slotAt(written, 0)] = 1));
		}
	}

	/** Returns the finder of places at which references may begin. Nothing can be added after that. */
	*buildInSteps(): Steps<ReferencePlaces> {
		return new ReferencePlaces(yield* this.prefixes.buildInSteps(), this.slots);
	}
}

/** Finds places at which references may begin. */
export class ReferencePlaces {
	private readonly prefixes: ReferenceBeginnings;
	private readonly slots: Uint8Array;

	constructor(prefixes: ReferenceBeginnings, slots: Uint8Array) {
		this.prefixes = prefixes;
		this.slots = slots;
	}

	/**
	 * Returns the first offset between `from` and `end` at which a word begins that may be the first of a reference; `end` if there is none.
	 */
	next(text: string, from: number, end: number): number {
		const { slots } = this;
		let before = from > 0 ? text.charCodeAt(from - 1) : SPACE;
		for (let at = from; at < end; at++) {
			const code = text.charCodeAt(at);
			// A word never begins after an ASCII letter or digit, which most characters are.
			if ((before > 127 || WORD_SIGNS[before] === 0) && slots[slotAt(text, at)] === 1 && isWordStart(text, at, 0)) {
				return at;
			}
			before = code;
		}
		return end;
	}

	/** Returns the sources to which a reference at an offset, which {@link next} has returned, may refer, in ascending order. */
	at(text: string, start: number, end: number): readonly number[] {
		return this.prefixes.at(text, { start, end });
	}
}

const SPACE = 32;

/** For each character of ASCII, whether it is a letter or digit. */
const WORD_SIGNS = Uint8Array.from({ length: 128 }, (_, code) => Number(/[a-z0-9]/i.test(String.fromCharCode(code))));

/** Returns the slot of the four characters at an offset, which a text must have. */
function slotAt(text: string, at: number): number {
	return (
		(text.charCodeAt(at) + text.charCodeAt(at + 1) * 41 + text.charCodeAt(at + 2) * 1681 + text.charCodeAt(at + 3) * 68_921)
		& (SLOTS - 1)
	);
}
