import type { Locator } from '../../../dossier/model';
import type { LibrarySource } from '../../../library/library';
import { inOneLanguage } from '../../oneLanguage';
import type { TextPart } from '../../referenceListSyntax';
import type { CitedItem, PositionedItem } from '../../style/style';
import { writeRich } from '../../style/output';
import type { NoteWriting } from '../noteWriting';

/** A source that a note cites, with all that the note says of it. */
export interface NoteSource {
	readonly source: LibrarySource;
	readonly place?: Locator;
	readonly prefix: string;
	readonly suffix: string;
	/** Whether the note gives no address, although the style would. */
	readonly findable?: true;
}

/** A note whose sources are known: where its text is, and the text itself. */
export interface KnownNote extends TextPart {
	readonly text: string;
	readonly sources: readonly NoteSource[];
}

/** The sources of a note as a style cites them, all in one language. */
export function citedItems(sources: readonly NoteSource[], { form, titlesOf }: NoteWriting): readonly CitedItem[] {
	const { language, items } = inOneLanguage(sources.map(({ source }) => source), form.language, titlesOf);
	return sources.map(({ source, place, prefix, suffix, findable }, index): CitedItem => ({
		id: source.key, csl: items[index] ?? source.source.csl, language, places: place ? [place] : [], prefix, suffix, ...(findable && { findable }),
	}));
}

/** What the rest of a document makes of each source of a note. */
export type Standing = Pick<PositionedItem, 'position' | 'yearSuffix' | 'sharesAuthor'>;

/** A note of sources that stand so in their document. */
export function noteOfSources(sources: readonly NoteSource[], standings: readonly Standing[], writing: NoteWriting): string {
	const items = citedItems(sources, writing).map((item, index): PositionedItem => ({ ...item, position: { type: 'first' }, ...standings[index] }));
	return items.length === 0 ? '' : writeRich(writing.form.style.note(items, items[0]?.language ?? writing.form.language), writing.output);
}
