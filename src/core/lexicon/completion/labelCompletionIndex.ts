import { partitionPoint } from '../../binarySearch';
import type { Label } from '../../dossier/model';
import type { LibraryEntry } from '../../library/library';
import { foldForSearch } from '../../library/search';
import { isIdeograph, isUpperCase, isWordCharacter } from './characters';

/** A label that may be completed, and the entry that it names. */
export interface CompletableLabel {
	readonly entry: LibraryEntry;
	readonly label: Label;
	/** The label as typed text is compared with it. */
	readonly folded: string;
}

/** Neighbours among sorted places, `end` exclusive. A place is a number that only the index can read. */
export interface PlaceRange {
	readonly places: readonly number[];
	readonly first: number;
	readonly end: number;
}

/** No place. */
export const EMPTY_RANGE: PlaceRange = { places: [], first: 0, end: 0 };

/** A later word that is shorter than this and has no capital letter says too little to find a name by: “of”, “the”, “les”. */
export const SHORTEST_LATER_WORD = 4;

/**
 * The labels of a library by what may be typed of them: the beginning of an acronym, of a name, or of a
 * later word of a name. What begins with the same two letters is sorted when somebody first types them,
 * so that adding a label costs no more than reading it.
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

	/** How many labels are in it. */
	get size(): number {
		return this.labels.length;
	}

	/** Adds the labels of an entry. One that is not recognised in text is left out, unless it is the name to use. */
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
			} else if (capital || end - start >= SHORTEST_LATER_WORD || isIdeograph(of.folded, start)) {
				this.laterWords.add(index, start, capital);
			}
		}
	}
}

/** Text in the form in which case, accents, white space and kinds of dash and apostrophe do not count. */
export function foldForCompletion(text: string): string {
	const folded = /^[\x20-\x7E]*$/.test(text) ? text.toLowerCase() : foldForSearch(text);
	return folded.includes('  ') || /[^\S ]/.test(folded) ? folded.replace(/\s+/g, ' ') : folded;
}

/** A place is a number: the index of its label, the offset in the folded label, and whether there is a capital. */
const PLACES_A_LABEL = 1024;
const LAST_OFFSET = PLACES_A_LABEL / 2 - 1;

/** No character of a label comes after it: it is no character. */
const LAST_CHARACTER = '\uFFFF';

interface Bucket {
	places: number[];
	/** The folded labels from the place on, in order; absent until they are sorted. */
	keys?: readonly string[];
}

/** Places in labels, found by how the label goes on from there. */
export class SortedPlaces {
	private readonly buckets = new Map<number, Bucket>();
	private readonly labels: readonly CompletableLabel[];

	constructor(labels: readonly CompletableLabel[]) {
		this.labels = labels;
	}

	/** Adds a place of a label. One that is very far from its beginning is left out. */
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

	/**
	 * The places from which a label goes on with a folded text of two characters or more, in the order of
	 * the alphabet, no more than `limit`.
	 */
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

	/** The places of a range of those that go on with a folded text from which a label ends with it: they are the first. */
	endingWith(range: PlaceRange, text: string): PlaceRange {
		let end = range.first;
		while (end < range.end && this.textFrom(range.places[end] ?? 0).length === text.length) {
			end++;
		}
		return { ...range, end };
	}

	/** The label of a place. */
	labelAt(place: number): CompletableLabel | undefined {
		return this.labels[Math.floor(place / PLACES_A_LABEL)];
	}

	/** Whether the word that begins at a place has a capital letter. */
	capitalAt(place: number): boolean {
		return place % 2 === 1;
	}

	private sort(bucket: Bucket): readonly string[] {
		const pairs = bucket.places
			.map(place => ({ place, key: this.textFrom(place) }))
			.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
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

/** The index of the first key in a stretch that is not before a text; its end if all are. */
function firstNotBefore(keys: readonly string[], text: string, start: number, end: number): number {
	return partitionPoint(start, end, index => (keys[index] ?? '') < text);
}

/** The words of a text; each character of a script without spaces is one. */
function wordsOf(text: string): readonly { readonly start: number; readonly end: number }[] {
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
