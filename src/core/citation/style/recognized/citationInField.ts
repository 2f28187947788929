import type { CslItem } from '../../../dossier/model';
import { dateField, dateInWords } from '../date';
import { textField } from '../fields';
import { reporterName } from '../legal/americanReporters';
import { citationsIn, isReports, type AmericanCitation, type CitationGroups } from './americanCitation';
import { bareField, isUnspecific, withoutFields } from './record';

/** Where programs without fields for law keep a citation: in the title, after the name, or in a field of its own. */
const FIELDS = ['title', 'publisher', 'note', 'number', 'container-title'];

/** The name of a case: `Roe v. Wade`, `In re Gault`, `The Slaughter-House Cases`. */
const NAME_OF_CASE = / v\.? |^(?:In re|Ex parte) |^(?:The )?[A-Z][\w ’-]+ Cases?(?:,|$)/;

/**
 * Returns a record of a judgment, a law or a bill of the United States whose citation is in one field with the fields that the citation consists
 * of; `undefined` for other records.
 */
export function asCited(csl: CslItem): CslItem | undefined {
	if (!mayBeCited(csl)) {
		return undefined;
	}
	for (const field of FIELDS) {
		const text = bareField(csl, field);
		const citations = text.length > 300 ? [] : citationsIn(text, field);
		const citation = citations.find(one => isOfType(csl, one, field));
		if (citation !== undefined) {
			return withCitation(csl, citation, field);
		}
	}
	return undefined;
}

/** Whether a record may be one of a judgment, a law or a bill without the fields that a citation consists of. */
function mayBeCited(csl: CslItem): boolean {
	const type = textField(csl, 'type');
	const isOne =
		type === 'legal_case'
		|| type === 'treaty'
		|| (isUnspecific(csl) && type !== 'hearing')
		|| (type === 'webpage' && NAME_OF_CASE.test(textField(csl, 'title')));
	return isOne && textField(csl, 'volume') === '' && (textField(csl, 'section') === '' || type === 'legal_case');
}

/** Whether a record is one of the judgment, law or bill that a citation in one of its fields may be of. */
function isOfType(csl: CslItem, { type, before, groups }: AmericanCitation, field: string): boolean {
	const isCase = textField(csl, 'type') === 'legal_case';
	const title = titleOf(csl, before, field);
	switch (type) {
		case 'bill':
			// The number of a bill is no citation if the Congress is known.
			return congressOf(csl, groups) !== undefined && !(field === 'number' && textField(csl, 'chapter-number') !== '');
		case 'legislation':
			return !isCase && (groups['reports'] !== undefined || groups['code'] !== undefined);
		case 'legal_case':
			return (isCase || NAME_OF_CASE.test(title)) && title !== '' && (groups['number'] !== undefined || isReports(groups['reports']));
	}
}

function titleOf(csl: CslItem, before: string, field: string): string {
	return field === 'title' ? before : textField(csl, 'title');
}

function congressOf(csl: CslItem, { session }: CitationGroups): string | undefined {
	return session ?? congressIn(csl);
}

/** Adds the fields of a citation to a record, and removes those that it replaces. */
function withCitation(csl: CslItem, { type, before, groups }: AmericanCitation, field: string): CslItem {
	const { year, date = '', reports, code, references = '', number, ...found } = groups;
	const title = titleOf(csl, before, field);
	const congress = type === 'bill' ? congressOf(csl, groups) : undefined;
	const issued = dateParts(date, year);
	// The year of a law, which a record has beside its citation, is not that of the code (rule 12.3.2).
	const isUndated = code !== undefined && field !== 'title' && !(code.startsWith('C') && fullDate(csl) === undefined);
	const container = reports ?? (code === undefined ? undefined : reporterName(code));
	return {
		...withoutFields(csl, field, 'title', 'container-title', ...(type === 'bill' ? ['publisher', 'edition'] : []), isUndated ? 'issued' : ''),
		...Object.fromEntries(Object.entries(found).filter(([name, value]) => value !== undefined && name !== 'session')),
		...(number !== undefined && { number: field === 'title' ? withOwnNumber(csl, number) : number }),
		...(references !== '' && { references: references.replace(/^[,;] /, '').replaceAll('; ', ', ') }),
		...(isUndated && csl['issued'] !== undefined && { 'available-date': csl['issued'] }),
		...(textField(csl, 'authority') !== '' && type !== 'bill' && { authority: csl['authority'] }),
		type,
		...(title !== '' && { title }),
		...(container !== undefined && { 'container-title': container }),
		...(congress !== undefined && { 'chapter-number': `${congress}.` }),
		...(issued && (date !== '' || isUndated || csl['issued'] === undefined) && { issued }),
	} as CslItem;
}

/** Returns the number of a case in a database after the number of its docket, which a record may have already. */
function withOwnNumber(csl: CslItem, number: string): string {
	const own = textField(csl, 'number');
	return own !== '' && own !== number ? `${own}, ${number}` : number;
}

/** Returns the day of a record that has one; a regulation without one has the year of its code. */
function fullDate(csl: CslItem): number | undefined {
	return dateField(csl, 'issued')?.start.day;
}

function dateParts(text: string, year: string | undefined) {
	const date = dateInWords(text)?.start ?? (year === undefined ? undefined : { year: Number(year), month: undefined, day: undefined });
	return date && { 'date-parts': [[date.year, date.month, date.day].filter(part => part !== undefined)] };
}

/** Returns the Congress that a record of a bill names in any field: `117th Cong`. */
function congressIn(csl: CslItem): string | undefined {
	return ['chapter-number', 'authority', 'publisher', 'edition', 'container-title', 'collection-title', 'note']
		.map(field => /\b\d{1,3}(?:st|nd|rd|th|d) Cong/.exec(textField(csl, field))?.[0])
		.find(found => found !== undefined);
}
