import type { CitationForm, CitingDocument } from '../formats/form';
import { formPlainText } from '../formats/formText';
import type { CitationRequest, CitedPick } from '../formats/request';
import { parseTypedLocator } from '../typedLocator';
import type { WrittenCitation } from './written';

/** What a citation that names keys asks for, so that it can be written again or changed. A place that cannot be told is part of the words behind the key. */
export function requestOf({ items, mode }: WrittenCitation, words: CitationRequest['words']): CitationRequest {
	const picks = items.map(({ key, prefix, suffix, locator }): CitedPick => {
		const place = locator === '' ? undefined : parseTypedLocator(locator.replace(/[~\u00A0]/g, ' '));
		return {
			key, csl: { type: 'document' }, reference: { head: '', tail: '' }, locators: place ? [place] : [], prefix,
			suffix: place || locator === '' ? suffix : [locator, suffix].filter(text => text !== '').join(', '),
		};
	});
	return { picks, words, mode };
}

/** A citation as its form writes it in its document. */
export function rewriteCitation(citation: WrittenCitation, form: CitationForm, words: CitationRequest['words'], document: Omit<CitingDocument, 'offsets'>): string {
	return formPlainText(form.write(requestOf(citation, words), { ...document, offsets: [citation.end] }).mark);
}
