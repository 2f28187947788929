import { reporterName } from '../legal/americanReporters';
import { OSCOLA_PLACES } from '../oscola/oscolaWords';
import { placesWith, printPlaces } from '../place';
import { join, plain, smallCaps } from '../rich';
import type { Rich } from '../style';
import { titleText, type Work } from '../work';
import { ABBREVIATED_PLACES } from './abbreviations';
import { codified, publicLaw, sections, treasuryRegulation } from './bluebookCode';
import { day, inParentheses, pinpoint, withAddress, yearOf, type Places } from './bluebookParts';
import { constitution } from './constitution';
import { shortCountry } from './countries';
import { modelLaw } from './modelLaw';
import { rulingOf } from './ruling';
import { codeName, hasHyphens } from './stateCode';

/** Whether a law is cited by a code or by the laws of a session. */
export function isCodified({ container, volume, section, title }: Pick<Work, 'container' | 'volume' | 'section' | 'title'>): boolean {
	return container !== '' && (volume !== '' || section !== '' || title === '');
}

/**
 * Formats laws: those in a code by volume and section (rule 12.3), those of a session by number and page (rule 12.4), others by title,
 * number and country (rule 20.5). The year of a session law whose title has it is left out, unless `hasYear`.
 */
export function statute(work: Work, places: Places, { hasYear = false }: { readonly hasYear?: boolean } = {}): Rich {
	const ruling = rulingOf(work);
	if (ruling !== '') {
		return join([plain(ruling), pinpoint(places)], ', ');
	}
	const canadian = canadianLaw(work, places);
	if (canadian !== undefined) {
		return canadian;
	}
	if (isCodified(work)) {
		return codified(work, places, { saysYear: saysYear(work) && !hasYear, hasYear });
	}
	if (isBritishWithoutYear(work)) {
		// The year is part of the short title of an Act or instrument of the United Kingdom (table 2).
		return statute({ ...work, title: `${work.title} ${yearOf(work)}` }, places, { hasYear });
	}
	return (
		courtRules(work, places)
		?? constitution(work, places)
		?? modelLaw(work, places)
		?? namedCode(work, places)
		?? australianLaw(work, places)
		?? uncodified(work, places)
	);
}

/**
 * Whether a law that is in no code or session laws is a constitution, a rule of a court, a law of the Congress or a section of a code of the
 * United States.
 */
export function isAmericanLaw(work: Work): boolean {
	return (
		courtRules(work, []) !== undefined || constitution(work, []) !== undefined || isOfCongress(work)
		|| (namedCode(work, []) !== undefined && /\bCode\b|\b(?:Stat|Laws?|Reg)\b/.test(codeName(work.title)))
	);
}

/** Whether the number of a law is that of a law of the Congress, which programs have without its words, too. */
function isOfCongress({ number, institution, jurisdiction, title, container }: Work): boolean {
	return /^Pr?[iu][bv]\. L\. No\. /.test(publicLaw(number))
		&& (/[a-z]/i.test(number) || /congress|united states|^U\.?S/i.test(`${institution} ${jurisdiction}`)
			|| (jurisdiction + institution + container === '' && /^\d{2,3}-\d{1,3}$/.test(number) && /\bAct(?: of \d{4})?$/.test(title)));
}

/** Whether the title of a law has its year. */
function saysYear(work: Work): boolean {
	const year = yearOf(work);
	return year !== '' && (work.title.endsWith(year) || work.title.includes(`${year} (`));
}

function isBritishWithoutYear(work: Work): boolean {
	return (
		yearOf(work) !== ''
		&& /\b(?:Act|Measure|Order|Regulations|Rules)$/.test(work.title)
		&& /^(?:UK|United Kingdom|GB|Great Britain)\b/i.test(work.jurisdiction || work.container)
	);
}

/** Formats a rule of procedure or evidence (rule 12.9.3); `undefined` for other laws. */
function courtRules({ title, section: given, number }: Work, places: Places): Rich | undefined {
	const section = given === '' && /^\d[\w.()-]{0,20}$/.test(number) ? number : given;
	const { rules, rule } = rulesOf(title);
	if (rules === undefined) {
		return undefined;
	}
	const cited = placesWith(places, ['section', 'rule', 'article']);
	const own = section === '' && rule === '' ? (cited ?? []).map(({ value }) => value).join(', ') : section || rule;
	return join([smallCaps(rules), plain(own.replace(/^(?:Rules?|R\.|§§?)\s?/i, ''))], ' ');
}

/** Formats a section of a code that is the title of the item; `undefined` for other laws. */
function namedCode(work: Work, places: Places): Rich | undefined {
	const { title, number, publisher, jurisdiction } = work;
	const isCode = /\b(?:Codes?|Stat|Laws|Regs?)\b/.test(codeName(reporterName(title)));
	const section = work.section === '' && (number.startsWith('§') || (isCode && /^\d[\w.:-]{0,20}$/.test(number))) ? number : work.section;
	if (section === '' || (number !== '' && number !== section) || title === '') {
		return undefined;
	}
	const code = codeName(reporterName(title));
	if (work.volume !== '' && work.container === '') {
		return codified({ ...work, container: title, title: '' }, places, { saysYear: false });
	}
	const head = join([plain(`${code} ${sections(section, { isHyphenated: hasHyphens(code) })}`), pinpoint(places)], ', ');
	return join([head, inParentheses([publisher || shortCountry(jurisdiction), yearUnlessSaid(work)])], ' ');
}

/** The statutes of Canada and of its provinces, revised or of one year (table 2.7). */
const OF_CANADA = /^(?:R\.? ?)?S\.? ?(?:C|O|Q|B\.? ?C|A|M|N\.? ?[BSL]|S|P\.? ?E\.? ?I|Y)\.?(?: (\d{4}))?$/;

/** Formats a law of Canada by its statutes, year and chapter (table 2.7); `undefined` for other laws. */
function canadianLaw(work: Work, places: Places): Rich | undefined {
	const { title, container, volume, number, section, session } = work;
	const [, inName] = OF_CANADA.exec(container) ?? [];
	const given = [number, session, section].find(text => /^(?:c(?:h(?:apter|\.)?)?\.? ?)[\dA-Z]/.test(text)) ?? '';
	const year = inName ?? (/^\d{4}$/.test(volume) ? volume : yearOf(work));
	if (!OF_CANADA.test(container) || given === '' || year === '') {
		return undefined;
	}
	const statutes = container.replace(/ ?\d{4}$/, '').replace(/[. ]/g, '').split('').map(letter => `${letter}.`).join('');
	const chapter = given.replace(/^c(?:h(?:apter|\.)?)?\.? ?/, 'c ');
	return join([join([plain(title), plain(`${statutes} ${year}`), plain(chapter), pinpoint(places)], ', '), inParentheses(['Can.'])], ' ');
}

/** Formats a law of Australia, which has sections without a sign (table 2.2); `undefined` for other laws. */
function australianLaw({ title, jurisdiction }: Work, places: Places): Rich | undefined {
	return / \((?:Cth|NSW|Vic|Qld|WA|SA|Tas|ACT|NT)\)$/.test(title)
		? join([plain(title), plain(printPlaces(places, OSCOLA_PLACES)), inParentheses([shortCountry(jurisdiction || 'Australia')])], ' ')
		: undefined;
}

/** Formats any other law by title, number and country; the number of a law of the Congress shows whose it is. */
function uncodified(work: Work, places: Places): Rich {
	const { number, jurisdiction, institution, container, issued } = work;
	const ofCongress = isOfCongress(work);
	const printed = ofCongress ? publicLaw(number) : numberOf(work);
	// The number of an Act of Ireland is in parentheses (rule 20.5).
	const isInParentheses = /^Act No\. /.test(printed);
	const name = join([plain(treasuryRegulation(titleText(work)).replace(/§(?=\d)/, '§ ')), inParentheses([isInParentheses ? printed : ''])], ' ');
	const head = join([name, plain(isInParentheses ? '' : printed), pinpoint(places)], ', ');
	const country = shortCountry(jurisdiction) || (/^(?:UK|United Kingdom) (?:Public General|Local|Statutory)/.test(container) ? 'UK' : institution);
	const dated = ofCongress ? inParentheses([yearUnlessSaid(work)]) : inParentheses([country, issued && !saysYear(work) ? day(issued) : ''], ', ');
	// Official texts are cited as in print (rule 18.2.1(a)).
	const isInPrint = number !== '' && work.siteUrl.includes('//www.legislation.gov.uk/');
	return withAddress(join([head, dated], ' '), isInPrint ? { ...work, siteUrl: '' } : work);
}

/** Returns the number of a law with its term, without the year that the title has. */
function numberOf(work: Work): string {
	const { number } = work;
	const year = yearOf(work);
	return /^[\d/-]+$/.test(number) ? `No. ${number}` : saysYear(work) && number.startsWith(`${year} c. `) ? number.slice(year.length + 1) : number;
}

function yearUnlessSaid(work: Work): string {
	return saysYear(work) ? '' : yearOf(work);
}

/**
 * Returns the abbreviation of the rules of the federal courts or of those of a State (rule 12.9.3), and the rule that a title has; empty
 * for other laws.
 */
function rulesOf(title: string): { readonly rules?: string; readonly rule: string } {
	if (/^(?:the )?(?:Rules of the )?Supreme Court(?: of the United States)?(?: Rules)?$/i.test(title)) {
		return { rules: 'Sup. Ct. R.', rule: '' };
	}
	const [, short = '', inTitle = ''] = /^((?:Fed|[A-Z][a-z]{2,4})\. R\. (?:(?:Civ|Crim|App|Bankr)\. P\.|Evid\.)) (\d\S{0,12})$/.exec(title) ?? [];
	if (short !== '') {
		return { rules: short, rule: inTitle };
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
	const rules = own?.replace('Fed.', of) ?? (/^(?:[A-Z][\w.]* ){1,2}R\. (?:(?:Civ|Crim|App|Bankr)\. P\.|Evid\.)$/.test(title) ? title : undefined);
	return { ...(rules !== undefined && { rules }), rule };
}
