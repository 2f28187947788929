import { filledTerm } from '../filledTerm';
import { joinTexts } from '../joinTexts';
import { courtOf, officialJournal, pcijSeries, reporterOf } from '../legal/court';
import { countryOf } from '../legal/jurisdiction';
import { isNeutral } from '../legal/neutral';
import { languageData } from '../locale/language';
import { concat, italic, join, plain } from '../rich';
import type { Rich } from '../style';
import { firstPage, type Work } from '../work';
import { issued, quotedTitle, series, type UnContext } from './unParts';

/** Formats a treaty with its series [III.G]. */
export function treaty(work: Work, context: UnContext): Rich {
	const { series: printed } = work.treaty;
	const name = work.title === '' ? quotedTitle(work, context) : plain(work.title);
	return printed ? concat(name, ' (', series(printed, context), ')') : join([name, issued(work, context)], ', ');
}

/**
 * Formats a case: for the International Court of Justice name, kind and reports in italics and the page [III.H]; for other courts the
 * court first.
 */
export function courtCase(work: Work, context: UnContext): Rich {
	const { words } = context;
	const { title, genre, container, volume, number, institution } = work;
	const name = title || languageData(context.language).kinds.case;
	const view = [number, work.history]
		.map(text => text.replace(/^(?:UN )?Doc(?:ument|\.)? /i, ''))
		.find(text => /^[A-Z]{1,5}\/C(?:\.12)?\/\d{1,3}\/D\//.test(text));
	if (view !== undefined) {
		// The views of a committee under a treaty are a document.
		return concat(italic(name), ` (${view})`);
	}
	const page = plain(filledTerm(words.places.labels.page.one, firstPage(work)));
	const pcij = pcijSeries(work);
	if (pcij) {
		const reports = `P.C.I.J., Series ${pcij.series}, ${filledTerm(words.numbered, pcij.number)}`;
		return join([italic(joinTexts([name, genre, reports], ', ')), page], ', ');
	}
	if (courtOf(work) === 'icj') {
		return join([italic(joinTexts([name, genre, icjReports(work, context)], ', ')), page], ', ');
	}
	const bareNumber = number.replace(/^(?:(?:app(?:lication)?|case)s?(?: nos?\.?)?|nos?\.?) (?=\S)/i, '');
	const isSeveral = / (?:and|et|y) |, \d/.test(bareNumber);
	const application = isSeveral ? words.applications : words.application;
	const registered = isNeutral(bareNumber) ? bareNumber : filledTerm(courtOf(work) === 'echr' ? application : words.caseNumber, bareNumber);
	const reports =
		container === ''
			? []
			: join([italic(reporterOf(work, 'un')), plain(filledTerm(words.volume, volume)), page], ', ');
	return join(
		[
			plain(institution),
			italic(name),
			plain(registered),
			plain(genre === '' ? '' : genre.charAt(0).toLowerCase() + genre.slice(1)),
			issued(work, context),
			reports,
		],
		', ',
	);
}

/** Names the reports of the International Court of Justice with the year of a case, in the language of the note. */
export function icjReports(work: Work, { language }: UnContext): string {
	const reports = reporterOf(work, 'un').replace(
		/^(?:I\.C\.J\. Reports|C\.I\.J\. Recueil)$/,
		language === 'fr' ? 'C.I.J. Recueil' : 'I.C.J. Reports',
	);
	return joinTexts([reports, work.issued ? String(work.issued.start.year) : ''], ' ');
}

/** Returns the name of the Official Journal, which was that of the European Communities until 1 February 2003. */
export function officialJournalOf({ container, issued: date }: Work, { words }: UnContext): string {
	const { year = 2004, month } = date?.start ?? {};
	return words.officialJournal[/communit|comunidades/i.test(container) || year < 2003 || (year === 2003 && month === 1) ? 1 : 0];
}

/** Formats an act of the European Union with its location in the Official Journal. */
export function euAct(work: Work, context: UnContext): Rich {
	const { words } = context;
	const { series: part, issue, page } = officialJournal(work);
	const title = work.title === '' ? languageData(context.language).kinds.euAct : work.title;
	const number = work.number === '' || title.includes(work.number) ? '' : work.number;
	return join(
		[
			plain(title),
			plain(number),
			italic(officialJournalOf(work, context)),
			plain([part, issue].filter(text => text !== '').join(' ')),
			issued(work, context),
			plain(filledTerm(words.places.labels.page.one, page)),
		],
		', ',
	);
}

/** Formats a law or bill under its country [IV.E]. A law whose title ends in its year needs no other date. */
export function legislation(work: Work, context: UnContext): Rich {
	const code = codeOf(work);
	return join(
		[
			plain(countryOf(work.jurisdiction, context.language) || work.institution),
			work.title === '' && code === '' ? quotedTitle(work, context) : plain(work.title),
			plain(code),
			code === '' ? italic(work.container) : [],
			plain(code === '' && work.container !== '' && /^\d/.test(work.number) ? filledTerm(context.words.numbered, work.number) : work.number),
			plain(work.kind === 'bill' ? work.session : ''),
			saysYear(work) || (saysDay(work) && work.container === '') ? [] : issued(work, context),
		],
		', ',
	);
}

/** Returns the location of a law in a code, such as `22 U.S.C. § 7102`; empty if there is none. */
export function codeOf({ container, volume, section }: Pick<Work, 'container' | 'volume' | 'section'>): string {
	return container === '' || volume === ''
		? ''
		: joinTexts([volume, container, section === '' ? '' : `§ ${section}`], ' ');
}

/** Whether a title has the day and year of the law, as in French and Spanish: `Loi du 9 décembre 2016`, `Ley 10/1995, de 23 de noviembre`. */
function saysDay({ title, issued: date }: Work): boolean {
	const { day, year } = date?.start ?? {};
	const [, found] = /\b(\d{1,2})(?:er)? (?:de )?\p{Ll}{3,10}\b/u.exec(title) ?? [];
	return day !== undefined && Number(found) === day && title.includes(String(year));
}

/** Whether a title ends in the year of the work. */
function saysYear({ title, issued: date }: Pick<Work, 'title' | 'issued'>): boolean {
	return date !== undefined && title.endsWith(` ${date.start.year}`);
}
