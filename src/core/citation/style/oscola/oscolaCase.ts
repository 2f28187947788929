import { courtName, isSupremeCourt } from '../bluebook/courtNames';
import { joinTexts } from '../joinTexts';
import { reporterName } from '../legal/americanReporters';
import { caseName, courtOf, isAmerican, isScottish, pcijSeries, reporterOf } from '../legal/court';
import { isNeutral, isNeutralSeries } from '../legal/neutral';
import { between, italic, join, plain } from '../rich';
import type { Rich } from '../style';
import { firstPage, titleText, type Work } from '../work';
import { oscolaCaseName, withoutOthers } from './oscolaCaseName';
import { abbreviatedCourt } from './oscolaCourts';
import { dashed, day, details, withoutAbbreviationStops, withoutStops, yearOf, type OscolaUse } from './oscolaParts';
import { LAW_REPORTS, reported } from './oscolaReports';

/**
 * Formats cases: those of the European Union by number (2.6.2), those of other courts by name. The table of cases has no italics and
 * does not start with the number, which has no “Case” there (1.6.2).
 */
export function courtCase(work: Work, use: OscolaUse): Rich {
	const { title, advocate } = opinionIn(work);
	const view = viewOf(work);
	if (view !== undefined) {
		const named = use === 'list' ? plain(withoutAbbreviationStops(title)) : italic(withoutAbbreviationStops(title));
		return join([join([named, plain(view.communication)], ' '), details([], work.issued, ' '), plain(`UN Doc ${view.symbol}`)], ' ');
	}
	const isDomestic = courtOf(work) === 'other' && !isAmerican(work) && !ARBITRAL.test(`${work.number} ${work.institution}`);
	const parties = oscolaCaseName(title, work.shortTitle, isDomestic);
	const name = use === 'list' ? plain(parties) : italic(parties);
	switch (courtOf(work)) {
		case 'eu':
			// The opinion of an Advocate General is named at the end (2.6.2).
			return join([
				european(work, name.map(run => ({ ...run, text: withoutOthers(run.text) })), use),
				plain(advocate === '' ? '' : `Opinion of AG ${advocate}`),
			], ', ');
		case 'echr':
			return humanRights(work, name);
		case 'icj':
			return international(work, name);
		case 'criminal':
			return join([
				name,
				between('(', plain(work.genre), ')'),
				plain(work.number.replace(/^case nos?\.? /i, '')),
				details([], work.issued, ' '),
			], ' ');
		default:
			return otherCase(work, name);
	}
}

/** Returns the symbol of the views of a committee under a treaty, and the number of the communication if the record has it. */
function viewOf({ number, history }: Work): { readonly symbol: string; readonly communication: string } | undefined {
	const symbol = [number, history]
		.map(text => text.replace(/^(?:UN )?Doc(?:ument|\.)? /i, ''))
		.find(text => /^(?:CCPR|CEDAW|CAT|CRC|CERD|CRPD|CED|E)\/C(?:\.12)?\/\d{1,3}\/D\//.test(text));
	return symbol === undefined
		? undefined
		: {
			symbol,
			communication: symbol === number || number === ''
				? ''
				: withoutStops(number).replace(/^(?=\d)/, 'Communication No ').replace(/ No\. /, ' No '),
		};
}

/** International arbitrations, whose parties are named as in the award. */
const ARBITRAL = /^(?:ARB|CONC|ADHOC|UNCT|ICSID|PCA|LCIA|UNCITRAL)\b|\b(?:ICSID|PCA|LCIA|UNCITRAL)$|Arbitration|Settlement of Investment/;

/** Returns the title of a case, and the Advocate General whose opinion it is, whom the title or the genre names. */
function opinionIn(work: Work): { readonly title: string; readonly advocate: string } {
	const title = titleText(work);
	const inTitle = /[.,] (Opinion of (?:Mr |Mrs |Ms |Miss )?(?:A\.?G\.?|Advocate[ -]General) (\S.{0,60}))$/i.exec(title);
	const inGenre = /^Opinion of (?:A\.?G\.?|Advocate[ -]General) (\S.{0,60})$/i.exec(work.genre);
	return {
		title: inTitle === null ? title : title.slice(0, inTitle.index),
		advocate: (inTitle?.[2] ?? inGenre?.[1] ?? '').replace(/\.$/, ''),
	};
}

/** Formats a case of the courts of the European Union (2.6.2). */
function european(work: Work, name: Rich, use: OscolaUse): Rich {
	const several = /[,&]| and /.test(work.number) ? 'Joined Cases ' : 'Case ';
	const number = work.number === '' ? '' : `${several}${dashed(work.number.replace(/^(?:joined )?cases? /i, ''))}`;
	const printed = reported(work);
	const head = use === 'list'
		? join([name, between('(', plain(number.replace(/^(?:Joined )?Cases? /i, '')), ')')], ' ')
		: join([plain(number), name], ' ');
	// The Faculty of Law advises giving the European Case Law Identifier before the reports.
	const ecli = plain(/^(?:ECLI:)?(EU:[CTF]:\d{4}:\d{1,5})$/.exec(work.history)?.[1] ?? '');
	return join([head, ecli.length > 0 ? join([ecli, printed], ', ') : printed.length > 0 ? printed : decided(work)], ' ');
}

/** Formats a case of the European Court or Commission of Human Rights (2.7). */
function humanRights(work: Work, named: Rich): Rich {
	const application = work.number === '' ? '' : applications(work.number);
	const name = named.map(run => ({ ...run, text: run.text.replace(/ \[GC\]$/, '') }));
	return work.container === ''
		? join([name, plain(application), details([abbreviatedCourt(work.institution) || 'ECtHR'], work.issued, ', ')], ' ')
		: join([name, reported(work), plain(isOfCommission(work) ? '(Commission Decision)' : '')], ' ');
}

/** Returns the numbers of applications with their term: `App nos 21881/20 and 21882/20`. */
function applications(number: string): string {
	const bare = number.replace(/^(?:app(?:lication)?s?\.? )?nos?\.? ?/i, '');
	return `${/\d[,;&]? .*\d/.test(bare) ? 'App nos' : 'App no'} ${bare.replaceAll(';', ',')}`;
}

/** Formats a case of the International Court of Justice or of the Permanent Court before it. */
function international(work: Work, name: Rich): Rich {
	const { series, number } = pcijSeries(work) ?? {};
	const year = yearOf(work) === '' ? '' : `[${yearOf(work)}] `;
	const reports = series === undefined ? reported(work) : plain(`${year}PCIJ Rep Series ${series} No ${number ?? ''}`);
	const list = /^general list\b/i.test(work.number) ? work.number : '';
	return join([name, between('(', plain(work.genre), ')'), plain(list), reports], ' ');
}

function otherCase(work: Work, name: Rich): Rich {
	if (/^(?:European )?Commission$/i.test(work.institution) && work.number !== '') {
		// Decisions of the Commission are cited like cases (2.6.3).
		const of = work.history === '' ? '' : /^case /i.test(work.history) ? work.history : `Case ${work.history}`;
		return join([name, between('(', plain(of), ')'), plain(`Commission Decision ${work.number}`), reported(work)], ' ');
	}
	if (/^inter-american court of human rights$|^I\/?ACtHR$/i.test(work.institution)) {
		const [, series = 'C'] = /\bser(?:ies|\.) ([A-E])\b/i.exec(`${work.container} ${work.series}`) ?? [];
		const bare = (work.number || work.volume || work.seriesNumber).replace(/^(?:ser(?:ies|\.) [A-E],? )?no\.? ?/i, '');
		return join([
			name,
			between('(', plain(work.genre), ')'),
			plain(`Inter-American Court of Human Rights Series ${series} No ${bare}`),
			details([], work.issued, ' '),
		], ' ');
	}
	if (isAmerican(work)) {
		return american(work, name);
	}
	const arbitral = /^(?:ARB|CONC|ADHOC|UNCT)(?:\(AF\))?\/\d/.test(work.number) ? `ICSID Case No ${work.number}` : withoutStops(work.number);
	if (/^(?:ICSID|PCA|LCIA|SCC|UNCITRAL)\b/.test(arbitral)) {
		return join([name, between('(', plain(work.genre), ')'), plain(arbitral), details([], work.issued, ' ')], ' ');
	}
	return isUnnamed(work) ? unnamed(work) : join([name, domestic(work)], ' ');
}

/** Formats a case of a country that names no parties by court, date, and number or reports (2.8.1): `BGH NJW 1992, 1659`. */
function unnamed(work: Work): Rich {
	const { container, institution, issued, number, volume } = work;
	const hasDay = issued?.start.day !== undefined;
	const year = `${withoutStops(container)} ${volume || yearOf(work)}`;
	// The Gazette du Palais is cited by part and page.
	const printed = /^[IVX]+\./.test(work.page) ? plain(`${year}.${work.page}`) : join([plain(year), plain(firstPage(work))], ', ');
	return join([plain(hasDay ? `${institution} ${day(issued)}` : institution), container === '' ? plain(number) : printed], hasDay ? ', ' : ' ');
}

function isUnnamed({ title, institution, number }: Work): boolean {
	return institution !== '' && (title === '' || title === institution) && !isNeutral(number);
}

/** Returns the name by which later notes cite a case (2.1.2). */
export function oscolaShortName(work: Work): string {
	if (isUnnamed(work)) {
		return work.institution;
	}
	const isDomestic = courtOf(work) === 'other' && !isAmerican(work);
	const title = oscolaCaseName(work.title, '', isDomestic);
	// An application for judicial review is known by the person who made it (2.1.2).
	const [claim = '', applicant = /^R \(([^()]{1,80})\) v /.exec(title)?.[1]] = title.split(' ex p ');
	if (isDomestic && claim !== '' && applicant !== undefined && work.shortTitle === '') {
		return withoutAbbreviationStops(applicant);
	}
	const name = caseName({ title, shortTitle: work.shortTitle });
	return withoutAbbreviationStops((work.shortTitle === '' ? name.replace(CAPACITY, '').replace(COMPANY_FORM, '') : name) || titleText(work));
}

/** In what capacity a party is one: `(a child)`. */
const CAPACITY = / \((?:deceased|an? (?:child|minor|bankrupt|company|firm))\)$/i;

/** The form of a company. */
const COMPANY_FORM = /(?<=\S{3}) (?:(?:Co )?Ltd|plc|LLP|Inc|GmbH|AG|NV|BV|SpA)$/;

/**
 * Formats where a case of the United Kingdom, or of a country that cites in its manner, is reported: the neutral citation, then the best
 * report; the court only if neither names it (2.1.1, 2.1.5). An unreported case has court and date (2.1.4), one before 1865 also the
 * English Reports (2.1.9). What became of it on appeal comes last (2.1.8).
 */
function domestic(work: Work): Rich {
	const { number, container, institution, history } = work;
	if (container === '') {
		return number !== '' && isNeutral(number)
			? plain(joinTexts([number, IN_REPORTS.test(history) ? withoutStops(history) : ''], ', '))
			: join([plain(number), details([abbreviatedCourt(institution)], work.issued, ', ')], ' ');
	}
	const reports = withoutStops(reporterOf(work, 'oscola'));
	const court = abbreviatedCourt(institution);
	// Only the Houses of the Court of Session are not known from the reports of Scotland (2.2).
	const isNamed =
		number !== ''
		|| (work.issued?.start.year ?? LAST_OF_OLDER) < LAST_OF_OLDER
		|| isNeutralSeries(withoutStops(container))
		|| LAW_REPORTS.test(reports)
		|| /^U\.? ?S\.?$/.test(container)
		|| (isScottish(reports) && !/^[IO]H$/.test(court))
		|| OF_HIGHEST_COURT.has(reports.split(' ', 1)[0] === 'AIR' ? 'AIR' : reports);
	const best = join([reported(work), isNamed ? [] : between('(', plain(court), ')')], ' ');
	return join([plain(number), best, plain(/^\d{1,3} E\.?R\.? \d{1,4}$|^(?:affd|revd)\b/.test(history) ? withoutStops(history) : '')], ', ');
}

/** A whole citation of reports, with the year that they need. */
const IN_REPORTS = /^(?:\[\d{4}\]|\(\d{4}\)) (?:\d{1,3} )?[A-Z][A-Za-z.’' ()]{0,24} \d{1,5}$/;

/** The court is not given for cases before 1865 (2.1.5). */
const LAST_OF_OLDER = 1865;

/** Reports that print only the decisions of the highest court of their country (2.8.1). */
const OF_HIGHEST_COURT: ReadonlySet<string> = new Set(['CLR', 'SCR', 'SCC', 'HKCFAR', 'AIR']);

/** Formats a case of the United States as it is cited there, with little punctuation (2.8.1). */
function american(work: Work, name: Rich): Rich {
	const reports = withoutStops(reporterName(work.container).replace(/\.(?=[2-5](?:d|th)$)/, '. '));
	const court = isSupremeCourt(work.institution) || /^(?:US|S Ct|L Ed)/.test(reports) ? '' : withoutStops(courtName(work.institution));
	return join(
		[
			name,
			plain(joinTexts([work.volume, reports, firstPage(work)], ' ')),
			between('(', plain(joinTexts([court, yearOf(work)], ' ')), ')'),
		],
		' ',
	);
}

/** Decisions of the former European Commission of Human Rights say so, unless the reports have only decisions (2.7.2). */
function isOfCommission({ institution, container }: Work): boolean {
	return (
		!/^[CD]\.?[DR]\.?$|^(?:decisions and reports|collection of decisions)/i.test(container)
		&& (/^commission$/i.test(institution) || abbreviatedCourt(institution) === 'Commission Decision')
	);
}

/** Formats the court and date of a judgment of the European Union that is in no report. */
function decided(work: Work): Rich {
	return details([abbreviatedCourt(work.institution) || 'CJEU'], work.issued, ', ');
}
