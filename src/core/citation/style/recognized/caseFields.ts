import type { CslItem } from '../../../dossier/model';
import { dateField } from '../date';
import { textField } from '../fields';
import { joinTexts } from '../joinTexts';
import { isReporter } from '../legal/americanReporters';
import { isNeutral } from '../legal/neutral';
import { inHeadlineStyle } from './namesInCapitals';
import { bareField, fieldWith, withoutFields } from './record';

/**
 * Returns a case whose name is all in capitals, or is as the European Court of Human Rights has it in its database, `CASE OF GOODWIN v. THE
 * UNITED KINGDOM`, with its name in the usual form; `undefined` for other cases.
 */
export function withUsualName(csl: CslItem): CslItem | undefined {
	const title = textField(csl, 'title');
	const isOfCourt = /human rights|^ECt?HR$/i.test(textField(csl, 'authority'));
	const [, parties = title] = /^case of (.+)$/i.exec(title) ?? [];
	const bare = isOfCourt ? parties.replace(/( v\.? )the (?=\S)/i, '$1') : parties;
	const isCapitalized = isInCapitals(bare);
	const name = isCapitalized ? inHeadlineStyle(bare.replace(/(?<=\S )V\.?(?= )/, 'v.')) : bare;
	return (isOfCourt || isCapitalized) && / v\.? /i.test(title) && name !== title ? { ...csl, title: name } : undefined;
}

/** Whether the names of all parties are in capitals, whatever is between and after them: `GOODWIN v. FRANCE (No. 2)`. */
function isInCapitals(parties: string): boolean {
	const names = parties.replace(/ v\.? | of America\b| \([^()]{1,30}\)$/gi, ' ');
	return /\p{Lu}{4}/u.test(names) && names === names.toUpperCase() && !names.includes('[');
}

/** A place in the English Reports, which reprint older ones: `156 ER 145`. */
const ENGLISH_REPORTS = /^\d{1,3} E\.?R\.? \d{1,4}$/;

/** Returns a case that has such a place in its note with it as a reference; `undefined` for other cases. */
export function withSecondReport(csl: CslItem): CslItem | undefined {
	const second = bareField(csl, 'note');
	return textField(csl, 'references') === '' && ENGLISH_REPORTS.test(second)
		? { ...withoutFields(csl, 'note'), references: second }
		: undefined;
}

/** The series of a reporter, which programs export as that of a book (Bluebook, table 1): the `2d` of `F.2d`. */
const SERIES_OF_REPORTER = /^(?:2d|3d|4th|5th|2nd|3rd|second|third)(?: series)?$/i;

/** Returns a case with such a series after the name of its reporter; `undefined` for other cases. */
export function withSeriesOfReporter(csl: CslItem): CslItem | undefined {
	const [reporter, series] = [textField(csl, 'container-title'), textField(csl, 'collection-title')];
	return SERIES_OF_REPORTER.test(series) && isReporter(reporter)
		? withoutFields({ ...csl, 'container-title': `${reporter} ${series}` }, 'collection-title')
		: undefined;
}

/** The courts of the United Kingdom, and their abbreviations in neutral citations. */
const NEUTRAL_COURTS: readonly (readonly [name: RegExp, abbreviation: string])[] = [
	[/^(?:the )?(?:England and Wales )?Court of Appeal,? \(?(Civil|Criminal) Division\)?$|^EWCA (?:Civ|Crim)$/i, 'EWCA'],
	[/^(?:the )?(?:UK|United Kingdom) Supreme Court$|^Supreme Court of the United Kingdom$|^UKSC$/i, 'UKSC'],
	[/^(?:the )?House of Lords$|^UKHL$/i, 'UKHL'],
	[/^(?:Judicial Committee of )?(?:the )?Privy Council$|^UKPC$/i, 'UKPC'],
];

/** A number alone belongs to a neutral citation if the court has such citations, which these have since 2001 (OSCOLA 2.1.3). */
const FIRST_NEUTRAL_YEAR = 2001;

/** A neutral citation without its year: `UKSC 41`. */
const WITHOUT_YEAR =
	/^(?:UK(?:SC|HL|PC|UT|FTT)|EW(?:CA (?:Civ|Crim)|HC|FC|COP)|CS[IO]H|HCJAC|NI(?:CA|KB|QB|Ch|Fam)|IE(?:SC|CA|HC)|HCA|FCA(?:FC)?|NSW(?:SC|CA|CCA)|V(?:SC|SCA)|Q(?:SC|CA)|NZ(?:SC|CA|HC)|ZA(?:CC|SCA)|SG(?:CA|HC)|HK(?:CFA|CA|CFI)) \d{1,5}(?: \([A-Za-z]{2,6}\))?$/;

/** Returns a case with its whole neutral citation as its number, if it has parts of one, or has it as its issue; `undefined` for other cases. */
export function withNeutralCitation(csl: CslItem): CslItem | undefined {
	const [number, issue, year] = [textField(csl, 'number'), textField(csl, 'issue'), dateField(csl, 'issued')?.start.year];
	if (number === '' && isNeutral(issue)) {
		return { ...csl, number: issue };
	}
	if (year === undefined) {
		return undefined;
	}
	if (WITHOUT_YEAR.test(number)) {
		return { ...csl, number: `[${year}] ${number}` };
	}
	const authority = textField(csl, 'authority');
	const [, court] = NEUTRAL_COURTS.find(([name]) => name.test(authority)) ?? [];
	const division = /\b(Civ|Crim)/i.exec(authority)?.[1] ?? '';
	return court !== undefined && /^\d{1,4}$/.test(number) && year >= FIRST_NEUTRAL_YEAR
		? { ...csl, number: `[${year}] ${joinTexts([court, division, number], ' ')}` }
		: undefined;
}

/** The name of a case with the stage of the proceedings of an international court: `Nicaragua v. United States, Merits, Judgment`. */
const NAMED_WITH_STAGE =
	/^(?<name>.{3,300}?)(?:[,;] | \()(?<stage>(?:Merits|Judgment|Advisory Opinion|Preliminary Objections?|Provisional Measures|Jurisdiction(?: and Admissibility)?|Order|Reparations)(?:, (?:Judgment|Order|Advisory Opinion))?)\)?$/;

/** The International Court or its predecessor, by their names or in those of their reports. */
const INTERNATIONAL_COURT = /justice|\bI\.?C\.?J\b|\bP\.?C\.?I\.?J\b/i;

/** Returns a case before the International Court with the stage that follows its name as its genre; `undefined` for other cases. */
export function withStageOfTitle(csl: CslItem): CslItem | undefined {
	const { name, stage } = NAMED_WITH_STAGE.exec(textField(csl, 'title'))?.groups ?? {};
	return name !== undefined
		&& stage !== undefined
		&& textField(csl, 'genre') === ''
		&& INTERNATIONAL_COURT.test(`${textField(csl, 'authority')} ${textField(csl, 'container-title')}`)
		? { ...csl, title: name, genre: stage }
		: undefined;
}

/** The stage alone, as a note. */
const STAGE = /^(?:Merits|Judgment|Advisory Opinion|Preliminary Objections?|Provisional Measures|Jurisdiction(?: and Admissibility)?)$/;

/** Returns a case whose note is the stage of the proceedings with that as its genre; `undefined` for other cases. */
export function withStageOfNote(csl: CslItem): CslItem | undefined {
	const stage = bareField(csl, 'note');
	return textField(csl, 'genre') === '' && STAGE.test(stage) ? withoutFields({ ...csl, genre: stage }, 'note') : undefined;
}

/** The reports of the International Court, with the year or by their whole name. The year is that of the case: `ICJ Reports 1986`. */
const REPORTS_OF_YEAR =
	/^(?:I\.? ?C\.? ?J\.? Rep(?:orts|\.)?,? \(?\d{4}\)?|International Court of Justice Reports|(?:I\.?C\.?J\.? )?Reports of Judgments, Advisory Opinions and Orders)$/i;

/** Returns a case in these reports with their usual name; `undefined` for other cases. */
export function withReportsOfYear(csl: CslItem): CslItem | undefined {
	return REPORTS_OF_YEAR.test(textField(csl, 'container-title')) ? { ...csl, 'container-title': 'I.C.J. Reports' } : undefined;
}

/** The European identifier of a judgment, which the number of the case may precede: `C-176/03, ECLI:EU:C:2005:542`. */
const ECLI = /^(?:(\S.{0,60}?),? )?(?:ECLI: ?){0,2}(EU:[CTF]:\d{4}:\d{1,5})$/;

/** The fields in which programs keep the identifier, which has none of its own. */
const WITH_ECLI = ['container-title', 'note', 'number', 'archive_location', 'call-number', 'ECLI', 'ecli'];

/** Returns a case with its European identifier where styles look for it; `undefined` if no other field has one. */
export function withIdentifier(csl: CslItem): CslItem | undefined {
	const field = fieldWith(csl, WITH_ECLI, ECLI);
	if (field === undefined || textField(csl, 'references') !== '') {
		return undefined;
	}
	const [, before = '', references = ''] = ECLI.exec(textField(csl, field)) ?? [];
	return { ...withoutFields(csl, field), ...(field === 'number' && before !== '' && { number: before }), references };
}
