import { escapeOrg, orgAddress } from './escapeOrg';
import { joinFormTexts, type FormText } from '../../citation/formats/formText';
import { locatorPart, referenceText, type CitationRequest } from '../../citation/formats/request';

/** A citation of Org: `[cite:see @a p. 3;@b]`; in the sentence `[cite/t:@a]`. */
export function orgCitation({ picks, words, narrative }: CitationRequest): FormText {
	const items = picks.map((pick): FormText => {
		const locator = locatorPart(pick, words);
		return [
			pick.prefix ? `${plain(pick.prefix)} ` : '', `@${pick.key}`,
			...(locator ? [{ lead: ` ${plain(locator.lead)}`, places: locator.places.map(plain), trail: plain(locator.trail) }] : []),
			pick.suffix ? plain(`${/^[,.:]/.test(pick.suffix) ? '' : ' '}${pick.suffix}`) : '',
		].filter(part => part !== '');
	});
	return [narrative ? '[cite/t:' : '[cite:', ...joinFormTexts(items, ';'), ']'];
}

/** A footnote without a name that holds the whole reference. */
export function orgFootnote(request: CitationRequest): FormText {
	return ['[fn:: ', ...referenceText(request, escapeOrg, orgAddress), ']'];
}

/** Org has no way to write these signs inside a citation. */
function plain(text: string): string {
	return text.replace(/[;@]/g, ',').replaceAll('[', '(').replaceAll(']', ')');
}
