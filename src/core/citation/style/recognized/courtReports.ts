import type { CslItem } from '../../../dossier/model';
import { textField } from '../fields';
import { inYear, isUnspecific, withoutFields } from './record';

/** A citation of the reports of the International Court of Justice: `Merits, I.C.J. Reports 2001, p. 466`, `[1996] ICJ Rep 226`, `2001 ICJ 466`. */
const ICJ_REPORTS =
	/^(?:(?<stage>(?:Merits|Judgment|Advisory Opinion|Order|Preliminary Objections?|Provisional Measures|Jurisdiction)(?:, (?:Judgment|Order))?), )?(?:\[?(?<before>\d{4})\]? )?(?<name>I\.? ?C\.? ?J\.?(?: ?Rep(?:orts|\.)?)?),? ?\(?(?<after>\d{4})?\)?,? (?:\(?p(?:p|ages?)?\.? ?)?(?<page>\d{1,4})\)?(?:[-–]\d{1,4})?\.?$/i;

/** The same after the name of a case, with the stages of the proceedings: `, Merits, Judgment, I.C.J. Rep`. */
const AFTER_NAME =
	/, (?:(?:Merits|Judgment|Advisory Opinion|Order|Preliminary Objections?|Provisional Measures|Jurisdiction), ){0,3}I\.? ?C\.? ?J\.? Rep/;

/** A citation of the reports of its predecessor, the Permanent Court: `P.C.I.J. Series A, No. 9`. */
const PCIJ_REPORTS = /^(?<series>P\.?C\.?I\.?J\.?,? (?:Rep(?:orts|\.)? )?(?:Series|Ser\.) (?:A\/B|[A-F])),? No\.? ?(?<number>\d{1,3})$/i;

/** What a citation of reports says, as the fields of a case. */
interface InReports {
	readonly fields: Readonly<Record<'container-title', string> & Partial<Record<'number' | 'page' | 'genre', string>>>;
	readonly year?: string | undefined;
	/** Whether the reports are named as such, and not only by the initials of the Court. */
	readonly isNamed: boolean;
}

/** Reads a citation of the reports of the International Court or of its predecessor; `undefined` if a text is none. */
export function inCourtReports(text: string): InReports | undefined {
	const { series, number } = PCIJ_REPORTS.exec(text)?.groups ?? {};
	if (series !== undefined && number !== undefined) {
		return { fields: { 'container-title': series, number }, isNamed: true };
	}
	const { stage, name = '', before, after, page } = ICJ_REPORTS.exec(text)?.groups ?? {};
	return page === undefined
		? undefined
		: {
				fields: { 'container-title': 'I.C.J. Reports', page, ...(stage !== undefined && { genre: stage }) },
				year: before ?? after,
				isNamed: /Rep/i.test(name),
			};
}

/** Where programs without fields for law keep the citation. */
const FIELDS = ['container-title', 'publisher', 'number', 'note', 'references'] as const;

/**
 * Returns a record of a case that has a citation of the reports of the International Court in one field, or after its name in the title, with
 * the fields that the citation consists of; `undefined` for other records. Their year is that of the case.
 */
export function asReportedByCourt(csl: CslItem): CslItem | undefined {
	const isCase = textField(csl, 'type') === 'legal_case';
	if (!(isCase || isUnspecific(csl)) || textField(csl, 'page') !== '') {
		return undefined;
	}
	for (const field of FIELDS) {
		const found = inCourtReports(textField(csl, field));
		if (found?.year !== undefined) {
			return withReports(withoutFields(csl, field), found);
		}
	}
	const title = textField(csl, 'title');
	const at = title.search(AFTER_NAME);
	const found = at < 0 ? undefined : inCourtReports(title.slice(at + 2));
	return found?.year === undefined ? undefined : withReports({ ...csl, title: title.slice(0, at) }, found);
}

function withReports(csl: CslItem, { fields, year = '' }: InReports): CslItem {
	return {
		...withoutFields(csl, textField(csl, 'type') === 'legal_case' ? '' : 'author'),
		...fields,
		type: 'legal_case',
		authority: textField(csl, 'authority') || 'International Court of Justice',
		issued: csl['issued'] ?? inYear(year),
	};
}
