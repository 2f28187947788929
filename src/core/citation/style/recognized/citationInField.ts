import type { CslItem } from '../../../dossier/model';
import { ABBREVIATED_PLACES } from '../bluebook/abbreviations';
import { dateField, dateInWords } from '../date';
import { textField } from '../fields';
import { isReporter, reporterName } from '../legal/americanReporters';
import { UNSPECIFIC_TYPES, withoutFields } from './record';

/** Where programs without fields for law keep a citation: in the title, after the name, or in a field of its own. */
const FIELDS = ['title', 'publisher', 'note', 'number', 'container-title'];

/** Citations of the United States by their parts (Bluebook, rules 10.1, 10.8.1, 12.4, 12.3 and 13.2). */
const CITATIONS: readonly (readonly [type: string, RegExp])[] = [
	['legislation', /^(?<volume>\d{1,3}) (?<code>C\.? ?F\.? ?R\.?|U\.? ?S\.? ?(?:C\.?(?: ?[AS]\.?)?|Code)) (?<section>(?:(?:[Pp]art|pt\.) )?\d[\w.()-]*)(?: \((?<year>\d{4})\))?$/],
	['legislation', /^(?<volume>\d{1,3}) (?<reports>Stat\.) (?<page>\d{1,5})(?: \((?<year>\d{4})\))?$/],
	['legal_case', /^(?<volume>\d{1,4}) (?<reports>[A-Z][\w.’& ]{0,40}?) (?<page>\d{1,5})(?:, [\d–-]+)?(?<references>(?:[,;] \d{1,4} [A-Z][\w.’& ]{0,40}? \d{1,5}){0,3})(?: \((?:(?<authority>[^()]+?),? )?(?<year>\d{4})\))?$/],
	['legal_case', /^(?<number>(?:Nos?\. [^,]+, )?\d{4} (?:WL|U\.S\. (?:App\. |Dist\. )?LEXIS) \d+)(?: \((?<authority>[^()]+?) (?<date>[A-Z][a-z]+\.? \d\d?, \d{4})\))?$/],
	['legislation', /^(?<number>(?:Pub\. ?L\.|P\.L\.|Public Law) ?(?:No\. ?)?\d+[-–]\d+), (?<volume>\d+) (?<reports>Stat\.) (?<page>\d+)(?: \((?<year>\d{4})\))?$/],
	['bill', /^(?<number>(?:H\. ?R\.|[HS]\.|[HS](?:\. ?R)?\. ?(?:J\. ?|Con\. ?)?Res\.) ?\d{1,5})(?:, (?<session>\d+(?:st|nd|rd|th|d) Cong)(?:ress|\.))?(?: \((?<year>\d{4})\))?$/],
];

/** The section of a code, its publisher and year. */
const SECTION = /^(?:§§? ?|sec(?:tion|\.) )(?<section>\d[^§]*?)(?: \((?:(?<publisher>[A-Z]\w+) )?(?<year>\d{4})\))?$/;

interface Citation {
	readonly type: string;
	readonly title: string;
	readonly groups: Readonly<Record<string, string | undefined>>;
}

/** Reads a citation from a text, or from its end, where the name precedes it if the field is the title. */
function citationsIn(text: string, isTitle: boolean): readonly Citation[] {
	const commas = isTitle ? [...text.matchAll(/, /g)].map(({ index }) => index).slice(0, 20) : [];
	return [-2, ...commas].flatMap(comma => {
		const [title, rest] = [text.slice(0, Math.max(0, comma)), text.slice(comma + 2)];
		const found = CITATIONS.map(([type, pattern]) => ({ type, groups: pattern.exec(rest)?.groups })).find(({ groups }) => groups !== undefined);
		const sign = rest.search(/§|\bsec(?:tion|\.) /);
		const head = rest.slice(0, Math.max(0, sign)).replace(/,? $/, '');
		const section = sign > 0 ? SECTION.exec(rest.slice(sign))?.groups : undefined;
		const [, volume, code = head] = /^(\d{1,3}) (.+)$/.exec(head) ?? [];
		return found?.groups !== undefined
			? [{ type: found.type, title, groups: found.groups }]
			: section !== undefined && isCode(code)
				? [{ type: 'legislation', title, groups: { ...section, code, ...(volume !== undefined && { volume }) } }]
				: [];
	});
}

const IS_CASE_NAME = / v\.? |^(?:In re|Ex parte) |^(?:The )?[A-Z][\w ’-]+ Cases?(?:,|$)/;

/**
 * Returns a record of a judgment, a law or a bill of the United States whose citation is in one field with the fields that the citation consists
 * of; `undefined` for other records.
 */
export function asCited(csl: CslItem): CslItem | undefined {
	const [given, name] = [textField(csl, 'type'), textField(csl, 'title')];
	const mayBe = given === 'legal_case' || UNSPECIFIC_TYPES.has(given) || given === 'treaty' || (given === 'webpage' && IS_CASE_NAME.test(name));
	if (!mayBe || given === 'hearing' || textField(csl, 'volume') !== '' || (textField(csl, 'section') !== '' && given !== 'legal_case')) {
		return undefined;
	}
	for (const field of FIELDS) {
		const text = textField(csl, field).replace(/\.$/, '');
		for (const { type, title: before, groups } of text.length > 300 ? [] : citationsIn(text, field === 'title')) {
			const title = field === 'title' ? before : name;
			const { year, date = '', reports, code, session, references = '', ...found } = groups;
			const congress = type === 'bill' && found['number'] !== undefined ? (session ?? congressIn(csl)) : undefined;
			const isOne =
				type === 'bill'
					? congress !== undefined && !(field === 'number' && textField(csl, 'chapter-number') !== '')
					: type === 'legislation'
						? given !== 'legal_case' && (reports !== undefined || code !== undefined)
						: (given === 'legal_case' || IS_CASE_NAME.test(title)) && title !== '' && (date !== '' || found['number'] !== undefined || isReports(reports));
			if (isOne) {
				const issued = dateParts(date, year);
				// The year of a law, which a record has beside its citation, is not that of the code (rule 12.3.2).
				const isUndated = code !== undefined && field !== 'title' && !(/^C/.test(code) && fullDate(csl) === undefined);
				return {
					...withoutFields(csl, field, 'title', 'container-title', ...(type === 'bill' ? ['publisher', 'edition'] : []), ...(isUndated ? ['issued'] : [])),
					...Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)),
					...(found['number'] !== undefined && field === 'title' && textField(csl, 'number') !== '' && textField(csl, 'number') !== found['number'] && { number: `${textField(csl, 'number')}, ${found['number']}` }),
					...(references !== '' && { references: references.replace(/^[,;] /, '').replaceAll('; ', ', ') }),
					...(isUndated && csl['issued'] !== undefined && { 'available-date': csl['issued'] }),
					...(textField(csl, 'authority') !== '' && type !== 'bill' && { authority: csl['authority'] }),
					type,
					...(title !== '' && { title }),
					...((reports ?? code) !== undefined && { 'container-title': reports ?? reporterName(code ?? '') }),
					...(congress !== undefined && { 'chapter-number': `${congress}.` }),
					...(issued && (date !== '' || isUndated || csl['issued'] === undefined) && { issued }),
				} as CslItem;
			}
		}
	}
	return undefined;
}

/** Returns the day of a record that has one; a regulation without one has the year of its code. */
function fullDate(csl: CslItem): number | undefined {
	return dateField(csl, 'issued')?.start.day;
}

function dateParts(text: string, year: string | undefined) {
	const date = dateInWords(text)?.start ?? (year === undefined ? undefined : { year: Number(year), month: undefined, day: undefined });
	return date && { 'date-parts': [[date.year, date.month, date.day].filter(part => part !== undefined)] };
}

/** Whether a name is that of reports of cases that table 1 has. */
function isReports(name = ''): boolean {
	return (isReporter(name) || isOfState(name)) && !/^(?:U\.S\.C|C\.F\.R|Stat|Fed\. Reg|I\.R\.C)/.test(name);
}

/** Whether a name is that of reports of a State, which begin with its abbreviation: `Cal. 3d`, `Wash. App.` */
function isOfState(name: string): boolean {
	const bare = name.replace(/ ?(?:[23]d|[4-9]th)$/, '').replace(/ (?:App\.(?: Div\.)?|Super\.|Misc\.|St\.|Commw\.|Ct\. App\.)$/, '');
	return [...ABBREVIATED_PLACES.values()].includes(bare);
}

/** Whether a code is that of the United States, a uniform one, or begins with the name of a State. */
function isCode(name: string): boolean {
	return isReporter(name) || name.startsWith('Treas') || [...ABBREVIATED_PLACES].some(names => names.some(place => name.startsWith(`${place} `)));
}

/** Returns the Congress that a record of a bill names in any field: `117th Cong`. */
function congressIn(csl: CslItem): string | undefined {
	return ['chapter-number', 'authority', 'publisher', 'edition', 'container-title', 'collection-title', 'note']
		.map(field => /\b\d{1,3}(?:st|nd|rd|th|d) Cong/.exec(textField(csl, field))?.[0])
		.find(found => found !== undefined);
}
