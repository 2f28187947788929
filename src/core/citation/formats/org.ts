import { joinFormTexts, type FormText } from './formText';
import { locatorPart, referenceText, type CitationRequest } from './request';

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
	return ['[fn:: ', ...referenceText(request, escapeOrg, url => url.replace(/[[\]\s]/g, encodeURIComponent)), ']'];
}

/** As a number, since the bundler writes the character itself for an escape, and nobody sees that one. */
const ZERO_WIDTH_SPACE = String.fromCodePoint(0x200B);

const ENTITIES: Readonly<Record<string, string>> = {
	'*': '\\ast{}', '/': '\\slash{}', '=': `${ZERO_WIDTH_SPACE}=`, '+': '\\plus{}', _: '\\under{}', '~': `${ZERO_WIDTH_SPACE}~`,
};

/**
 * Text in which Org reads no markup: signs that would begin emphasis, an index or maths are the entities of its manual, or
 * stand behind its space of no width. Square brackets, which would end the footnote, become round ones.
 */
export function escapeOrg(text: string): string {
	return text.replaceAll('$', '\\dollar{}').replace(/(?<=^|[\s'"({“‘-])[*/=~+_](?=\S)|(?<=\S)_(?=[\p{L}\p{N}{(])/gu, sign => ENTITIES[sign] ?? sign)
		.replace(/(?<=\S)\^(?=[\p{L}\p{N}{(])/gu, '\\asciicirc{}').replaceAll('[', '(').replaceAll(']', ')');
}

/** Org has no way to write these signs inside a citation. */
function plain(text: string): string {
	return text.replace(/[;@]/g, ',').replaceAll('[', '(').replaceAll(']', ')');
}
