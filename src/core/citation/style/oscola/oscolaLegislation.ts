import { joinTexts } from '../joinTexts';
import { reporterName } from '../legal/americanReporters';
import { countryOf } from '../legal/jurisdiction';
import { numberOfProposal } from '../legal/proposal';
import { quoted } from '../locale/languageData';
import { between, join, plain } from '../rich';
import type { Rich } from '../style';
import { makersOf, titleText, type Work } from '../work';
import { titleOfAct } from './actTitle';
import { sessionOf } from './oscolaPapers';
import { details, makers, shortForm, withoutStops, yearOf, type OscolaUse } from './oscolaParts';
import { journal } from './oscolaReports';
import { OSCOLA_QUOTES } from './oscolaWords';

/** Formats acts of the European Union with their location in the Official Journal (2.6.1), and its notices there also with their author (3.4.5). */
export function euAct(work: Work, use: OscolaUse): Rich {
	const isNotice = makersOf(work).length > 0
		&& /^(?:Guid(?:elines|ance)|Communication|Notice|Report|Resolution|(?:Green|White) Paper)\b/.test(work.title);
	const name = isNotice ? join([makers(work, use), plain(quoted(work.title, OSCOLA_QUOTES))], ', ') : named(work);
	return join(
		[join([name, plain(yearOf(work) === '' ? '' : `[${yearOf(work)}]`), plain(journal(work))], ' '), shortForm(work)],
		' ',
	);
}

/** Returns the title, followed by the number unless the title contains it. */
function named({ number, ...work }: Work): Rich {
	const title = titleOfAct(titleText(work), work.markedNames);
	return plain(number === '' || work.title.includes(number) ? title : joinTexts([title, number], ' '));
}

/**
 * Formats statutes by short title and year (2.4.1), statutory instruments with their number (2.5.1), codes by volume and section, and
 * foreign laws with the country.
 */
export function statute(given: Work): Rich {
	const work = withoutChapter(given);
	const { container, volume, section, issued, number, jurisdiction, institution } = work;
	if (container !== '' && volume !== '' && ofCanada(work) === '') {
		const code = joinTexts([volume, withoutStops(reporterName(container)), section === '' ? '' : `§ ${section}`], ' ');
		return join([join([plain(work.title), plain(code)], ', '), between('(', plain(yearOf(work)), ')')], ' ');
	}
	const canadian = ofCanada(work);
	if (canadian !== '') {
		return join([plain(work.title), plain(canadian), plain(section === '' ? '' : sectionOfLaw({ ...work, title: 'Act' }))], ', ');
	}
	const year = String(issued?.start.year ?? '');
	// An Act of no known country is one of the United Kingdom, whose style this is.
	const isAct = jurisdiction === ''
		&& institution === ''
		&& (/^\d{0,3}$/.test(number) || OF_ASSEMBLY.test(number))
		&& /\b(?:Act|Measure)$/.test(work.title);
	const isForeignAct = OF_ACTS_BY_YEAR.test(shortJurisdiction(countryOf(jurisdiction)))
		&& /\bAct(?: \d{4})?$/.test(work.title)
		&& !/\d{1,3} of \d{4}/.test(number);
	const isKnownByYear = isBritish(work) || isAct || isForeignAct || (year !== '' && work.title.endsWith(` ${year}`));
	const hasYear = /\b\d{4}\)?$/.test(work.title) || ((INSTRUMENT.test(number) || OF_INSTRUMENTS.test(container)) && /\b\d{4}\b/.test(work.title));
	const dated = isKnownByYear && year !== '' && !hasYear ? `${titleText(work)} ${year}` : titleText(work);
	const title = dated
		.replace(/(?<=\b(?:Act|Measure|Regulations|Rules|Order)), (?=\d{4}\b)/, ' ')
		.replace(/\bNo\. (?=\d)/g, 'No ')
		.replace(/\betc\.(?= )/g, 'etc')
		.replace(/^The (?=.{3,200} (?:Act|Measure|Regulations|Rules|Order) \d{4}$)/, '');
	if (COURT_RULES.test(title) && section !== '') {
		return plain(`${title.replace(/^Civil Procedure Rules.*/, 'CPR')} ${section}`);
	}
	const country = isBritish(work) ? '' : shortJurisdiction(countryOf(jurisdiction)) || institution;
	// Many countries number the Acts of a year, and cite them so: `Competition Act 89 of 1998`.
	const [, ofYear] = /^(?:Act |Law )?((?:No\.? )?\d{1,3} of \d{4})$/.exec(number)?.map(text => withoutStops(text).replace(/\.(?= )/, '')) ?? [];
	const [, ofAssembly] = OF_ASSEMBLY.exec(number) ?? [];
	const asp = ofAssembly === undefined ? '' : ` (${ofAssembly})`;
	return join(
		[
			join([
				plain(`${title}${asp}${ofYear === undefined ? '' : ` ${ofYear}`}`),
				plain(asp === '' && ofYear === undefined && !(isForeignAct && /^(?:\d{4},? )?No\.? ?\d{1,3}$|^\d{1,3}\/\d{4}$/i.test(number))
					? numberOfLaw(work)
					: ''),
				plain(sectionOfLaw(work)),
			], ', '),
			details([country], isKnownByYear || ofYear !== undefined || /[\p{L}.] (\d{4})\b/u.exec(title)?.[1] === year ? undefined : issued, ', '),
			shortForm(work),
		],
		' ',
	);
}

/** Returns the place of a law in the statutes of Canada or of a province, as they are cited there: `RSC 1985, c C-46` (2.8.2). */
function ofCanada({ container, volume, number, session, issued }: Work): string {
	const [, series = '', year = volume || String(issued?.start.year ?? '')] = /^((?:R\.?)?S\.?(?:C|O|Q|A|M|S|N\.?[BSL]|B\.?C|P\.?E\.?I)\.?)(?:,? (\d{4}))?$/.exec(container) ?? [];
	const [, chapter = ''] = /^(?:c(?:h(?:apter)?)?\.? ?)?([A-Z]?[-–]?[\d.]{1,6}(?:\.\d)?)$/.exec(number || session) ?? [];
	return series === '' || chapter === '' ? '' : `${withoutStops(series).replaceAll('.', '')} ${year}, c ${chapter}`;
}

/** Leaves out the chapter of an Act, which legislation.gov.uk has after its title (2.4.1). */
function withoutChapter(work: Work): Work {
	const [, title = ''] = /^(.{3,200}\bAct \d{4}) \(c\.? ?\d{1,3}\)$/.exec(work.title) ?? [];
	return title === '' ? work : { ...work, title };
}

/** The abbreviations of countries and States after the title of a law (2.8.2). */
const JURISDICTIONS: ReadonlyMap<string, string> = new Map([
	['United States', 'US'], ['New Zealand', 'NZ'], ['Australia', 'Cth'], ['Commonwealth', 'Cth'],
	['Commonwealth of Australia', 'Cth'], ['New South Wales', 'NSW'],
	['Victoria', 'Vic'], ['Queensland', 'Qld'], ['South Australia', 'SA'], ['Western Australia', 'WA'], ['Tasmania', 'Tas'],
	['Australian Capital Territory', 'ACT'],
	['Northern Territory', 'NT'],
]);

/** Countries and States that name their Acts by the year. */
const OF_ACTS_BY_YEAR = /^(?:NZ|Cth|NSW|Vic|Qld|SA|WA|Tas|ACT|NT|Ireland|India|Singapore|Malaysia|Hong Kong|Jamaica)$/;

function shortJurisdiction(name: string): string {
	return JURISDICTIONS.get(name) ?? name;
}

/** The rules of the courts, which are cited without number or year, and whose rules have no term (2.5.3). */
const COURT_RULES = /^(?:CPR|RSC|CCR|FPR|CrimPR|Civil Procedure Rules(?: 1998)?)$/;

/** The numbers of statutory instruments and of the rules of Northern Ireland (2.5). */
const INSTRUMENT = /^(?:S\.?S?\.?I|S\.?R|W\.?S\.?I)\.?(?: (?:&|and) O)? (?:No\.? )?\d/;

/** The numbers of Acts of Scotland and Wales, and those by the year of a reign, which are in parentheses (2.4.3, 2.4.6, 2.4.7). */
const OF_ASSEMBLY = /^(?:\d{4} )?((?:asp|anaw|asc|dsc|nawm|mccc|dccc) \d{1,3}|\d{1,2}(?: & \d{1,2})? (?:Geo|Vict?|Will|Edw|Eliz|Hen|Anne|Car|Jac|Ric)\b.{1,20})$/;

/**
 * Returns the number of a law; chapters of Acts are left out (2.4.1), and the number of an Act of the Scottish Parliament is in parentheses
 * (2.4.7).
 */
function numberOfLaw(work: Work): string {
	const dated = /^No\.? ?\d{1,5}\b/i.test(work.number) && work.issued ? `${work.issued.start.year} ${work.number}` : work.number;
	const ofSeries = /^(\d{4})(?: No\.? ?|\/)(\d{1,5})((?: \([A-Za-z. \d]{1,8}\))*)$/.exec(dated);
	if (ofSeries !== null && OF_INSTRUMENTS.test(work.container)) {
		const series = /^scot/i.test(work.container) ? 'SSI' : /rules/i.test(work.container) ? 'SR' : 'SI';
		return `${series} ${ofSeries[1]}/${ofSeries[2]}${withoutStops(ofSeries[3] ?? '')}`;
	}
	const [, ofYear] = /^S\.?I\.?,? (?:No\.? ?)?(\d{1,5})$/.exec(work.number) ?? [];
	if (ofYear !== undefined && work.issued) {
		return `SI ${work.issued.start.year}/${ofYear}`;
	}
	const isAct = isBritish(work)
		|| (work.jurisdiction === '' && work.institution === '' && work.container === '' && /\bAct \d{4}$/.test(work.title));
	return (isAct && /^(?:\d{4} )?(?:c\.?|ch\.?|chapter|cap\.?) ?\d+$/i.test(work.number))
		|| (/\b(?:Act|Measure)(?: \d{4})?$/.test(work.title) && /^(?:No\.? ?)?\d{1,3}$/.test(work.number))
		? ''
		: INSTRUMENT.test(work.number)
			? withoutStops(work.number).replace(/(?<= \d{4}) No (?=\d)/, '/').replace(/ No (?=\d{4})/, ' ').replace(/ No (?=\d)/, ' ')
			: work.number;
}

/**
 * Returns the provision of a British law that is the source: a section of an Act, a regulation, rule or article of an instrument (2.4.2,
 * 2.5.3).
 */
function sectionOfLaw(work: Work): string {
	const { section, title } = work;
	const isOfLaw = isBritish(work) || /\b(?:Act|Charter of Rights and Freedoms)(?: \d{4})?$/.test(title);
	if (section === '' || !isOfLaw || !/^\d/.test(section)) {
		return section;
	}
	return `${termOf(title)} ${section}`;
}

/** Returns the abbreviation of what a law consists of (2.4.2, 2.5.2). */
export function termOf(title: string): string {
	if (/\bRegulations\b/.test(title)) {
		return 'reg';
	}
	if (/\bRules\b/.test(title)) {
		return 'r';
	}
	return /\bOrder\b/.test(title) ? 'art' : 's';
}

/** The series in which legislation.gov.uk prints instruments and rules, and those in which it prints Acts. */
const OF_INSTRUMENTS = /^(?:(?:UK|United Kingdom|Scottish|Wales|Welsh|Northern Ireland) )?Statutory (?:Instruments|Rules)\b/i;
const OF_ACTS = /^(?:UK|United Kingdom) (?:Public General|Local) Acts\b|^Acts of (?:the Scottish Parliament|Senedd Cymru|the National Assembly for Wales|the Northern Ireland Assembly)\b/i;

/** Whether a law is one of the United Kingdom or a part of it. */
function isBritish({ jurisdiction, number, container }: Pick<Work, 'jurisdiction' | 'number' | 'container'>): boolean {
	return (
		/^(?:united kingdom|UK|GB|great britain|england|scotland|wales|northern ireland)\b/i.test(jurisdiction)
		|| INSTRUMENT.test(number)
		|| OF_INSTRUMENTS.test(container)
		|| OF_ACTS.test(container)
	);
}

/** Returns the House of a bill, `HC` or `HL`; empty if the bill is not one of the United Kingdom. */
function houseOf({ institution, container, number }: Work): string {
	const of = `${institution} ${container}`.trim();
	if (/^(?:HC|HL)$/.test(of)) {
		return of;
	}
	if (/commons/i.test(of)) {
		return 'HC';
	}
	return /lords/i.test(of) ? 'HL' : /^H[CL](?= Bill)/.exec(number)?.[0] ?? '';
}

/** Formats bills of the United Kingdom by House, session and number (2.4.5); others like laws. */
export function bill(work: Work): Rich {
	const house = houseOf(work);
	return house === ''
		? join(
				[
					join([plain(titleText(work)), plain(withoutStops(work.number))], ', '),
					details([withoutStops(work.session) || countryOf(work.jurisdiction)], work.issued, ', '),
				],
				' ',
			)
		: join(
				[
					plain(`${work.title.replace(/(?: H[CL])? Bill(?: ?\[(?:HC|HL)\])?$/, '')} ${house} Bill`.trim()),
					between(
						'(',
						plain(work.session
							.replace(/^(\d{4})[-–/](?:19|20)(\d\d)$/, '$1–$2')
							.replace(/^(\d{3})(\d)[-–/](\d)$/, (_, decade: string, first: string, last: string) => `${decade}${first}–${decade.slice(2)}${last}`)
							|| sessionOf(work.issued)),
						')',
					),
					plain(numberOfBill(work.number, house)),
				],
				' ',
			);
}

/** Returns the number of a bill without its House; that of a bill of the Commons is in square brackets. */
function numberOfBill(number: string, house: string): string {
	const bare = number.replace(/^(?:H[CL] )?(?:Bill )?(?:No\.? )?(?=[[\d])/i, '');
	return house === 'HC' && /^\d+$/.test(bare) ? `[${bare}]` : bare;
}

/** Formats documents of the European Commission, with the number instead of a date (3.4.5). */
export function euProposal(work: Work, use: OscolaUse): Rich {
	return join(
		[
			join([makers(work, use), plain(quoted(titleText(work), OSCOLA_QUOTES))], ', '),
			between('(', plain(work.genre), ')'),
			plain(numberOfProposal(work.number)),
		],
		' ',
	);
}
