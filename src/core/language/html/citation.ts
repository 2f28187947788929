import type { FormText } from '../../citation/formats/formText';
import { referenceText, type CitationRequest } from '../../citation/formats/request';
import { escapeHtml } from './escapeHtml';

/** Writes the reference in square brackets, as a `cite` element with links for web addresses. */
export function htmlCitation(request: CitationRequest): FormText {
	return ['[<cite>', ...referenceText(request, escapeHtml, link), '</cite>]'];
}

function link(url: string): string {
	const text = escapeHtml(url);
	return /^https?:\/\//i.test(url) ? `<a href="${text}">${text}</a>` : text;
}
