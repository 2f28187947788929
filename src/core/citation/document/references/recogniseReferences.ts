import type { Locator } from '../../../dossier/model';
import type { Steps } from '../../../steps/steps';
import type { Library, LibrarySource } from '../../../library/library';
import { citedItem } from '../../oneLanguage';
import { titleFinder, type TitleFinder } from '../../sourceTitles';
import { LANGUAGES } from '../../style/locale/languages';
import type { CitedItem } from '../../style/style';
import { longestMatch } from './longestMatch';
import { locatorIn } from './placeEnds';
import { ReferenceIndex, type PossibleReference } from './referenceIndex';
import { HEAD, WrittenReference, type ReferenceWriting } from './writtenReference';
import type { OffsetRange } from '../../../text/offsetRange';

/** A reference in a text as Dossier writes it. */
export interface RecognisedReference extends OffsetRange {
	/** The source; several if they have the same reference. */
	readonly sources: readonly LibrarySource[];
	/** The locator in the text. */
	readonly locator?: Locator;
}

/** Returns the references in a range of a text, in order and without overlaps. */
export type ReferenceRecogniser = (text: string, part?: OffsetRange) => readonly RecognisedReference[];

/**
 * Builds a function that recognizes references to the sources of a library in a style and format, with or without locator and URL.
 * References that the user has edited are not recognized. Each step formats one source. The resulting function is fast: it scans a
 * text once and compares only references that start alike.
 */
export function* buildReferenceRecogniserInSteps(library: Library, writing: ReferenceWriting): Steps<ReferenceRecogniser> {
	const titlesOf = titleFinder();
	const index = new ReferenceIndex();
	for (const source of library.sources.values()) {
		writtenReferences(source, itemsOf(source, titlesOf), writing).forEach(written => index.add(written));
		yield;
	}
	return (text, { start, end } = { start: 0, end: text.length }) => {
		const found: RecognisedReference[] = [];
		const last = end - HEAD;
		for (let at = index.next(text, start, last + 1, start); at <= last; at = index.next(text, at + 1, last + 1, start)) {
			const possible = index.at(text, at);
			const reference = possible.length > 0 ? longest(text, at, end, possible) : undefined;
			if (reference) {
				found.push(reference);
				at = reference.end - 1;
			}
		}
		return found;
	};
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

/**
 * Returns the variants of a source in notes: in each language, with the original or translated title, because the sources of a note
 * share a language.
 */
export function itemsOf(source: LibrarySource, titlesOf: TitleFinder): readonly CitedItem[] {
	return LANGUAGES.flatMap(language => {
		const item = citedItem(source, language, titlesOf);
		return item.language === language ? [item] : [item, { ...item, language }];
	});
}

/** Returns the longest reference at an offset, with all sources that it can refer to. */
function longest(text: string, start: number, limit: number, possible: readonly PossibleReference[]): RecognisedReference | undefined {
	const best = longestMatch(possible, ({ written, from }) => written.find(text, from, limit));
	if (!best) {
		return undefined;
	}
	const { found: { end, place }, of } = best;
	return {
		start, end,
		sources: [...new Set(of.map(({ written }) => written.source))],
		...(place && { locator: locatorIn(text, place) }),
	};
}
