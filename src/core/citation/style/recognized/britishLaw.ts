import type { CslItem } from '../../../dossier/model';
import { dateField } from '../date';
import { firstField, textField } from '../fields';
import { namesField } from '../names';
import { UNSPECIFIC_TYPES, withoutFields } from './record';

/** An address on the site with the laws of the United Kingdom: the series of the law, its year and number. */
const ON_SITE = /^https?:\/\/(?:www\.)?legislation\.gov\.uk\/(?:id\/)?(ukpga|ukla|ukcm|asp|asc|anaw|mwa|nia|uksi|ssi|wsi|nisr)\/(\d{4})\/(\d{1,5})(?:\/|$)/;

/** The abbreviations of the series of instruments. */
const INSTRUMENTS: Readonly<Record<string, string | undefined>> = { uksi: 'SI', wsi: 'SI', ssi: 'SSI', nisr: 'SR' };

/**
 * Returns the page of a law on legislation.gov.uk, of which programs take the site and its editors for publisher and authors, as that law.
 * `undefined` for other records.
 */
export function asLawOnSite(csl: CslItem): CslItem | undefined {
	const [, series = '', year = '', number = ''] = ON_SITE.exec(textField(csl, 'URL')) ?? [];
	const isPage = UNSPECIFIC_TYPES.has(textField(csl, 'type')) || /^(?:webpage|post-weblog)$/.test(textField(csl, 'type'));
	const [, title = ''] = /^(?:The )?(.{3,250}\b(?:Act|Measure|Regulations|Rules|Order|Scheme)\b(?: \([A-Za-z .\d]{1,60}\))?(?: (?:19|20)\d\d)?)(?: \(c\.? ?\d{1,3}\))?(?: ?[-–|] ?legislation\.gov\.uk)?$/i.exec(textField(csl, 'title')) ?? [];
	if (series === '' || !isPage || title === '' || /^Explanatory/.test(title)) {
		return undefined;
	}
	const instrument = INSTRUMENTS[series];
	const ofAct = /^(?:asp|asc|anaw)$/.test(series) ? `${series} ${number}` : '';
	const numbered = textField(csl, 'number') || (instrument === undefined ? ofAct : `${instrument} ${year}/${number}`);
	return {
		...withoutFields(csl, 'author', 'publisher', 'container-title', 'genre', 'title-short', 'number'),
		type: 'legislation', title: textField(csl, 'title').replace(/ ?[-–|] ?legislation\.gov\.uk$/i, ''), jurisdiction: firstField(csl, 'jurisdiction') || 'United Kingdom',
		...(numbered !== '' && { number: numbered }),
		...(dateField(csl, 'issued') === undefined && { issued: { 'date-parts': [[Number(year)]] } }),
	};
}

/** The number of an instrument as it is printed in its heading: `2020 No. 129`. */
const IN_HEADING = /^(\d{4}) No\.? ?(\d{1,5})(?: \([CLNSW]I?\. ?\d{1,4}\))?$/;

/** Returns the record of a statutory instrument with the number that its heading has as the number in its series; `undefined` for other records. */
export function asInstrument(csl: CslItem): CslItem | undefined {
	const [, year, number] = IN_HEADING.exec(textField(csl, 'number')) ?? [];
	const isBritish = /^(?:|gb|uk|united kingdom|england\b.*|wales|great britain)$/i.test(textField(csl, 'jurisdiction'));
	const isOne = textField(csl, 'type') === 'legislation' && isBritish && textField(csl, 'container-title') === '' && /\b(?:Regulations|Rules|Order|Scheme|Act of Sederunt|Act of Adjournal)\b/.test(textField(csl, 'title'));
	return number === undefined || year === undefined || !isOne ? undefined : { ...csl, number: `SI ${year}/${number}` };
}

/** The number of an instrument, of an Act of Scotland or Wales or by the year of a reign, or of one of a country that numbers those of a year. */
const OF_LAW =
	/^(?:(?:S\.?S?\.?I|S\.?R|W\.?S\.?I)\.?(?: (?:&|and) O\.?)?,?(?: No\.?)? ?\d{4}(?:\/| No\.? ?)\d{1,5}(?: \([A-Z][A-Za-z]?\.? ?\d{1,4}\))?|(?:\d{4} )?(?:asp|anaw|asc|dsc|nawm|mccc) \d{1,3}|(?:Act |Law )?(?:No\.? ?)?\d{1,3} of \d{4}|\d{1,2}(?: & \d{1,2})? (?:Geo|Vict?|Will|Edw|Eliz|Hen|Anne|Car|Jac|Ric)\b[ .\w]{1,20})$/;

/** The name of a law. */
const NAME = /^(?:(?:Act of (?:Sederunt|Adjournal)|Mesur|Gorchymyn|Rheoliadau|Deddf) .{2,200}|.{3,250}\b(?:Act|Measure|Regulations|Rules|Order|Scheme|Ordinance|Code)(?: \([^()]{1,60}\)){0,2}(?:,? \d{4})?)$/;

/**
 * Returns a law whose number or section follows its name, or is in the note, with these in their fields, and a document with the name and the
 * number of a law as a law; `undefined` for other records.
 */
export function asNumberedLaw(csl: CslItem): CslItem | undefined {
	const type = textField(csl, 'type');
	const [title, number, note] = [textField(csl, 'title'), textField(csl, 'number'), textField(csl, 'note').replace(/\.$/, '')];
	if ((!UNSPECIFIC_TYPES.has(type) && type !== 'webpage') || type === 'bill' || title.length > 350) {
		return undefined;
	}
	const [, name = title, inTitle = '', country = ''] = /^(.{3,260}?)(?:, | \(| )((?:S\.?[SR]?\.?I?|WSI|asp|anaw|asc|nawm|mccc|(?:No\.? ?)?\d{1,3} of)\b[^,]{2,40}?)\)?(?: \(([A-Z][A-Za-z ]{2,30})\))?$/.exec(title) ?? [];
	// Countries that number the Acts of a year have the number in the name of a law.
	const isNumbered = OF_LAW.test(inTitle) && NAME.test(name) && !(type === 'legislation' && / of \d{4}$/.test(inTitle));
	const [, act = '', section] = /^(.{3,250}\b(?:Act|Measure)(?: \([^()]{1,40}\))? \d{4}),? (?:ss?|[Ss]ections?)\.? ?(\d[\dA-Z()a-z]{0,20})$/.exec(title) ?? [];
	const found = isNumbered ? inTitle : NAME.test(title) && number === '' && OF_LAW.test(note) ? note : '';
	const isLaw = type === 'legislation' || type === 'regulation' || found !== '' || section !== undefined || (NAME.test(title) && OF_LAW.test(number)) || isUndatedAct(csl);
	if (!isLaw || (found === '' && section === undefined && (type === 'legislation' || type === 'regulation'))) {
		return undefined;
	}
	return {
		...withoutFields(csl, 'author', 'publisher', found === note && found !== '' ? 'note' : '', type === 'webpage' ? 'container-title' : ''),
		type: 'legislation', title: section === undefined ? (isNumbered ? name : title) : act,
		...(found !== '' && { number: found }), ...(section !== undefined && { section }),
		...(country !== '' && isNumbered && textField(csl, 'jurisdiction') === '' && { jurisdiction: country }),
	};
}

/** Whether a document by nobody is an Act that has its year, or its section, in another field. */
function isUndatedAct(csl: CslItem): boolean {
	return (
		textField(csl, 'type') !== 'webpage'
		&& /^[A-Z].{2,200} (?:Act|Measure)$/.test(textField(csl, 'title')) && dateField(csl, 'issued') !== undefined
		&& namesField(csl, 'author').length === 0 && firstField(csl, 'publisher', 'container-title', 'authority') === '' && /^\d{0,3}$/.test(textField(csl, 'number'))
	);
}

/** A session of Parliament: `2005–06`. */
const SESSION = /^(?:session )?((?:19|20)\d\d[-–/]{1,2}(?:19|20)?\d\d)\.?$/i;

/** Returns a record of a bill of either House as a bill with its session, which may be in the note; `undefined` for other records. */
export function asBill(csl: CslItem): CslItem | undefined {
	const type = textField(csl, 'type');
	if (!UNSPECIFIC_TYPES.has(type) || !/ Bill(?: \[H[CL]\])?$/.test(textField(csl, 'title'))) {
		return undefined;
	}
	const [author] = namesField(csl, 'author');
	const house = [textField(csl, 'authority'), textField(csl, 'publisher'), author?.given === '' ? author.family : '', textField(csl, 'collection-title'), textField(csl, 'container-title')]
		.find(name => /^(?:HC|HL|H[CL] Bills?|(?:UK )?(?:the )?house of (?:commons|lords)(?: bills?)?)$/i.test(name));
	const numbered = ['number', 'publisher', 'genre'].find(name => /^(?:H[CL] )?Bill (?:No\.? ?)?\d{1,3}$/.test(textField(csl, name)));
	const isNumbered = /^H[CL] Bill\b/.test(textField(csl, numbered ?? 'number'));
	if (house === undefined && !isNumbered) {
		return undefined;
	}
	const field = ['note', 'edition'].find(name => SESSION.test(textField(csl, name)));
	const [, session = ''] = SESSION.exec(textField(csl, field ?? '')) ?? [];
	const changed = {
		...withoutFields(csl, field ?? '', 'author', textField(csl, 'collection-title') === house ? 'collection-title' : ''),
		type: 'bill', ...(numbered !== undefined && numbered !== 'number' && { number: textField(csl, numbered) }), ...(house !== undefined && { authority: house.replace(/(?<=^H[CL]) Bills?$/i, '') }),
		...(session !== '' && textField(csl, 'chapter-number') === '' && { 'chapter-number': session.replace(/[-–/]{1,2}/, '–') }),
	};
	return type === 'bill' && session === '' && house === textField(csl, 'authority') ? undefined : (changed as CslItem);
}

/** The series in which the Law Commissions and the Parliament of the United Kingdom number their papers, as the name of a series of books. */
const SERIES = /^(?:(?:Scot(?:tish)? )?Law Com(?:mission)?\.?(?: (?:CP|DP|Consultation Papers?|Discussion Papers?|Reports?))?(?: No)?|C(?:d|md|mnd|m|P)\.?|Command Papers?|H[CL](?: Papers?)?)$/;

/** Returns the record of a paper in such a series that has the type of a book as a report; `undefined` for other records. */
export function asPaperInSeries(csl: CslItem): CslItem | undefined {
	const number = firstField(csl, 'collection-number', 'number', 'volume');
	return textField(csl, 'type') === 'book' && SERIES.test(textField(csl, 'collection-title')) && /^(?:No\.? ?)?\d{1,5}$/.test(number)
		? withoutFields({ ...csl, type: 'report', number, genre: textField(csl, 'collection-title') }, 'collection-title', 'collection-number', 'volume')
		: undefined;
}
