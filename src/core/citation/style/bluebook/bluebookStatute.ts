import { reporterName } from '../legal/americanReporters';
import { OSCOLA_PLACES } from '../oscola/oscolaWords';
import { placesWith, printPlaces } from '../place';
import { join, plain, smallCaps } from '../rich';
import type { Rich } from '../style';
import type { Work } from '../work';
import { day, inParentheses, pinpoint, titleText, withAddress, yearOf, type Places } from './bluebookParts';
import { ABBREVIATED_PLACES } from './abbreviations';
import { codified, publicLaw, sections, treasuryRegulation } from './bluebookCode';
import { rulingOf } from './ruling';
import { constitution } from './constitution';
import { modelLaw } from './modelLaw';
import { codeName, hasHyphens } from './stateCode';
import { shortCountry } from './countries';
import { stateOfJurisdiction } from './courtCodes';

/** Tells whether a law is cited by a code or by the laws of a session. */
export function isCodified({ container, volume, section, title }: Pick<Work, 'container' | 'volume' | 'section' | 'title'>): boolean {
	return container !== '' && (volume !== '' || section !== '' || title === '');
}

/**
 * Formats laws: those in a code by volume and section (rule 12.3), those of a session by number and page (rule 12.4), others by title,
 * number and country (rule 20.5). The year of a session law whose title has it is left out, unless `hasYear`.
 */
export function statute(work: Work, places: Places, hasYear = false): Rich {
	const { title, number, jurisdiction, institution, section } = work;
	const year = yearOf(work);
	const saysYear = year !== '' && (title.endsWith(year) || title.includes(`${year} (`));
	const ruling = rulingOf(work);
	if (ruling !== '') {
		return join([plain(ruling), pinpoint(places)], ', ');
	}
	if (isCodified(work)) {
		return codified(work, places, saysYear && !hasYear);
	}
	if (year !== '' && /\b(?:Act|Measure|Order|Regulations|Rules)$/.test(title) && /^(?:UK|United Kingdom|GB|Great Britain)\b/i.test(jurisdiction || work.container)) {
		// The year is part of the short title of an Act or instrument of the United Kingdom (table 2).
		return statute({ ...work, title: `${title} ${year}` }, places, hasYear);
	}
	const { rules, rule } = rulesOf(title);
	if (rules !== undefined) {
		const cited = placesWith(places, ['section', 'rule', 'article']);
		const own = section === '' && rule === '' ? (cited ?? []).map(({ value }) => value).join(', ') : section || rule;
		return join([smallCaps(rules), plain(own.replace(/^(?:Rules?|R\.|§§?)\s?/i, ''))], ' ');
	}
	const ofConstitution = constitution(work, places) ?? modelLaw(work, places);
	if (ofConstitution !== undefined) {
		return ofConstitution;
	}
	if (section !== '' && number === '' && title !== '') {
		const code = codeName(reporterName(title));
		return join(
			[join([plain(`${code} ${sections(section, hasHyphens(code))}`), pinpoint(places)], ', '), inParentheses([work.publisher || shortCountry(jurisdiction), saysYear ? '' : year])],
			' ',
		);
	}
	if (/ \((?:Cth|NSW|Vic|Qld|WA|SA|Tas|ACT|NT)\)$/.test(title)) {
		// Laws of Australia have sections without a sign (table 2.2).
		return join([plain(title), plain(printPlaces(places, OSCOLA_PLACES)), inParentheses([shortCountry(jurisdiction || 'Australia')])], ' ');
	}
	// The number of a law of the Congress shows whose it is.
	const isOfCongress = publicLaw(number) !== number && (/[a-z]/i.test(number) || /congress|united states|^U\.?S/i.test(`${institution} ${jurisdiction}`));
	const head = join(
		[plain(treasuryRegulation(titleText(work)).replace(/§(?=\d)/, '§ ')), plain(isOfCongress ? publicLaw(number) : /^[\d/-]+$/.test(number) ? `No. ${number}` : saysYear && number.startsWith(`${year} c. `) ? number.slice(year.length + 1) : number), pinpoint(places)],
		', ',
	);
	return withAddress(
		join(
			[
				head,
				isOfCongress
					? inParentheses([saysYear ? '' : year])
					: inParentheses([shortCountry(jurisdiction) || (/^(?:UK|United Kingdom) (?:Public General|Local|Statutory)/.test(work.container) ? 'UK' : institution), work.issued && !saysYear ? day(work.issued) : ''], ', '),
			],
			' ',
		),
		// Official texts are cited as in print (rule 18.2.1(a)).
		number !== '' && work.siteUrl.includes('//www.legislation.gov.uk/') ? { ...work, siteUrl: '' } : work,
	);
}

/** Returns the abbreviation of the rules of the federal courts or of those of a State (rule 12.9.3), and the rule that a title has; empty for other laws. */
function rulesOf(title: string): { readonly rules?: string; readonly rule: string } {
	if (/^(?:the )?(?:Rules of the )?Supreme Court(?: of the United States)?(?: Rules)?$/i.test(title)) {
		return { rules: 'Sup. Ct. R.', rule: '' };
	}
	const [, place = '', name = '', rule = ''] =
		/^(?:the )?([A-Z][A-Za-z ]+?) Rules? of (Civil Procedure|Criminal Procedure|Appellate Procedure|Bankruptcy Procedure|Evidence)(?: (\d.{0,20}))?$/i.exec(title)
		?? [];
	const of = place === 'Federal' ? 'Fed.' : place === 'Uniform' ? 'Unif.' : (ABBREVIATED_PLACES.get(place) ?? '');
	const own =
		of === ''
			? undefined
			: { civ: 'Fed. R. Civ. P.', cri: 'Fed. R. Crim. P.', app: 'Fed. R. App. P.', ban: 'Fed. R. Bankr. P.', evi: 'Fed. R. Evid.' }[
					name.slice(0, 3).toLowerCase()
				];
	const rules = own?.replace('Fed.', of) ?? (/^Fed\. R\. /.test(title) ? title : undefined);
	return { ...(rules !== undefined && { rules }), rule };
}

/**
 * Formats bills of the United States by number and Congress, with sections that follow without a comma (rule 13.2), and others by
 * number and country.
 */
export function bill(work: Work, places: Places): Rich {
	const session = congressOf(work);
	const isAmerican = /\bCong\./.test(session);
	const chamber =
		!isAmerican || !/^\d+$/.test(work.number)
			? ''
			: /\bsenate\b/i.test(work.institution)
				? 'S. '
				: /\bhouse\b/i.test(work.institution)
					? 'H.R. '
					: '';
	const head = join(
		[join([plain(work.title), plain(`${chamber}${isAmerican ? billNumber(work.number) : work.number}`), plain(session)], ', '), (places ?? []).length === 0 && work.section !== '' ? plain(sections(work.section)) : pinpoint(places)],
		isAmerican ? ' ' : ', ',
	);
	const state = stateOfBill(work);
	const country = isAmerican ? '' : state || work.institution;
	return withAddress(
		join(
			[
				head.length > 0 ? head : plain(titleText(work)),
				inParentheses([country, yearOf(work)], state === work.jurisdiction ? ', ' : ' '),
			],
			' ',
		),
		work,
	);
}

/** Returns the abbreviation of the State whose legislature has a bill, otherwise the jurisdiction. */
function stateOfBill({ jurisdiction, institution }: Work): string {
	const state = [...ABBREVIATED_PLACES].find(([name]) => jurisdiction === name || institution.replace(/^(?:State of )/, '').startsWith(`${name} `))?.[1];
	return state ?? stateOfJurisdiction(jurisdiction);
}

/** Returns the number of a bill or resolution with its chamber (rule 13.2), also as the Congress writes it: `H.R.J. Res. 114`. */
function billNumber(number: string): string {
	const [, house = '', kind = '', digits = ''] = /^(H\.? ?R\.?|H\.?|S\.?) ?((?:J\.? ?|Con\.? ?)?Res\.?)? ?(\d{1,5})$/i.exec(number) ?? [];
	if (digits === '') {
		return number;
	}
	const joint = /^J/i.test(kind) ? 'J. Res.' : /^Con/i.test(kind) ? 'Con. Res.' : kind === '' ? '' : 'Res.';
	const chamber = /^h/i.test(house) ? 'H.R.' : 'S.';
	return [`${chamber}${joint === 'J. Res.' ? joint : ''}`, joint === 'J. Res.' ? '' : joint, digits].filter(part => part !== '').join(' ');
}

/** Returns the session of a bill; of one of the Congress of the United States its number as `114th Cong.` */
function congressOf({ session, number, institution }: Work): string {
	const [, ofInstitution] = /^(?:U\.? ?S\.? |United States )?(\d{1,3}(?:st|nd|rd|th|d)) Congress/i.exec(institution) ?? [];
	if (session === '' && ofInstitution !== undefined) {
		return congress(ofInstitution);
	}
	return /Cong/i.test(session)
		|| /^(?:S|H\. ?R|H\. ?(?:J\. ?|Con\. ?)?Res)\./.test(number)
		|| /^(?:(?:U\.? ?S\.?|United States) )?(?:Senate|House of Representatives)$/i.test(institution)
		? congress(session)
		: session;
}

/** Returns the number of a Congress as `114th Cong.`; other text is kept. */
export function congress(session: string): string {
	const [, digits = ''] = /^(\d{1,3})(?:st|nd|rd|th|d)?(?: Cong(?:ress|\.?))?(?:,? (?:\d\w\w?|first|second) sess(?:ion|\.))?$/i.exec(session) ?? [];
	return digits === '' ? session : `${ordinalOf(Number(digits))} Cong.`;
}

function ordinalOf(number: number): string {
	return `${number}${/1[123]$/.test(String(number)) ? 'th' : (['th', 'st', 'd', 'd'][number % 10] ?? 'th')}`;
}
