import { objectOf } from '../../../csl/cslText';
import type { CslItem } from '../../../dossier/model';
import { dateField, dateInWords, type StyleDate } from '../date';
import { firstField, textField, withoutComma } from '../fields';
import { joinTexts } from '../joinTexts';
import { isUnitedNationsSeries, placesInSeries, seriesNames, type PlaceInSeries } from './treatySeries';

/** A treaty series and the location of a treaty in it. */
export interface TreatySeries {
	/** `un` and `ln` are the series of the United Nations and of the League of Nations; others are identified by name. */
	readonly series: 'un' | 'ln' | 'other';
	readonly name: string;
	readonly volume: string;
	/** The first page; empty if unknown. */
	readonly page: string;
	/** The registration number; empty if unknown. */
	readonly registration: string;
}

/** The facts about a treaty other than its name. */
export interface TreatyFacts {
	readonly series?: TreatySeries;
	/** Further series in which the treaty is printed, in the order of the item. */
	readonly others?: readonly TreatySeries[];
	/** The date of adoption or signature. */
	readonly date?: StyleDate;
	/** Which event `date` refers to, if the item says so. */
	readonly event?: 'adopted' | 'opened' | 'signed';
	readonly inForce?: StyleDate;
}

const OPENED = /\bopened for signature:? (?:on )?([A-Z0-9][A-Za-z0-9, .]{5,25})/i;
const ADOPTED = /\b(?:adopted|done|concluded):? (?:on )?([A-Z0-9][A-Za-z0-9, .]{5,25})/i;
const SIGNED = /\bsigned:? (?:on )?([A-Z0-9][A-Za-z0-9, .]{5,25})/i;
const IN_FORCE = /\b(?:ent(?:ered|ry) into force|in force|EIF):? (?:on |since |from )?([A-Z0-9][A-Za-z0-9, .]{5,25})/i;

/**
 * Reads the facts about a treaty. Series, volume, page and number are the container, volume, page and number of the item; the date is
 * `issued`. Dates that CSL has no variables for are read from `custom`: `adopted`, `signed`, `opened-for-signature` and `entry-into-force`, each an
 * EDTF or CSL date or one in words; or from words in `note`, where programs without such fields keep them. CSL has `available-date` for the
 * day on which a treaty was opened for signature. A second series is in `references`, as for the reports of a case, or in `number`.
 */
export function treatyFacts(csl: CslItem): TreatyFacts {
	const custom = objectOf(csl, 'custom');
	const eventDate = (name: string) => dateField(custom, name) ?? dateInWords(textField(custom, name));
	const note = textField(csl, 'note');
	const inNote = (event: RegExp) => dateInWords(event.exec(note)?.[1] ?? '');
	const adopted = eventDate('adopted') ?? inNote(ADOPTED);
	const signed = eventDate('signed');
	const opened =
		eventDate('opened-for-signature') ?? inNote(OPENED) ?? dateField(csl, 'available-date');
	const inForce = eventDate('entry-into-force') ?? inNote(IN_FORCE);
	const date = adopted ?? signed ?? opened ?? inNote(SIGNED) ?? dateField(csl, 'original-date') ?? dateField(csl, 'issued');
	const series = seriesOf(csl);
	const printed = [textField(csl, 'number'), textField(csl, 'references')];
	const others = printed.flatMap(placesInSeries).map(inSeries);
	return {
		...(series && { series }),
		...(series && others.length > 0 && { others }),
		...(date && { date }),
		...(adopted ? { event: 'adopted' as const } : signed ? { event: 'signed' as const } : opened && { event: 'opened' as const }),
		...(inForce && { inForce }),
	};
}

/**
 * Prints the location of a treaty in its series: volume, abbreviation and page, or abbreviation and number for a series without
 * volumes.
 */
export function printSeries({ series, name, volume, page }: TreatySeries, style: 'oscola' | 'bluebook'): string {
	const names = seriesNames(name);
	const abbreviation = series === 'un' ? UN_SERIES[style] : series === 'ln' ? LEAGUE_SERIES[style] : names[style];
	return series === 'other' && names.numbered
		? `${abbreviation} ${volume.replace(/^no\.? ?/i, '')}`
		: joinTexts([volume, abbreviation, page], ' ');
}

const UN_SERIES = { oscola: 'UNTS', bluebook: 'U.N.T.S.' } as const;
const LEAGUE_SERIES = { oscola: 'LNTS', bluebook: 'L.N.T.S.' } as const;

function seriesOf(csl: CslItem): TreatySeries | undefined {
	const name = withoutComma(firstField(csl, 'container-title', 'collection-title'));
	const number = withoutComma(textField(csl, 'number')).replace(/^(?:(?:no\.?|n°|núm\.?) ?|I{1,2}-)(?=\d)/i, '');
	const inVolume = withoutComma(firstField(csl, 'volume', 'collection-number')).replace(/^vol(?:ume|\.)? ?/i, '');
	// In a numbered series, such as the European Treaty Series, the number of the treaty is its place in the series.
	const volume = inVolume === '' && seriesNames(name).numbered ? number : inVolume;
	if (name === '' || volume === '') {
		return undefined;
	}
	return {
		series: kindOfSeries(name),
		name,
		volume,
		page: withoutComma(firstField(csl, 'page-first', 'page').split(/[-–—]/)[0]?.trim() ?? ''),
		registration: inVolume === '' || placesInSeries(number).length > 0 ? '' : number,
	};
}

function inSeries({ series, volume, page, number }: PlaceInSeries): TreatySeries {
	return { series: kindOfSeries(series), name: series, volume: volume || number, page, registration: '' };
}

function kindOfSeries(name: string): TreatySeries['series'] {
	return /league of nations|\blnts\b|l\.n\.t\.s\.|société des nations/i.test(name) ? 'ln' : isUnitedNationsSeries(name) ? 'un' : 'other';
}
