import { joinTexts } from '../joinTexts';
import { join, plain } from '../rich';
import type { Rich } from '../style';
import { firstPage, type Work } from '../work';
import { bracketedYear, inParentheses } from './bluebookParts';

/** Whether a case was decided by a court of Canada and is printed in reports (rule 20.3, table 2.6). */
export function isCanadian(
	{ container, institution, jurisdiction, number }: Pick<Work, 'container' | 'institution' | 'jurisdiction' | 'number'>,
): boolean {
	return container !== ''
		&& (/\bof canada$/i.test(institution)
			|| /^(?:canada|can\.|ca)(?=$|:)/i.test(jurisdiction)
			|| /^\d{4} (?:SCC|CSC|F?CA[A-Z]*|ON(?:CA|SC)|BC(?:CA|SC)|QC(?:CA|CS)|AB(?:CA|QB)) \d/.test(number));
}

/** Formats such a case: the year in brackets before the reports, and the country, with the court unless the reports are its own. */
export function canadianCase(work: Work, name: Rich, cited: Rich): Rich {
	const reports = joinTexts([bracketedYear(work), work.volume, reportsOf(work.container), firstPage(work)], ' ');
	const court = work.institution.replace(/^supreme court(?: of canada)?$/i, '').replace(/ of canada$/i, '');
	const where = joinTexts(['Can.', court], ' ');
	const number = /^\d{4} [A-Z]{2,6} \d/.test(work.number) ? work.number : '';
	return join([join([name, plain(number), plain(reports), cited], ', '), inParentheses([where])], ' ');
}

function reportsOf(container: string): string {
	return /^(?:canada )?supreme court reports(?: \(canada\))?$|^SCR$/i.test(container) ? 'S.C.R.' : container;
}
