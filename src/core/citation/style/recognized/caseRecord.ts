import type { CslItem } from '../../../dossier/model';
import { firstField, textField } from '../fields';
import { isReporter } from '../legal/americanReporters';
import { isNeutral } from '../legal/neutral';
import {
	withIdentifier, withNeutralCitation, withReportsOfYear, withSecondReport, withSeriesOfReporter, withStageOfNote, withStageOfTitle,
	withUsualName,
} from './caseFields';
import { fieldWith, isUnspecific, withoutFields } from './record';

/** Returns a record with one change that it needs as that of a case; `undefined` if it does not need it. */
type Change = (csl: CslItem) => CslItem | undefined;

/**
 * What records of cases have in other fields than those in which styles look for it. The first change that applies is made; unless it is the
 * last, the record is read again for others.
 */
const CHANGES: readonly { readonly change: Change; readonly isLast: boolean }[] = [
	{ change: withUsualName, isLast: false },
	{ change: withSecondReport, isLast: true },
	{ change: withSeriesOfReporter, isLast: false },
	{ change: withNeutralCitation, isLast: true },
	{ change: withStageOfTitle, isLast: false },
	{ change: withStageOfNote, isLast: false },
	{ change: withReportsOfYear, isLast: true },
	{ change: withIdentifier, isLast: true },
];

/**
 * Returns the record of a judgment as a legal case with its neutral citation as its number. BibTeX records have the citation in the title
 * or the note. `undefined` for other records, and if nothing needs to change.
 */
export function asCase(csl: CslItem): CslItem | undefined {
	if (textField(csl, 'type') === 'legal_case') {
		for (const { change, isLast } of CHANGES) {
			const changed = change(csl);
			if (changed !== undefined) {
				return isLast ? changed : (asCase(changed) ?? changed);
			}
		}
	}
	return asCaseOfScholar(csl) ?? asArbitration(csl) ?? asCaseNamedWithCitation(csl) ?? asCaseWithCitation(csl);
}

/**
 * Returns a judgment from Google Scholar, which has the reporter as a journal and the court as the publisher, with the court in its field;
 * `undefined` for other records.
 */
function asCaseOfScholar(csl: CslItem): CslItem | undefined {
	const isOne =
		(isUnspecific(csl) || textField(csl, 'type') === 'article-journal')
		&& ['volume', 'page', 'publisher'].every(field => textField(csl, field) !== '')
		&& / v\.? |^(?:In re|Ex parte|Matter of) /i.test(textField(csl, 'title'))
		&& isReporter(textField(csl, 'container-title'));
	return isOne
		? withoutFields({ ...csl, type: 'legal_case', authority: textField(csl, 'publisher') }, 'publisher', 'number', 'issue')
		: undefined;
}

/** The number of an arbitration, which BibTeX has in a field for other text: `ICSID Case No. ARB/01/8`. */
const ARBITRATION = /^(?:ICSID|PCA|UNCITRAL|LCIA|ICC|SCC) (?:Case|Arbitration) (?:\([A-Z]{2,4}\) )?No\.? ?\S{1,20}$/;

/** What an arbitral tribunal decided: `Final Award`, `Decision on Jurisdiction`. */
const AWARD = /^(?:Final |Partial )?(?:Award|Decision|Order|Judgment)\b.{0,60}$/;

/** Returns a record of an award that names the parties and has the number of the arbitration as a legal case; `undefined` for other records. */
function asArbitration(csl: CslItem): CslItem | undefined {
	const field = fieldWith(csl, ['number', 'publisher', 'note', 'genre'], ARBITRATION);
	if (field === undefined || !isUnspecific(csl) || !/ v\.? /.test(textField(csl, 'title'))) {
		return undefined;
	}
	const stage = firstField(withoutFields(csl, field), 'note', 'genre').replace(/\.$/, '');
	const isStage = AWARD.test(stage);
	return withoutFields(
		{ ...csl, type: 'legal_case', number: textField(csl, field), ...(isStage && { genre: stage }) },
		field === 'number' ? '' : field,
		isStage ? 'note' : '',
	);
}

/** The name of a case with its neutral citation: `R (Miller) v Prime Minister [2019] UKSC 41`. */
const NAMED_WITH_CITATION =
	/^(.{3,200}? v\.? .{2,200}?|Re .{2,200}?),? (\[\d{4}\] [A-Z][A-Za-z]+(?: (?:Civ|Crim))? \d{1,5}(?: \([A-Za-z]{2,6}\))?)$/;

/** Returns a record with such a title as a case with this number; `undefined` for other records. */
function asCaseNamedWithCitation(csl: CslItem): CslItem | undefined {
	const [, title, number = ''] = NAMED_WITH_CITATION.exec(textField(csl, 'title')) ?? [];
	return title !== undefined && isNeutral(number) && (textField(csl, 'type') === 'legal_case' || isUnspecific(csl))
		? { ...csl, type: 'legal_case', title, number }
		: undefined;
}

/** A neutral citation and nothing else: `[2008] UKHL 13`, `[2010] EWHC 100 (Ch)`. */
const ONLY_CITATION = /^\S+ \S+(?: \S+)? \d{1,5}(?: \([A-Za-z]{2,6}\))?$/;

/** Returns a record that names parties and has a neutral citation in a field of its own as a case; `undefined` for other records. */
function asCaseWithCitation(csl: CslItem): CslItem | undefined {
	const field = ['note', 'publisher', 'number'].find(name => isNeutral(textField(csl, name)) && ONLY_CITATION.test(textField(csl, name)));
	return field !== undefined && isUnspecific(csl) && / v\.? |^Re /.test(textField(csl, 'title'))
		? withoutFields({ ...csl, type: 'legal_case', number: textField(csl, field) }, field === 'number' ? '' : field, 'genre')
		: undefined;
}
