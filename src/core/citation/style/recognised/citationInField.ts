import type { CslItem } from '../../../dossier/model';
import { dateInWords } from '../date';
import { textField } from '../fields';
import { isReporter } from '../legal/americanReporters';
import { UNSPECIFIC_TYPES, withoutFields } from './record';

/** Where programs without fields for law keep a citation: in the title, after the name, or in a field of its own. */
const FIELDS = ['title', 'publisher', 'note', 'number', 'container-title', 'page'] as const;

/** Volume, reports and page, with the cited page, and court and year in parentheses (Bluebook, rule 10.1). */
const REPORTED =
	/^(?:(.{2,200}?), )?(\d{1,4}) ([A-Z][A-Za-z.’& ]{0,40}?(?: ?\d(?:d|th))?) (\d{1,5})(?:, \d[\d–-]*)?(?: \((?:([^()]{2,60}?),? )?(\d{4})\))?$/;

/** Docket, database with its number, and court and date in parentheses (rule 10.8.1). */
const IN_DATABASE =
	/^(?:(.{2,200}?), )?(?:Nos?\. ([^,]{3,60}), )?(\d{4} (?:WL|U\.S\. (?:App\. |Dist\. )?LEXIS) \d{3,9})(?: \(([^()]{2,40}?) ([A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})\))?$/;

const IS_CASE_NAME = / v\.? |^(?:In re|Ex parte) /;

/**
 * Returns a record of a judgment of the United States whose citation is in one field with the fields that it consists of; `undefined` for other
 * records.
 */
export function asCitedCase(csl: CslItem): CslItem | undefined {
	const type = textField(csl, 'type');
	const mayBeCase = type === 'legal_case' || ((UNSPECIFIC_TYPES.has(type) || type === 'webpage') && IS_CASE_NAME.test(textField(csl, 'title')));
	if (!mayBeCase || textField(csl, 'volume') !== '') {
		return undefined;
	}
	for (const field of FIELDS) {
		const text = textField(csl, field).replace(/\.$/, '');
		const [, name, docket, printed, court, date] = IN_DATABASE.exec(text) ?? [];
		const [, party, volume, reports = '', page, deciding, year] = printed === undefined ? (REPORTED.exec(text) ?? []) : [];
		const isReported = volume !== undefined && isReporter(reports) && !/^(?:U\.S\.C|C\.F\.R|Stat|Fed\. Reg|I\.R\.C)/.test(reports);
		// Only a title has the name before the citation.
		if ((printed === undefined && !isReported) || (field === 'title') !== ((name ?? party) !== undefined)) {
			continue;
		}
		const issued = isReported ? year && { 'date-parts': [[Number(year)]] } : dateParts(date);
		const authority = textField(csl, 'authority') || court || deciding;
		return {
			...withoutFields(csl, field, 'container-title', 'publisher'),
			type: 'legal_case',
			title: name ?? party ?? textField(csl, 'title').replace(REPORTED, '$1'),
			...(isReported
				? { volume, 'container-title': reports, page }
				: { number: [docket ?? (field === 'number' ? '' : textField(csl, 'number')), printed].filter(part => part).join(', ') }),
			...(authority && { authority }),
			...(issued && (isReported ? csl['issued'] === undefined : true) && { issued }),
		} as CslItem;
	}
	return undefined;
}

function dateParts(text: string | undefined) {
	const date = text === undefined ? undefined : dateInWords(text)?.start;
	return date && { 'date-parts': [[date.year, date.month, date.day]] };
}

/** A code, by its own abbreviation or beginning with a State, with its section and perhaps publisher and year (rule 12.3). */
const CODIFIED =
	/^(?:(.{3,200}?),? )?((?:\d{1,3} )?(?:U\. ?S\. ?C\.(?: ?[AS]\.)?|USC|C\. ?F\. ?R\.|CFR|I\.R\.C\.|U\.C\.C\.|[A-Z][A-Za-z. &’]{2,50}?(?:Code|Laws?|Stat(?:utes|\.)|Ann\.|C\.P\.L\.R\.)[A-Za-z. &’]{0,30}?)),? (?:§§?|sec(?:tion|\.)) ?(\d[^§]{0,40}?)(?: \((?:([A-Z][A-Za-z]{3,20}) )?(\d{4})\))?$/;

/** The number of a law of the Congress, with its place in the laws of the session (rule 12.4). */
const SESSION_LAW =
	/^(?:(.{3,200}?),? )?((?:Pub\. ?L\.|P\.L\.|Public Law) ?(?:No\. ?)?\d{2,3}[-–]\d{1,4})(?:, (\d{1,3}) Stat\. (\d{1,5}))?(?: \((\d{4})\))?$/;

/**
 * Returns a record of a law of the United States whose citation is in one field with the fields that it consists of; `undefined` for other
 * records.
 */
export function asCitedLaw(csl: CslItem): CslItem | undefined {
	if (!UNSPECIFIC_TYPES.has(textField(csl, 'type')) || ['volume', 'section'].some(field => textField(csl, field) !== '')) {
		return undefined;
	}
	for (const field of FIELDS) {
		const text = textField(csl, field).replace(/\.$/, '');
		const [, name, reports = '', section, publisher, codeYear] = CODIFIED.exec(text) ?? [];
		const [, act, number, volume, page, year] = section === undefined ? (SESSION_LAW.exec(text) ?? []) : [];
		const bare = withoutFields(csl, field, 'container-title');
		const title = field === 'title' ? (name ?? act ?? '') : textField(csl, 'title');
		if (section !== undefined) {
			const [, inVolume, code = reports] = /^(\d{1,3}) (.+)$/.exec(reports) ?? [];
			return {
				...withoutFields(bare, 'title', 'issued'),
				type: 'legislation',
				...(title !== '' && { title }),
				'container-title': code,
				section,
				...(inVolume && { volume: inVolume }),
				...(publisher && { publisher }),
				...(codeYear ? { issued: { 'date-parts': [[Number(codeYear)]] } } : field === 'title' && csl['issued'] !== undefined && { issued: csl['issued'] }),
			} as CslItem;
		}
		if (number !== undefined && volume !== undefined && title !== '') {
			return {
				...bare,
				type: 'legislation',
				title,
				number,
				'container-title': 'Stat.',
				volume,
				page,
				...(year && csl['issued'] === undefined && { issued: { 'date-parts': [[Number(year)]] } }),
			} as CslItem;
		}
	}
	return undefined;
}

const BILL_NUMBER = /^(?:(.{3,200}?), )?((?:H\. ?R\.|S\.|H\.R\. ?Res\.|H\. ?Res\.|S\. ?Res\.|[HS]\. ?(?:J\. ?|Con\. ?)Res\.) ?\d{1,5})(?:, (\d{2,3}(?:st|nd|rd|th|d)) Cong(?:ress|\.))?(?: \((\d{4})\))?$/;

/** Returns a record of a bill of the Congress as one, by its number and Congress; `undefined` for other records. */
export function asBill(csl: CslItem): CslItem | undefined {
	const type = textField(csl, 'type');
	if (!UNSPECIFIC_TYPES.has(type) || type === 'hearing' || type === 'bill' && textField(csl, 'number') !== '' && textField(csl, 'chapter-number') !== '') {
		return undefined;
	}
	for (const field of ['number', 'publisher', 'note', 'title'] as const) {
		const [, name, number, inField, year] = BILL_NUMBER.exec(textField(csl, field).replace(/\.$/, '')) ?? [];
		const session =
			inField
			?? ['chapter-number', 'authority', 'publisher', 'edition', 'container-title', 'collection-title']
				.map(one => /\b(\d{2,3}(?:st|nd|rd|th|d)) Cong(?:ress|\.)/.exec(textField(csl, one))?.[1])
				.find(found => found !== undefined);
		if (number !== undefined && session !== undefined && (field === 'title') === (name !== undefined || textField(csl, 'title') === number)) {
			return {
				...withoutFields(csl, field, 'publisher', 'edition', 'container-title', 'collection-title', ...(field === 'title' ? ['title'] : [])),
				type: 'bill',
				...(name !== undefined && { title: name }),
				number,
				'chapter-number': `${session} Cong.`,
				...(year !== undefined && csl['issued'] === undefined && { issued: { 'date-parts': [[Number(year)]] } }),
			} as CslItem;
		}
	}
	return undefined;
}
