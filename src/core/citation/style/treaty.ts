import type { CslItem } from '../../dossier/model';
import { dateField, type StyleDate } from './date';
import { firstField, objectField, textField, withoutComma } from './fields';
import { isUnitedNationsSeries, seriesNames } from './treatySeries';

/** Where a treaty is printed. */
export interface TreatySeries {
	/** `un` and `ln` are the series of the United Nations and of the League of Nations; others go by their name. */
	readonly series: 'un' | 'ln' | 'other';
	readonly name: string;
	readonly volume: string;
	/** The page on which it begins; empty if unknown. */
	readonly page: string;
	/** The number of registration; empty if unknown. */
	readonly registration: string;
}

/** What is known of a treaty beside its name. */
export interface TreatyFacts {
	readonly series?: TreatySeries;
	/** When it was adopted or signed. */
	readonly date?: StyleDate;
	/** What `date` is the date of, where the item says so. */
	readonly event?: 'adopted' | 'opened';
	readonly inForce?: StyleDate;
}

/**
 * The facts of a treaty. The series are the container, volume, page and number of the item, the date is that of its issue.
 * What CSL has no field for is read from `custom`: `adopted`, `opened-for-signature` and `entry-into-force`, each an EDTF
 * date or a CSL date.
 */
export function treatyFacts(csl: CslItem): TreatyFacts {
	const custom = objectField(csl, 'custom');
	const adopted = dateField(custom, 'adopted');
	const opened = dateField(custom, 'opened-for-signature');
	const inForce = dateField(custom, 'entry-into-force');
	const date = adopted ?? opened ?? dateField(csl, 'original-date') ?? dateField(csl, 'issued');
	const series = seriesOf(csl);
	return {
		...(series && { series }),
		...(date && { date }),
		...(adopted ? { event: 'adopted' as const } : opened && { event: 'opened' as const }),
		...(inForce && { inForce }),
	};
}

/** The place of a treaty in its series: volume, abbreviation and page, or the abbreviation and the number of a series without volumes. */
export function printSeries({ series, name, volume, page }: TreatySeries, style: 'oscola' | 'bluebook'): string {
	const names = seriesNames(name);
	const abbreviation = series === 'un' ? UN_SERIES[style] : series === 'ln' ? LEAGUE_SERIES[style] : names[style];
	return series === 'other' && names.numbered
		? `${abbreviation} ${volume.replace(/^no\.? ?/i, '')}`
		: [volume, abbreviation, page].filter(part => part !== '').join(' ');
}

const UN_SERIES = { oscola: 'UNTS', bluebook: 'U.N.T.S.' } as const;
const LEAGUE_SERIES = { oscola: 'LNTS', bluebook: 'L.N.T.S.' } as const;

function seriesOf(csl: CslItem): TreatySeries | undefined {
	const name = withoutComma(firstField(csl, 'container-title', 'collection-title'));
	const volume = withoutComma(firstField(csl, 'volume', 'collection-number'));
	if (name === '' || volume === '') {
		return undefined;
	}
	const series = /league of nations|\blnts\b|l\.n\.t\.s\.|société des nations/i.test(name) ? 'ln'
		: isUnitedNationsSeries(name) ? 'un' : 'other';
	return {
		series,
		name,
		volume,
		page: withoutComma(firstField(csl, 'page-first', 'page').split(/[-–—]/)[0]?.trim() ?? ''),
		registration: withoutComma(textField(csl, 'number')),
	};
}
