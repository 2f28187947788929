import type { CslItem } from '../../../dossier/model';
import { dateField, dateInWords } from '../date';
import { firstField, textField } from '../fields';
import { namesField } from '../names';
import { bareField, isUnspecific, withoutFields } from './record';

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

/** The Official Journal, as the name of a container: `OJ`, `Official Journal of the European Union`. */
const JOURNAL = /^(?:O\.?J\.?|Official Journal)\b/;

/** Returns a document of the Commission that has the type of a law as a report, unless it is an act; `undefined` for other records. */
export function asCommissionDocument(csl: CslItem): CslItem | undefined {
	const isOne =
		/^(?:bill|legislation|regulation)$/.test(textField(csl, 'type'))
		&& OF_COMMISSION.test(textField(csl, 'number'))
		&& !ACT.test(textField(csl, 'title'));
	return isOne ? { ...csl, type: 'report' } : undefined;
}

/**
 * Returns a record of an act of the European Union with its place in the Official Journal in the fields for it, or with the type of a law if
 * its title is that of an act and nobody but institutions is its author. `undefined` for other records.
 */
export function asUnionAct(csl: CslItem): CslItem | undefined {
	const mayBe = isUnspecific(csl) || /^(?:treaty|webpage|article-journal)$/.test(textField(csl, 'type'));
	const isByInstitution = namesField(csl, 'author').every(({ given, family }) => given === '' && INSTITUTION.test(family));
	return mayBe && isByInstitution && ACT.test(textField(csl, 'title'))
		? (withPlaceInJournal(csl) ?? withIssueOfSeries(csl) ?? asActWithoutPlace(csl))
		: undefined;
}

/** Returns an act that has its place in the Journal in one field with the parts of that in their fields. */
function withPlaceInJournal(csl: CslItem): CslItem | undefined {
	const field = FIELDS.find(name => IN_JOURNAL.test(bareField(csl, name)));
	const place = IN_JOURNAL.exec(bareField(csl, field ?? ''))?.groups;
	if (field === undefined || place === undefined || textField(csl, 'volume') !== '') {
		return undefined;
	}
	const page = place['page'] ?? place['only'] ?? textField(csl, 'page');
	return withoutFields(
		{
			...withoutFields(csl, field),
			type: 'legislation',
			'container-title': 'Official Journal of the European Union',
			volume: `${place['series'] ?? ''} ${place['issue'] ?? ''}`,
			...(page !== '' && { page }),
			...issuedIn(place, csl),
		},
		'author',
		'publisher',
		'collection-title',
		'issue',
	);
}

/** Returns an act with the number of an issue of the Journal in its field; the biblatex style of OSCOLA has it in the field for numbers. */
function withIssueOfSeries(csl: CslItem): CslItem | undefined {
	const number = textField(csl, 'number');
	const isInSeries =
		/^(?:O\.?J\.?|Official Journal\b.*)$/.test(textField(csl, 'container-title'))
		&& /^[LC]$/.test(textField(csl, 'collection-title'))
		&& firstField(csl, 'volume', 'issue') === ''
		&& /^\d{1,4}$/.test(number);
	return isInSeries ? { ...withoutFields(csl, 'number'), issue: number } : undefined;
}

/** Returns an act in the Journal, or one that only its title shows to be one, as legislation. */
function asActWithoutPlace(csl: CslItem): CslItem | undefined {
	const type = textField(csl, 'type');
	const isLaw = /^(?:legislation|regulation|treaty)$/.test(type);
	if (JOURNAL.test(textField(csl, 'container-title')) && !isLaw) {
		return withoutFields({ ...csl, type: 'legislation' }, 'author', 'publisher');
	}
	const isOnOtherSite = type === 'webpage' && !/\beur-lex\b|\beuropa\.eu\b/.test(textField(csl, 'URL'));
	return isLaw || type === 'article-journal' || isOnOtherSite || textField(csl, 'number') !== ''
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
