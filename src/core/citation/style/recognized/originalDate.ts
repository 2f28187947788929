import type { CslItem } from '../../../dossier/model';
import { textField } from '../fields';

/** How notes of records say when a work was first published. */
const FIRST_PUBLISHED = /^\(?(?:(?:first|originally) published(?: in)?|original(?: work)? published|original date|orig\. publ?\.)[:,]? ?(\d{4})\)?\.?$/i;

/** Returns an item with the date of first publication that its note gives; BibTeX has no field for it. */
export function withOriginalDate(csl: CslItem): CslItem {
	const [, year] = csl['original-date'] === undefined ? (FIRST_PUBLISHED.exec(textField(csl, 'note')) ?? []) : [];
	return year === undefined ? csl : { ...csl, 'original-date': { 'date-parts': [[Number(year)]] } };
}
