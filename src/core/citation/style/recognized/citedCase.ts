import type { CslItem } from '../../../dossier/model';
import { dateField } from '../date';
import { textField } from '../fields';
import { fieldsOfCitation, type CitedFields } from './caseCitation';
import { UNSPECIFIC_TYPES, withoutFields } from './record';

/** The name of a case, before its citation. */
const NAME = /^(?:.{1,300} v\.? .{1,300}|(?:Re|In re|Ex p(?:arte)?|In the matter of) .{1,200}|.{1,200} Case)$/i;

/** Where a citation may begin in a title: after a space or a comma, before a year, a number or a parenthesis. */
const BEGINNING = /,? (?=\[\d{4}\] |\(|\d{4} [A-Z]|(?:ECLI:)?EU:[CTF]:|App(?:lication|\.)? no|I(?:CTY|CTR|CC|T)-|PCIJ |ECHR \d|LR \d|ICSID |PCA )/g;

/** Where programs without fields for law keep the citation of a case. */
const FIELDS = ['container-title', 'number', 'publisher', 'note', 'references', 'genre'] as const;

/** A genre that is the stage of proceedings, and not the type of a document. */
const IS_STAGE = /^(?:Merits|Judgment|Advisory Opinion|Order|(?:Final |Partial )?Award|Decision|Preliminary Objections?|Provisional Measures)\b/;

/** Pages on which judgments are published are cited like these. */
const PAGES: ReadonlySet<string> = new Set(['webpage', 'post-weblog']);

/**
 * Returns a record of a case whose whole citation is in one field, or follows the name in the title, with the fields that the citation
 * consists of; `undefined` for other records.
 */
export function asReportedCase(csl: CslItem): CslItem | undefined {
	const type = textField(csl, 'type');
	const isCase = type === 'legal_case';
	if (!isCase && !UNSPECIFIC_TYPES.has(type) && !PAGES.has(type)) {
		return undefined;
	}
	const titled = inTitle(csl, isCase);
	if (titled !== undefined) {
		return titled;
	}
	if (['volume', 'page'].some(name => textField(csl, name) !== '') || (!isCase && !NAME.test(textField(csl, 'title')))) {
		return undefined;
	}
	for (const field of FIELDS) {
		const text = textField(csl, field).replace(/\.$/, '');
		const found = text === '' || text.length > 250 ? undefined : fieldsOfCitation(text);
		const isOnlyNumber = found !== undefined && found['container-title'] === undefined && found['references'] === undefined && isCase && field === 'number' && Object.keys(found).every(name => name === 'number' || name === 'issued') && found['number'] === text;
		if (found !== undefined && !isOnlyNumber && (field === 'container-title' || textField(csl, 'container-title') === '')) {
			return withCitation(csl, found, { field, isCase });
		}
	}
	return undefined;
}

/** Reads a citation at the end of the title; the fields that a record of a case has already are kept. */
function inTitle(csl: CslItem, isCase: boolean): CslItem | undefined {
	// A site with judgments has the day after the citation.
	const title = textField(csl, 'title').replace(/\.$/, '').replace(/(?<=\] [A-Z][A-Za-z ]{2,9} \d{1,5}(?: \([A-Za-z]{2,6}\))?) \(\d{1,2} [A-Z][a-z]{2,8} \d{4}\)$/, '');
	if (title.length > 600) {
		return undefined;
	}
	for (const { index, 0: space } of title.matchAll(BEGINNING)) {
		const [name, citation] = [title.slice(0, index), title.slice(index + space.length)];
		const found = (isCase || NAME.test(name)) && name.length > 2 ? fieldsOfCitation(citation) : undefined;
		// A stage alone, or a year in the name, is no citation.
		if (found !== undefined) {
			const hasReports = ['container-title', 'volume', 'page'].some(field => textField(csl, field) !== '') && isCase;
			return hasReports
				? { ...csl, title: name, ...(found['container-title'] === undefined && found['number'] !== undefined && textField(csl, 'number') === '' && { number: found['number'] }) } as CslItem
				: withCitation({ ...csl, title: name }, found, { field: '', isCase });
		}
	}
	return undefined;
}

/** Adds the fields of a citation. What the record says about the court and the day is kept, unless the reports are of another year. */
function withCitation(csl: CslItem, found: CitedFields, { field, isCase }: { readonly field: string; readonly isCase: boolean }): CslItem {
	const { issued, authority, ...others } = found;
	const own = dateField(csl, 'issued')?.start;
	const [year] = (issued as { readonly 'date-parts': readonly (readonly number[])[] } | undefined)?.['date-parts'][0] ?? [];
	// BibTeX has the stage of the proceedings in the note.
	const stage = textField(csl, 'note').replace(/\.$/, '');
	const hasStage = field !== 'note' && textField(csl, 'genre') === '' && IS_STAGE.test(stage) && stage.length < 80;
	const isSame = own !== undefined && (year === undefined || own.year === year);
	return {
		...withoutFields(csl, field, ...(isCase ? [] : ['author', 'publisher', 'container-title']), isCase || IS_STAGE.test(textField(csl, 'genre')) ? '' : 'genre', hasStage ? 'note' : ''),
		...(hasStage && { genre: stage }), ...others, type: 'legal_case',
		...(issued !== undefined && !isSame && { issued }),
		...(authority === undefined || textField(csl, 'authority') !== '' ? {} : { authority }),
	} as CslItem;
}
