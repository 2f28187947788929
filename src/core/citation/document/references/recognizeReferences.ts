import type { Locator } from '../../../dossier/model';
import type { Library, LibrarySource } from '../../../library/library';
import { memoized } from '../../../steps/memoized';
import type { Steps } from '../../../steps/steps';
import type { OffsetRange } from '../../../text/offsetRange';
import { titleFinder } from '../../sourceTitles';
import type { CitedItem } from '../../style/style';
import { variantsOf } from './citedVariants';
import { longestMatch } from './longestMatch';
import { foundInOneSpelling, oneSpellingOf } from './oneSpelling';
import { locatorIn } from './placeEnds';
import { ReferenceIndex, type ReferencePlaces } from './referenceIndex';
import { HEAD, prefixesOf, WrittenReference, type ReferenceWriting } from './writtenReference';

/** A reference in a text as Dossier writes it. */
export interface RecognizedReference extends OffsetRange {
	/** The source; several if they have the same reference. */
	readonly sources: readonly LibrarySource[];
	/** The locator in the text. */
	readonly locator?: Locator;
}

/** Returns the references in a range of a text, in order and without overlaps. */
export type ReferenceRecognizer = (text: string, part?: OffsetRange) => readonly RecognizedReference[];

/**
 * Builds a function that recognizes references to the sources of a library in a style and format, with or without locator and URL.
 * References that the user has edited are not recognized. Each step formats one source. The resulting function keeps only what references
 * begin with, as hashes. It scans a text once, and formats a source again if the text has the beginning of a reference to it.
 */
export function* buildReferenceRecognizerInSteps(library: Library, { formatting, output }: ReferenceWriting): Steps<ReferenceRecognizer> {
	const writing: ReferenceWriting = { formatting, output: oneSpellingOf(output) };
	const titlesOf = titleFinder();
	const index = new ReferenceIndex();
	const sources = [...library.sources.values()];
	const itemsOf = (source: LibrarySource) => variantsOf(source, writing.formatting.style, titlesOf);
	for (const [at, source] of sources.entries()) {
		itemsOf(source).flatMap(item => prefixesOf(item, writing)).forEach(prefix => index.add(prefix, at));
		yield;
	}
	const places = yield* index.buildInSteps();
	const found = memoized((source: LibrarySource) => writtenReferences(source, itemsOf(source), writing));
	const possibleAt = (text: string, at: number) => places.at(text, at, text.length).flatMap(index => {
		const source = sources[index];
		return source ? found(source) : [];
	});
	return (text, part = { start: 0, end: text.length }) =>
		// A line may be broken at any space of a reference.
		foundInOneSpelling(text, part, output, own => findAll(own.replaceAll('\n', ' '), places, possibleAt));
}

function findAll(
	text: string,
	places: ReferencePlaces,
	possibleAt: (text: string, at: number) => readonly WrittenReference[],
): readonly RecognizedReference[] {
	const found: RecognizedReference[] = [];
	const last = text.length - HEAD;
	for (let at = places.next(text, 0, last + 1); at <= last; at = places.next(text, at + 1, last + 1)) {
		const possible = possibleAt(text, at);
		const reference = possible.length > 0 ? longest(text, at, text.length, possible) : undefined;
		if (reference) {
			found.push(reference);
			at = reference.end - 1;
		}
	}
	return found;
}

/** Returns the different references to a source, given in each language. */
function writtenReferences(source: LibrarySource, items: readonly CitedItem[], writing: ReferenceWriting): readonly WrittenReference[] {
	const byText = new Map<string, readonly WrittenReference[]>();
	for (const item of items) {
		const written = new WrittenReference(source, item, writing);
		const known = byText.get(written.plain);
		known?.forEach(one => one.add(item));
		if (!known) {
			byText.set(written.plain, [written, ...(written.isSameAtStart ? [] : [new WrittenReference(source, item, writing, 'first')])]);
		}
	}
	return [...byText.values()].flat();
}

/** Returns the longest reference at an offset, with all sources that it can refer to. */
function longest(text: string, start: number, limit: number, possible: readonly WrittenReference[]): RecognizedReference | undefined {
	const best = longestMatch(possible, written => written.find(text, start, limit));
	if (!best) {
		return undefined;
	}
	const { found: { end, place }, of } = best;
	return {
		start, end,
		sources: [...new Set(of.map(({ source }) => source))],
		...(place && { locator: locatorIn(text, place) }),
	};
}
