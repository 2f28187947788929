import type { Locator } from '../../../dossier/model';
import type { LibrarySource } from '../../../library/library';
import type { OffsetRange } from '../../../text/offsetRange';
import { placesOf } from '../../locatorPlaces';
import { inOneLanguage } from '../../oneLanguage';
import type { CitedItem, PositionedItem } from '../../style/style';
import type { NoteWriting } from '../edits/noteWriting';
import type { NoteWriter } from './noteWriter';

/** A source in a note, with its locator, prefix and suffix. */
export interface NoteSource {
	readonly source: LibrarySource;
	readonly place?: Locator;
	readonly prefix: string;
	readonly suffix: string;
	/** Set if the note leaves out the URL although the style prints it. */
	readonly findable?: true;
}

/** A note whose sources are known: its range, its text and its sources. */
export interface KnownNote extends OffsetRange {
	readonly text: string;
	readonly sources: readonly NoteSource[];
}

/** Returns the sources of a note as items for a style, all in the same language. */
export function citedItems(sources: readonly NoteSource[], { formatting, titlesOf }: NoteWriting): readonly CitedItem[] {
	const { language, items } = inOneLanguage(sources.map(({ source }) => source), formatting.language, titlesOf);
	return sources.map(({ source, place, prefix, suffix, findable }, index): CitedItem => ({
		id: source.key,
		csl: items[index] ?? source.source.csl,
		language,
		places: place ? placesOf(place) : [],
		prefix,
		suffix,
		...(findable && { findable }),
	}));
}

/** The properties of a reference that depend on the rest of the document. */
export type ReferenceContext = Pick<PositionedItem, 'position' | 'yearSuffix' | 'sharesAuthor' | 'naming'>;

/** Writes a note; `contexts` has one element for each source. Empty if there are no sources. */
export function noteOfSources(
	sources: readonly NoteSource[],
	contexts: readonly ReferenceContext[],
	writing: NoteWriting,
	write: NoteWriter,
): string {
	const items = citedItems(sources, writing).map((item, index): PositionedItem => ({
		...item,
		position: { type: 'first' },
		...contexts[index],
	}));
	return items.length === 0 ? '' : write(items, items[0]?.language ?? writing.formatting.language);
}
