import { joinTexts } from '../joinTexts';
import { isReporter, reporterName, withEarlyReporter } from '../legal/americanReporters';
import { courtOf, isNumberedByYear, pcijSeries, reporterOf } from '../legal/court';
import { placesWith, placesWithout } from '../place';
import { concat, italic, join, plain } from '../rich';
import type { Rich } from '../style';
import { firstPage, titleText, type Work } from '../work';
import { abbreviatedName } from './abbreviate';
import { bluebookCaseName, bracketedYear, day, dayOfYear, inParentheses, pinpoint, withAddress, yearOf, type Places } from './bluebookParts';
import { BLUEBOOK_BARE_PAGE } from './bluebookWords';
import { canadianCase, isCanadian } from './canada';
import { abbreviatedCase, historyOf, shortCaseName } from './caseName';
import { isBetweenStates, withShortParties } from './countries';
import { courtBesides, courtName, isOfAgency, isSupremeCourt, stateOfCourt } from './courtNames';
import { dispute, isDispute } from './dispute';
import { foreignCase } from './foreignCase';
import { internationalCase, numberOfUnion, tribunalName } from './internationalCase';
import { rulingOf } from './ruling';
import { publicDomain, slipOpinion } from './unreportedCase';

/**
 * Formats cases: name, volume, reports and page, with court and year in parentheses (rule 10). For the International Court of Justice
 * the year is the volume and the date comes last (rule 21.5); cases of the European Union start with their numbers (rule 21.5.2);
 * unreported cases have number and date (rule 21.5). Styles that do not abbreviate names pass them on with `nameOf`.
 */
export function courtCase(work: Work, places: Places, nameOf = bluebookCaseName): Rich {
	const court = courtOf(work);
	if (isDispute(work)) {
		return dispute(work, places);
	}
	const ruling = work.title === '' ? rulingOf(work) : '';
	if (ruling !== '') {
		return join([plain(ruling), pinpoint(places)], ', ');
	}
	// Adjudications of agencies have no procedural phrases (rule 14.3.1).
	const isOfOwn = isOfAgency(reportsOf(work), work.institution);
	const name = plain(nameOf(titleText(work)).replace(isOfOwn ? /^In re (?:the )?/ : /^$/, ''));
	const neutral = court === 'other' ? publicDomain(work) : '';
	if (neutral !== '') {
		// The regional reports are cited, too (rule 10.3.3).
		const reports = work.volume === '' || !isReporter(work.container) ? [] : plain(`${work.volume} ${reportsOf(work)} ${firstPage(work)}`.trim());
		const cited = join([
			name,
			plain(neutral),
			pinpoint(placesWithout(places, ['page'])),
			reports,
			pinpoint(placesWith(places, ['page']), reports.length > 0 ? BLUEBOOK_BARE_PAGE : undefined),
		], ', ');
		// The citations of Ohio do not show the court.
		const isOfAppeals = /-Ohio-/.test(neutral) && courtName(work.institution, work.jurisdiction) === 'Ohio Ct. App.';
		return join([cited, isOfAppeals ? inParentheses(['Ct. App.', yearOf(work)], ' ') : []], ' ');
	}
	const foreign = court === 'other' && !isCanadian(work) ? foreignCase(work, places, name) : undefined;
	if (foreign !== undefined) {
		return foreign;
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
				join([
					name,
					plain(work.genre),
					plain(`${yearOf(work)} P.C.I.J. (ser. ${series.series}) No. ${series.number}`.trim()),
					pinpoint(places),
				], ', '),
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
	const parts = court === 'eu' ? [plain(numberOfUnion(number)), name] : [name, plain(number), plain(work.genre)];
	const decidedBy =
		court === 'other' && arbitral === ''
			? courtName(work.institution, work.jurisdiction)
			: court === 'criminal'
				? tribunalName(work.institution)
				: '';
	return withAddress(
		join([join([...parts, pinpoint(places)], ', '), inParentheses([decidedBy, work.issued ? day(work.issued) : ''], ' ')], ' '),
		work,
	);
}

/** Formats a case in reports without volumes, or with volumes within a year. */
function reportedByYear(work: Work, places: Places, name: Rich): Rich {
	const { volume, container, institution } = work;
	// Reports of the United Kingdom have no stops (table 2).
	const reports = joinTexts([bracketedYear(work), volume, container.replaceAll('.', ''), firstPage(work)], ' ');
	const court = /^house of lords$/i.test(institution) ? 'HL' : /^court of appeal$/i.test(institution) ? 'CA' : institution;
	return join([join([name, plain(reports), inParentheses([court])], ' '), pinpoint(places)], ', ');
}

/** One or more citations of reports. */
const IN_REPORTS = /^\d{1,4} [A-Z][\w.’& ]{0,40}? \d{1,5}(?:, \d{1,4} [A-Z][\w.’& ]{0,40}? \d{1,5}){0,2}$/;

/** What a record says about the court or the opinion. */
const HOW_DECIDED = /^(?:en banc|per curiam|mem\.|plurality opinion|unpublished table decision)$/i;

function reported(work: Work, places: Places, name: Rich): Rich {
	const court = courtOf(work);
	// The International Court of Justice numbers the volumes of its reports by the year.
	// The two parts of the reports of the Court of Justice of the European Union are in front of the page (rule 21.5.2(a)).
	const ofPart = /^I{1,3}$/.test(work.volume) && reportsOf(work) === 'E.C.R.' ? `${work.volume}-` : '';
	const byYear = work.volume === '' || ofPart !== '' || (court === 'icj' && work.volume === yearOf(work));
	// A decision that an agency has not paginated yet has its number in the volume and its full date (rule 14.3.2).
	const slip = work.page === '' && isOfAgency(work.container, work.institution) && /^No\. \d{1,4}$/.test(work.number) ? work.number : '';
	const reports = plain(
		joinTexts([byYear ? yearOf(work) : work.volume, withEarlyReporter(reportsOf(work), work.volume), ofPart + (slip || firstPage(work))], ' '),
	);
	const isInVolume = court === 'echr' && yearOf(work) !== '' && work.volume.startsWith(`${yearOf(work)}-`);
	const dayIfByYear = court === 'icj' && work.issued ? dayOfYear(work.issued) : '';
	const yearOrDay = slip !== '' && work.issued ? day(work.issued) : yearOf(work);
	const whenDecided = byYear ? dayIfByYear : yearOrDay;
	const when = isInVolume ? '' : whenDecided;
	const later = court === 'other' ? historyOf(work.history) : undefined;
	// Reports that the record names besides (rule 10.3.1).
	const besides = court === 'other' && IN_REPORTS.test(work.history) ? work.history : '';
	const needsNoCourt = isNamedByReports(work)
		|| isOfAgency(work.container, work.institution)
		|| isOfAgency(reportsOf(work), work.institution)
		|| court !== 'other';
	const decided = join(
		[
			join(
				[
					court === 'eu' ? plain(numberOfUnion(work.number)) : [],
					name,
					court === 'icj' ? plain(work.genre) : [],
					reports,
					pinpoint(places, BLUEBOOK_BARE_PAGE),
					plain(besides),
				],
				', ',
			),
			inParentheses([
				needsNoCourt ? '' : courtBesides(reportsOf(work), courtName(work.institution, work.jurisdiction)),
				// The year of several decisions in one year is printed once, with the last (rule 10.5(d)).
				later?.[1].endsWith(`${when})`) === true ? '' : when,
			]),
			// How much of the court decided, or how, follows the date (rule 10.6.1).
			inParentheses([HOW_DECIDED.test(work.genre) ? work.genre.toLowerCase() : '']),
			// Cases in the Federal Cases have numbers there (table 1.1).
			plain(/^F\. ?Cas\.$/.test(reportsOf(work)) && work.number !== '' ? `(No. ${work.number.replace(/^No\. ?/i, '')})` : ''),
		],
		' ',
	);
	return later === undefined ? decided : join([decided, concat(italic(later[0]), later[1].startsWith('sub') ? ' ' : ', ', later[1])], ', ');
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
		: joinTexts(
				isNumberedByYear(work.container)
					? [bracketedYear(work), work.volume, reportsOf(work)]
					: [work.volume || yearOf(work), reportsOf(work)],
				' ',
			);
	const printed = plain(work.container === '' ? (work.number === '' ? '' : numbered(work.number, courtOf(work))) : reports);
	const onlyPage = placesWithout(places, ['page']).length === 0 && (places ?? []).length > 0;
	const first = placesWith(places, ['page']).length === 0 ? plain(work.container === '' ? '' : firstPage(work)) : [];
	return join(
		[italic(nameOf(shortCaseName(work) || titleText(work))), join([join([printed, first], ' '), pinpoint(places)], onlyPage ? ' ' : ', ')],
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
	if (courtOf(work) === 'icj') {
		return title => withShortParties(bluebookCaseName(title.replace(/^Case concerning (?:the )?(?=[A-Z])/i, '')));
	}
	if (isBetweenStates(work.title)) {
		return title => withShortParties(bluebookCaseName(title), abbreviatedName);
	}
	if (courtOf(work) === 'echr') {
		// Only the first party is named (rule 10.2.1(a)).
		return title => bluebookCaseName(title.replace(/,? and (?:others|another)(?= v\.? |$)/gi, ''));
	}
	return courtOf(work) === 'other' || courtOf(work) === 'eu'
		? title => abbreviatedCase(title, stateOfCourt(courtName(work.institution, work.jurisdiction)))
		: bluebookCaseName;
}

function reportsOf(work: Work): string {
	return reporterName(reporterOf(work, 'american'));
}

function numbered(number: string, court: ReturnType<typeof courtOf>): string {
	const bare = number.replace(/^(?:case|app(?:lication)?)s? nos?\.? ?|^(?:case|app)s? (?=\S)/i, '');
	if (court === 'eu') {
		return number;
	}
	if (court === 'echr') {
		return `App. No. ${bare}`;
	}
	return court === 'criminal' ? `Case No. ${bare}` : number;
}

/**
 * Whether the reports identify the court, as the United States Reports do the Supreme Court, and those of a State its highest court
 * (rule 10.4).
 */
function isNamedByReports({ container, institution, jurisdiction }: Pick<Work, 'container' | 'institution' | 'jurisdiction'>): boolean {
	// Early reports have the name of the reporter, too: `Mass. (6 Met.)`.
	const reports = reporterName(container.replace(/ \(\d{1,2} [^()]{2,12}\)$/, ''));
	const court = courtName(institution, jurisdiction);
	return (
		isSupremeCourt(institution)
		|| /^(?:U\.\s?S\.|S\. Ct\.|L\. Ed\.(?: 2d)?)$/.test(reports)
		|| (court !== '' && (reports === court || reports.replace(/ ?(?:2d|3d|4th|5th)$/, '') === court))
	);
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
