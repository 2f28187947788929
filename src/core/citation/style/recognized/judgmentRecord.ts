import type { CslItem } from '../../../dossier/model';
import { textField } from '../fields';
import { namesField } from '../names';
import { UNSPECIFIC_TYPES, withoutFields } from './record';

/** Courts and tribunals, also by their initials. */
const COURT = /\b(?:Court|Tribunal|Circuit|Chamber|Cour|Corte|Gericht\w*|Bundes\w*gericht(?:shof)?|Commission (?:of|on) Human Rights|Supreme)\b|^(?:ICJ|PCIJ|ECt?HR|CJEU|ECJ|ICC|ICTY|ICTR|SCSL|UKSC|UKHL|HCA|SCOTUS)$/i;
const CASE_NAME = / v\.? (?=\S)| c\. (?=\S)|^(?:In re|Ex parte|Re|Matter of) \S/;

/**
 * Returns a record of a type for other works as a legal case, if its title names parties and a court is its only author, or its publisher without
 * an author: BibTeX has no type for cases. `undefined` for other records.
 */
export function asJudgment(csl: CslItem): CslItem | undefined {
	const type = textField(csl, 'type');
	if (!UNSPECIFIC_TYPES.has(type) || type === 'hearing' || !CASE_NAME.test(textField(csl, 'title'))) {
		return undefined;
	}
	const authors = namesField(csl, 'author');
	const [author] = authors;
	if (author !== undefined) {
		return authors.length === 1 && author.given === '' && COURT.test(author.family)
			? withoutFields({ ...csl, type: 'legal_case', authority: textField(csl, 'authority') || author.family }, 'author')
			: undefined;
	}
	const publisher = textField(csl, 'publisher');
	return COURT.test(textField(csl, 'authority'))
		? { ...csl, type: 'legal_case' }
		: COURT.test(publisher) && !/\d/.test(publisher)
			? withoutFields({ ...csl, type: 'legal_case', authority: publisher }, 'publisher')
			: undefined;
}

/** The reports of the International Court of Justice, whose year is that of the case: `I.C.J. Reports 2001, p. 466`, `2001 ICJ 466`. */
const IN_REPORTS = /^(?:(?<stage>(?:Merits|Judgment|Advisory Opinion|Order|Preliminary Objections?|Provisional Measures|Jurisdiction)(?:, (?:Judgment|Order))?), )?(?:(?<before>\d{4}) )?I\.? ?C\.? ?J\.?(?: ?Rep(?:orts|\.)?)?,? ?\(?(?<after>\d{4})?\)?,? ?(?:\(?p(?:p|ages?)?\.? ?)?(?<page>\d{1,4})\)?\.?$/i;

/** Returns a record of a case that has the citation of these reports in one field with the fields that it consists of; `undefined` for other records. */
export function asReportOfCourt(csl: CslItem): CslItem | undefined {
	const type = textField(csl, 'type');
	if ((type !== 'legal_case' && !UNSPECIFIC_TYPES.has(type)) || textField(csl, 'page') !== '') {
		return undefined;
	}
	const at = textField(csl, 'title').search(/, (?:(?:Merits|Judgment|Advisory Opinion|Order|Preliminary Objections?|Provisional Measures|Jurisdiction), ){0,3}I\.? ?C\.? ?J\.? Rep/);
	for (const field of ['container-title', 'publisher', 'number', 'note', 'references', ...(at < 0 ? [] : ['title'])]) {
		const { stage, before, after, page } = IN_REPORTS.exec(field === 'title' ? textField(csl, field).slice(at + 2) : textField(csl, field))?.groups ?? {};
		if (page !== undefined && (before !== undefined || after !== undefined)) {
			return {
				...withoutFields(csl, field === 'title' ? '' : field, ...(type === 'legal_case' ? [] : ['author'])),
				type: 'legal_case', 'container-title': 'I.C.J. Reports', page, authority: textField(csl, 'authority') || 'International Court of Justice',
				...(field === 'title' && { title: textField(csl, 'title').slice(0, at) }),
				...(stage !== undefined && { genre: stage }),
				issued: csl['issued'] ?? { 'date-parts': [[Number(before ?? after)]] },
			} as CslItem;
		}
	}
	return undefined;
}
