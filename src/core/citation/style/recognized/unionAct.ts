import type { CslItem } from '../../../dossier/model';
import { dateField, dateInWords } from '../date';
import { textField } from '../fields';
import { namesField } from '../names';
import { UNSPECIFIC_TYPES, withoutFields } from './record';

/** The names of acts of the European Union. */
const ACT =
	/^(?:(?:Council|Commission|European Parliament and Council) )?(?:(?:Implementing|Delegated|Framework) )?(?:Regulation|Directive|Decision|Recommendation) (?:\((?:EU|EC|EEC|Euratom|EU, Euratom)\) )?(?:No )?\d{1,4}\/\d{1,4}|^(?:Consolidated [Vv]ersions? of the )?Treaty (?:on|establishing|of)\b.{0,60}(?:Union|Communit(?:y|ies)|Lisbon|Nice|Amsterdam|Maastricht)|^Charter of Fundamental Rights of the European Union/;

/** A place in the Official Journal as citations have it: `OJ L 281, 23.11.1995, p. 31–50`, `[1995] OJ L281/31`. */
const IN_JOURNAL =
	/^(?:\[(?<year>\d{4})\] )?(?:O\.?J\.?|Official Journal(?: of the European (?:Union|Communities))?),? ?(?<series>[LC]) ?(?<issue>\d{1,4}(?: ?[A-Z])?)(?:(?:,? ?(?:of )?\(?(?<date>\d{1,2}[./ ](?:\d{1,2}|[A-Z][a-z]{2,8})[./ ]\d{4})\)?)?,? (?:at |pp?\.? ?|\/)(?<page>\d{1,4})|\/(?<only>\d{1,4}))?(?: ?[-–] ?\d{1,4})?$/;

/** Where programs without fields for it keep that. */
const FIELDS = ['container-title', 'note', 'publisher', 'number'] as const;

/** The institutions that adopt acts, which are not their authors. */
const INSTITUTION = /^(?:the )?(?:European (?:Parliament|Commission|Union|Council|Communit(?:y|ies))|EU|Council|Commission)\b/i;

/** The number of a document of the European Commission. */
const OF_COMMISSION = /^(?:COM|SEC|SWD|JOIN) ?[/(] ?(?:19|20)?\d\d[)/] ?\d{1,4}/;

/**
 * Returns a record of an act of the European Union with its place in the Official Journal in the fields for it, or with the type of a law if
 * its title is that of an act and nobody but institutions is its author. `undefined` for other records.
 */
export function asUnionAct(csl: CslItem): CslItem | undefined {
	const type = textField(csl, 'type');
	if (/^(?:bill|legislation|regulation)$/.test(type) && OF_COMMISSION.test(textField(csl, 'number')) && !ACT.test(textField(csl, 'title'))) {
		return { ...csl, type: 'report' };
	}
	const mayBeAct = UNSPECIFIC_TYPES.has(type) || /^(?:treaty|webpage|article-journal)$/.test(type);
	if (!mayBeAct || !ACT.test(textField(csl, 'title')) || !namesField(csl, 'author').every(({ given, family }) => given === '' && INSTITUTION.test(family))) {
		return undefined;
	}
	const field = FIELDS.find(name => IN_JOURNAL.test(textField(csl, name).replace(/\.$/, '')));
	const place = IN_JOURNAL.exec(textField(csl, field ?? '').replace(/\.$/, ''))?.groups;
	if (field !== undefined && place !== undefined && textField(csl, 'volume') === '') {
		const page = place['page'] ?? place['only'] ?? textField(csl, 'page');
		return withoutFields({
			...withoutFields(csl, field), type: 'legislation', 'container-title': 'Official Journal of the European Union',
			volume: `${place['series'] ?? ''} ${place['issue'] ?? ''}`, ...(page !== '' && { page }), ...issuedIn(place, csl),
		}, 'author', 'publisher', 'collection-title', 'issue') as CslItem;
	}
	// The biblatex style of OSCOLA has the number of an issue of the Journal in the field for numbers.
	const isOfSeries = /^(?:O\.?J\.?|Official Journal\b.*)$/.test(textField(csl, 'container-title')) && /^[LC]$/.test(textField(csl, 'collection-title'));
	if (isOfSeries && ['volume', 'issue'].every(name => textField(csl, name) === '') && /^\d{1,4}$/.test(textField(csl, 'number'))) {
		return { ...withoutFields(csl, 'number'), issue: textField(csl, 'number') };
	}
	if (/^(?:O\.?J\.?|Official Journal)\b/.test(textField(csl, 'container-title')) && !/^(?:legislation|regulation|treaty)$/.test(type)) {
		return withoutFields({ ...csl, type: 'legislation' }, 'author', 'publisher');
	}
	const isSite = type === 'webpage' && !/\beur-lex\b|\beuropa\.eu\b/.test(textField(csl, 'URL'));
	return type === 'legislation' || type === 'regulation' || type === 'treaty' || type === 'article-journal' || isSite || textField(csl, 'number') !== ''
		? undefined
		: withoutFields({ ...csl, type: 'legislation' }, 'author', 'publisher', 'container-title');
}

/** The date of a place in the Journal, unless the record has that year. */
function issuedIn({ year, date = '' }: Readonly<Record<string, string | undefined>>, csl: CslItem): Readonly<Record<string, unknown>> {
	const [, day, month, ofDate] = /^(\d{1,2})[./ ](\d{1,2})[./ ](\d{4})$/.exec(date) ?? [];
	const start = ofDate === undefined ? dateInWords(date)?.start : { year: Number(ofDate), month: Number(month), day: Number(day) };
	const given = dateField(csl, 'issued')?.start.year;
	const known = start?.year ?? (year === undefined ? undefined : Number(year));
	return known === undefined || (given === known && start === undefined)
		? {}
		: { issued: { 'date-parts': [start?.month === undefined ? [known] : [known, start.month, start.day]] } };
}
