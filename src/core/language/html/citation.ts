import type { FormText } from '../../citation/formats/formText';
import { referenceText, type CitationRequest } from '../../citation/formats/request';

/** The reference in square brackets, as a `cite` element; a web address is a link. */
export function htmlCitation(request: CitationRequest): FormText {
	return ['[<cite>', ...referenceText(request, escapeHtmlText, link), '</cite>]'];
}

/** Text in which HTML reads no markup, also in an attribute. */
export function escapeHtmlText(text: string): string {
	return text.replace(/[&<>"']/g, sign => ENTITIES[sign] ?? sign);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function link(url: string): string {
	const text = escapeHtmlText(url);
	return /^https?:\/\//i.test(url) ? `<a href="${text}">${text}</a>` : text;
}
