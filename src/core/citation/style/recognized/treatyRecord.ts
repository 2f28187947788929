import type { CslItem } from '../../../dossier/model';
import { dateField } from '../date';
import { isDocumentSymbol } from '../documents/documentSymbol';
import { firstField, textField, withoutComma } from '../fields';
import { isTreatySeries, placesInSeries, seriesNames } from '../legal/treatySeries';
import { namesField } from '../names';
import { bareField, fieldWith, isByNoPerson, isUnspecific, withoutFields } from './record';

/** A volume of a series, with the number of the treaty and the page: `Treaty Series, vol. 1577, No. 27531`. */
const PLACE_IN_SERIES =
	/^(.{3,60}?),? vol(?:ume|umen|\.)? ?(\d{1,5}|[IVXLC]{1,10})(?:,? (?:nos?\.?|n°|núms?\.) ?(?:I{1,2}-)?(\d{1,7}(?:(?: (?:à|to|and|et|y|a) | ?[-–] ?)\d{1,7})?))?(?:,? p(?:age|\.)? ?(\d{1,5}))?$/i;

/**
 * Returns the record of a treaty with the type `treaty`. It is recognized by its series, by a field that says where it is printed, or by
 * its name and full date. `undefined` for other records.
 */
export function asTreaty(given: CslItem): CslItem | undefined {
	const csl = withDatesOfTitle(given);
	if (!mayBeTreaty(csl)) {
		return undefined;
	}
	const printed = inContainer(csl) ?? inSeveralSeries(csl) ?? withOtherSeries(csl);
	if (printed !== undefined) {
		return printed;
	}
	if (!isUnspecific(csl)) {
		return csl === given ? undefined : csl;
	}
	return inVolumeOfSeries(csl) ?? (isNamedAsTreaty(csl) || hasEntryIntoForce(csl) ? withoutFields({ ...csl, type: 'treaty' }, 'author', 'publisher') : undefined);
}

function mayBeTreaty(csl: CslItem): boolean {
	const type = textField(csl, 'type');
	return isUnspecific(csl) || type === 'treaty' || (/^(?:book|chapter|webpage|article(?:-journal)?)$/.test(type) && isByNoPerson(csl));
}

/** Returns a treaty whose container or collection is a series of treaties, with a volume or a number. */
function inContainer(csl: CslItem): CslItem | undefined {
	const series = [textField(csl, 'container-title'), textField(csl, 'collection-title')].map(withoutComma).find(isTreatySeries);
	if (series === undefined || firstField(csl, 'volume', 'number', 'collection-number') === '') {
		return undefined;
	}
	const number = textField(csl, 'volume') === '' ? '' : firstField(csl, 'number', 'collection-number');
	return { ...csl, type: 'treaty', 'container-title': series, ...(number !== '' && { number }) };
}

/** Returns a treaty that has a volume of a series of treaties in one field. */
function inVolumeOfSeries(csl: CslItem): CslItem | undefined {
	const field = fieldWith(csl, ['publisher', 'number', 'note'], PLACE_IN_SERIES) ?? '';
	const [, series = '', volume = '', number, page] = PLACE_IN_SERIES.exec(textField(csl, field)) ?? [];
	return isTreatySeries(series)
		? withoutFields(
				{
					...csl,
					type: 'treaty',
					'container-title': series,
					volume,
					...(number !== undefined && { number }),
					...(page !== undefined && { page }),
				},
				field === 'number' && number !== undefined ? '' : field,
				'publisher',
				'author',
			)
		: undefined;
}

/** A treaty that is cited in its title, with dates and series: `… (adopted 20 November 1989, entered into force 2 September 1990) 1577 UNTS 3 (CRC)`. */
const CITED_IN_TITLE =
	/^(?<name>.{5,400}?) \((?<dates>(?:adopted|signed|opened for signature|done|concluded|entered into force)[^()]{4,150})\)(?: (?<series>\d{1,5} [A-Z][A-Za-z. ]{1,20} \d{1,5}|[A-Z][A-Za-z. ]{1,20} [Nn]o\.? ?\d{1,6}))?(?: \((?<short>[^()]{2,60})\))?$/;

/** Returns a treaty with the dates and the series that follow its name in the title in fields of their own; other records as they are. */
function withDatesOfTitle(csl: CslItem): CslItem {
	const mayBe = isUnspecific(csl) || /^(?:treaty|webpage)$/.test(textField(csl, 'type'));
	const { name, dates = '', series, short } = (mayBe && CITED_IN_TITLE.exec(textField(csl, 'title'))?.groups) || {};
	if (name === undefined) {
		return csl;
	}
	const note = [textField(csl, 'note'), dates].filter(text => text !== '').join(', ');
	return {
		...withoutFields(csl, 'author', 'publisher'),
		type: 'treaty',
		title: name,
		note,
		...(series !== undefined && textField(csl, 'container-title') === '' && { 'container-title': series }),
		...(short !== undefined && textField(csl, 'title-short') === '' && { 'title-short': short }),
	};
}

/** A note may also say when a treaty entered into force. */
const ENTRY = /[,;] ent(?:ered|ry) into force\b.{0,60}$/i;

/** A single field may say where a treaty is printed: `14 UST 1313, 480 UNTS 43`. */
function inSeveralSeries(csl: CslItem): CslItem | undefined {
	const isTreaty = textField(csl, 'type') === 'treaty';
	const textOf = (name: string) => textField(csl, name).replace(ENTRY, '').replace(/\.$/, '');
	const field =
		textField(csl, 'volume') === ''
			? ['container-title', 'publisher', 'number', 'note', 'references'].find(name => placesInSeries(textOf(name)).length > 0)
			: undefined;
	const [first, ...others] = placesInSeries(textOf(field ?? ''));
	const isOfLaws = first?.series.startsWith('Stat') === true && !/^(?:Treaty|Convention|Agreement|Protocol)\b/.test(textField(csl, 'title'));
	// A report with no more than a year is cited as a document of the Senate.
	const isOfSenate = /Treaty Doc/.test(first?.series ?? '') && textField(csl, 'type') === 'report' && dateField(csl, 'issued')?.start.day === undefined;
	if (field === undefined || first === undefined || isOfLaws || isOfSenate || (field === 'number' && textField(csl, 'container-title') !== '')) {
		return undefined;
	}
	const { series, volume, page, number } = first;
	const references = others.map(one =>
		one.number === '' ? `${one.volume} ${one.series} ${one.page}` : `${seriesNames(one.series).bluebook} ${one.number}`,
	);
	return {
		...withoutFields(csl, field === 'note' && ENTRY.test(textField(csl, field)) ? '' : field, ...(isTreaty ? [] : ['publisher', 'author'])),
		type: 'treaty',
		'container-title': series,
		...(volume === '' ? { number } : { volume, page }),
		...(references.length > 0 && { references: references.join(', ') }),
	};
}

/** The number of a treaty in one series may stand beside its volume and page in another. */
function withOtherSeries(csl: CslItem): CslItem | undefined {
	const [, number = ''] = /^T\.?I\.?A\.?S\.? ?(?:No\.? ?)?(\d{3,5})$/.exec(textField(csl, 'number')) ?? [];
	return number === '' || textField(csl, 'type') !== 'treaty' || textField(csl, 'volume') === ''
		? undefined
		: { ...withoutFields(csl, 'number'), references: `T.I.A.S. No. ${number}` };
}

/** The name of a treaty: `Vienna Convention on the Law of Treaties`. */
const TREATY_NAME =
	/^(?:[A-Z][A-Za-z-]{2,20} ){0,3}(?:Convention|Covenant|Treaty|Charter|Protocol) (?:on|for|against|relating|concerning|relative|between|to) .{3,200}$/;

/** The organizations that publish the treaties made under them. */
const TREATY_BODY =
	/^(?:the )?(?:united nations|UN|council of europe|european union|organization of american states|african union|international labou?r organi[sz]ation)\b/i;

/** The kinds of instruments that enter into force. */
const INSTRUMENT = /\b(?:Convention|Covenant|Treaty|Charter|Protocol|Agreement|Statute|Pact|Accord)\b/;

/** Whether a record of an instrument has a note that says when it was made and entered into force. */
function hasEntryIntoForce(csl: CslItem): boolean {
	return INSTRUMENT.test(textField(csl, 'title')) && /^(?:adopted|signed|opened for signature|done|concluded)\b.{4,60}\bentered into force\b/i.test(textField(csl, 'note'));
}

/**
 * A document that is called a convention and has a full date, but no number, collection, or author or publisher other than the organization
 * under which it was made, is the treaty itself.
 */
function isNamedAsTreaty(csl: CslItem): boolean {
	const byBody = namesField(csl, 'author').every(({ family, given }) => given === '' && TREATY_BODY.test(family));
	const publisher = textField(csl, 'publisher');
	const isAlone =
		byBody
		&& (publisher === '' || TREATY_BODY.test(publisher))
		&& firstField(csl, 'number', 'container-title', 'collection-title', 'section', 'volume', 'genre', 'authority', 'jurisdiction')
			=== '';
	const isResolution = /\bresolution adopted\b/i.test(textField(csl, 'title')) || isDocumentSymbol(bareField(csl, 'note'));
	return (
		isAlone
		&& !isResolution
		&& TREATY_NAME.test(textField(csl, 'title'))
		&& !/\b(?:Act|Order|Law|Ordinance|Bill)\b/.test(textField(csl, 'title'))
		&& dateField(csl, 'issued')?.start.day !== undefined
	);
}
