import { isNeutral } from '../legal/neutral';
import { reported } from '../oscola/oscolaReports';
import { join, plain, richText } from '../rich';
import type { Rich } from '../style';
import { firstPage, type Work } from '../work';
import { inParentheses, pinpoint, type Places } from './bluebookParts';
import { BLUEBOOK_BARE_PAGE } from './bluebookWords';
import { shortCountry } from './countries';

/**
 * Formats a case of a country that cites as the United Kingdom does: neutral citation and reports in the form of that country, without stops,
 * and the country in parentheses (rule 20.3, table 2); `undefined` for all other cases, and for those that name no such country.
 */
export function foreignCase(work: Work, places: Places, name: Rich): Rich | undefined {
	const country = countryOf(work);
	const isBritish = country === undefined && isNeutral(work.number) && work.number.startsWith('[');
	if (/^Eng(?:lish|\.) Rep(?:orts|\.)$/.test(work.container) && work.issued !== undefined) {
		// The reprint of the older English reports (table 2.42).
		const reprint = plain(`(${work.issued.start.year}) ${work.volume} Eng. Rep. ${firstPage(work)}`);
		return join([join([join([name, reprint], ' '), pinpoint(places, BLUEBOOK_BARE_PAGE)], ', '), inParentheses([work.institution])], ' ');
	}
	if ((country === undefined && !isBritish) || (work.container === '' && work.number === '')) {
		return undefined;
	}
	const number = isNeutral(work.number) || /^\d{4} [A-Z]{2,6} \d/.test(work.number) ? work.number : '';
	const reports = work.container === '' ? [] : reported(work.issued === undefined ? work : { ...work, number: '' });
	const court = /^Constitutional Court\b/.test(work.institution) && /^SA$/.test(work.container) ? '(CC)' : '';
	const local = join([join([plain(number), reports], ', '), plain(court)], ' ');
	// Courts of Australia and New Zealand have no full stop after “v”.
	const title = /^(?:Austl\.|N\.Z\.)$/.test(country ?? '') ? plain(richText(name).replace(/ v\. /, ' v ')) : name;
	const cited = join([
		join([title, local], /^\[|^\(\d{4}\) \d+ [A-Z]{2,}R\b/.test(richText(local)) || court !== '' ? (country === 'India' ? ', ' : ' ') : ', '),
		pinpoint(places, BLUEBOOK_BARE_PAGE),
	], ', ');
	return join([cited, inParentheses([country ?? ''])], ' ');
}

/** The countries by the courts in their neutral citations. */
const BY_NUMBER: readonly (readonly [RegExp, string])[] = [
	[/\b(?:HCA|FCA|FCAFC|FCCA|NSW[A-Z]{1,3}|V(?:SC|SCA)|Q(?:SC|CA)|WAS(?:C|CA)|SAS(?:C|CFC)) \d/, 'Australia'],
	[/\bNZ(?:SC|CA|HC) \d/, 'New Zealand'],
	[/\bIE(?:SC|CA|HC)\b/, 'Ireland'],
	[/\bZA[A-Z]{2,6} \d/, 'South Africa'],
	[/\bSG(?:CA|HC)/, 'Singapore'],
	[/\bHK(?:CFA|CA|CFI) \d/, 'Hong Kong'],
];

/** The countries by the codes of Juris-M. */
const COUNTRIES: ReadonlyMap<string, string> = new Map([
	['au', 'Australia'], ['nz', 'New Zealand'], ['ie', 'Ireland'], ['za', 'South Africa'], ['in', 'India'], ['sg', 'Singapore'], ['hk', 'Hong Kong'],
	['my', 'Malaysia'], ['ke', 'Kenya'], ['ng', 'Nigeria'], ['gh', 'Ghana'], ['ug', 'Uganda'], ['pk', 'Pakistan'],
	['bd', 'Bangladesh'], ['lk', 'Sri Lanka'],
]);
const NAMES: ReadonlySet<string> = new Set(COUNTRIES.values());

/** Returns the abbreviation of such a country, which the jurisdiction, the court or the neutral citation names. */
function countryOf({ jurisdiction, institution, number }: Pick<Work, 'jurisdiction' | 'institution' | 'number'>): string | undefined {
	const code = jurisdiction.toLowerCase().split(':')[0] ?? '';
	const named = [COUNTRIES.get(code) ?? jurisdiction, institution.split(' of ').at(-1) ?? ''].find(text => NAMES.has(text));
	const name = named ?? (isNeutral(number) ? BY_NUMBER.find(([pattern]) => pattern.test(number))?.[1] : undefined);
	return name === undefined ? undefined : shortCountry(name);
}
