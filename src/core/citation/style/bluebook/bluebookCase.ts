import { caseName, courtOf, isNumberedByYear, pcijSeries, reporterOf } from '../legal/court';
import { placesWith } from '../place';
import { concat, italic, join, plain } from '../rich';
import type { Rich } from '../style';
import { firstPage, type Work } from '../work';
import { abbreviatedCase } from './abbreviate';
import { bluebookCaseName, day, dayOfYear, inParentheses, pinpoint, titleText, withAddress, yearOf, type Places } from './bluebookParts';
import { BLUEBOOK_BARE_PAGE } from './bluebookWords';
import { canadianCase, isCanadian } from './canada';
import { isBetweenStates, withShortParties } from './countries';
import { courtOfCode, stateOfHighestCourt } from './courtCodes';
import { courtBesides, courtName, isOfAgency, isSupremeCourt, reporterName, stateOfCourt } from './courtNames';
import { internationalCase } from './internationalCase';

/**
 * Formats cases: name, volume, reports and page, with court and year in parentheses (rule 10). For the International Court of Justice
 * the year is the volume and the date comes last (rule 21.5); cases of the European Union start with their numbers (rule 21.5.2);
 * unreported cases have number and date (rule 21.5). Styles that do not abbreviate names pass them on with `nameOf`.
 */
export function courtCase(work: Work, places: Places, nameOf = bluebookCaseName): Rich {
	const court = courtOf(work);
	const name = plain(nameOf(titleText(work)));
	const neutral = court === 'other' ? publicDomain(work) : '';
	if (neutral !== '') {
		return join([name, plain(neutral), pinpoint(places)], ', ');
	}
	const special = internationalCase(work, places, name) ?? (court === 'other' ? slipOpinion(work, places, name) : undefined);
	if (special !== undefined) {
		return special;
	}
	if (work.container === '' || court === 'criminal') {
		return unreported(work, places, name);
	}
	const series = pcijSeries(work);
	if (series) {
		return join(
			[
				join([name, plain(`${yearOf(work)} P.C.I.J. (ser. ${series.series}) No. ${series.number}`.trim()), pinpoint(places)], ', '),
				inParentheses([work.issued ? dayOfYear(work.issued) : '']),
			],
			' ',
		);
	}
	return isCanadian(work)
		? canadianCase(work, name, pinpoint(places, BLUEBOOK_BARE_PAGE))
		: isNumberedByYear(work.container)
			? reportedByYear(work, places, name)
			: reported(work, places, name);
}

/** Formats a case without reports, by its number and date. */
function unreported(work: Work, places: Places, name: Rich): Rich {
	const court = courtOf(work);
	const arbitral = court === 'other' ? arbitralNumber(work.number, work.institution) : '';
	const number = arbitral || (work.number === '' ? '' : numbered(work.number, court));
	const parts = court === 'eu' ? [plain(number), name] : [name, plain(number), plain(work.genre)];
	const decidedBy = court === 'other' && arbitral === '' ? courtName(work.institution, work.jurisdiction) : '';
	return withAddress(
		join([join([...parts, pinpoint(places)], ', '), inParentheses([decidedBy, work.issued ? day(work.issued) : ''], ' ')], ' '),
		work,
	);
}

/** Formats a case in reports without volumes, or with volumes within a year. */
function reportedByYear(work: Work, places: Places, name: Rich): Rich {
	const { volume, container, institution } = work;
	const reports = [`[${yearOf(work)}]`, volume, container, firstPage(work)].filter(part => part !== '').join(' ');
	const court = /^house of lords$/i.test(institution) ? 'HL' : /^court of appeal$/i.test(institution) ? 'CA' : institution;
	return join([join([name, plain(reports), inParentheses([court])], ' '), pinpoint(places)], ', ');
}

function reported(work: Work, places: Places, name: Rich): Rich {
	const court = courtOf(work);
	const byYear = work.volume === '';
	const reports = plain([byYear ? yearOf(work) : work.volume, reportsOf(work), firstPage(work)].filter(part => part !== '').join(' '));
	const needsNoCourt = isNamedByReports(work) || isOfAgency(work.container, work.institution) || court !== 'other';
	return join(
		[
			join(
				[
					court === 'eu' ? plain(work.number) : [],
					name,
					court === 'icj' ? plain(work.genre) : [],
					reports,
					pinpoint(places, BLUEBOOK_BARE_PAGE),
				],
				', ',
			),
			inParentheses([
				needsNoCourt ? '' : courtBesides(reportsOf(work), courtName(work.institution, work.jurisdiction)),
				!byYear ? yearOf(work) : court === 'icj' && work.issued ? dayOfYear(work.issued) : '',
			]),
			// Cases in the Federal Cases have numbers there (table 1.1).
			plain(/^F\. ?Cas\.$/.test(work.container) && work.number !== '' ? `(No. ${work.number.replace(/^No\. ?/i, '')})` : ''),
		],
		' ',
	);
}

/** Formats a case with the names of its parties abbreviated (rule 10.2, table 6). */
export function abbreviatedCourtCase(work: Work, places: Places): Rich {
	return courtCase(work, places, nameOfCase(work));
}

/** Formats a later reference to a case, which never uses "supra" (rule 10.9). */
export function caseShort(work: Work, places: Places, nameOf = bluebookCaseName): Rich {
	const series = pcijSeries(work);
	const reports = series
		? `${yearOf(work)} P.C.I.J. (ser. ${series.series}) No. ${series.number}`.trim()
		: (isNumberedByYear(work.container)
				? [`[${yearOf(work)}]`, work.volume, reportsOf(work)]
				: [work.volume || yearOf(work), reportsOf(work)]
			)
				.filter(part => part !== '')
				.join(' ');
	const printed = plain(work.container === '' ? (work.number === '' ? '' : numbered(work.number, courtOf(work))) : reports);
	const onlyPage = placesWith(places, ['page'], false).length === 0 && (places ?? []).length > 0;
	const first = placesWith(places, ['page']).length === 0 ? plain(work.container === '' ? '' : firstPage(work)) : [];
	return join(
		[italic(nameOf(caseName(work) || titleText(work))), join([join([printed, first], ' '), pinpoint(places)], onlyPage ? ' ' : ', ')],
		', ',
	);
}

/** Formats a later reference to a case with the name of the party abbreviated. */
export function abbreviatedCaseShort(work: Work, places: Places): Rich {
	return caseShort(work, places, nameOfCase(work));
}

/**
 * Returns how the name of a case is printed: with States abbreviated if they are parties to an international case, otherwise with common
 * words.
 */
function nameOfCase(work: Work): (title: string) => string {
	return courtOf(work) === 'icj' || isBetweenStates(work.title)
		? title => withShortParties(bluebookCaseName(title))
		: courtOf(work) === 'other'
			? title => abbreviatedCase(title, stateOfCourt(courtName(work.institution, work.jurisdiction)))
			: bluebookCaseName;
}

function reportsOf(work: Work): string {
	return reporterName(reporterOf(work, 'american'));
}

function numbered(number: string, court: ReturnType<typeof courtOf>): string {
	const bare = number.replace(/^(?:case|app(?:lication)?)s? nos?\.? ?|^(?:case|app)s? (?=\S)/i, '');
	return court === 'eu' ? number : court === 'echr' ? `App. No. ${bare}` : court === 'criminal' ? `Case No. ${bare}` : number;
}

/**
 * Tells whether the reports identify the court, as the United States Reports do the Supreme Court, and those of a State its highest court
 * (rule 10.4).
 */
function isNamedByReports({ container, institution, jurisdiction }: Pick<Work, 'container' | 'institution' | 'jurisdiction'>): boolean {
	const reports = reporterName(container);
	const court = courtName(institution, jurisdiction);
	return (
		isSupremeCourt(institution)
		|| /^(?:U\.\s?S\.|S\. Ct\.|L\. Ed\.(?: 2d)?)$/.test(reports)
		|| (court !== '' && (reports === court || reports.replace(/ ?(?:2d|3d|4th|5th)$/, '') === court))
	);
}

/**
 * Returns the citation of a case of the highest court of a State by year, postal code and number (rule 10.3.3), if the item has only these.
 */
function publicDomain({ container, number, seriesNumber, page, institution, jurisdiction }: Work): string {
	const state = stateOfHighestCourt(courtOfCode(institution, jurisdiction) ?? institution);
	return container === '' && number === '' && /^\d{4}$/.test(seriesNumber) && /^\d+$/.test(page) && state !== undefined
		? `${seriesNumber} ${state} ${page}`
		: '';
}

const DATABASES = /^(?:WL|Westlaw|U\.S\. LEXIS|U\.S\. (?:App|Dist)\. LEXIS|LEXIS|[A-Z][A-Za-z. ]{1,20} LEXIS)$/;

/**
 * Formats a case of the United States that is not reported, by its docket number, the database with its own number, and the full date (rule
 * 10.8.1); `undefined` for all other cases.
 */
function slipOpinion(work: Work, places: Places, name: Rich): Rich | undefined {
	const { number, archive, archivePlace, page, container, institution, jurisdiction, volume } = work;
	const database = [container, archive].find(text => DATABASES.test(text)) ?? '';
	const [, inNumber = '', printed = ''] = /^(.*?)(?:, )?(\d{4} (?:WL|[A-Z][A-Za-z. ]{1,20} LEXIS) \d{2,9})$/.exec(number) ?? [];
	const court =
		isSupremeCourt(institution) || (institution === 'supreme.court' && jurisdiction === 'us')
			? ''
			: courtName(institution, jurisdiction);
	const isOfUnitedStates =
		database !== '' || printed !== '' || (container === '' && number !== '' && volume === '' && isAmericanCourt(court));
	if (!isOfUnitedStates) {
		return undefined;
	}
	const docket = printed === '' ? number : inNumber;
	const item =
		printed !== ''
			? printed
			: database === ''
				? ''
				: [work.seriesNumber || yearOf(work), database.replace(/^Westlaw$/, 'WL'), archivePlace || firstPage(work) || page]
						.filter(part => part !== '')
						.join(' ');
	const numbered =
		docket === '' || /^[A-Z][A-Za-z]*\.? ?Nos?\.|^Nos?\. /.test(docket) ? docket : `${/[,;|]/.test(docket) ? 'Nos.' : 'No.'} ${docket}`;
	const slip = item === '' && (places ?? []).length > 0 ? concat('slip op. ', pinpoint(places)) : pinpoint(places);
	return withAddress(
		join([join([name, plain(numbered), plain(item), slip], ', '), inParentheses([court, work.issued ? day(work.issued) : ''])], ' '),
		work,
	);
}

/** Tells whether an abbreviation is that of a court of the United States or of a State. */
function isAmericanCourt(court: string): boolean {
	return / Cir\.$|^(?:[NSEWMC]\.)?D\.(?: |[A-Z]\.)|(?:Ct\.|App\. Div\.|Super\. Ct\.|Ct\. App\.)$/.test(court);
}

/**
 * Returns the number of an international arbitration with the institution that keeps it (rule 21.6): `ICSID Case No. ARB/10/7`; empty for
 * all other cases. The institution is therefore not named again beside the date.
 */
function arbitralNumber(number: string, institution: string): string {
	const known = `${number} ${institution}`;
	const keeper = /^ARB\/|ICSID|Settlement of Investment/i.test(known)
		? 'ICSID'
		: /\bPCA\b|Permanent Court of Arbitration/i.test(known)
			? 'PCA'
			: '';
	return keeper === '' || number === '' ? '' : `${keeper} Case No. ${number.replace(/^.*\bcase (?:no\.? ?)?/i, '')}`;
}
