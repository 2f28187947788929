import { caseName, courtOf, isNumberedByYear, officialJournal, pcijSeries, reporterOf } from '../legal/court';
import { placesWith } from '../place';
import { numberWithoutYear } from '../documents/resolution';
import { address, concat, italic, join, plain } from '../rich';
import type { Rich } from '../style';
import { printSeries } from '../legal/treaty';
import { firstPage, type Work } from '../work';
import { abbreviatedCase, historyOf } from './caseName';
import {
	bluebookCaseName, dated, day, dayOfYear, hereinafter, inParentheses, pinpoint, titleText, withAddress, yearOf, type Places,
} from './bluebookParts';
import { bill, isCodified, statute } from './bluebookStatute';
import { BLUEBOOK_BARE_PAGE, BLUEBOOK_PLACES } from './bluebookWords';
import { betweenStates, isBetweenStates, partyOf, withShortParties } from './countries';
import { publicDomain, slipOpinion } from './unreportedCase';
import { arbitralNumber } from './arbitration';
import { canadianCase, isCanadian } from './canada';
import { internationalCase, tribunalName } from './internationalCase';
import { courtBesides, courtName, isOfAgency, isSupremeCourt, stateOfCourt } from './courtNames';
import { reporterName, withEarlyReporter } from '../legal/americanReporters';

/**
 * Formats treaties (rule 21.4) with all series that the item names: one of the United States and that of the United Nations (rule 21.4.5).
 * The Charter of the United Nations is cited by its name alone (rule 21).
 */
export function treaty({ treaty: facts, ...work }: Work, places: Places): Rich {
	if (isCharter(work)) {
		return join([plain('U.N. Charter'), pinpoint(places, CHARTER_PLACES)], ' ');
	}
	const { series, others = [] } = facts;
	const event = facts.event === 'opened' ? 'opened for signature ' : facts.event === 'adopted' ? 'adopted ' : '';
	// The two parties of a bilateral treaty follow its name (rule 21.4.2).
	const [name, parties] = betweenStates(
		titleText(work),
		work.authors.length === 2 && work.authors.every(({ given }) => given === '') ? work.authors.map(({ family }) => partyOf(family)) : [],
	);
	// Articles follow the name without a comma (rule 21.4.3).
	const cited = join(
		[
			parties === ''
				? join([plain(name), pinpoint(places)], ' ')
				: join([plain(name), plain(parties), pinpoint(places)], ', '),
			facts.date ? concat(italic(event.trimEnd()), event === '' ? '' : ' ', day(facts.date)) : [],
			...[...(series ? [series] : []), ...others].map(one => plain(printSeries(one, 'bluebook'))),
			series ? [] : address(work.siteUrl),
		],
		', ',
	);
	return join([cited, hereinafter({ ...work, title: name })], ' ');
}

/** Formats resolutions by body and number (rule 21.7.2). */
export function resolution(work: Work, places: Places): Rich {
	const { symbol, number = '' } = work.resolution ?? {};
	const name =
		number === '' ? join([plain(work.body?.bluebook ?? work.institution), italic(work.title)], ', ') : plain(resolutionName(work));
	return join(
		[join([name, pinpoint(places), plain(symbol ? `U.N. Doc. ${numberWithoutYear(symbol.text)}` : '')], ', '), dated(work.issued)],
		' ',
	);
}

/** Returns the body of a resolution and its number. */
export function resolutionName({ resolution: of, body }: Work): string {
	const description = `${of?.decision ? 'Dec.' : 'Res.'} ${numberWithoutYear(of?.number ?? '')}`.trim();
	const name = body?.bluebook ?? of?.authority ?? '';
	return name === '' ? description : / (?:to|of) the /.test(name) ? `${name}, ${description}` : `${name} ${description}`;
}

/**
 * Formats cases: name, volume, reports and page, with court and year in parentheses (rule 10). For the International Court of Justice
 * the year is the volume and the date comes last (rule 21.5); cases of the European Union start with their numbers (rule 21.5.2);
 * unreported cases have number and date (rule 21.5). Styles that do not abbreviate names pass them on with `nameOf`.
 */
export function courtCase(work: Work, places: Places, nameOf = bluebookCaseName): Rich {
	const court = courtOf(work);
	// Adjudications of agencies have no procedural phrases (rule 14.3.1).
	const isOfOwn = isOfAgency(reportsOf(work), work.institution);
	const name = plain(nameOf(titleText(work)).replace(isOfOwn ? /^In re (?:the )?/ : /^$/, ''));
	const neutral = court === 'other' ? publicDomain(work) : '';
	if (neutral !== '') {
		return join([name, plain(neutral), pinpoint(places)], ', ');
	}
	const international = internationalCase(work, places, name);
	if (international !== undefined) {
		return international;
	}
	const unreported = court === 'other' ? slipOpinion(work, places, name) : undefined;
	if (unreported !== undefined) {
		return unreported;
	}
	if (work.container === '' || court === 'criminal') {
		const arbitral = court === 'other' ? arbitralNumber(work.number, work.institution) : '';
		const number = arbitral || (work.number === '' ? '' : numbered(work.number, court));
		const parts = court === 'eu' ? [plain(number), name] : [name, plain(number), plain(work.genre)];
		return withAddress(join([join([...parts, pinpoint(places)], ', '), inParentheses([court === 'other' && arbitral === '' ? courtName(work.institution, work.jurisdiction) : court === 'criminal' ? tribunalName(work.institution) : '', work.issued ? day(work.issued) : ''], ' ')], ' '), work);
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
	if (isCanadian(work)) {
		return canadianCase(work, name, pinpoint(places, BLUEBOOK_BARE_PAGE));
	}
	if (isNumberedByYear(work.container)) {
		const reports = [`[${yearOf(work)}]`, work.volume, work.container, firstPage(work)].filter(part => part !== '').join(' ');
		return join([join([name, plain(reports), inParentheses([/^house of lords$/i.test(work.institution) ? 'HL' : /^court of appeal$/i.test(work.institution) ? 'CA' : work.institution])], ' '), pinpoint(places)], ', ');
	}
	const number = court === 'eu' ? plain(work.number) : [];
	// The International Court of Justice numbers the volumes of its reports by the year.
	const byYear = work.volume === '' || (court === 'icj' && work.volume === yearOf(work));
	const reports = plain([byYear ? yearOf(work) : work.volume, withEarlyReporter(reportsOf(work), work.volume), firstPage(work)].filter(part => part !== '').join(' '));
	const when = !byYear ? yearOf(work) : court === 'icj' && work.issued ? dayOfYear(work.issued) : '';
	const genre = court === 'icj' ? plain(work.genre) : [];
	const later = court === 'other' ? historyOf(work.history) : undefined;
	const decided = join(
		[
			join([number, name, genre, reports, pinpoint(places, BLUEBOOK_BARE_PAGE)], ', '),
			inParentheses([
				isNamedByReports(work) || isOfAgency(work.container, work.institution) || court !== 'other'
					? ''
					: courtBesides(reportsOf(work), courtName(work.institution, work.jurisdiction)),
				// The year of several decisions in one year is printed once, with the last (rule 10.5(d)).
				later?.[1].endsWith(`${when})`) === true ? '' : when,
			]),
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

/** Formats acts of the European Union with the Official Journal (rule 21.9); articles precede it and pages follow it. */
export function euAct(work: Work, places: Places): Rich {
	const { series, issue, page } = officialJournal(work);
	const title =
		work.number === '' || work.title.includes(work.number)
			? titleText(work)
			: [work.title, work.number].filter(part => part !== '').join(/^(?:Commission |Council )?(?:Regulation|Directive|Decision)\b/i.test(work.number) ? ', ' : ' ');
	const journal = [
		yearOf(work),
		'O.J.',
		series === '' && issue === '' ? '' : `(${[series, issue].filter(part => part !== '').join(' ')})`,
		page,
	]
		.filter(part => part !== '')
		.join(' ');
	return join(
		[
			plain(title),
			pinpoint(placesWith(places, ['page'], false)),
			plain(journal),
			pinpoint(placesWith(places, ['page']), BLUEBOOK_BARE_PAGE),
		],
		', ',
	);
}

/** Tells whether a treaty is the Charter of the United Nations. */
export function isCharter({ title }: Pick<Work, 'title'>): boolean {
	return /^(?:the )?(?:charter of the united nations|united nations charter|u\.?n\.? charter)$/i.test(title);
}

/** Paragraphs of the Charter are cited with a word, not a sign. */
const CHARTER_PLACES = { ...BLUEBOOK_PLACES, labels: { ...BLUEBOOK_PLACES.labels, paragraph: { one: 'para. {0}', many: 'paras. {0}' } } };

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

/** Formats cases, acts, bills and codes for styles that follow the Bluebook in legal citations; `undefined` for all other works. */
export function lawOf(work: Work, places: Places): Rich | undefined {
	switch (work.kind) {
		case 'case':
			return courtCase(work, places);
		case 'euAct':
			return euAct(work, places);
		case 'bill':
			return bill(work, places);
		case 'legislation':
			return isCodified(work) ? statute(work, places, true) : undefined;
		default:
			return undefined;
	}
}
