import type { CslItem } from '../../../dossier/model';
import { textField } from '../fields';
import { namesField } from '../names';
import { UNSPECIFIC_TYPES, withoutFields } from './record';

const PROVISION = /^(\d{1,3}) ((?:C\.? ?F\.? ?R|U\.? ?S\.? ?C(?:\.? ?A)?)\.?),? (?:§§? ?|sec(?:tion|\.)? )?(\d{1,5}[\dA-Za-z.–-]{0,20})$/;

/**
 * Returns a record of a provision, whose title is its citation, as legislation, and one of a text in the Federal Register, which is not a
 * journal, as a regulation. `undefined` for other records.
 */
export function asProvision(csl: CslItem): CslItem | undefined {
	const [, volume, code = '', section] = PROVISION.exec(textField(csl, 'title')) ?? [];
	if (
		volume !== undefined
		&& textField(csl, 'container-title') === ''
		&& (UNSPECIFIC_TYPES.has(textField(csl, 'type')) || textField(csl, 'type') === 'treaty')
	) {
		return withoutFields(
			{
				...csl,
				type: 'legislation',
				'container-title': /C.?F/i.test(code) ? 'C.F.R.' : /A\.?$/.test(code) ? 'U.S.C.A.' : 'U.S.C.',
				volume,
				section,
			},
			'title',
		);
	}
	if (UNSPECIFIC_TYPES.has(textField(csl, 'type')) && FEDERAL_RULES.test(textField(csl, 'title')) && namesField(csl, 'author').length === 0) {
		return { ...csl, type: 'legislation' };
	}
	const mayBeRule = /^article/.test(textField(csl, 'type')) || /^(?:document|report|webpage|)$/.test(textField(csl, 'type'));
	return mayBeRule && textField(csl, 'volume') !== '' && OFFICIAL.test(textField(csl, 'container-title'))
		? { ...csl, type: 'regulation' }
		: undefined;
}

/** The Federal Register, and the papers of the Presidents, which are no journals. */
const OFFICIAL = /^Fed(?:eral|\.) Reg(?:ister|\.)$|^(?:Daily|Weekly) Comp(?:ilation of|\.) Pres(?:idential|\.) Doc(?:uments|\.)$|^Pub(?:lic|\.) Papers/i;

const FEDERAL_RULES =
	/^(?:the )?Federal Rules? of (?:(?:Civil|Criminal|Appellate|Bankruptcy) Procedure|Evidence)(?: \d[\da-z()]{0,12})?$/i;

/** The printers of Acts of the United Kingdom. */
const ACT_PUBLISHER = /^(?:the )?(?:stationery office|HMSO|H\.?M\.? stationery office|TSO|(?:the )?national archives|legislation\.gov\.uk)\b|parliament|kingdom/i;

/**
 * Returns a record of an Act of the United Kingdom as legislation, by its title. The Parliament that passed it may be named as its author.
 * `undefined` for other records, such as a text about an Act, which has “the” before the name of the Act or another publisher.
 */
export function asAct(csl: CslItem): CslItem | undefined {
	const [title, publisher] = [textField(csl, 'title'), textField(csl, 'publisher')];
	const isAct =
		/^(?:document|report|pamphlet|manuscript)$/.test(textField(csl, 'type'))
		&& /^[A-Z].{2,200} (?:Act|Measure) (?:18|19|20)\d\d$/.test(title)
		&& !/\b(?:to|of|on|under|for|in|by) the [A-Z]/.test(title)
		&& (publisher === '' || ACT_PUBLISHER.test(publisher));
	const byNone = namesField(csl, 'author').every(
		({ family, given }) => given === '' && /parliament|government|crown|kingdom/i.test(family),
	);
	return isAct && byNone
		? withoutFields({ ...csl, type: 'legislation', jurisdiction: textField(csl, 'jurisdiction') || 'United Kingdom' }, 'author', 'publisher')
		: undefined;
}
