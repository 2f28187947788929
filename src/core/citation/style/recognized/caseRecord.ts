import type { CslItem } from '../../../dossier/model';
import { dateField } from '../date';
import { firstField, textField } from '../fields';
import { joinTexts } from '../joinTexts';
import { isReporter } from '../legal/americanReporters';
import { isNeutral } from '../legal/neutral';
import { inHeadlineStyle } from './namesInCapitals';
import { UNSPECIFIC_TYPES, withoutFields } from './record';

const PARTIES = /^(.{3,200}? v\.? .{2,200}?|Re .{2,200}?),? (\[\d{4}\] [A-Z][A-Za-z]+(?: (?:Civ|Crim))? \d{1,5}(?: \([A-Za-z]{2,6}\))?)$/;

const NEUTRAL_COURTS: readonly (readonly [RegExp, string])[] = [
	[/^(?:the )?(?:England and Wales )?Court of Appeal,? \(?(Civil|Criminal) Division\)?$|^EWCA (?:Civ|Crim)$/i, 'EWCA'],
	[/^(?:the )?(?:UK|United Kingdom) Supreme Court$|^Supreme Court of the United Kingdom$|^UKSC$/i, 'UKSC'],
	[/^(?:the )?House of Lords$|^UKHL$/i, 'UKHL'],
	[/^(?:Judicial Committee of )?(?:the )?Privy Council$|^UKPC$/i, 'UKPC'],
];

/** A neutral citation without its year. */
const WITHOUT_YEAR = /^(?:UK(?:SC|HL|PC|UT|FTT)|EW(?:CA (?:Civ|Crim)|HC|FC|COP)|CS[IO]H|HCJAC|NI(?:CA|KB|QB|Ch|Fam)|IE(?:SC|CA|HC)) \d{1,5}(?: \([A-Za-z]{2,6}\))?$/;

/** A number alone belongs to a neutral citation if the court has such citations (OSCOLA 2.1.3). */
function neutralOf(csl: CslItem): string | undefined {
	const issue = textField(csl, 'issue');
	const [number, authority, date] = [textField(csl, 'number'), textField(csl, 'authority'), dateField(csl, 'issued')];
	if (number === '' && isNeutral(issue)) {
		return issue;
	}
	if (WITHOUT_YEAR.test(number) && date !== undefined) {
		return `[${date.start.year}] ${number}`;
	}
	const [, court = ''] = NEUTRAL_COURTS.find(([pattern]) => pattern.test(authority)) ?? [];
	const division = /\b(Civ|Crim)/i.exec(authority)?.[1] ?? '';
	return court === '' || !/^\d{1,4}$/.test(number) || date === undefined || date.start.year < 2001
		? undefined
		: `[${date.start.year}] ${joinTexts([court, division, number], ' ')}`;
}

/** The number of an arbitration, which BibTeX has in a field for other text. */
const ARBITRATION = /^(?:ICSID|PCA|UNCITRAL|LCIA|ICC|SCC) (?:Case|Arbitration) (?:\([A-Z]{2,4}\) )?No\.? ?\S{1,20}$/;

/** Returns a record of an award that names the parties and has the number of the arbitration as a legal case; `undefined` for other records. */
function asArbitration(csl: CslItem): CslItem | undefined {
	const isOne = UNSPECIFIC_TYPES.has(textField(csl, 'type')) && / v\.? /.test(textField(csl, 'title'));
	const field = isOne ? ['number', 'publisher', 'note', 'genre'].find(name => ARBITRATION.test(textField(csl, name))) : undefined;
	if (field === undefined) {
		return undefined;
	}
	const stage = firstField(withoutFields(csl, field), 'note', 'genre').replace(/\.$/, '');
	const isStage = /^(?:Final |Partial )?(?:Award|Decision|Order|Judgment)\b.{0,60}$/.test(stage);
	return withoutFields({ ...csl, type: 'legal_case', number: textField(csl, field), ...(isStage && { genre: stage }) }, field === 'number' ? '' : field, isStage ? 'note' : '');
}

/** The European identifier of a judgment is not the name of reports. */
const ECLI = /^(?:(\S.{0,60}?),? )?(?:ECLI: ?){0,2}(EU:[CTF]:\d{4}:\d{1,5})$/;

/** Whether a record is one of a judgment from Google Scholar, which has the court as the publisher of a document in a journal. */
function isOfScholar(csl: CslItem): boolean {
	return (
		(UNSPECIFIC_TYPES.has(textField(csl, 'type')) || textField(csl, 'type') === 'article-journal')
		&& ['volume', 'page', 'publisher'].every(field => textField(csl, field) !== '')
		&& / v\.? |^(?:In re|Ex parte|Matter of) /i.test(textField(csl, 'title'))
		&& isReporter(textField(csl, 'container-title'))
	);
}

/** The stage of the proceedings of an international court, which follows the name of the case. */
const WITH_STAGE =
	/^(.{3,300}?)(?:[,;] | \()((?:Merits|Judgment|Advisory Opinion|Preliminary Objections?|Provisional Measures|Jurisdiction(?: and Admissibility)?|Order|Reparations)(?:, (?:Judgment|Order|Advisory Opinion))?)\)?$/;

/** The same alone, as a note. */
const STAGE = /^(?:Merits|Judgment|Advisory Opinion|Preliminary Objections?|Provisional Measures|Jurisdiction(?: and Admissibility)?)$/;

/** The fields in which programs keep the identifier, which has none of its own. */
const WITH_ECLI = ['container-title', 'note', 'number', 'archive_location', 'call-number', 'ECLI', 'ecli'];

/** Returns a judgment with its European identifier where styles look for it; `undefined` if no other field has one. */
function withIdentifier(csl: CslItem): CslItem | undefined {
	const field = WITH_ECLI.find(name => ECLI.test(textField(csl, name)));
	const [, before = '', ecli = ''] = ECLI.exec(textField(csl, field ?? '')) ?? [];
	return field === undefined || textField(csl, 'references') !== ''
		? undefined
		: { ...withoutFields(csl, field), ...(field === 'number' && before !== '' && { number: before }), references: ecli };
}

/** The year of the reports of the International Court of Justice is that of the case. */
const REPORTS_OF_YEAR = /^(?:I\.? ?C\.? ?J\.? Rep(?:orts|\.)?,? \(?\d{4}\)?|International Court of Justice Reports|(?:I\.?C\.?J\.? )?Reports of Judgments, Advisory Opinions and Orders)$/i;

/**
 * Returns the name of a case that is all in capitals, or is as the European Court of Human Rights has it in its database, `CASE OF GOODWIN v. THE
 * UNITED KINGDOM`, in the usual form; `undefined` for other names.
 */
function usualName(csl: CslItem): string | undefined {
	const title = textField(csl, 'title');
	const isOfCourt = /human rights|^ECt?HR$/i.test(textField(csl, 'authority'));
	const [, parties = title] = /^case of (.+)$/i.exec(title) ?? [];
	const bare = isOfCourt ? parties.replace(/( v\.? )the (?=\S)/i, '$1') : parties;
	const names = bare.replace(/ v\.? | of America\b| \([^()]{1,30}\)$/gi, ' ');
	const isInCapitals = /\p{Lu}{4}/u.test(names) && names === names.toUpperCase() && !names.includes('[');
	const name = isInCapitals
		? inHeadlineStyle(bare.replace(/(?<=\S )V\.?(?= )/, 'v.'))
		: bare;
	return (isOfCourt || isInCapitals) && / v\.? /i.test(title) && name !== title ? name : undefined;
}

/**
 * Returns the record of a judgment as a legal case with its neutral citation as its number. BibTeX records have the citation in the title
 * or the note. `undefined` for other records, and if nothing needs to change.
 */
export function asCase(csl: CslItem): CslItem | undefined {
	const type = textField(csl, 'type');
	const named = type === 'legal_case' ? usualName(csl) : undefined;
	if (named !== undefined) {
		return changedCase({ ...csl, title: named });
	}
	const second = textField(csl, 'note').replace(/\.$/, '');
	if (type === 'legal_case' && textField(csl, 'references') === '' && /^\d{1,3} E\.?R\.? \d{1,4}$/.test(second)) {
		return { ...withoutFields(csl, 'note'), references: second };
	}
	const series = textField(csl, 'collection-title');
	if (type === 'legal_case' && /^(?:2d|3d|4th|5th|2nd|3rd|second|third)(?: series)?$/i.test(series) && isReporter(textField(csl, 'container-title'))) {
		return changedCase(withoutFields({ ...csl, 'container-title': `${textField(csl, 'container-title')} ${series}` }, 'collection-title'));
	}
	const numbered = type === 'legal_case' ? neutralOf(csl) : undefined;
	if (numbered !== undefined) {
		return { ...csl, number: numbered };
	}
	const [, dispute, stage] = type === 'legal_case' && textField(csl, 'genre') === '' ? (WITH_STAGE.exec(textField(csl, 'title')) ?? []) : [];
	if (dispute !== undefined && stage !== undefined && /justice|\bI\.?C\.?J\b|\bP\.?C\.?I\.?J\b/i.test(`${textField(csl, 'authority')} ${textField(csl, 'container-title')}`)) {
		return changedCase({ ...csl, title: dispute, genre: stage });
	}
	if (type === 'legal_case' && textField(csl, 'genre') === '' && STAGE.test(second)) {
		return changedCase(withoutFields({ ...csl, genre: second }, 'note'));
	}
	if (type === 'legal_case' && REPORTS_OF_YEAR.test(textField(csl, 'container-title'))) {
		return { ...csl, 'container-title': 'I.C.J. Reports' };
	}
	const identified = type === 'legal_case' ? withIdentifier(csl) : undefined;
	if (identified !== undefined) {
		return identified;
	}
	if (isOfScholar(csl)) {
		return withoutFields({ ...csl, type: 'legal_case', authority: textField(csl, 'publisher') }, 'publisher', 'number', 'issue');
	}
	const arbitrated = asArbitration(csl);
	if (arbitrated !== undefined) {
		return arbitrated;
	}
	const [, name, neutral = ''] = PARTIES.exec(textField(csl, 'title')) ?? [];
	if (name !== undefined && isNeutral(neutral) && (type === 'legal_case' || UNSPECIFIC_TYPES.has(type))) {
		return { ...csl, type: 'legal_case', title: name, number: neutral };
	}
	const printed = ['note', 'publisher', 'number'].find(
		field => isNeutral(textField(csl, field)) && /^\S+ \S+(?: \S+)? \d{1,5}(?: \([A-Za-z]{2,6}\))?$/.test(textField(csl, field)),
	);
	return printed !== undefined && type !== 'legal_case' && UNSPECIFIC_TYPES.has(type) && / v\.? |^Re /.test(textField(csl, 'title'))
		? withoutFields({ ...csl, type: 'legal_case', number: textField(csl, printed) }, printed === 'number' ? '' : printed, 'genre')
		: undefined;
}

/** Returns a record of a case that was changed once, with all other changes that it needs. */
function changedCase(csl: CslItem): CslItem {
	return asCase(csl) ?? csl;
}
