import type { CslItem } from '../../dossier/model';
import { bodyOfName } from './documents/bodies';
import { dateField } from './date';
import { isDocumentSymbol } from './documents/documentSymbol';
import { firstField, textField, withoutComma } from './fields';
import { namesField } from './names';
import { isNeutral } from './legal/neutral';
import { isTreatySeries, placesInSeries, seriesNames } from './legal/treatySeries';

// Items are immutable, and a document that cites a source often formats it each time.
const ITEMS = new WeakMap<CslItem, CslItem>();

/**
 * Returns an item as the type that its contents show, if programs without that type exported it as another: a treaty by its series, a
 * resolution by its body and number, a document by the symbol that stands for its publisher, a judgment by its neutral citation, an Act by
 * its title. Zotero has no treaties, BibTeX none of these. All other items are returned as they are.
 */
export function recognised(csl: CslItem): CslItem {
	const known =
		ITEMS.get(csl)
		?? asTreaty(csl)
		?? asResolution(csl)
		?? asDocument(csl)
		?? asCase(csl)
		?? asAct(csl)
		?? asProvision(csl)
		?? asSpeech(csl)
		?? csl;
	ITEMS.set(csl, known);
	return known;
}

const UNSPECIFIC: ReadonlySet<string> = new Set(['document', 'report', 'legislation', 'bill', 'regulation', 'hearing', 'pamphlet', 'manuscript', 'collection', '']);
const PLACE_IN_SERIES = /^(.{3,60}?),? vol(?:ume|\.)? ?(\d{1,5})(?:,? (?:no\.?|n°|núm\.) ?(\d{1,7}))?(?:,? p(?:age|\.)? ?(\d{1,5}))?$/i;

function asTreaty(csl: CslItem): CslItem | undefined {
	const isUnspecific = UNSPECIFIC.has(textField(csl, 'type'));
	const mayBeTreaty =
		isUnspecific
		|| textField(csl, 'type') === 'treaty'
		|| (/^(?:book|chapter|webpage|article(?:-journal)?)$/.test(textField(csl, 'type'))
			&& namesField(csl, 'author').every(({ given }) => given === ''));
	if (!mayBeTreaty) {
		return undefined;
	}
	const name = [textField(csl, 'container-title'), textField(csl, 'collection-title')].map(withoutComma).find(isTreatySeries);
	if (name !== undefined && firstField(csl, 'volume', 'number', 'collection-number') !== '') {
		const number = firstField(csl, 'number', 'collection-number');
		return { ...csl, type: 'treaty', 'container-title': name, ...(textField(csl, 'volume') !== '' && number !== '' && { number }) };
	}
	const printed = inSeveralSeries(csl);
	if (printed !== undefined || !isUnspecific) {
		return printed;
	}
	const place = ['publisher', 'number'].find(field => PLACE_IN_SERIES.test(textField(csl, field))) ?? '';
	const [, inSeries = '', volume, number, page] = PLACE_IN_SERIES.exec(textField(csl, place)) ?? [];
	return !isTreatySeries(inSeries)
		? isNamedAsTreaty(csl)
			? without({ ...csl, type: 'treaty' }, 'author', 'publisher')
			: undefined
		: without(
				{
					...csl,
					type: 'treaty',
					'container-title': inSeries,
					volume,
					...(number !== undefined && { number }),
					...(page !== undefined && { page }),
				},
				place === 'number' && number !== undefined ? '' : place,
				'publisher',
				'author',
			);
}

/** One field may have all that says where a treaty is printed: `14 UST 1313, 480 UNTS 43`. */
function inSeveralSeries(csl: CslItem): CslItem | undefined {
	const isTreaty = textField(csl, 'type') === 'treaty';
	const field =
		textField(csl, 'volume') === ''
			? ['container-title', 'publisher', 'number'].find(name => placesInSeries(textField(csl, name)).length > 0)
			: undefined;
	const [first, ...others] = placesInSeries(textField(csl, field ?? ''));
	if (field === undefined || first === undefined || (field === 'number' && textField(csl, 'container-title') !== '')) {
		return undefined;
	}
	const { series, volume, page, number } = first;
	const references = others.map(one =>
		one.number === '' ? `${one.volume} ${one.series} ${one.page}` : `${seriesNames(one.series).bluebook} ${one.number}`,
	);
	return {
		...without(csl, field, ...(isTreaty ? [] : ['publisher', 'author'])),
		type: 'treaty',
		'container-title': series,
		...(volume === '' ? { number } : { volume, page }),
		...(references.length > 0 && { references: references.join(', ') }),
	};
}

const TREATY_NAME =
	/^(?:[A-Z][A-Za-z-]{2,20} ){0,3}(?:Convention|Covenant|Treaty|Charter|Protocol) (?:on|for|against|relating|concerning|relative|between|to) .{3,200}$/;

/** A document that is called a convention and has a full date, but no author, number or collection, is the treaty itself. */
function isNamedAsTreaty(csl: CslItem): boolean {
	const byNone = namesField(csl, 'author').every(
		({ family, given }) => given === '' && /^(?:the )?(?:united nations|UN)\b/i.test(family),
	);
	const isAlone =
		byNone
		&& firstField(csl, 'number', 'container-title', 'collection-title', 'section', 'volume', 'genre', 'authority', 'jurisdiction')
			=== '';
	return (
		isAlone
		&& TREATY_NAME.test(textField(csl, 'title'))
		&& !/\b(?:Act|Order|Law|Ordinance|Bill)\b/.test(textField(csl, 'title'))
		&& dateField(csl, 'issued')?.start.day !== undefined
	);
}

const RESOLUTION =
	/^(?:(?:UNGA|UNSC|GA|SC|G\.A\.|S\.C\.)?,? ?Res(?:olution|\.)?\.? ?(?:no\.? ?)?)?((?:ES-|S-)?\d{1,4}(?:\/\d{1,4})?(?: [A-Z])?(?: ?\((?:(?:ES-|S-)?[IVXL]+|\d{4})\))?)$/i;

/**
 * The body of a resolution is named as its author or publisher, and its number may be in the title or in what a record has instead of one.
 */
function asResolution(csl: CslItem): CslItem | undefined {
	if (!UNSPECIFIC.has(textField(csl, 'type')) || isDocumentSymbol(textField(csl, 'number'))) {
		return undefined;
	}
	const authors = namesField(csl, 'author');
	const body = [
		textField(csl, 'authority'),
		...authors.slice(0, 1).map(({ family, given }) => (given === '' ? family : '')),
		textField(csl, 'publisher'),
		textField(csl, 'section'),
		textField(csl, 'container-title'),
	]
		.map(name =>
			withoutComma(name)
				.replace(/^UN\. (?=[A-Z])/, 'UN ')
				.replace(/ \([^()]{1,60}\)$/, ''),
		)
		.find(name => bodyOfName(name) !== undefined);
	if (body === undefined) {
		return undefined;
	}
	const given = withoutComma(textField(csl, 'number'));
	const source =
		given !== ''
			? 'number'
			: ['publisher', 'title'].find(field => /\bres/i.test(textField(csl, field)) && RESOLUTION.test(textField(csl, field)));
	const number = RESOLUTION.exec(withoutComma(textField(csl, source ?? '')))?.[1];
	const isOne =
		number !== undefined && (source !== 'number' || /\bres/i.test(`${given} ${textField(csl, 'genre')}`) || /[/(]/.test(number));
	return !isOne
		? undefined
		: without(
				{ ...csl, type: 'legislation', authority: body, number, genre: textField(csl, 'genre') || 'Resolution' },
				'author',
				source === 'number' ? '' : (source ?? ''),
			);
}

/**
 * BibTeX has no number for `@misc`, so that the symbol is in `howpublished` or `note`; a letter or a declaration with a symbol is a
 * document.
 */
function asDocument(csl: CslItem): CslItem | undefined {
	const type = textField(csl, 'type');
	const number = textField(csl, 'number');
	const symbol = number.replace(/^(?:U\.?N\.?,? )?Doc(?:ument|\.)? (?=[A-Z])/i, '');
	if (isDocumentSymbol(symbol) && (symbol !== number || type === 'treaty' || type === 'personal_communication')) {
		return { ...csl, type: type === 'treaty' || type === 'personal_communication' ? 'report' : type, number: symbol };
	}
	const field =
		UNSPECIFIC.has(type) && number === ''
			? ['publisher', 'note', 'title', 'archive_location', 'call-number'].find(name =>
					isDocumentSymbol(textField(csl, name).replace(/\.$/, '')),
				)
			: undefined;
	return field === undefined ? undefined : without({ ...csl, type: 'report', number: textField(csl, field).replace(/\.$/, '') }, field);
}

const PROVISION = /^(\d{1,3}) ((?:C\.? ?F\.? ?R|U\.? ?S\.? ?C(?:\.? ?A)?)\.?),? (?:§§? ?|sec(?:tion|\.)? )?(\d{1,5}[\dA-Za-z.–-]{0,20})$/;

/** The title of a provision may be its citation, and a register is not a journal. */
function asProvision(csl: CslItem): CslItem | undefined {
	const [, volume, code = '', section] = PROVISION.exec(textField(csl, 'title')) ?? [];
	if (
		volume !== undefined
		&& textField(csl, 'container-title') === ''
		&& (UNSPECIFIC.has(textField(csl, 'type')) || textField(csl, 'type') === 'treaty')
	) {
		return without(
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
	return /^article/.test(textField(csl, 'type')) && /^Fed(?:eral|\.) Reg(?:ister|\.)$/i.test(textField(csl, 'container-title'))
		? { ...csl, type: 'regulation' }
		: undefined;
}

const PARTIES = /^(.{3,200}? v\.? .{2,200}?|Re .{2,200}?),? (\[\d{4}\] [A-Z][A-Za-z]+(?: (?:Civ|Crim))? \d{1,5}(?: \([A-Za-z]{2,6}\))?)$/;

const NEUTRAL_COURTS: readonly (readonly [RegExp, string])[] = [
	[/^(?:the )?(?:England and Wales )?Court of Appeal,? \(?(Civil|Criminal) Division\)?$/i, 'EWCA'],
	[/^(?:the )?(?:UK|United Kingdom) Supreme Court$|^Supreme Court of the United Kingdom$/i, 'UKSC'],
];

/** A number alone is that of a neutral citation, if the court has such citations (OSCOLA 2.1.3). */
function neutralOf(csl: CslItem): string | undefined {
	const [number, authority, date] = [textField(csl, 'number'), textField(csl, 'authority'), dateField(csl, 'issued')];
	const [, court = ''] = NEUTRAL_COURTS.find(([pattern]) => pattern.test(authority)) ?? [];
	const division = /\b(Civ|Crim)/i.exec(authority)?.[1] ?? '';
	return court === '' || !/^\d{1,4}$/.test(number) || date === undefined || date.start.year < 2001
		? undefined
		: `[${date.start.year}] ${[court, division, number].filter(part => part !== '').join(' ')}`;
}

/** The European identifier of a judgment is no name of reports. */
const ECLI = /^(?:ECLI:)?(EU:[CTF]:\d{4}:\d{1,5})$/;

/** The year of the reports of the International Court of Justice is that of the case. */
const REPORTS_OF_YEAR = /^(I\.? ?C\.? ?J\.? Rep(?:orts|\.)?),? \(?\d{4}\)?$/i;

/** The neutral citation of a judgment is in its title, or in the note of a record of BibTeX. */
function asCase(csl: CslItem): CslItem | undefined {
	const type = textField(csl, 'type');
	const numbered = type === 'legal_case' ? neutralOf(csl) : undefined;
	if (numbered !== undefined) {
		return { ...csl, number: numbered };
	}
	const [, reports] = type === 'legal_case' ? (REPORTS_OF_YEAR.exec(textField(csl, 'container-title')) ?? []) : [];
	if (reports !== undefined) {
		return { ...csl, 'container-title': reports };
	}
	const [, ecli] = type === 'legal_case' ? (ECLI.exec(textField(csl, 'container-title')) ?? []) : [];
	if (ecli !== undefined) {
		return without({ ...csl, references: ecli }, 'container-title');
	}
	const [, name, neutral = ''] = PARTIES.exec(textField(csl, 'title')) ?? [];
	if (name !== undefined && isNeutral(neutral) && (type === 'legal_case' || UNSPECIFIC.has(type))) {
		return { ...csl, type: 'legal_case', title: name, number: neutral };
	}
	const printed = ['note', 'publisher', 'number'].find(
		field => isNeutral(textField(csl, field)) && /^\S+ \S+(?: \S+)? \d{1,5}(?: \([A-Za-z]{2,6}\))?$/.test(textField(csl, field)),
	);
	return printed !== undefined && type !== 'legal_case' && UNSPECIFIC.has(type) && / v\.? |^Re /.test(textField(csl, 'title'))
		? without({ ...csl, type: 'legal_case', number: textField(csl, printed) }, printed === 'number' ? '' : printed, 'genre')
		: undefined;
}

/** BibTeX has no type for what a person said at an event. */
function asSpeech(csl: CslItem): CslItem | undefined {
	const isSaid =
		textField(csl, 'type') === 'document'
		&& firstField(csl, 'event-title', 'event') !== ''
		&& textField(csl, 'number') === ''
		&& namesField(csl, 'author').some(({ given }) => given !== '');
	return isSaid ? { ...csl, type: 'speech' } : undefined;
}

/** The Parliament that passed an Act may be named as its author. */
function asAct(csl: CslItem): CslItem | undefined {
	const isAct =
		/^(?:document|report|pamphlet|manuscript)$/.test(textField(csl, 'type'))
		&& /^[A-Z].{2,200} (?:Act|Measure) (?:18|19|20)\d\d$/.test(textField(csl, 'title'));
	const byNone = namesField(csl, 'author').every(
		({ family, given }) => given === '' && /parliament|government|crown|kingdom/i.test(family),
	);
	return isAct && byNone
		? without({ ...csl, type: 'legislation', jurisdiction: textField(csl, 'jurisdiction') || 'United Kingdom' }, 'author', 'publisher')
		: undefined;
}

function without(csl: CslItem, ...names: readonly string[]): CslItem {
	return Object.fromEntries(Object.entries(csl).filter(([name]) => !names.includes(name))) as CslItem;
}
