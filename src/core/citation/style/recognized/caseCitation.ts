import { dateInWords } from '../date';
import { isNeutral } from '../legal/neutral';
import { inYear } from './record';

/** The fields of a case that a citation consists of. */
export type CitedFields = Readonly<Record<string, unknown>>;

/** The stage of proceedings before an international court, which precedes the reports. */
const STAGE =
	/^\(((?:Merits|Judgment|Advisory Opinion|Order|Award|Preliminary Objections?|Provisional Measures|Jurisdiction|Admissibility|Reparations|Compensation|Decision|Sentencing|Second Phase)[^()]{0,150})\) (?=\S)/;

/** Where a case is reported, with its year, court and date as far as the reports need them: `[1996] AC 155 (HL)`, `(1842) 4 D 1168`, `2003 JC 8`. */
const REPORT =
	// The Permanent Court of International Justice: `PCIJ Series A/B No 53`
	/^(?:\[(?<square>\d{4})(?:[-–]\d{2,4})?\] |\((?<round>\d{4})(?:[-–]\d{2,4})?\) |(?<bare>\d{4}) )(?:(?<volume>\d{1,4}) )?(?<reports>[A-Z][A-Za-z.&’' ]{0,40}?(?: \([A-Z][A-Za-z ]{1,12}\))?) (?<page>(?:I{1,2}[-–])?\d{1,5})(?: \((?<court>[A-Za-z][^()]{0,60})\))?$/;

/** The reports of Scotland and of South Africa, whose year is not in brackets (OSCOLA 2.2). */
const BARE = /^(?:SC|JC|SLT|SCCR|SCLR|GWD|Hous LR|Fam LR)(?: \([A-Za-z ]{1,12}\))?$/;

/** Citations of other forms, by the courts or reports that have them. */
const SPECIAL: readonly RegExp[] = [
	// The European Court of Human Rights: `ECHR 1998-VIII 3124`, `(1978) Series A no 28`
	/^(?<reports>ECHR) (?<volume>\d{4}[-–][IVX]{1,5})(?: (?<page>\d{1,4}))?$/,
	/^\((?<round>\d{4})\) (?<reports>Series A) [Nn]o\.? ?(?<volume>\d{1,3}(?:[-–][A-Z])?)$/,
	/^(?:\[(?<square>\d{4})\] )?(?<reports>PCIJ (?:Rep )?Series (?:A\/B|[A-F])),? [Nn]o\.? ?(?<number>\d{1,3})$/,
	// The Law Reports of 1865 to 1875: `(1868) LR 3 HL 330`
	/^(?:\((?<round>\d{4})\) )?LR (?<volume>\d{1,2}) (?<division>QB|Exch?|CP|Ch App|Ch|Eq|HL|PC|A & E|P & D|CCR) (?<page>\d{1,4})(?: \((?<court>[A-Za-z][^()]{0,60})\))?$/,
	// The number of a case of a criminal court or of an arbitration, with its day: `ICTY-94-1-A (15 July 1999)`
	/^(?<number>(?:ICTY|ICTR|IT|ICC|SCSL|STL|MICT)-\S{1,40}|(?:ICSID|PCA|UNCITRAL|LCIA) (?:Case|Arbitration) (?:\([A-Z]{2,4}\) )?No\.? ?\S{1,20})(?: \((?<date>\d{1,2} [A-Z][a-z]{2,8} \d{4})\))?$/,
	// An application to the European Court of Human Rights: `App no 48009/08 (ECtHR, 10 May 2011)`
	/^App(?:lication|\.)? nos?\.? ?(?<number>\d{1,6}\/\d\d(?:(?:, | and )\d{1,6}\/\d\d){0,6}) \((?<court>[A-Za-z][^(),]{1,60}), (?<date>\d{1,2} [A-Z][a-z]{2,8} \d{4})\)$/,
	// A newspaper: `The Times, 28 September 1993 (QB)`
	/^(?<reports>The [A-Z][a-z]{2,15}(?: [A-Z][a-z]{2,15})?), (?<date>\d{1,2} [A-Z][a-z]{2,8} \d{4})(?: \((?<court>[A-Z][^()]{0,40})\))?$/,
	// A court and a day alone: `(DC, 11 November 2003)`
	/^\((?<court>[A-Z][^(),]{1,60}), (?<date>\d{1,2} [A-Z][a-z]{2,8} \d{4})\)$/,
	// The European identifier: `ECLI:EU:C:2005:542`
	/^(?<ecli>(?:ECLI: ?)?EU:[CTF]:\d{4}:\d{1,5})$/,
];

/** The bodies that decided under the European Convention, by their names in citations. */
const COURTS: ReadonlyMap<string, string> = new Map([
	['ECtHR', 'European Court of Human Rights'],
	['ECHR', 'European Court of Human Rights'],
	['Commission Decision', 'European Commission of Human Rights'],
]);

/** A reprint in the English Reports, which follows the first report: `157 ER 232`. */
const SECOND = /^\d{1,3} ER \d{1,4}$/;

/** Where the next of several citations begins: before a year in brackets, or the volume of the English Reports. */
const NEXT_CITATION = /, (?=[[(]?\d{4}[\])]? |\d{1,3} ER )/;

/** Returns the fields of a citation that follows the name of a case; `undefined` if any part of it is not understood. */
export function fieldsOfCitation(text: string): CitedFields | undefined {
	const [, stage = ''] = STAGE.exec(text) ?? [];
	const rest = stage === '' ? text : text.slice(stage.length + '() '.length);
	const fields = special(rest) ?? fieldsOfCitations(rest.split(NEXT_CITATION));
	return fields === undefined ? undefined : { ...fields, ...(stage !== '' && { genre: stage }) };
}

/** Returns the fields of several citations of a case: neutral ones, of one report, and of its reprint in the English Reports. */
function fieldsOfCitations(citations: readonly string[]): CitedFields | undefined {
	const neutral = citations.filter(isOnlyNeutral);
	const printed = citations.flatMap(citation => {
		const fields = isOnlyNeutral(citation) ? undefined : (special(citation) ?? report(citation));
		return fields === undefined ? [] : [fields];
	});
	const seconds = citations.filter(citation => SECOND.test(citation));
	const isUnderstood = neutral.length + printed.length + seconds.length === citations.length && neutral.length + printed.length > 0;
	if (!isUnderstood || printed.filter(fields => !('references' in fields)).length > 1) {
		return undefined;
	}
	return {
		...Object.assign({}, ...printed) as CitedFields,
		...(neutral.length > 0 && { number: neutral.join(', ') }),
		...(seconds.length > 0 && { references: seconds.join(', ') }),
		...(printed.length === 0 && neutral[0] !== undefined && { issued: inYear(neutral[0].slice(1, 5)) }),
	};
}

/** Whether a citation is a neutral one, and not one of reports that looks like it. */
function isOnlyNeutral(citation: string): boolean {
	return isNeutral(citation) && /\d(?: \([A-Za-z]{2,20}\))?$/.test(citation) && !LIKE_NEUTRAL.test(citation);
}

/** Reports whose citations look like neutral ones. */
const LIKE_NEUTRAL =
	/^\[\d{4}\] (?:\d|AC|QB|KB|Ch|Fam|WLR|All ER|ECR|ICJ Rep|IR|NI|FSR|RPC|ICR|IRLR|FLR|BCC|PL|STC|CMLR|EMLR|SCR|AIR|Lloyd)\b/;

/** Reads a citation of another form. */
function special(text: string): CitedFields | undefined {
	const groups = SPECIAL.map(pattern => pattern.exec(text)?.groups).find(found => found !== undefined);
	if (groups === undefined) {
		return undefined;
	}
	const { reports, volume, page, number, division, court, date, ecli, square, round } = groups;
	const { year, month, day } = dateInWords(date ?? '')?.start ?? {};
	const yearOfReports = square ?? round;
	return {
		...(reports !== undefined && { 'container-title': reports }),
		...(division !== undefined && { 'container-title': `LR ${division}` }),
		...(volume !== undefined && { volume }),
		...(page !== undefined && { page }),
		...(number !== undefined && { number }),
		...(court !== undefined && { authority: COURTS.get(court) ?? court }),
		...(ecli !== undefined && { references: ecli.replace(/^ECLI: ?/, '') }),
		...(yearOfReports !== undefined && { issued: inYear(yearOfReports) }),
		...(year !== undefined && { issued: { 'date-parts': [[year, month, day]] } }),
	};
}

/** Reads a citation of reports by year and page. */
function report(text: string): CitedFields | undefined {
	const { square, round, bare, volume, reports, page, court } = REPORT.exec(text)?.groups ?? {};
	if (reports === undefined || (bare !== undefined && !BARE.test(reports))) {
		return undefined;
	}
	return {
		'container-title': reports,
		page,
		issued: inYear(square ?? round ?? bare ?? ''),
		...(volume !== undefined && { volume }),
		...(court !== undefined && { authority: court }),
	};
}
