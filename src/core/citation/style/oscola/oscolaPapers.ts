import type { StyleDate } from '../date';
import { joinTexts } from '../joinTexts';
import type { Work } from '../work';

/** Official series of reports, which are in italics although they have no ISBN (3.4.4). */
const OFFICIAL_SERIES = /^(?:Scot )?Law Com\b|^C(?:d|md|mnd|m|P)?\.? ?\d|^H[CL] \d|^\d{4}–\d\d, H[CL] \d/;

const NAME_OF_SERIES = /^(?:(?:Scot )?Law Com(?: (?:CP|DP))?(?: No)?|C(?:d|md|mnd|m|P)|H[CL](?: Paper)?)$/;

/** The numbers of a paper of a committee of both Houses, which follow the session (3.4.3). */
const JOINT = /^H[CL] \d[^,]{0,12}, H[CL] \d/;

/** Papers of either House that are cited by their session (3.4.3). */
const OF_SESSION = /^(?:H[CL] )?\d{4}–\d{2,4}, /;

/**
 * Returns the number of a report, preceded by its official series if the item names that as the kind of report: `Cm 7170`. A paper of
 * either House has its session, which may be the years of the item, and its volume in Roman numerals (3.4.3).
 */
export function reportNumber(report: OfSeries): string {
	const { authors, institution, genre: givenGenre, number: own, series, seriesNumber, session: ofItem, issued, volume, container } = report;
	const isWhole = OFFICIAL_SERIES.test(series) && /\d$/.test(series);
	const inSeries = NAME_OF_SERIES.test(seriesName(series)) ? seriesNumber : '';
	const printed = own || inSeries || (isWhole ? series : '');
	const genre = lawCommissionSeries([...authors.map(({ family }) => family), institution], givenGenre, own);
	// The session may follow the number: `HC 87 (2016–17)`.
	const [, paper = printed, session1 = ''] = /^(H[CL] \d[\w–-]{0,12}),? \(?((?:19|20)\d\d[-–/]\d{2,4})\)?$/.exec(printed) ?? [];
	const [number, given] = [paper, ofItem || session1.replace(/[-/]/, '–')];
	const name = [genre, series, container].map(seriesName).find(text => NAME_OF_SERIES.test(text)) ?? '';
	const inSession = [series, genre].map(text => /\bSession (\d{4}[-–]\d{2,4})/.exec(text)?.[1]?.replace('-', '–')).find(text => text !== undefined);
	const ofHouse = /^H[CL] \d/.test(number) || /^H[CL]$/.test(name);
	const session = given === '' && ofHouse ? inSession ?? sessionOf(issued) : given;
	if (JOINT.test(number)) {
		return joinTexts([given || sessionOf(issued), number], ', ');
	}
	const bare = number.replace(/^No\.? (?=\d)|(?<=^C(?:d|md|mnd|m|P)?)\.(?= ?\d)/, '');
	const whole = name !== '' && /^\d/.test(bare) ? `${name.replace(/(?<=Law Com(?: CP| DP)?)$/, ' No')} ${bare}` : /^C/.test(number) ? bare : number;
	const inVolume = /^\d$/.test(volume) ? `–${ROMAN[Number(volume)] ?? ''}` : '';
	return !/^H[CL] \d/.test(whole)
		? whole
		: (/-|–/.test(whole) ? whole : whole + inVolume)
				.replace(/^(H[CL]) (?!\d{4}[-–]\d{2,4}, )/, session === '' ? '$1 ' : `$1 ${session}, `)
				.replaceAll('-', '–');
}

/** Returns the series of a report and its number there (3.4.3). */
export function seriesOfReport({ series, seriesNumber }: Pick<Work, 'series' | 'seriesNumber'>, number: string): string {
	const within = seriesNumber || number;
	return within === '' || series === '' ? '' : `${series} ${within.replace(/^(?:no\.? ?)?(?=\d+$)/i, 'No ')}`;
}

/** Returns the series in which a Law Commission numbers its papers, if the record has only their number; other genres are kept. */
function lawCommissionSeries(makers: readonly string[], genre: string, number: string): string {
	const maker = makers.find(name => /^(?:the )?(?:Scottish )?Law Commission$/i.test(name));
	const isNumbered = /^(?:No\.? ?)?\d{1,3}$/.test(number)
		&& /^(?:|(?:law commission )?(?:final )?report|consultation paper|discussion paper)$/i.test(genre);
	return maker === undefined || !isNumbered
		? genre
		: `${/scottish/i.test(maker) ? 'Scot ' : ''}Law Com${/^c/i.test(genre) ? ' CP' : /^d/i.test(genre) ? ' DP' : ''}`;
}

type OfSeries = Pick<Work, 'authors' | 'institution' | 'genre' | 'number' | 'series' | 'seriesNumber' | 'session' | 'issued' | 'volume' | 'container'>;

const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];

/** Returns the session of Parliament that the years of an item name: `2008–09`; empty for other dates. */
export function sessionOf(issued: StyleDate | undefined): string {
	const { start, end } = issued ?? {};
	return start !== undefined && end !== undefined && end !== 'open' && end.year === start.year + 1 && start.month === undefined
		? `${start.year}–${String(end.year).slice(2)}`
		: '';
}

/** Returns the usual name of an official series. */
function seriesName(name: string): string {
	return name
		.replaceAll('.', '')
		.replace(/^Scottish Law Com(?:mission)?(?= |$)/, 'Scot Law Com')
		.replace(/^Law Commission(?= |$)/, 'Law Com')
		.replace(/ Consultation Papers?/, ' CP')
		.replace(/ Discussion Papers?/, ' DP')
		.replace(/^Command Papers?$/, 'Cm')
		.replace(/(?<=^H[CL]) Papers?$/, '')
		.replace(/(?<=Law Com) Reports?$/, '');
}

/** Returns what precedes the number of a command paper: that it is a White or Green Paper (3.4.2). */
export function kindOfPaper({ genre }: Pick<Work, 'genre'>): string {
	return /^(?:white|green) paper$/i.test(genre) ? genre : '';
}

/** Whether a report is in an official series, so that it has only the year, or no date if its number has the session. */
export function isOfficial(work: OfSeries): boolean {
	return OFFICIAL_SERIES.test(reportNumber(work));
}

/** Whether the number of a report has the session of Parliament, which replaces the year. */
export function hasSession(work: OfSeries): boolean {
	return OF_SESSION.test(reportNumber(work));
}
