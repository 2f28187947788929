import { dateInWords } from '../date';
import { isNeutral } from '../legal/neutral';

/** The fields of a case that a citation consists of. */
export type CitedFields = Readonly<Record<string, unknown>>;

/** The stage of proceedings before an international court, which precedes the reports. */
const STAGE =
	/^\(((?:Merits|Judgment|Advisory Opinion|Order|Award|Preliminary Objections?|Provisional Measures|Jurisdiction|Admissibility|Reparations|Compensation|Decision|Sentencing|Second Phase)[^()]{0,150})\) (?=\S)/;

/** Where a case is reported, with its year, court and date as far as the reports need them: `[1996] AC 155 (HL)`, `(1842) 4 D 1168`, `2003 JC 8`. */
const REPORT =
	/^(?:\[(?<square>\d{4})(?:[-–]\d{2,4})?\] |\((?<round>\d{4})(?:[-–]\d{2,4})?\) |(?<bare>\d{4}) )(?:(?<volume>\d{1,4}) )?(?<reports>[A-Z][A-Za-z.&’' ]{0,40}?(?: \([A-Z][A-Za-z ]{1,12}\))?) (?<page>(?:I{1,2}[-–])?\d{1,5})(?: \((?<court>[A-Za-z][^()]{0,60})\))?$/;

/** The reports of Scotland and of South Africa, whose year is not in brackets (OSCOLA 2.2). */
const BARE = /^(?:SC|JC|SLT|SCCR|SCLR|GWD|Hous LR|Fam LR)(?: \([A-Za-z ]{1,12}\))?$/;

/** Reports of the courts of Europe and of the Permanent Court, and those that are cited like them. */
const SPECIAL: readonly RegExp[] = [
	/^(?<reports>ECHR) (?<volume>\d{4}[-–][IVX]{1,5})(?: (?<page>\d{1,4}))?$/,
	/^\((?<round>\d{4})\) (?<reports>Series A) [Nn]o\.? ?(?<volume>\d{1,3}(?:[-–][A-Z])?)$/,
	/^(?:\[(?<square>\d{4})\] )?(?<reports>PCIJ (?:Rep )?Series (?:A\/B|[A-F])),? [Nn]o\.? ?(?<number>\d{1,3})$/,
	/^(?:\((?<round>\d{4})\) )?LR (?<volume>\d{1,2}) (?<division>QB|Exch?|CP|Ch App|Ch|Eq|HL|PC|A & E|P & D|CCR) (?<page>\d{1,4})(?: \((?<court>[A-Za-z][^()]{0,60})\))?$/,
	/^(?<number>(?:ICTY|ICTR|IT|ICC|SCSL|STL|MICT)-\S{1,40}|(?:ICSID|PCA|UNCITRAL|LCIA) (?:Case|Arbitration) (?:\([A-Z]{2,4}\) )?No\.? ?\S{1,20})(?: \((?<date>\d{1,2} [A-Z][a-z]{2,8} \d{4})\))?$/,
	/^App(?:lication|\.)? nos?\.? ?(?<number>\d{1,6}\/\d\d(?:(?:, | and )\d{1,6}\/\d\d){0,6}) \((?<court>[A-Za-z][^(),]{1,60}), (?<date>\d{1,2} [A-Z][a-z]{2,8} \d{4})\)$/,
	/^(?<reports>The [A-Z][a-z]{2,15}(?: [A-Z][a-z]{2,15})?), (?<date>\d{1,2} [A-Z][a-z]{2,8} \d{4})(?: \((?<court>[A-Z][^()]{0,40})\))?$/,
	/^\((?<court>[A-Z][^(),]{1,60}), (?<date>\d{1,2} [A-Z][a-z]{2,8} \d{4})\)$/,
	/^(?<ecli>(?:ECLI: ?)?EU:[CTF]:\d{4}:\d{1,5})$/,
];

/** The bodies that decided under the European Convention, by their names in citations. */
const COURTS: ReadonlyMap<string, string> = new Map([['ECtHR', 'European Court of Human Rights'], ['ECHR', 'European Court of Human Rights'], ['Commission Decision', 'European Commission of Human Rights']]);

/** A second report that follows the first: `157 ER 232`. */
const SECOND = /^\d{1,3} ER \d{1,4}$/;

/** Returns the fields of a citation that follows the name of a case; `undefined` if any part of it is not understood. */
export function fieldsOfCitation(text: string): CitedFields | undefined {
	const [, stage = ''] = STAGE.exec(text) ?? [];
	const rest = stage === '' ? text : text.slice(stage.length + 3);
	const whole = special(rest);
	const parts = whole === undefined ? rest.split(/, (?=[[(]?\d{4}[\])]? |\d{1,3} ER )/) : [];
	const known = parts.map(part => ({ part, fields: isNeutral(part) && /\d(?: \([A-Za-z]{2,20}\))?$/.test(part) && !REPORT_ONLY.test(part) ? {} : (special(part) ?? report(part)) }));
	const neutral = known.filter(({ fields }) => fields !== undefined && Object.keys(fields).length === 0).map(({ part }) => part);
	const printed = known.flatMap(({ fields }) => (fields !== undefined && Object.keys(fields).length > 0 ? [fields] : []));
	const seconds = parts.filter(part => SECOND.test(part));
	if (whole !== undefined) {
		return { ...whole, ...(stage !== '' && { genre: stage }) };
	}
	if (neutral.length + printed.length + seconds.length !== parts.length || neutral.length + printed.length === 0 || printed.filter(fields => !('references' in fields)).length > 1) {
		return undefined;
	}
	return {
		...Object.assign({}, ...printed),
		...(neutral.length > 0 && { number: neutral.join(', ') }),
		...(seconds.length > 0 && { references: seconds.join(', ') }),
		...(stage !== '' && { genre: stage }),
		...(printed.length === 0 && neutral[0] !== undefined && { issued: inYear(neutral[0].slice(1, 5)) }),
	};
}

/** Reports whose citations look like neutral ones. */
const REPORT_ONLY = /^\[\d{4}\] (?:\d|AC|QB|KB|Ch|Fam|WLR|All ER|ECR|ICJ Rep|IR|NI|FSR|RPC|ICR|IRLR|FLR|BCC|PL|STC|CMLR|EMLR|SCR|AIR|Lloyd)\b/;

function special(text: string): CitedFields | undefined {
	const groups = SPECIAL.map(pattern => pattern.exec(text)?.groups).find(found => found !== undefined);
	if (groups === undefined) {
		return undefined;
	}
	const { reports, volume, page, number, division, court, date, ecli, square, round } = groups;
	const { year, month, day } = dateInWords(date ?? '')?.start ?? {};
	const ofYear = square ?? round;
	return {
		...(reports !== undefined && { 'container-title': reports }),
		...(division !== undefined && { 'container-title': `LR ${division}` }),
		...(volume !== undefined && { volume }), ...(page !== undefined && { page }), ...(number !== undefined && { number }),
		...(court !== undefined && { authority: COURTS.get(court) ?? court }), ...(ecli !== undefined && { references: ecli.replace(/^ECLI: ?/, '') }),
		...(year === undefined ? ofYear !== undefined && { issued: inYear(ofYear) } : { issued: { 'date-parts': [[year, month, day]] } }),
	};
}

function report(text: string): CitedFields | undefined {
	const { square, round, bare, volume, reports, page, court } = REPORT.exec(text)?.groups ?? {};
	return reports === undefined || (bare !== undefined && !BARE.test(reports))
		? undefined
		: {
				'container-title': reports, page, issued: inYear(square ?? round ?? bare ?? ''),
				...(volume !== undefined && { volume }), ...(court !== undefined && { authority: court }),
			};
}

function inYear(year: string): unknown {
	return { 'date-parts': [[Number(year)]] };
}
