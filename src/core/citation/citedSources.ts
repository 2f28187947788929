import type { Library, LibrarySource } from '../library/library';
import type { KeySyntax } from './keys/keySyntax';
import { citedItem } from './oneLanguage';
import { titleFinder, type TitleFinder } from './sourceTitles';
import { formatCitation, type DocumentForm } from './style/document';
import { LANGUAGES } from './style/locale/languages';
import { writeRich, type Output } from './style/output';
import type { CitedItem } from './style/style';
import { withoutTrailing } from './trailingMarks';

/** Shorter notes could stand in a text by chance. */
const SHORTEST = 20;

/** How a language writes what cites: keys, and formatted notes. */
export interface CitingSyntax {
	readonly keys?: KeySyntax;
	readonly output: Output;
}

/**
 * The sources of the library that a document cites, in the order of the library: those whose keys it has, and those
 * whose notes stand in it as the style writes them, in footnotes, brackets or text.
 */
export function citedSources({ keys: syntax, output }: CitingSyntax, text: string, { library, form }: {
	readonly library: Library;
	readonly form: DocumentForm;
}): readonly LibrarySource[] {
	const titlesOf = titleFinder();
	const keys = new Set((syntax?.find(text) ?? []).flatMap(citation => citation.keys.map(({ key }) => key)));
	return [...library.sources.values()].filter(source => keys.has(source.key)
		|| itemsFor(source, titlesOf).some(item => hasNote(text, headOf(item, form, output))));
}

/** A source in each language in which a note can have it: beside others, it may be in that of one of them. */
function itemsFor(source: LibrarySource, titlesOf: TitleFinder): readonly CitedItem[] {
	return [...new Map(LANGUAGES.map(language => citedItem(source, language, titlesOf)).map(item => [item.language, item])).values()];
}

function hasNote(text: string, note: string): boolean {
	return note.length >= SHORTEST && text.includes(note);
}

/** A note as far as it is the same wherever in the source it points: a place comes before the full stop, an address behind the place. */
function headOf(item: CitedItem, form: DocumentForm, output: Output): string {
	const [head = ''] = writeRich(formatCitation(item, form).filter(run => !run.address), output).split(/,? (?:available|disponible|accessed|<)/i);
	return withoutTrailing(head, /[.,;\s]/);
}
