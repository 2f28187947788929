import { oneLine } from '../../shownText';

/** Text on one line in which HTML reads no markup, in an element and in an attribute with quotation marks; the only way in which text gets into HTML. */
export function escapeHtml(text: string): string {
	return oneLine(text).replace(/[&<>"'`]/g, sign => ENTITIES[sign] ?? sign);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' };
