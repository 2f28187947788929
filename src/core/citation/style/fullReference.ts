import { formatCitation, type CitationFormatting } from './documents/document';
import type { CitedItem, Rich } from './style';

/** Returns the full reference of a source: that of a first note, or of the reference list for styles without notes. */
export function fullReference(item: CitedItem, formatting: CitationFormatting): Rich {
	const { style, language } = formatting;
	return style.system === 'note' ? formatCitation(item, formatting) : style.reference(item.csl, item.language ?? language);
}
