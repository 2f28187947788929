import type { CslItem } from '../../../dossier/model';
import { dateField, dateInWords } from '../date';
import { textField } from '../fields';
import { isLawReports } from '../legal/reportsInFull';
import { namesField } from '../names';
import { UNSPECIFIC_TYPES, withoutFields } from './record';

/** Courts whose decisions programs without a type for them export as documents by the court. */
const COURT =
	/^(?:the )?(?:(?:permanent )?(?:court of )?international (?:court of justice|criminal (?:court|tribunal)\b.{0,60}|tribunal for the law of the sea)|permanent court of (?:international justice|arbitration)|P?ICJ|PCIJ|ICC|ICTY|ICTR|ITLOS|european court (?:of human rights|of justice)|ECt?HR|court of justice of the european (?:union|communities)|[CE]C?JEU|ECJ|general court(?: of the european union)?|(?:UK|united kingdom) supreme court|supreme court of the united kingdom|(?:england and wales )?(?:court of appeal|high court)\b.{0,80}|inter-american court of human rights)(?:,? \(?(?:grand chamber|(?:trial|appeals|pre-trial) chamber\b.{0,8})\)?)?$/i;

/** What shows that a title is that of a case: its parties, or the kind of decision. */
const OF_CASE = /\S v(?:s|ersus)?\.? \S|\S c\. \S|^(?:Re|In re|In the matter of) |\bcase\b|\b(?:advisory opinion|judgment|\(merits\)|preliminary objections|provisional measures|reparations)\b/i;

/** Where the Court prints its decisions, as its own citations have it: `I.C.J. Reports 1996, p. 226`. */
const ICJ_REPORTS = /^(?:(?:\[(?<year1>\d{4})\] )?I\.? ?C\.? ?J\.? Rep(?:orts|\.)?)(?:,? \(?(?<year2>\d{4})\)?)?,? (?:p(?:p|age)?\.? ?)?(?<page>\d{1,4})(?:[-–]\d{1,4})?$/i;

/** Where its predecessor printed them. */
const PCIJ = /^(P\.?C\.?I\.?J\.?,? (?:Rep(?:orts|\.)? )?(?:Series|Ser\.) (?:A\/B|[A-F])),? (?:No\.? ?(\d{1,3}))$/i;

/** The number of an application to the European Court of Human Rights, or of a case of the Court of Justice. */
const NUMBER = /^(?:app(?:lication|\.)?s? ?(?:nos?\.?)? ?)?\d{1,5}\/\d\d(?:(?:, | and | & )\d{1,5}\/\d\d)*$|^(?:joined )?cases? [CTF]?[-–]?\d{1,4}\/\d\d.{0,60}$|^[CTF][-–]\d{1,4}\/\d\d$|^(?:ICC|ICTY|ICTR|IT)[-–]\d.{1,30}$/i;

/** Where BibTeX has the number of a case or its reports. */
const FIELDS = ['number', 'publisher', 'note'] as const;

/** A judgment of the European Court of Human Rights that is cited in its title. */
const CITED_IN_TITLE = /^(?<name>.{3,200} v\.? .{2,200}?),? \(?App(?:lication|\.)? nos?\.? ?(?<number>\d{1,5}\/\d\d(?:(?:, | and )\d{1,5}\/\d\d){0,5})\)?(?:,? \((?:ECt?HR|European Court of Human Rights)(?: ?\[?GC\]?)?(?:, (?<date>\d{1,2} [A-Z][a-z]{2,8} \d{4}))?\))?$/;

/**
 * Returns a document whose only author is a court, and whose title or number is that of a case, as a legal case; `undefined` for other
 * records. BibTeX has no type for cases.
 */
export function asCourtDecision(csl: CslItem): CslItem | undefined {
	const type = textField(csl, 'type');
	const isUnspecific = UNSPECIFIC_TYPES.has(type) || type === 'webpage';
	const cited = isUnspecific || type === 'legal_case' ? CITED_IN_TITLE.exec(textField(csl, 'title'))?.groups : undefined;
	if (cited !== undefined) {
		return citedInTitle(csl, cited);
	}
	const mayHaveReports = type === 'legal_case' && textField(csl, 'container-title') === '' && FIELDS.some(field => ICJ_REPORTS.test(textField(csl, field)) || PCIJ.test(textField(csl, field)));
	const court = (isUnspecific || mayHaveReports) && !/^press release/i.test(textField(csl, 'genre')) ? courtIn(csl) : undefined;
	const printed = FIELDS.find(field => [ICJ_REPORTS, PCIJ, NUMBER].some(pattern => pattern.test(textField(csl, field))));
	if (court === undefined || (printed === undefined && !OF_CASE.test(textField(csl, 'title')))) {
		return undefined;
	}
	const { year1, year2, page } = ICJ_REPORTS.exec(textField(csl, printed ?? ''))?.groups ?? {};
	const year = year1 ?? year2;
	const [, ofSeries, inSeries] = PCIJ.exec(textField(csl, printed ?? '')) ?? [];
	const printedIn = ofSeries === undefined ? undefined : { 'container-title': ofSeries, number: inSeries };
	const where = printedIn ?? (page === undefined ? { ...(printed !== undefined && { number: textField(csl, printed) }) } : { 'container-title': 'I.C.J. Reports', page });
	return withoutFields({
		...withoutFields(csl, printed ?? ''), type: 'legal_case', authority: court, ...where,
		...(year !== undefined && dateField(csl, 'issued') === undefined && { issued: { 'date-parts': [[Number(year)]] } }),
	}, 'author', textField(csl, 'publisher') === court ? 'publisher' : '') as CslItem;
}

/** Returns the court that is the only author of a record, or its authority or publisher if it has no author. */
function courtIn(csl: CslItem): string | undefined {
	const [author, ...others] = namesField(csl, 'author');
	const names = author === undefined ? [textField(csl, 'authority'), textField(csl, 'publisher')] : author.given === '' && others.length === 0 ? [author.family] : [];
	return names.find(name => COURT.test(name));
}

function citedInTitle(csl: CslItem, { name = '', number = '', date = '' }: Readonly<Record<string, string | undefined>>): CslItem {
	const { year, month, day } = dateInWords(date)?.start ?? {};
	return withoutFields({
		...csl, type: 'legal_case', title: name, number, authority: textField(csl, 'authority') || 'European Court of Human Rights',
		...(year !== undefined && { issued: { 'date-parts': [[year, month, day].filter(part => part !== undefined)] } }),
	}, 'author');
}

/** What the name of a court ends in or consists of. */
const ANY_COURT = /\b(?:court|tribunal|chamber|division|house of lords|privy council|cour|corte|tribunale?)\b|^(?:HL|CA|PC|QB|KB|Ch|SC|UK(?:SC|HL|PC)|EW(?:CA|HC)|ECJ|CJEU|ECt?HR|ICJ)$/i;

/** Returns a record of a case with the publisher as its court, if it has none, or one of a case in law reports that has the type of an article. */
export function asCaseByCourt(csl: CslItem): CslItem | undefined {
	const publisher = textField(csl, 'publisher');
	const isCourt = ANY_COURT.test(publisher);
	if (textField(csl, 'type') === 'legal_case') {
		return isCourt && textField(csl, 'authority') === '' ? withoutFields({ ...csl, authority: publisher }, 'publisher') : undefined;
	}
	const isReported = textField(csl, 'type') === 'article-journal' && / v\.? /.test(textField(csl, 'title')) && isLawReports(textField(csl, 'container-title'));
	return isReported && csl['author'] === undefined && textField(csl, 'page') !== ''
		? withoutFields({ ...csl, type: 'legal_case', ...(isCourt && { authority: publisher }) }, isCourt ? 'publisher' : '')
		: undefined;
}
