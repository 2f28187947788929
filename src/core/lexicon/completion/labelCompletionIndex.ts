import { partitionPoint } from '../../data/binarySearch';
import type { Label } from '../../dossier/model';
import { foldForSearch } from '../../library/foldForSearch';
import type { LibraryEntry } from '../../library/library';
import { compareTexts } from '../../text/compareTexts';
import type { OffsetRange } from '../../text/offsetRange';
import { isIdeograph, isUpperCase, isWordCharacter } from './characters';

/** A label that may be completed, and the entry that it names. */
export interface CompletableLabel {
	readonly entry: LibraryEntry;
	readonly label: Label;
	/** The label, folded for comparison with typed text. */
	readonly folded: string;
}

/** A range of sorted places; `end` is exclusive. A place is an opaque number that only the index can interpret. */
export interface PlaceRange {
	readonly places: readonly number[];
	readonly first: number;
	readonly end: number;
}

/** The range without places. */
export const EMPTY_RANGE: PlaceRange = { places: [], first: 0, end: 0 };

/** A later word without a capital letter is indexed only from this length on: “of”, “the” and “les” would match too many names. */
export const MIN_LATER_WORD_LENGTH = 4;

/**
 * Indexes the labels of a library by the text that may be typed to complete them: the beginning of an acronym, of a name, or of a later
 * word of a name. Entries with the same first two characters are sorted when they are first looked up, which keeps adding labels cheap.
 */
export class LabelCompletionIndex {
	readonly acronyms: SortedPlaces;
	readonly names: SortedPlaces;
	readonly laterWords: SortedPlaces;
	private readonly labels: CompletableLabel[] = [];

	constructor() {
		this.acronyms = new SortedPlaces(this.labels);
		this.names = new SortedPlaces(this.labels);
		this.laterWords = new SortedPlaces(this.labels);
	}

	/** The number of labels. */
	get size(): number {
		return this.labels.length;
	}

	/** Adds the labels of an entry, except those that are neither recognized in text nor preferred. */
	add(entry: LibraryEntry): void {
		for (const label of entry.entry.labels) {
			if (label.recognise || label.role === 'preferred') {
				this.addLabel({ entry, label, folded: foldForCompletion(label.text) });
			}
		}
	}

	private addLabel(of: CompletableLabel): void {
		const index = this.labels.length;
		this.labels.push(of);
		if (of.label.role === 'acronym') {
			this.acronyms.add(index, 0, isUpperCase(of.label.text, 0));
			return;
		}
		const text = of.label.text;
		const same = text.length === of.folded.length;
		const capitals = same ? undefined : wordsOf(text).map(({ start }) => isUpperCase(text, start));
		for (const [word, { start, end }] of wordsOf(of.folded).entries()) {
			const capital = capitals ? capitals[word] === true : isUpperCase(text, start);
			if (word === 0) {
				this.names.add(index, start, capital);
			} else if (capital || end - start >= MIN_LATER_WORD_LENGTH || isIdeograph(of.folded, start)) {
				this.laterWords.add(index, start, capital);
			}
		}
	}
}

/** Folds case, accents, white space, dashes and apostrophes, so that variants compare equal. */
export function foldForCompletion(text: string): string {
	const folded = /^[\x20-\x7E]*$/.test(text) ? text.toLowerCase() : foldForSearch(text);
	return folded.includes('  ') || /[^\S ]/.test(folded) ? folded.replace(/\s+/g, ' ') : folded;
}

/** A place is a number: the index of its label, the offset in the folded label, and whether there is a capital. */
const PLACES_A_LABEL = 1024;
const LAST_OFFSET = PLACES_A_LABEL / 2 - 1;

/** Sorts after every character of a label; it is a noncharacter. */
const LAST_CHARACTER = '\uFFFF';

interface Bucket {
	places: number[];
	/** The folded labels from each place on, sorted; absent until the bucket is sorted. */
	keys?: readonly string[];
}

/** Places in labels, looked up by the text of the label from there on. */
export class SortedPlaces {
	private readonly buckets = new Map<number, Bucket>();
	private readonly labels: readonly CompletableLabel[];

	constructor(labels: readonly CompletableLabel[]) {
		this.labels = labels;
	}

	/** Adds a place in a label. Offsets above `LAST_OFFSET` are ignored. */
	add(label: number, offset: number, capital: boolean): void {
		if (offset > LAST_OFFSET) {
			return;
		}
		const place = label * PLACES_A_LABEL + offset * 2 + (capital ? 1 : 0);
		const key = bucketKey(this.labels[label]?.folded ?? '', offset);
		const bucket = this.buckets.get(key);
		if (bucket) {
			bucket.places.push(place);
			delete bucket.keys;
		} else {
			this.buckets.set(key, { places: [place] });
		}
	}

	/** Returns at most `limit` places where a label continues with a folded prefix of two or more characters, in alphabetical order. */
	startingWith(prefix: string, limit: number): PlaceRange {
		const bucket = this.buckets.get(bucketKey(prefix, 0));
		if (!bucket) {
			return EMPTY_RANGE;
		}
		const keys = bucket.keys ?? this.sort(bucket);
		const first = firstNotBefore(keys, prefix, 0, keys.length);
		const last = Math.min(keys.length, first + limit);
		return { places: bucket.places, first, end: firstNotBefore(keys, prefix + LAST_CHARACTER, first, last) };
	}

	/** Narrows a range of places that continue with a folded text to those where the label ends with it. They come first in the range. */
	endingWith(range: PlaceRange, text: string): PlaceRange {
		let end = range.first;
		while (end < range.end && this.textFrom(range.places[end] ?? 0).length === text.length) {
			end++;
		}
		return { ...range, end };
	}

	/** Returns the label of a place. */
	labelAt(place: number): CompletableLabel | undefined {
		return this.labels[Math.floor(place / PLACES_A_LABEL)];
	}

	/** Whether the word at a place begins with a capital letter. */
	capitalAt(place: number): boolean {
		return place % 2 === 1;
	}

	private sort(bucket: Bucket): readonly string[] {
		const pairs = bucket.places
			.map(place => ({ place, key: this.textFrom(place) }))
			.sort((a, b) => compareTexts(a.key, b.key));
		bucket.places = pairs.map(({ place }) => place);
		bucket.keys = pairs.map(({ key }) => key);
		return bucket.keys;
	}

	private textFrom(place: number): string {
		return this.labelAt(place)?.folded.slice((place % PLACES_A_LABEL) >> 1) ?? '';
	}
}

function bucketKey(folded: string, offset: number): number {
	return folded.charCodeAt(offset) * 0x10000 + (offset + 1 < folded.length ? folded.charCodeAt(offset + 1) : 0);
}

/** Returns the index of the first key from `start` to `end` that does not sort before a text; `end` if there is none. */
function firstNotBefore(keys: readonly string[], text: string, start: number, end: number): number {
	return partitionPoint(start, end, index => (keys[index] ?? '') < text);
}

/** Returns the words of a text. Each character of a script without spaces is a word. */
function wordsOf(text: string): readonly OffsetRange[] {
	const words: { start: number; end: number }[] = [];
	let start = -1;
	for (let at = 0; at <= text.length; at++) {
		const inWord = at < text.length && isWordCharacter(text, at);
		if (start >= 0 && (!inWord || isIdeograph(text, at) || isIdeograph(text, start))) {
			words.push({ start, end: at });
			start = -1;
		}
		if (inWord && start < 0) {
			start = at;
		}
	}
	return words;
}
