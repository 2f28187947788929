import type { CslItem } from '../../../dossier/model';
import { textField } from '../fields';
import { isUnspecific, withoutFields } from './record';

/** The title of a page of congress.gov: `H.R.422 - 106th Congress (1999-2000): Name of the bill`. */
const OF_CONGRESS =
	/^(?<number>(?:H\.R\.|S\.|(?:H|S)\.(?:J\.|Con\.)?Res\.)\d{1,5}) [-–—] (?<congress>\d{1,3}(?:st|nd|rd|th)) Congress \(\d{4}[-–]\d{4}\)(?:: (?<name>.{1,400}?))?(?: \| Congress\.gov.{0,40})?$/;

/** Returns a record of a page of congress.gov as that of the bill that is on it; `undefined` for other records. */
export function asCongressPage(csl: CslItem): CslItem | undefined {
	const { number, congress = '', name } = OF_CONGRESS.exec(textField(csl, 'title'))?.groups ?? {};
	if (number === undefined || !(isUnspecific(csl) || textField(csl, 'type') === 'webpage')) {
		return undefined;
	}
	return {
		...withoutFields(csl, 'title', 'title-short', 'author', 'container-title', 'publisher', 'URL', 'accessed', 'genre'),
		type: 'bill',
		number,
		'chapter-number': `${congress} Cong.`,
		...(name !== undefined && { title: name.replace(/ \[?\d{4}-\d{4}\]?$/, '') }),
	};
}
