import type { CslItem } from '../../../dossier/model';
import { dateField, dateInWords } from '../date';
import { textField } from '../fields';
import { isLawReports } from '../legal/reportsInFull';
import { namesField } from '../names';
import { inCourtReports } from './courtReports';
import { isCourt, isKnownCourt } from './courts';
import { inYear, isUnspecific, withoutFields } from './record';

/** The parties to a case, as its name has them: `Goodwin v. United Kingdom`, `Costa c. ENEL`, `In re Gault`. */
const PARTIES = / (?:v(?:s|ersus)?\.?|c\.) (?=\S)|^(?:Re|In re|Ex parte|(?:In the )?[Mm]atter of) \S/;

/** The kind of a decision, or the word “case”, in its name: `Oil Platforms case`. */
const KIND_OF_DECISION = /\b(?:case|advisory opinion|judgment|\(merits\)|preliminary objections|provisional measures|reparations)\b/i;

/** The number of an application to the European Court of Human Rights, or of a case of another court: `41615/07`, `Case C-176/03`, `IT-94-1-T`. */
const CASE_NUMBER =
	/^(?:app(?:lication|\.)?s? ?(?:nos?\.?)? ?)?\d{1,5}\/\d\d(?:(?:, | and | & )\d{1,5}\/\d\d)*$|^(?:joined )?cases? [CTF]?[-–]?\d{1,4}\/\d\d.{0,60}$|^[CTF][-–]\d{1,4}\/\d\d$|^(?:ICC|ICTY|ICTR|IT)[-–]\d.{1,30}$/i;

/** Where BibTeX has the number of a case or its reports. */
const FIELDS = ['number', 'publisher', 'note'] as const;

/**
 * Returns a document whose only author is an international or British court, and whose title or number is that of a case, as a legal case;
 * `undefined` for other records. BibTeX has no type for cases.
 */
export function asCourtDecision(csl: CslItem): CslItem | undefined {
	const isDocument = isUnspecific(csl) || textField(csl, 'type') === 'webpage';
	const court = (isDocument || isCaseWithoutReports(csl)) && !isPressRelease(csl) ? soleCourt(csl) : undefined;
	const field = FIELDS.find(name => isReportsOrNumber(textField(csl, name)));
	if (court === undefined || (field === undefined && !isNameOfCase(textField(csl, 'title')))) {
		return undefined;
	}
	const cited = textField(csl, field ?? '');
	const printed = inCourtReports(cited);
	return withoutFields(
		{
			...withoutFields(csl, field ?? ''),
			...(printed?.fields ?? (field !== undefined && { number: cited })),
			type: 'legal_case',
			authority: court,
			...(printed?.year !== undefined && dateField(csl, 'issued') === undefined && { issued: inYear(printed.year) }),
		},
		'author',
		textField(csl, 'publisher') === court ? 'publisher' : '',
	);
}

/** Whether a record is one of a case whose reports are in another field than the one for them. */
function isCaseWithoutReports(csl: CslItem): boolean {
	return (
		textField(csl, 'type') === 'legal_case'
		&& textField(csl, 'container-title') === ''
		&& FIELDS.some(field => inCourtReports(textField(csl, field))?.isNamed)
	);
}

function isPressRelease(csl: CslItem): boolean {
	return /^press release/i.test(textField(csl, 'genre'));
}

/** Returns the court that is the only author of a record, or its authority or publisher if it has no author. */
function soleCourt(csl: CslItem): string | undefined {
	const [author, ...others] = namesField(csl, 'author');
	if (author === undefined) {
		return [textField(csl, 'authority'), textField(csl, 'publisher')].find(isKnownCourt);
	}
	return author.given === '' && others.length === 0 && isKnownCourt(author.family) ? author.family : undefined;
}

function isReportsOrNumber(text: string): boolean {
	return inCourtReports(text)?.isNamed === true || CASE_NUMBER.test(text);
}

function isNameOfCase(title: string): boolean {
	return PARTIES.test(title) || KIND_OF_DECISION.test(title);
}

/** A judgment of the European Court of Human Rights that is cited in its title: `A v UK App no 25599/94 (ECtHR, 23 September 1998)`. */
const CITED_IN_TITLE =
	/^(?<name>.{3,200} v\.? .{2,200}?),? \(?App(?:lication|\.)? nos?\.? ?(?<number>\d{1,5}\/\d\d(?:(?:, | and )\d{1,5}\/\d\d){0,5})\)?(?:,? \((?:ECt?HR|European Court of Human Rights)(?: ?\[?GC\]?)?(?:, (?<date>\d{1,2} [A-Z][a-z]{2,8} \d{4}))?\))?$/;

/** Returns a judgment that is cited like that in its title with the parts of the citation in their fields; `undefined` for other records. */
export function asJudgmentCitedInTitle(csl: CslItem): CslItem | undefined {
	const mayBe = isUnspecific(csl) || /^(?:webpage|legal_case)$/.test(textField(csl, 'type'));
	const { name, number, date = '' } = (mayBe && CITED_IN_TITLE.exec(textField(csl, 'title'))?.groups) || {};
	if (name === undefined) {
		return undefined;
	}
	const { year, month, day } = dateInWords(date)?.start ?? {};
	return withoutFields(
		{
			...csl,
			type: 'legal_case',
			title: name,
			number,
			authority: textField(csl, 'authority') || 'European Court of Human Rights',
			...(year !== undefined && { issued: { 'date-parts': [[year, month, day].filter(part => part !== undefined)] } }),
		} as CslItem,
		'author',
	);
}

/** Returns a record of a case that has its court as its publisher, as programs without a field for it export it, with it as the court. */
export function asCaseByPublisher(csl: CslItem): CslItem | undefined {
	const publisher = textField(csl, 'publisher');
	return textField(csl, 'type') === 'legal_case' && textField(csl, 'authority') === '' && isCourt(publisher)
		? withoutFields({ ...csl, authority: publisher }, 'publisher')
		: undefined;
}

/** Returns an article without an author that names parties and is in law reports as the case that is reported; `undefined` for other records. */
export function asCaseInJournal(csl: CslItem): CslItem | undefined {
	const publisher = textField(csl, 'publisher');
	const isReported =
		textField(csl, 'type') === 'article-journal'
		&& csl['author'] === undefined
		&& textField(csl, 'page') !== ''
		&& / v\.? /.test(textField(csl, 'title'))
		&& isLawReports(textField(csl, 'container-title'));
	if (!isReported) {
		return undefined;
	}
	return isCourt(publisher) ? withoutFields({ ...csl, type: 'legal_case', authority: publisher }, 'publisher') : { ...csl, type: 'legal_case' };
}

/**
 * Returns a record of a type for other works as a legal case, if its title names parties and any court is its only author, or its authority or
 * publisher without an author; `undefined` for other records.
 */
export function asCaseBetweenParties(csl: CslItem): CslItem | undefined {
	if (!isUnspecific(csl) || textField(csl, 'type') === 'hearing' || !PARTIES.test(textField(csl, 'title'))) {
		return undefined;
	}
	const [author, ...others] = namesField(csl, 'author');
	const [authority, publisher] = [textField(csl, 'authority'), textField(csl, 'publisher')];
	if (author !== undefined) {
		return others.length === 0 && author.given === '' && isCourt(author.family)
			? withoutFields({ ...csl, type: 'legal_case', authority: authority || author.family }, 'author')
			: undefined;
	}
	if (isCourt(authority)) {
		return { ...csl, type: 'legal_case' };
	}
	return isCourt(publisher) && !/\d/.test(publisher)
		? withoutFields({ ...csl, type: 'legal_case', authority: publisher }, 'publisher')
		: undefined;
}
