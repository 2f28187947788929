import { formatCitation, type DocumentForm } from './document';
import type { CitedItem, Rich } from './style';

/** Returns the full reference of a source: that of a first note, or of the reference list for styles without notes. */
export function fullReference(item: CitedItem, form: DocumentForm): Rich {
	const { style, language } = form;
	return style.system === 'note' ? formatCitation(item, form) : style.reference(item.csl, item.language ?? language);
}
