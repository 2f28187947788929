import type { CslItem } from '../../../dossier/model';
import { dateField } from '../date';
import { firstField, textField } from '../fields';
import { fieldsOfCitation, type CitedFields } from './caseCitation';
import { isCourt } from './courts';
import { bareField, isUnspecific, withoutFields } from './record';

/** The name of a case, before its citation: `Donoghue v Stevenson`, `Re Bourne`. */
const NAME_OF_CASE =
	/^(?:.{1,300} v\.? .{1,300}|(?:Re|In re|Ex p(?:arte)?|In the matter of) .{1,200}|.{1,200} Case)$/i;

/** Where a citation may begin in a title: after a space or a comma, before a year, a number or a parenthesis. */
const BEGINNING =
	/,? (?=\[\d{4}\] |\(|\d{4} [A-Z]|(?:ECLI:)?EU:[CTF]:|App(?:lication|\.)? no|I(?:CTY|CTR|CC|T)-|PCIJ |ECHR \d|LR \d|ICSID |PCA )/g;

/** The day after a neutral citation, as a site with judgments has it: ` (4 March 2009)` after `[2009] UKHL 11`. */
const DAY_AFTER_CITATION =
	/(?<=\] [A-Z][A-Za-z ]{2,9} \d{1,5}(?: \([A-Za-z]{2,6}\))?) \(\d{1,2} [A-Z][a-z]{2,8} \d{4}\)$/;

/** Where programs without fields for law keep the citation of a case. */
const FIELDS = ['container-title', 'number', 'publisher', 'note', 'references', 'genre'] as const;

/** A genre that is the stage of proceedings, and not the type of a document. */
const STAGE =
	/^(?:Merits|Judgment|Advisory Opinion|Order|(?:Final |Partial )?Award|Decision|Preliminary Objections?|Provisional Measures)\b/;

/** Pages on which judgments are published are cited like these. */
const PAGES: ReadonlySet<string> = new Set(['webpage', 'post-weblog']);

/**
 * Returns a record of a case whose whole citation is in one field, or follows the name in the title, with the fields that the citation
 * consists of; `undefined` for other records.
 */
export function asReportedCase(csl: CslItem): CslItem | undefined {
	const type = textField(csl, 'type');
	const isCase = type === 'legal_case';
	return isCase || isUnspecific(csl) || PAGES.has(type) ? (citedInTitle(csl, isCase) ?? citedInField(csl, isCase)) : undefined;
}

/** Reads a citation at the end of the title; the fields that a record of a case has already are kept. */
function citedInTitle(csl: CslItem, isCase: boolean): CslItem | undefined {
	const title = bareField(csl, 'title').replace(DAY_AFTER_CITATION, '');
	if (title.length > 600) {
		return undefined;
	}
	for (const { index, 0: space } of title.matchAll(BEGINNING)) {
		const name = title.slice(0, index);
		// A stage alone, or a year in the name, is no citation.
		const found = (isCase || NAME_OF_CASE.test(name)) && name.length > 2 ? fieldsOfCitation(title.slice(index + space.length)) : undefined;
		if (found !== undefined) {
			const hasReports = isCase && firstField(csl, 'container-title', 'volume', 'page') !== '';
			return hasReports ? withNumber({ ...csl, title: name }, found) : withCitation({ ...csl, title: name }, found, { field: '', isCase });
		}
	}
	return undefined;
}

/** Adds the number of a citation without reports to a case that has none. */
function withNumber(csl: CslItem, found: CitedFields): CslItem {
	const isNew = found['container-title'] === undefined && found['number'] !== undefined && textField(csl, 'number') === '';
	return isNew ? ({ ...csl, number: found['number'] } as CslItem) : csl;
}

/** Reads a citation that is a whole field of a record that names a case. */
function citedInField(csl: CslItem, isCase: boolean): CslItem | undefined {
	if (firstField(csl, 'volume', 'page') !== '' || !(isCase || NAME_OF_CASE.test(textField(csl, 'title')))) {
		return undefined;
	}
	for (const field of FIELDS) {
		const text = bareField(csl, field);
		const found = text === '' || text.length > 250 ? undefined : fieldsOfCitation(text);
		const mayReplace = field === 'container-title' || textField(csl, 'container-title') === '';
		if (found !== undefined && mayReplace && !(isCase && field === 'number' && isOnlyNumber(found, text))) {
			return withCitation(csl, found, { field, isCase });
		}
	}
	return undefined;
}

/** Whether the number of a case is its whole citation, so that no field needs to change. */
function isOnlyNumber(found: CitedFields, text: string): boolean {
	return found['number'] === text && Object.keys(found).every(name => name === 'number' || name === 'issued');
}

/** Adds the fields of a citation. What the record says about the court and the day is kept, unless the reports are of another year. */
function withCitation(csl: CslItem, found: CitedFields, { field, isCase }: { readonly field: string; readonly isCase: boolean }): CslItem {
	const { issued, authority, ...others } = found;
	// BibTeX has the stage of the proceedings in the note.
	const stage = field === 'note' || textField(csl, 'genre') !== '' ? '' : stageIn(bareField(csl, 'note'));
	const court = field === 'note' || authority !== undefined ? '' : courtIn(bareField(csl, 'note'));
	const isGenreKept = isCase || STAGE.test(textField(csl, 'genre'));
	return {
		...withoutFields(
			csl,
			field,
			...(isCase ? [] : ['author', 'publisher', 'container-title']),
			isGenreKept ? '' : 'genre',
			stage === '' && court === '' ? '' : 'note',
		),
		...(stage !== '' && { genre: stage }),
		...others,
		type: 'legal_case',
		...(issued !== undefined && !isOfYear(csl, issued) && { issued }),
		...((authority ?? court) !== '' && textField(csl, 'authority') === '' && { authority: authority ?? court }),
	} as CslItem;
}

function stageIn(note: string): string {
	return STAGE.test(note) && note.length < 80 ? note : '';
}

/** Returns the court that is all that a note says; empty if the note says anything else. */
function courtIn(note: string): string {
	return note.length < 60 && !/\d| v\.? |[.;:]/.test(note) && (isCourt(note) || /^(?:Ch|QB|KB|Fam) ?D$/.test(note)) ? note : '';
}

/** Whether a record is of the year of the reports. */
function isOfYear(csl: CslItem, issued: unknown): boolean {
	const own = dateField(csl, 'issued')?.start;
	const [year] = (issued as { readonly 'date-parts': readonly (readonly number[])[] })['date-parts'][0] ?? [];
	return own !== undefined && (year === undefined || own.year === year);
}
