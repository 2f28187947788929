import type { CslItem } from '../../../dossier/model';
import { dateField } from '../date';
import { firstField, textField } from '../fields';
import { namesField } from '../names';
import { bareField, isUnspecific, withoutFields } from './record';

/**
 * The number of an instrument, of an Act of Scotland or Wales or by the year of a reign, or of one of a country that numbers those of a year:
 * `SI 2020/129`, `asp 14`, `30 & 31 Vict c 3`, `No 19 of 2001`.
 */
const NUMBER_OF_LAW =
	/^(?:(?:S\.?S?\.?I|S\.?R|W\.?S\.?I)\.?(?: (?:&|and) O\.?)?,?(?: No\.?)? ?\d{4}(?:\/| No\.? ?)\d{1,5}(?: \([A-Z][A-Za-z]?\.? ?\d{1,4}\))?|(?:\d{4} )?(?:asp|anaw|asc|dsc|nawm|mccc) \d{1,3}|(?:Act |Law )?(?:No\.? ?)?\d{1,3} of \d{4}|\d{1,2}(?: & \d{1,2})? (?:Geo|Vict?|Will|Edw|Eliz|Hen|Anne|Car|Jac|Ric)\b[ .\w]{1,20})$/;

/** The name of a law: `Climate Change (Scotland) Act 2009`, `Act of Sederunt (Fees) 2010`. */
const NAME_OF_LAW =
	/^(?:(?:Act of (?:Sederunt|Adjournal)|Mesur|Gorchymyn|Rheoliadau|Deddf) .{2,200}|.{3,250}\b(?:Act|Measure|Regulations|Rules|Order|Scheme|Ordinance|Code)(?: \([^()]{1,60}\)){0,2}(?:,? \d{4})?)$/;

/** A title that may end in the number of a law, and the country after it: `Privacy Act, No 119 of 1988 (Australia)`. */
const NUMBER_IN_TITLE =
	/^(?<name>.{3,260}?)(?:, | \(| )(?<number>(?:S\.?[SR]?\.?I?|WSI|asp|anaw|asc|nawm|mccc|(?:No\.? ?)?\d{1,3} of)\b[^,]{2,40}?)\)?(?: \((?<country>[A-Z][A-Za-z ]{2,30})\))?$/;

/** A title that ends in a section of an Act: `Human Rights Act 1998, s 3`. */
const SECTION_IN_TITLE =
	/^(?<act>.{3,250}\b(?:Act|Measure)(?: \([^()]{1,40}\))? \d{4}),? (?:ss?|[Ss]ections?)\.? ?(?<section>\d[\dA-Z()a-z]{0,20})$/;

/** What a title says besides the name of a law. */
interface Titled {
	readonly title: string;
	readonly number?: string | undefined;
	readonly section?: string | undefined;
	readonly country?: string | undefined;
}

/**
 * Returns a law whose number or section follows its name, or is in the note, with these in their fields, and a document with the name and the
 * number of a law as a law; `undefined` for other records.
 */
export function asNumberedLaw(csl: CslItem): CslItem | undefined {
	const type = textField(csl, 'type');
	const title = textField(csl, 'title');
	if (!(isUnspecific(csl) || type === 'webpage') || type === 'bill' || title.length > 350) {
		return undefined;
	}
	const isLawByType = type === 'legislation' || type === 'regulation';
	const titled = readTitle(title, type === 'legislation');
	const note = bareField(csl, 'note');
	const isInNote = titled.number === undefined && NAME_OF_LAW.test(title) && textField(csl, 'number') === '' && NUMBER_OF_LAW.test(note);
	const number = isInNote ? note : titled.number;
	const isWithPlace = number !== undefined || titled.section !== undefined;
	const isLawByFields = !isLawByType && ((NAME_OF_LAW.test(title) && NUMBER_OF_LAW.test(textField(csl, 'number'))) || isUndatedAct(csl));
	if (!isWithPlace && !isLawByFields) {
		return undefined;
	}
	return {
		...withoutFields(csl, 'author', 'publisher', number === note ? 'note' : '', type === 'webpage' ? 'container-title' : ''),
		type: 'legislation',
		title: titled.title,
		...(number !== undefined && { number }),
		...(titled.section !== undefined && { section: titled.section }),
		...(titled.country !== undefined && textField(csl, 'jurisdiction') === '' && { jurisdiction: titled.country }),
	};
}

/** Reads the number or the section at the end of a title. Countries that number the Acts of a year have the number in the name of a law. */
function readTitle(title: string, isLaw: boolean): Titled {
	const { act, section } = SECTION_IN_TITLE.exec(title)?.groups ?? {};
	const { name = '', number = '', country } = NUMBER_IN_TITLE.exec(title)?.groups ?? {};
	const isNumbered = NUMBER_OF_LAW.test(number) && NAME_OF_LAW.test(name) && !(isLaw && / of \d{4}$/.test(number));
	return {
		title: act ?? (isNumbered ? name : title),
		...(isNumbered && { number, country }),
		section,
	};
}

/** Whether a document by nobody is an Act that has its year, or its section, in another field. */
function isUndatedAct(csl: CslItem): boolean {
	return (
		textField(csl, 'type') !== 'webpage'
		&& /^[A-Z].{2,200} (?:Act|Measure)$/.test(textField(csl, 'title'))
		&& dateField(csl, 'issued') !== undefined
		&& namesField(csl, 'author').length === 0
		&& firstField(csl, 'publisher', 'container-title', 'authority') === ''
		&& /^\d{0,3}$/.test(textField(csl, 'number'))
	);
}
