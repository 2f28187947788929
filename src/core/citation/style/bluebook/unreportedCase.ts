import { joinTexts } from '../joinTexts';
import { concat, join, plain, richText } from '../rich';
import type { Rich } from '../style';
import { firstPage, type Work } from '../work';
import { abbreviatedName } from './abbreviate';
import { day, inParentheses, pinpoint, withAddress, yearOf, type Places } from './bluebookParts';
import { BLUEBOOK_PLACES } from './bluebookWords';
import { initialsOf } from './caseName';
import { courtOfCode, stateOfHighestCourt } from './courtCodes';
import { courtName, isSupremeCourt } from './courtNames';

/**
 * Returns the citation of a case of the highest court of a State by year, postal code or name, and number (rule 10.3.3), if the item has only
 * these.
 */
export function publicDomain({ container, number, seriesNumber, page, institution, jurisdiction }: Work): string {
	if (/^\d{4}(?: [A-Z]{2}(?: App\.?)?| Ark\.(?: App\.)?|-(?:Ohio|NM(?:SC|CA)|NC(?:SC|COA))-| IL(?: App(?: \([1-5][a-z]{2}\))?)?| CO(?:A)?) ?\d{1,7}(?:-U)?$/.test(number)) {
		return number;
	}
	const state = stateOfHighestCourt(courtOfCode(institution, jurisdiction) ?? institution);
	return container === '' && number === '' && /^\d{4}$/.test(seriesNumber) && /^\d+$/.test(page) && state !== undefined
		? `${seriesNumber}${state === 'NM' ? '-NMSC-' : state === 'OH' ? '-Ohio-' : ` ${state} `}${page}`
		: '';
}

const DATABASES = /^(?:WL|Westlaw|U\.? ?S\.? LEXIS|U\.? ?S\.? (?:App|Dist)\. LEXIS|LEXIS|[A-Z][A-Za-z. ]{1,20} LEXIS)$/;

/** The number of a case in a database, which some keep with the docket number or as the page. */
const NUMBERED = /^(.*?)(?:, )?(\d{4} (?:WL|[A-Z][A-Za-z. ]{1,20} LEXIS) \d{2,9})$/;

/** Pages of a database are marked by asterisks (rule 10.8.1). */
const STAR_PAGES = { ...BLUEBOOK_PLACES, labels: { ...BLUEBOOK_PLACES.labels, page: { one: 'at *{0}', many: 'at *{0}' } } };

/**
 * Formats a case of the United States that is not reported, by its docket number, the database with its own number, and the full date (rule
 * 10.8.1); `undefined` for all other cases.
 */
export function slipOpinion(work: Work, places: Places, name: Rich): Rich | undefined {
	const { number, archive, archivePlace, page, institution, jurisdiction, volume } = work;
	const container = /^slip op/i.test(work.container) ? '' : work.container;
	const database = [container, archive].find(text => DATABASES.test(text)) ?? '';
	const [given = '', inNumber = '', printed = ''] =
		[number, page, archivePlace, container].map(text => NUMBERED.exec(text) ?? []).find(([text]) => text !== undefined) ?? [];
	const court =
		isSupremeCourt(institution) || (institution === 'supreme.court' && jurisdiction === 'us')
			? ''
			: courtName(institution, jurisdiction);
	const isOfUnitedStates =
		database !== '' || printed !== '' || (container === '' && number !== '' && volume === '' && isAmericanCourt(court, work));
	if (!isOfUnitedStates) {
		return undefined;
	}
	// Adjudications of agencies are named without procedural phrases, and their dockets with the agency (rule 14.3).
	const agency = court === '' ? undefined : initialsOf(institution);
	const docket = given === number && printed !== '' ? inNumber : number;
	const item =
		printed !== ''
			? printed.replace(/(?<=\d )U\.? ?S\.? /, 'U.S. ')
			: database === ''
				? ''
				: joinTexts([
						work.seriesNumber || (/^\d{4}$/.test(volume) ? volume : yearOf(work)),
						database.replace(/^Westlaw$/, 'WL').replace(/^U\.? ?S\.? /, 'U.S. '),
						archivePlace || firstPage(work) || page,
					], ' ');
	const numbered =
		docket === '' || /^[A-Z][A-Za-z]*\.? ?Nos?\.|^Nos?\. /.test(docket)
			? [agency ?? '', docket].join(' ').trim()
			: agency !== undefined ? `${agency} Docket No. ${docket}`
			: `${/[,;|]| & /.test(docket) ? 'Nos.' : 'No.'} ${docket}`;
	const starred = (places ?? []).every(({ value }) => !String(value).startsWith('*'));
	const cited = pinpoint(places, item !== '' && starred ? STAR_PAGES : BLUEBOOK_PLACES);
	const slip = item === '' && (places ?? []).length > 0 ? concat('slip op. ', cited) : cited;
	// A docket number does not name the court, as the reports of the Supreme Court do.
	const parts = [
		agency !== undefined ? '' : court === '' && item === '' && institution !== '' ? 'U.S.' : abbreviatedName(court),
		work.issued ? day(work.issued) : '',
	];
	const known = agency === undefined ? name : plain(richText(name).replace(/^In re /, ''));
	return withAddress(join([join([known, plain(numbered), plain(item), slip], ', '), inParentheses(parts)], ' '), work);
}

/** Whether an abbreviation is that of a court of the United States or of a State; a bare “Supreme Court” needs a number of its docket. */
function isAmericanCourt(court: string, { institution, number }: Pick<Work, 'institution' | 'number'>): boolean {
	return court === ''
		? /U\.? ?S\.?|United States/.test(institution) || /^(?:No\. )?\d{2}-\d{1,5}$/.test(number)
		: / Cir\.$|^(?:[NSEWMC]\.)?D\.(?: |[A-Z]\.)|^Bankr\. |^P\.T\.A\.B\.|(?:Ct\.|App\. Div\.|Super\. Ct\.|Ct\. App\.)$/.test(court)
			|| (court !== institution && !/^Perm\./.test(court))
			|| (initialsOf(institution) ?? 'Comm’r') !== 'Comm’r';
}
