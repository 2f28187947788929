import type { Library, LibrarySource } from '../library/library';
import { findCitations } from './keys/findCitations';
import { formatCitation, type DocumentForm } from './style/document';
import { writeRich, type OutputFormat } from './style/output/output';
import { withoutTrailing } from './trailingMarks';

/** Shorter notes could stand in a text by chance. */
const SHORTEST = 20;

/**
 * The sources of the library that a document cites, in the order of the library: those whose keys it has, and those
 * whose notes stand in it as the style writes them, in footnotes, brackets or text.
 */
export function citedSources(languageId: string, text: string, { library, form, format }: {
	readonly library: Library;
	readonly form: DocumentForm;
	readonly format: OutputFormat;
}): readonly LibrarySource[] {
	const keys = new Set(findCitations(languageId, text).flatMap(citation => citation.keys.map(({ key }) => key)));
	return [...library.sources.values()].filter(({ key, source: { csl } }) => {
		if (keys.has(key)) {
			return true;
		}
		// A place comes before the full stop, an address behind the place.
		const [head = ''] = writeRich(formatCitation({ id: key, csl }, form).filter(run => !run.address), format).split(/,? (?:available|disponible|accessed|<)/i);
		const note = withoutTrailing(head, /[.,;\s]/);
		return note.length >= SHORTEST && text.includes(note);
	});
}
