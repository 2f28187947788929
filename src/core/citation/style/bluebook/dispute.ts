import { italic, join, plain } from '../rich';
import type { Rich } from '../style';
import type { Work } from '../work';
import { dated, pinpoint, withAddress, type Places } from './bluebookParts';

/** Whether a work is a report on a dispute in the World Trade Organization, by its document. */
export function isDispute({ number }: Pick<Work, 'number'>): boolean {
	return /^WT\/DS\d/.test(number);
}

/** Formats such a report by kind, title and document (rule 21.11). */
export function dispute(work: Work, places: Places): Rich {
	const kind = work.genre || (/\/AB\//.test(work.number) ? 'Appellate Body Report' : /\/R$/.test(work.number) ? 'Panel Report' : '');
	return withAddress(
		join([join([plain(kind), italic(work.title), pinpoint(places), plain(`WTO Doc. ${work.number}`)], ', '), dated(work.issued)], ' '),
		work,
	);
}
