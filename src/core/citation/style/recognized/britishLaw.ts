import type { CslItem } from '../../../dossier/model';
import { dateField } from '../date';
import { firstField, textField } from '../fields';
import { namesField } from '../names';
import { inYear, isUnspecific, withoutFields } from './record';

/** An address on the site with the laws of the United Kingdom: the series of the law, its year and number. */
const ON_SITE =
	/^https?:\/\/(?:www\.)?legislation\.gov\.uk\/(?:id\/)?(?<series>ukpga|ukla|ukcm|asp|asc|anaw|mwa|nia|uksi|ssi|wsi|nisr)\/(?<year>\d{4})\/(?<number>\d{1,5})(?:\/|$)/;

/** The title of a law on that site: `The Coronavirus Regulations 2020 – legislation.gov.uk`, `Data Protection Act 2018 (c. 12)`. */
const TITLE_ON_SITE =
	/^(?:The )?.{3,250}\b(?:Act|Measure|Regulations|Rules|Order|Scheme)\b(?: \([A-Za-z .\d]{1,60}\))?(?: (?:19|20)\d\d)?(?: \(c\.? ?\d{1,3}\))?(?: ?[-–|] ?legislation\.gov\.uk)?$/i;

/** The series of the site whose laws are cited by their number in it, as that number is written. */
const NUMBER_IN_SERIES: Readonly<Record<string, ((year: string, number: string) => string) | undefined>> = {
	uksi: (year, number) => `SI ${year}/${number}`,
	wsi: (year, number) => `SI ${year}/${number}`,
	ssi: (year, number) => `SSI ${year}/${number}`,
	nisr: (year, number) => `SR ${year}/${number}`,
	asp: (_, number) => `asp ${number}`,
	asc: (_, number) => `asc ${number}`,
	anaw: (_, number) => `anaw ${number}`,
};

/**
 * Returns the page of a law on legislation.gov.uk, of which programs take the site and its editors for publisher and authors, as that law.
 * `undefined` for other records.
 */
export function asLawOnSite(csl: CslItem): CslItem | undefined {
	const title = textField(csl, 'title');
	const { series, year = '', number = '' } = ON_SITE.exec(textField(csl, 'URL'))?.groups ?? {};
	const mayBe = isUnspecific(csl) || /^(?:webpage|post-weblog)$/.test(textField(csl, 'type'));
	if (series === undefined || !mayBe || !TITLE_ON_SITE.test(title) || /^(?:The )?Explanatory/i.test(title)) {
		return undefined;
	}
	const numbered = textField(csl, 'number') || (NUMBER_IN_SERIES[series]?.(year, number) ?? '');
	return {
		...withoutFields(csl, 'author', 'publisher', 'container-title', 'genre', 'title-short', 'number'),
		type: 'legislation',
		title: title.replace(/ ?[-–|] ?legislation\.gov\.uk$/i, ''),
		jurisdiction: textField(csl, 'jurisdiction') || 'United Kingdom',
		...(numbered !== '' && { number: numbered }),
		...(dateField(csl, 'issued') === undefined && { issued: inYear(year) }),
	};
}

/** The number of an instrument as it is printed in its heading: `2020 No. 129`. */
const IN_HEADING = /^(\d{4}) No\.? ?(\d{1,5})(?: \([CLNSW]I?\. ?\d{1,4}\))?$/;

/** The United Kingdom and its parts; a record may not say where a law applies. */
const BRITISH = /^(?:|gb|uk|united kingdom|england\b.*|wales|great britain)$/i;

const NAME_OF_INSTRUMENT = /\b(?:Regulations|Rules|Order|Scheme|Act of Sederunt|Act of Adjournal)\b/;

/** Returns the record of a statutory instrument with the number that its heading has as the number in its series; `undefined` for other records. */
export function asInstrument(csl: CslItem): CslItem | undefined {
	const [, year, number] = IN_HEADING.exec(textField(csl, 'number')) ?? [];
	const isInstrument =
		textField(csl, 'type') === 'legislation'
		&& BRITISH.test(textField(csl, 'jurisdiction'))
		&& textField(csl, 'container-title') === ''
		&& NAME_OF_INSTRUMENT.test(textField(csl, 'title'));
	return number !== undefined && year !== undefined && isInstrument ? { ...csl, number: `SI ${year}/${number}` } : undefined;
}

/** A bill, as its title ends: `Online Safety Bill [HL]`. */
const NAME_OF_BILL = / Bill(?: \[H[CL]\])?$/;

/** The Houses, also by their series of bills: `HC`, `HL Bills`, `House of Commons`. */
const HOUSE = /^(?:HC|HL|H[CL] Bills?|(?:UK )?(?:the )?house of (?:commons|lords)(?: bills?)?)$/i;

/** The number of a bill, which may name the House: `Bill 12`, `HL Bill 87`. */
const NUMBER_OF_BILL = /^(?:H[CL] )?Bill (?:No\.? ?)?\d{1,3}$/;

/** A session of Parliament: `2005–06`. */
const SESSION = /^(?:session )?((?:19|20)\d\d[-–/]{1,2}(?:19|20)?\d\d)\.?$/i;

/** Returns a record of a bill of either House as a bill with its session, which may be in the note; `undefined` for other records. */
export function asBill(csl: CslItem): CslItem | undefined {
	if (!isUnspecific(csl) || !NAME_OF_BILL.test(textField(csl, 'title'))) {
		return undefined;
	}
	const house = houseOf(csl);
	const numbered = ['number', 'publisher', 'genre'].find(name => NUMBER_OF_BILL.test(textField(csl, name)));
	if (house === undefined && !/^H[CL] Bill\b/.test(textField(csl, numbered ?? 'number'))) {
		return undefined;
	}
	const field = ['note', 'edition'].find(name => SESSION.test(textField(csl, name))) ?? '';
	const [, session = ''] = SESSION.exec(textField(csl, field)) ?? [];
	const isOneAlready = textField(csl, 'type') === 'bill' && session === '' && house === textField(csl, 'authority');
	return isOneAlready
		? undefined
		: {
				...withoutFields(csl, field, 'author', textField(csl, 'collection-title') === house ? 'collection-title' : ''),
				type: 'bill',
				...(numbered !== undefined && { number: textField(csl, numbered) }),
				...(house !== undefined && { authority: house.replace(/(?<=^H[CL]) Bills?$/i, '') }),
				...(session !== '' && textField(csl, 'chapter-number') === '' && { 'chapter-number': session.replace(/[-–/]{1,2}/, '–') }),
			};
}

/** Returns the House that any field of the record of a bill names. */
function houseOf(csl: CslItem): string | undefined {
	const [author] = namesField(csl, 'author');
	return [
		textField(csl, 'authority'),
		textField(csl, 'publisher'),
		author?.given === '' ? author.family : '',
		textField(csl, 'collection-title'),
		textField(csl, 'container-title'),
	].find(name => HOUSE.test(name));
}

/** The series in which the Law Commissions and the Parliament of the United Kingdom number their papers, as the name of a series of books. */
const SERIES_OF_PAPERS =
	/^(?:(?:Scot(?:tish)? )?Law Com(?:mission)?\.?(?: (?:CP|DP|Consultation Papers?|Discussion Papers?|Reports?))?(?: No)?|C(?:d|md|mnd|m|P)\.?|Command Papers?|H[CL](?: Papers?)?)$/;

/** Returns the record of a paper in such a series that has the type of a book as a report; `undefined` for other records. */
export function asPaperInSeries(csl: CslItem): CslItem | undefined {
	const [series, number] = [textField(csl, 'collection-title'), firstField(csl, 'collection-number', 'number', 'volume')];
	return textField(csl, 'type') === 'book' && SERIES_OF_PAPERS.test(series) && /^(?:No\.? ?)?\d{1,5}$/.test(number)
		? withoutFields({ ...csl, type: 'report', number, genre: series }, 'collection-title', 'collection-number', 'volume')
		: undefined;
}
