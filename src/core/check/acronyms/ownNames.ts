import { getOrInsert } from '../../data/getOrInsert';
import type { Steps } from '../../steps/steps';
import { shifted, type OffsetRange } from '../../text/offsetRange';
import type { PlacedReading } from '../checkInput';
import { isInName } from '../names/namePlaces';
import { PlacedList } from '../placedList';
import type { SegmentReading } from '../segmentReading';
import { acronymPlacesOf } from './acronymPlaces';

/** A name in running text that the document itself abbreviates, and no dossier has. */
export interface OwnNamePlace extends OffsetRange {
	/** The name on one line. */
	readonly text: string;
}

/** The places in a document where given names are written in full. Segments are added and removed one by one. */
export class OwnNames {
	private readonly parts = new Set<PlacedReading>();
	private finder: NameFinder | undefined;
	private places = new PlacedList<OwnNamePlace>(shifted);

	add(part: PlacedReading): void {
		this.parts.add(part);
		if (this.finder) {
			this.places.add(part, this.finder.placesIn(part.reading));
		}
	}

	remove(part: PlacedReading): void {
		this.parts.delete(part);
		this.places.remove(part);
	}

	/** Returns the places of names outside introductions. They are kept up to date until other names are given; each step reads one segment. */
	* of(names: readonly string[]): Steps<PlacedList<OwnNamePlace>> {
		const key = names.join('\n');
		if (this.finder?.key === key) {
			return this.places;
		}
		// If the steps are abandoned, an incomplete result must not be kept.
		this.finder = undefined;
		const places = new PlacedList<OwnNamePlace>(shifted);
		const finder = new NameFinder(key, names);
		if (names.length > 0) {
			for (const part of [...this.parts].sort((a, b) => a.start - b.start)) {
				places.add(part, finder.placesIn(part.reading));
				yield;
			}
		}
		this.places = places;
		this.finder = finder;
		return places;
	}
}

/** The number of characters by which names are looked up. */
const HEAD = 3;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Finds names in segments, in one pass for all of them. */
class NameFinder {
	readonly key: string;
	private readonly byHead = new Map<string, (readonly string[])[]>();
	private readonly first: ReadonlySet<number>;

	constructor(key: string, names: readonly string[]) {
		this.key = key;
		for (const name of names) {
			getOrInsert(this.byHead, name.slice(0, HEAD), () => []).push(name.split(' '));
		}
		this.first = new Set(names.map(name => name.charCodeAt(0)));
	}

	placesIn(reading: SegmentReading): readonly OwnNamePlace[] {
		const found = this.first.size === 0 ? [] : this.writtenIn(reading.segment.text);
		return found.length === 0 ? NONE : found.filter(place => isWrittenOut(reading, place));
	}

	private writtenIn(text: string): readonly OwnNamePlace[] {
		const found: OwnNamePlace[] = [];
		for (let at = 0; at < text.length; at++) {
			if (!this.first.has(text.charCodeAt(at)) || LETTER.test(text.charAt(at - 1))) {
				continue;
			}
			for (const words of this.byHead.get(text.slice(at, at + HEAD)) ?? NO_NAMES) {
				const end = endOfName(text, at, words);
				if (end !== undefined && !LETTER.test(text.charAt(end))) {
					found.push({ start: at, end, text: words.join(' ') });
				}
			}
		}
		return found;
	}
}

const NONE: readonly OwnNamePlace[] = [];
const NO_NAMES: readonly (readonly string[])[] = [];

/** Returns the end of words with white space between them; `undefined` if the text does not have them at the offset. */
function endOfName(text: string, start: number, words: readonly string[]): number | undefined {
	let at = start;
	for (const [index, word] of words.entries()) {
		const from = at;
		while (index > 0 && /\s/u.test(text.charAt(at))) {
			at++;
		}
		if ((index > 0 && at === from) || !text.startsWith(word, at)) {
			return undefined;
		}
		at += word.length;
	}
	return at;
}

/** Whether a name is in running text, and neither all of it, as in a list of names, nor part of a longer name or next to its acronym. */
function isWrittenOut(reading: SegmentReading, { start, end, text }: OwnNamePlace): boolean {
	const block = reading.blocks.find(each => each.start <= start && end <= each.end);
	if (block?.isRunning(start) !== true) {
		return false;
	}
	const place = block.within({ start, end });
	const isWhole = block.text.slice(place.start, place.end).replace(/\s+/gu, ' ') === text;
	const isInText = LETTER.test(block.text.slice(0, place.start) + block.text.slice(place.end));
	// Brackets right after it may introduce an acronym again.
	const isBeforeBracket = /^\s?[([]/u.test(reading.segment.text.slice(end, end + 2));
	return isWhole
		&& isInText
		&& !isBeforeBracket
		&& !isReference(reading.segment.text, { start, end })
		&& !isInName(reading, { start, end })
		&& !isExpansion(reading, { start, end });
}

/** Whether a range overlaps the expansion of an introduction. */
function isExpansion(reading: SegmentReading, { start, end }: OffsetRange): boolean {
	return acronymPlacesOf(reading).introduced.some(({ introduction: { expansion } }) =>
		expansion !== undefined && expansion.start < end && start < expansion.end);
}

/** The number of characters of a longer name in braces that are examined on either side. */
const NEAR = 40;
/** The text before and after a name in braces that belong to no command of a document language. */
const OPENED = /(?:^|[^\p{L}\]}*])\{[^{}\n\\]*$/u;
const CLOSED = /^[^{}\n]*\}/u;

/** Whether a name is in braces, with which dictionaries refer to another of their articles: “See also {File Transfer Protocol}”. */
function isReference(text: string, { start, end }: OffsetRange): boolean {
	return CLOSED.test(text.slice(end, end + NEAR)) && OPENED.test(text.slice(Math.max(0, start - NEAR), start));
}
