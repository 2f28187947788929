import { asciidocAddress, escapeAsciidoc } from './escapeAsciidoc';
import { joinFormTexts, type FormText } from '../../citation/formats/formText';
import { locatorPart, referenceText, type CitationRequest, type CitedPick } from '../../citation/formats/request';

/**
 * A citation of asciidoctor-bibtex: `cite:[key(para. 3),other]`. What cannot stand between its brackets, such as a place with
 * brackets of its own, follows it as text.
 */
export function asciidocCitation({ picks, words }: CitationRequest): FormText {
	if (picks.length > 1 && picks.some(pick => hasBrackets(pick) || pick.prefix || pick.suffix)) {
		return joinFormTexts(picks.map(pick => asciidocCitation({ picks: [pick], words })), '; ');
	}
	const [first] = picks;
	const items = picks.map((pick): FormText => {
		const locator = hasBrackets(pick) ? undefined : locatorPart(pick, words);
		return [pick.key, ...(locator ? [{ ...locator, lead: `(${locator.lead}`, trail: `${locator.trail})` }] : [])];
	});
	const behind = first && hasBrackets(first) ? locatorPart(first, words) : undefined;
	return [
		first?.prefix ? `${first.prefix} ` : '', 'cite:[', ...joinFormTexts(items, ','), ']',
		...(behind ? [{ ...behind, lead: `, ${behind.lead}` }] : []),
		first?.suffix && picks.length === 1 ? `${/^[,.;:]/.test(first.suffix) ? '' : ', '}${first.suffix}` : '',
	].filter(part => part !== '');
}

/** A footnote with the whole reference. */
export function asciidocFootnote(request: CitationRequest): FormText {
	return ['footnote:[', ...referenceText(request, escapeAsciidoc, url => asciidocAddress(url.replace(/[[\]\s]/g, encodeURIComponent))), ']'];
}

function hasBrackets({ locators }: CitedPick): boolean {
	return locators.some(({ value }) => /[()[\],]/.test(value));
}
