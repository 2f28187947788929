import { oneLine } from '../../text/shownText';

/** Escapes a text, on one line, for the content of an element or a quoted attribute. All text is written with this function. */
export function escapeHtml(text: string): string {
	return oneLine(text).replace(/[&<>"'`]/g, sign => ENTITIES[sign] ?? sign);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' };
