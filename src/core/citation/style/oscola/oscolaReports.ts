import { joinTexts } from '../joinTexts';
import { isNumberedByYear, isScottish, officialJournal, reporterOf } from '../legal/court';
import { between, italic, join, plain } from '../rich';
import type { Rich } from '../style';
import { firstPage, type Work } from '../work';
import { dashed, day, withoutStops, yearOf, yearsOf } from './oscolaParts';

/**
 * Formats the year of a report, in square brackets if it identifies the volume, otherwise in parentheses (2.1.4), then volume, reports
 * and first page.
 */
export function reported(work: Work): Rich {
	const { container } = work;
	if (container === '') {
		return [];
	}
	// A volume may be the year, or have it, as those of the South African Law Reports do: `1995 (3)`.
	const volume = work.volume === yearOf(work) ? '' : work.volume;
	const year = /^(?:19|20)\d\d \(/.test(volume) ? '' : yearOf(work);
	const page = dashed(firstPage(work)).replace(/(?<=^I{1,2}–)0{1,6}(?=\d)/, '');
	if (volume === '' && page === '' && work.issued?.start.day !== undefined && !/^series a$/i.test(container)) {
		// A report in a newspaper has only the date (2.1.4).
		return join([italic(container), plain(day(work.issued))], ', ');
	}
	const known = withoutStops(reporterOf(work, 'oscola'));
	const name = known === withoutStops(container) && work.containerShort !== '' ? withoutStops(work.containerShort) : known;
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
		return join([between('(', plain(year), ')'), plain(`Series A no ${(volume || work.number).replace(/^no\.? ?/i, '')}`)], ' ');
	}
	if (/^AIR\b/.test(name)) {
		// The All India Reporter has the year and the court after its name (2.8.1).
		const [, inName = '', ofName = ''] = /^AIR(?: (\d{4}))?(?: ([A-Z][A-Za-z]{1,3}))?/.exec(name) ?? [];
		const ofCourt = ofName || /^[A-Z][A-Za-z]{1,3}$/.exec(volume)?.[0] || (/supreme/i.test(work.institution) ? 'SC' : '');
		return plain(joinTexts(['AIR', inName || yearOf(work), ofCourt, page || (/\b(\d{1,5})$/.exec(name)?.[1] ?? '')], ' '));
	}
	const [, court] = LAW_REPORTS.exec(name) ?? [];
	if (court !== undefined && volume !== '') {
		// The volume is inside the name of the Law Reports of 1865 to 1875 (2.1.4).
		return plain(joinTexts([year === '' ? '' : `(${year})`, 'LR', volume, court, page], ' '));
	}
	return join([plain(year === '' ? '' : yearBefore(work, name, volume)), plain(volume), plain(name), plain(seriesOf(work)), plain(page)], ' ');
}

/** Returns the year before the volume of reports: in brackets if the volumes are numbered by year, otherwise in parentheses, or empty. */
function yearBefore(work: Work, reports: string, volume: string): string {
	const year = yearOf(work);
	if (volume === '' && isScottish(reports)) {
		return year;
	}
	if (volume === '' || isNumberedByYear(reports) || (reports.startsWith('Cr App R') && volume.length === 1)) {
		return `[${year}]`;
	}
	// The neutral citation of a court of Canada has the year already (2.8.1).
	const isDated = /^\d{4} [A-Z]{2,6} \d/.test(work.number);
	return isDated ? '' : `(${/ \(/.test(volume) ? year : yearsOf(work)})`;
}

/** Returns the series of reports in parentheses: `(4th)`, `(Land Ct)`. */
function seriesOf({ series }: Pick<Work, 'series'>): string {
	return /^\(?(?:\d(?:st|nd|rd|th|d)|NS|[A-Z][a-z]{1,8} Ct)\)?$/.test(series) ? `(${series.replace(/^\(|\)$/g, '')})` : '';
}

/** The series of the Law Reports of 1865 to 1875, which name the court. */
export const LAW_REPORTS = /^LR (QB|Exch?|CP|Ch App|Ch|Eq|HL|PC|A & E|P & D|Sc & Div|CCR)$/;

/** Returns where an act, or a judgment, is in the Official Journal of the European Union: `OJ L12/34`. */
export function journal(work: Work): string {
	const { series, issue, page } = officialJournal(work);
	return `OJ ${series}${issue}${page === '' ? '' : `/${page}`}`.trim();
}
