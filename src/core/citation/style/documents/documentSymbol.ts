import { parseSymbol } from '../../../symbol/parse';

/**
 * Whether a number is a document symbol of the United Nations: one that the symbol parser accepts, or one of a series that it
 * does not cover, such as those before 1976 (`A/8018`), of UNICEF (`E/ICEF/1996/7`) and of the treaty bodies
 * (`CCPR/C/127/D/2728/2016`), and of conferences of the parties to treaties (`FCCC/CP/2015/10/Add.1`, `BWC/CONF.IX/9`).
 */
export function isDocumentSymbol(number: string): boolean {
	// A symbol may have an annex, and a document several symbols.
	return number.length < 200 && number.split(/ (?:and|et|y) (?=[A-Z]+\/|(?:Add|Corr|Rev)\.\d|\d{1,3}(?: |$))|, (?=[A-Z]+\/)/).every((part, index) => {
		if (index > 0 && /^(?:(?:Add|Corr|Rev)\.)?\d{1,3}$/.test(part)) {
			return true;
		}
		const symbol = part.replace(/,? (?:annex|annexe|anexo)(?:es|s)?(?: [IVX]+)?$/, '');
		return parseSymbol(symbol) !== undefined || OTHER_SYMBOL.test(symbol);
	});
}

const OTHER_SYMBOL =
	/^(?:A|E|S|T|ST|TD|DP|CCPR|CEDAW|CAT|CRC|CERD|CMW|CRPD|CED|APLC|BWC|CCM|CCW|CD|FCCC|ICCD|NPT|TPNW)\/[A-Z0-9](?:[A-Z0-9./-]|Rev\.|Add\.|Corr\.|Amend\.){0,58}\d(?: ?\([A-Za-z0-9 .]{1,20}\)(?: ?[A-Z]|\/(?:Add|Corr|Rev)\.\d{1,3})?)?$/;
