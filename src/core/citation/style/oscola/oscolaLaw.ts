import { courtName, isSupremeCourt, reporterName } from '../bluebook/courtNames';
import { quoted } from '../locale/languageData';
import { courtOf, isAmerican, isNumberedByYear, isScottish, officialJournal, pcijSeries, reporterOf } from '../court';
import { isNeutral, isNeutralSeries } from '../neutral';
import { numberWithoutYear } from '../resolution';
import { between, italic, join, plain } from '../rich';
import type { Rich } from '../style';
import { printSeries } from '../treaty';
import { firstPage, type Work } from '../work';
import { day, details, makers, titleText, withoutAbbreviationStops, yearOf, type OscolaUse } from './oscolaParts';
import { OSCOLA_QUOTES } from './oscolaWords';

/** Formats treaties ("Citing International Law", A.1). */
export function treaty({ treaty: facts, ...work }: Work): Rich {
	const verb = facts.event === 'opened' ? 'opened for signature' : 'adopted';
	const dates = [facts.date ? `${verb} ${day(facts.date)}` : '', facts.inForce ? `entered into force ${day(facts.inForce)}` : ''];
	return join([
		plain(titleText(work)), between('(', join(dates.map(plain), ', '), ')'), plain(facts.series ? printSeries(facts.series, 'oscola') : ''), shortForm(work),
	], ' ');
}

/**
 * Formats resolutions by number; the title is used if there is none. Resolutions before 1976 have no document number of their own. The
 * Universal Declaration is cited by name, like a treaty ("Citing International Law", C.1).
 */
export function resolution(work: Work): Rich {
	const { symbol, number = '' } = work.resolution ?? {};
	if (number !== '' && UNIVERSAL_DECLARATION.test(work.title)) {
		return join([plain(work.title), between('(', plain(work.issued ? `adopted ${day(work.issued)}` : ''), ')'), resolutionName(work), shortForm(work)], ' ');
	}
	const hasSymbol = symbol && !/[IVXL]/.test(number);
	return join([namedResolution(work), details([], work.issued, ' '), plain(hasSymbol ? `UN Doc ${numberWithoutYear(symbol.text)}` : '')], ' ');
}

const UNIVERSAL_DECLARATION = /^(?:the )?universal declaration of human rights$/i;

/** Formats a resolution by its body and number, or by its title. */
export function namedResolution(work: Work): Rich {
	const title = (work.resolution?.number ?? '') === '' ? quoted(work.title, OSCOLA_QUOTES) : '';
	return join([resolutionName(work), plain(title)], ', ');
}

/**
 * Formats documents of the United Nations; if both an author and an organ are known, the author comes first ("Citing International
 * Law", C.1).
 */
export function unDocument(work: Work, use: OscolaUse): Rich {
	return join([join([makers(work, use), plain(quoted(work.title, OSCOLA_QUOTES))], ', '), details([], work.issued, ' '), plain(`UN Doc ${work.number}`)], ' ');
}

/**
 * Formats cases: those of the European Union by number (2.6.2), those of other courts by name. The table of cases has no italics and
 * does not start with the number (1.6.2).
 */
export function courtCase(work: Work, use: OscolaUse): Rich {
	const opinion = /[.,] (Opinion of (?:Mr |Mrs |Ms |Miss )?(?:A\.?G\.?|Advocate[ -]General) (\S.{0,60}))$/i.exec(titleText(work));
	const advocate = (opinion?.[2] ?? /^Opinion of (?:A\.?G\.?|Advocate[ -]General) (\S.{0,60})$/i.exec(work.genre)?.[1] ?? '').replace(/\.$/, '');
	const title = withoutAbbreviationStops(withoutForenames(opinion === null ? titleText(work) : titleText(work).slice(0, opinion.index), work.shortTitle));
	const name = use === 'list' ? plain(title) : italic(title);
	switch (courtOf(work)) {
		case 'eu': {
			const number = work.number === '' ? '' : `${/^(?:joined )?cases? /i.test(work.number) ? '' : 'Case '}${dashed(work.number)}`;
			const printed = reported(work);
			const head = use === 'list' ? join([name, between('(', plain(number), ')')], ' ') : join([plain(number), name], ' ');
			// The Faculty of Law advises to give the European Case Law Identifier before the reports.
			const ecli = plain(/^(?:ECLI:)?(EU:[CTF]:\d{4}:\d{1,5})$/.exec(work.history)?.[1] ?? '');
			const cited = join([head, ecli.length > 0 ? join([ecli, printed], ', ') : printed.length > 0 ? printed : decided(work)], ' ');
			// The opinion of an Advocate General is named at the end (2.6.2).
			return join([cited, plain(advocate === '' ? '' : `Opinion of AG ${advocate}`)], ', ');
		}
		case 'echr': {
			const application = work.number === '' ? '' : `App no ${work.number.replace(/^app(?:lication)?s?\.? nos?\.? ?/i, '')}`;
			return work.container === '' ? join([name, plain(application), details([abbreviated(work.institution) || 'ECtHR'], work.issued, ', ')], ' ') : join([name, reported(work), plain(isOfCommission(work) ? '(Commission Decision)' : '')], ' ');
		}
		case 'icj': {
			const series = pcijSeries(work);
			const reports = series ? plain([yearOf(work) === '' ? '' : `[${yearOf(work)}]`, `PCIJ Rep Series ${series.series} No ${series.number}`].filter(part => part !== '').join(' ')) : reported(work);
			return join([name, between('(', plain(work.genre), ')'), reports], ' ');
		}
		case 'criminal':
			return join([name, between('(', plain(work.genre), ')'), plain(work.number), details([], work.issued, ' ')], ' ');
		default:
			if (/^(?:European )?Commission$/i.test(work.institution) && work.number !== '') {
				// Decisions of the Commission are cited like cases (2.6.3).
				const of = work.history === '' ? '' : /^case /i.test(work.history) ? work.history : `Case ${work.history}`;
				return join([name, between('(', plain(of), ')'), plain(`Commission Decision ${work.number}`), reported(work)], ' ');
			}
			if (isAmerican(work)) {
				return american(work, name);
			}
			return join([name, domestic(work)], ' ');
	}
}

/**
 * Formats where a case of the United Kingdom, or of a country that cites in its manner, is reported: the neutral citation, then the best
 * report; the court only if neither names it (2.1.1, 2.1.5). An unreported case has court and date (2.1.4), one before 1865 also the
 * English Reports (2.1.9).
 */
function domestic(work: Work): Rich {
	const { number, container, institution, history } = work;
	if (container === '') {
		return number !== '' && isNeutral(number) ? plain(number) : join([plain(number), details([abbreviated(institution)], work.issued, ', ')], ' ');
	}
	const isNamed = number !== '' || isNeutralSeries(withoutStops(container)) || /^U\.? ?S\.?$/.test(container) || isScottish(withoutStops(reporterOf(work, 'oscola')));
	const best = join([reported(work), isNamed ? [] : between('(', plain(abbreviated(institution)), ')')], ' ');
	return join([plain(number), best, plain(/^\d{1,3} E\.?R\.? \d{1,4}$/.test(history) ? withoutStops(history) : '')], ', ');
}

/** Formats a case of the United States as it is cited there, with little punctuation (2.8.1). */
function american(work: Work, name: Rich): Rich {
	const reports = withoutStops(reporterName(work.container));
	const court = isSupremeCourt(work.institution) || /^(?:US|S Ct|L Ed)/.test(reports) ? '' : withoutStops(courtName(work.institution));
	return join([name, plain([work.volume, reports, firstPage(work)].filter(part => part !== '').join(' ')), between('(', plain([court, yearOf(work)].filter(part => part !== '').join(' ')), ')')], ' ');
}

/** Leaves out the forenames of the first party (2.1.2), if the short title of the case shows what they are. */
function withoutForenames(title: string, shortTitle: string): string {
	return / v\.? /.test(shortTitle) && title.endsWith(` ${shortTitle}`) ? shortTitle : title;
}

/** Decisions of the former European Commission of Human Rights say so, unless the reports have only decisions (2.7.2). */
function isOfCommission({ institution, container }: Work): boolean {
	return !/^D\.?R\.?$|^decisions and reports/i.test(container) && (/^commission$/i.test(institution) || abbreviated(institution) === 'Commission Decision');
}

/** Formats acts of the European Union with their location in the Official Journal (2.6.1). */
export function euAct(work: Work): Rich {
	return join([join([named(work), plain(yearOf(work) === '' ? '' : `[${yearOf(work)}]`), plain(journal(work))], ' '), shortForm(work)], ' ');
}

/**
 * Formats statutes by short title and year (2.4.1), statutory instruments with their number (2.5.1), codes by volume and section, and
 * foreign laws with the country.
 */
export function statute(work: Work): Rich {
	const { container, volume, section, issued, number, jurisdiction, institution } = work;
	if (container !== '' && volume !== '') {
		const code = [volume, withoutStops(container), section === '' ? '' : `§ ${section}`].filter(part => part !== '').join(' ');
		return join([join([plain(work.title), plain(code)], ', '), between('(', plain(yearOf(work)), ')')], ' ');
	}
	const year = String(issued?.start.year ?? '');
	// An Act of no known country is one of the United Kingdom, whose style this is.
	const isAct = jurisdiction === '' && institution === '' && number === '' && /\b(?:Act|Measure)$/.test(work.title);
	const isKnownByYear = isBritish(work) || isAct || (year !== '' && work.title.endsWith(` ${year}`));
	const hasYear = /\b\d{4}\)?$/.test(work.title) || (INSTRUMENT.test(number) && /\b\d{4}\b/.test(work.title));
	const title = (isKnownByYear && year !== '' && !hasYear ? `${titleText(work)} ${year}` : titleText(work)).replace(/\bNo\. (?=\d)/g, 'No ');
	const country = isBritish(work) ? '' : jurisdiction || institution;
	const asp = /^asp \d+$/.test(number) ? ` (${number})` : '';
	return join([join([plain(`${title}${asp}`), plain(asp === '' ? numberOfLaw(work) : ''), plain(sectionOfLaw(work))], ', '), details([country], isKnownByYear ? undefined : issued, ', '), shortForm(work)], ' ');
}

/** The numbers of statutory instruments and of the rules of Northern Ireland (2.5). */
const INSTRUMENT = /^(?:S\.?S?\.?I|S\.?R|W\.?S\.?I)\.?(?: (?:&|and) O)? (?:No\.? )?\d/;

/**
 * Returns the number of a law; chapters of Acts are left out (2.4.1), and the number of an Act of the Scottish Parliament is in parentheses
 * (2.4.7).
 */
function numberOfLaw(work: Work): string {
	return isBritish(work) && /^(?:c\.?|ch\.?|chapter|cap\.?) ?\d+$/i.test(work.number) ? '' : INSTRUMENT.test(work.number) ? withoutStops(work.number).replace(/ No (?=\d)/, ' ') : work.number;
}

/**
 * Returns the provision of a British law that is the source: a section of an Act, a regulation, rule or article of an instrument (2.4.2,
 * 2.5.3).
 */
function sectionOfLaw(work: Work): string {
	const { section, title } = work;
	if (section === '' || !isBritish(work) || !/^\d/.test(section)) {
		return section;
	}
	const term = /\bRegulations\b/.test(title) ? 'reg' : /\bRules\b/.test(title) ? 'r' : /\bOrder\b/.test(title) ? 'art' : 's';
	return `${term} ${section}`;
}

/** Formats bills of the United Kingdom by House, session and number (2.4.5); others like laws. */
export function bill(work: Work): Rich {
	const house = /^(?:HC|HL)$/.test(work.institution) ? work.institution : /commons/i.test(work.institution) ? 'HC' : /lords/i.test(work.institution) ? 'HL' : '';
	return house === ''
		? join([join([plain(work.title), plain(withoutStops(work.number))], ', '), details([withoutStops(work.session) || work.jurisdiction], work.issued, ', ')], ' ')
		: join([plain(`${work.title.replace(/ Bill(?: ?\[(?:HC|HL)\])?$/, '')} ${house} Bill`), between('(', plain(work.session), ')'), plain(numberOfBill(work.number, house))], ' ');
}

/** Returns the number of a bill without its House; that of a bill of the Commons is in square brackets. */
function numberOfBill(number: string, house: string): string {
	const bare = number.replace(/^(?:H[CL] )?(?:Bill )?(?:No\.? )?(?=[[\d])/i, '');
	return house === 'HC' && /^\d+$/.test(bare) ? `[${bare}]` : bare;
}

/** Formats documents of the European Commission, with the number instead of a date (3.4.5). */
export function euProposal(work: Work, use: OscolaUse): Rich {
	return join([join([makers(work, use), plain(quoted(titleText(work), OSCOLA_QUOTES))], ', '), between('(', plain(work.genre), ')'), plain(work.number)], ' ');
}

/** Tells whether a report is a document of the European Commission. */
export function isEuProposal({ number }: Pick<Work, 'number'>): boolean {
	return /^(?:COM|SEC|SWD|JOIN)[ (/]/.test(number);
}

/**
 * Formats the year of a report, in square brackets if it identifies the volume, otherwise in parentheses (2.1.4), then volume, reports
 * and first page.
 */
function reported(work: Work): Rich {
	const { container, volume } = work;
	if (container === '') {
		return [];
	}
	const year = yearOf(work);
	const page = dashed(firstPage(work));
	if (volume === '' && page === '' && work.issued?.start.day !== undefined) {
		// A report in a newspaper has only the date (2.1.4).
		return join([italic(container), plain(day(work.issued))], ', ');
	}
	const name = withoutStops(reporterOf(work, 'oscola'));
	if (/^OJ\b|^official journal/i.test(container)) {
		return join([plain(year === '' ? '' : `[${year}]`), plain(journal(work))], ' ');
	}
	if (name === 'ECR' && /^I{1,2}$/.test(volume)) {
		return plain(`[${year}] ECR ${volume}–${page}`);
	}
	if (name === 'ECHR' && /[IVX]/.test(volume)) {
		return plain(`ECHR ${dashed(volume)} ${page}`.trim());
	}
	if (/^series a$/i.test(container)) {
		return join([between('(', plain(year), ')'), plain(`Series A no ${volume}`)], ' ');
	}
	const isBare = isScottish(name) && volume === '';
	return join([plain(year === '' || isBare ? year : volume === '' || isNumberedByYear(name) ? `[${year}]` : `(${year})`), plain(volume), plain(name), plain(page)], ' ');
}

function decided(work: Work): Rich {
	return details([abbreviated(work.institution) || 'CJEU'], work.issued, ', ');
}

/** Returns the usual abbreviation of a court. */
function abbreviated(court: string): string {
	return COURTS.find(([pattern]) => pattern.test(court))?.[1] ?? court;
}

const COURTS: readonly (readonly [RegExp, string])[] = [
	[/^european court of human rights$/i, 'ECtHR'],
	[/^court of justice of the european union$/i, 'CJEU'],
	[/^european commission (?:of|on) human rights$|^EComHR$/i, 'Commission Decision'],
	[/^house of lords$|judicial committee of the house of lords/i, 'HL'],
	[/^(?:the )?court of appeal(?: of england and wales| \((?:civil|criminal) division\)|,? (?:civil|criminal) division)?$/i, 'CA'],
	[/privy council$/i, 'PC'],
	[/^(?:the )?supreme court(?: of the united kingdom)?$/i, 'SC'],
	[/(?:queen|king)[’']s bench(?: division)?(?: \((?:admin|administrative court)\))?$/i, 'QB'],
	[/chancery(?: division)?$/i, 'Ch'],
	[/^(?:high court(?: of justice)?,? )?\(?family(?: division)?\)?$/i, 'Fam'],
	[/^employment appeal tribunal$/i, 'EAT'],
];

function journal(work: Work): string {
	const { series, issue, page } = officialJournal(work);
	return `OJ ${series}${issue}${page === '' ? '' : `/${page}`}`.trim();
}

/** Returns the title, followed by the number unless the title contains it. */
function named({ number, ...work }: Work): Rich {
	return plain(number === '' || work.title.includes(number) ? titleText(work) : [work.title, number].filter(part => part !== '').join(' '));
}

function shortForm({ shortTitle, title }: Pick<Work, 'shortTitle' | 'title'>): Rich {
	return between('(', plain(shortTitle === title ? '' : shortTitle), ')');
}

function resolutionName({ resolution: of, body }: Work): Rich {
	const name = body?.oscola ?? of?.authority ?? '';
	const number = numberWithoutYear(of?.number ?? '').replace(/(?<= [A-Z]) \(/, '(');
	return plain(number === '' ? name : `${name} ${of?.decision ? 'Dec' : 'Res'} ${number}`.trim());
}

function isBritish({ jurisdiction, number }: Pick<Work, 'jurisdiction' | 'number'>): boolean {
	return /^(?:united kingdom|UK|GB|great britain|england|scotland|wales|northern ireland)\b/i.test(jurisdiction) || INSTRUMENT.test(number);
}

/** Removes full stops from abbreviations. */
export function withoutStops(text: string): string {
	return text.replace(/\.(?! ?\d)(?=\S|$)|\.(?= )/g, '');
}

/** Uses en dashes between the parts of a number, such as `C–176/03` and `I–7879`. */
function dashed(text: string): string {
	return text.replace(/(?<=^|[ CTFIVX\d])[-‑](?=[\dIVX])/g, '–');
}
