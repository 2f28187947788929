import { CHECK_CODES, type CheckCode } from '../../../../src/core/check/checkCode';
import { checkDocument } from '../../../../src/core/check/checkDocument';
import { DEFAULT_CHECK_SETTINGS } from '../../../../src/core/check/checkSettings';
import { isCertain } from '../../../../src/core/check/facts/factIndex';
import { factGrammar } from '../../../../src/core/check/facts/grammars/grammars';
import { townInLanguage, townOf } from '../../../../src/core/check/facts/values/towns';
import type { CheckFinding } from '../../../../src/core/check/finding';
import { DEFAULT_SEVERITIES, type Severities } from '../../../../src/core/check/severity';
import { parseDateSpan, type CalendarDate } from '../../../../src/core/dossier/date';
import type { Fact } from '../../../../src/core/dossier/model';
import type { FactProperty } from '../../../../src/core/dossier/vocabulary';
import { documentLanguageOf } from '../../../../src/core/language/languages';
import { buildLexicon } from '../../../../src/core/lexicon/lexicon';
import type { Library, LibraryEntry } from '../../../../src/core/library/library';
import { buildSymbolIndex } from '../../../../src/core/symbol/symbolIndex';
import { capitalized } from '../../../../src/core/text/capitalized';
import type { TextLanguage } from '../../../../src/core/text/textLanguage';
import { perText } from '../perText';
import { entryNames } from './entryNames';
import { FACT_PATTERNS, type FactPattern, type PatternLanguage } from './factPatterns';

/** A sentence with a value of a fact, true or changed. */
export interface FactSentenceCase {
	readonly pattern: string;
	readonly language: PatternLanguage;
	readonly variant: Variant;
	readonly text: string;
}

/** `changed` is the only kind with a different value that a finding is expected for. */
export type Variant = 'true' | 'changed' | 'not' | 'about' | 'quoted' | 'second';

/** Returns the findings of `fact-differs` in a text, read as Markdown in a language. */
export type FactChecker = (text: string, language?: TextLanguage) => readonly CheckFinding[];

const CODE: CheckCode = 'fact-differs';

/** Returns a function that checks texts with a library, each once. */
export function factChecker(library: Library): FactChecker {
	// No other check changes what this one finds, and all together take several times as long.
	const severities = Object.fromEntries(CHECK_CODES.map(code => [code, code === CODE ? DEFAULT_SEVERITIES[code] : 'off'])) as Severities;
	const settings = { ...DEFAULT_CHECK_SETTINGS, severities };
	const context = { library, lexicon: buildLexicon(library), symbols: buildSymbolIndex(library), settings, syntax: documentLanguageOf('markdown') };
	const checkers = new Map<TextLanguage, FactChecker>();
	return (text, language = 'en') => {
		const check = checkers.get(language)
			?? perText(each => checkDocument(each, { ...context, language }).filter(({ code }) => code === CODE));
		checkers.set(language, check);
		return check(text);
	};
}

/** Makes the sentences of patterns, at most some of each. */
export type FactSentences = (patterns?: readonly FactPattern[], most?: number) => readonly FactSentenceCase[];

/**
 * Returns what makes the sentences of all patterns from the certain facts of a library, with every date, count, sum and place that a
 * pattern is about: true, with the value changed, and changed with “not”, “about”, quotation marks and a second entry of the same kind; of
 * each pattern, at most some values. With “about”, a number is changed by less than a tenth.
 */
export function factSentences(library: Library): FactSentences {
	const entries = [...library.entries.values()];
	const nameOf = entryNames(buildLexicon(library));
	const casesOf = (pattern: FactPattern, fact: Fact, entry: LibraryEntry): readonly FactSentenceCase[] => {
		const { language } = pattern;
		const name = nameOf(entry, language);
		const by = nameOf(fact.by === undefined ? undefined : entries.find(other => other.entry.key === fact.by), language);
		const another = entries.find(other =>
			other.entry.kind === entry.entry.kind && other.entry.key !== entry.entry.key && nameOf(other, language, true) !== undefined);
		const second = nameOf(another, language, true);
		return name === undefined || second === undefined || (pattern.needsDonor && by === undefined)
			? []
			: valuesOf(fact, pattern).flatMap(values => sentencesOf(pattern, {
				name, by: by ?? '', second, values, when: whenOf(fact, language), noun: NOUNS[fact.property] ?? '',
			}));
	};
	return (patterns = FACT_PATTERNS, most = Infinity) => patterns.flatMap(pattern => spread(
		entries.flatMap(entry => entry.entry.facts
			.filter(fact => isCertain(fact) && isOf(pattern, fact, entry))
			.flatMap(fact => casesOf(pattern, fact, entry))),
		most,
	));
}

/** Returns at most some groups of the sentences of a pattern, each with all variants of one value, from the whole of the list. */
function spread(cases: readonly FactSentenceCase[], most: number): readonly FactSentenceCase[] {
	const values = cases.filter(({ variant }) => variant === 'true').length;
	const step = Math.max(1, values / most);
	const chosen = new Set(Array.from({ length: Math.min(values, most) }, (_, index) => Math.floor(index * step)));
	return cases.filter((_, index) => chosen.has(Math.floor(index / (cases.length / values))));
}

interface Values {
	readonly true: string;
	readonly changed: string;
	readonly about: string;
}

interface Slots {
	readonly name: string;
	readonly by: string;
	readonly second: string;
	readonly values: Values;
	readonly when: string;
	readonly noun: string;
}

function sentencesOf(pattern: FactPattern, { name, by, second, values, when, noun }: Slots): readonly FactSentenceCase[] {
	const { language } = pattern;
	const fill = (value: string, { not = '', about = '' } = {}) =>
		capitalized(
			contracted(
				pattern.text
					.replace('{not}', not)
					.replace('{ne}', not === '' ? '' : language === 'fr' ? 'ne ' : '')
					.replace('{about}', about)
					.replace('{V}', value)
					.replace('{E}', name)
					.replace('{BY}', by)
					.replace('{WHEN}', when)
					.replace('{NOUN}', noun),
				language,
			),
		);
	const words = language === 'en' ? { not: 'not ', about: 'about ' } : { not: 'pas ', about: 'environ ' };
	const changed = fill(values.changed);
	const texts: Readonly<Record<Variant, string>> = {
		true: fill(values.true), changed, not: fill(values.changed, { not: words.not }), about: fill(values.about, { about: words.about }),
		quoted: language === 'en' ? `He said: “${changed}”` : `Il a dit : « ${changed} »`,
		second: capitalized(
			language === 'en'
				? `like ${second}, ${changed.charAt(0).toLowerCase()}${changed.slice(1)}`
				: `comme ${second}, ${changed.charAt(0).toLowerCase()}${changed.slice(1)}`,
		),
	};
	return (Object.entries(texts) as readonly (readonly [Variant, string])[]).map(([variant, text]) => ({ pattern: pattern.text, language, variant, text }));
}

function isOf(pattern: FactPattern, fact: Fact, { entry }: LibraryEntry): boolean {
	return pattern.properties.includes(fact.property) && pattern.kinds.includes(entry.kind)
		&& (pattern.needsWhen === undefined || pattern.needsWhen === (fact.when !== undefined)) && (!pattern.needsDonor || fact.to === entry.key);
}

function valuesOf(fact: Fact, pattern: FactPattern): readonly Values[] {
	switch (fact.value.type) {
		case 'date': return dateValues(fact.value.date, pattern);
		case 'count': return [countValues(fact.value.count)];
		case 'amount': return [sumValues(fact.value.amount, fact.value.currency, pattern)];
		case 'place': return placeValues(fact.value.place, pattern.language);
		default: return [];
	}
}

function dateValues(date: string, { language, end, exact, bare, yearOnly }: FactPattern): readonly Values[] {
	const period = parseDateSpan(date);
	const precise = end === 'end' ? period?.end : period?.start;
	const start = yearOnly && precise ? { year: precise.year, approximate: precise.approximate } : precise;
	const last = end || yearOnly ? start : period?.end;
	if (!start || !last || (exact && start.day === undefined)) {
		return [];
	}
	const write = (change: DateChange, about = '') => written(changedDate(start, change), changedDate(last, change), { language, exact: [exact, bare, yearOnly].includes(true), about });
	const changes = (start.day === undefined ? start.month === undefined ? ['year'] : ['year', 'month'] : ['year', 'month', 'day']) as readonly DateChange[];
	return changes.map(change => ({ true: write('none'), changed: write(change), about: write(change, language === 'en' ? 'about ' : 'environ ') }));
}

type DateChange = 'none' | 'year' | 'month' | 'day';

const NOUNS: Readonly<Partial<Record<FactProperty, string>>> = {
	delegations: 'delegations',
	delegates: 'delegates',
	observers: 'observers',
	sideEvents: 'side events',
	resolutionsAdopted: 'resolutions',
};

/** Changes one part of a date: three years on, two months on, or one day on or back. */
function changedDate({ year, month, day, approximate }: CalendarDate, change: DateChange): CalendarDate {
	const otherMonth = month !== undefined && change === 'month' ? (month + 1) % 12 + 1 : month;
	const otherDay = day !== undefined && change === 'day' ? (day > 20 ? day - 1 : day + 1) : day;
	return { year: change === 'year' ? year + 3 : year, approximate, ...(otherMonth !== undefined && { month: otherMonth }), ...(otherDay !== undefined && { day: otherDay }) };
}

/**
 * Writes a period as “on 12 October 2020”, “in October 2020”, “in 2020” or “from 12 to 16 October 2020”, without the preposition if it is
 * to be `exact`.
 */
function written(start: CalendarDate, end: CalendarDate, { language, exact, about }: { readonly language: PatternLanguage; readonly exact: boolean; readonly about: string }): string {
	const { months, dateWords } = factGrammar(language);
	const one = ({ year, month, day }: CalendarDate) =>
		[day === 1 && language === 'fr' ? '1er' : day, month === undefined ? undefined : months[month - 1], year]
			.filter(part => part !== undefined)
			.join(' ');
	if (JSON.stringify(start) === JSON.stringify(end)) {
		return exact ? about + one(start) : `${start.day === undefined ? dateWords.month : dateWords.day} ${about}${one(start)}`;
	}
	const [from, to] = dateWords.range;
	return start.month === end.month && start.day !== undefined ? `${from} ${about}${start.day} ${to} ${one(end)}` : `${from} ${about}${one(start)} ${to} ${one(end)}`;
}

function countValues(count: number): Values {
	return { true: String(count), changed: String(count + Math.max(1, Math.round(count * 0.2))), about: String(Math.floor(count * 1.08)) };
}

function sumValues(amount: number, currency: string, { language }: FactPattern): Values {
	const write = (value: number) => (language === 'en' ? `${currency} ${value / 1e6} million` : `${String(value / 1e6).replace('.', ',')} millions d’euros`);
	return { true: write(amount), changed: write(amount * 1.5), about: write(amount * 1.05) };
}

function placeValues(place: string, language: PatternLanguage): readonly Values[] {
	const town = townOf(place);
	return town === undefined
		? []
		: [
				{
					true: townInLanguage(town, language),
					changed: townInLanguage(town === 'Nairobi' ? 'Bonn' : 'Nairobi', language),
					about: townInLanguage(town, language),
				},
			];
}

function whenOf(fact: Fact, language: PatternLanguage): string {
	const period = fact.when === undefined ? undefined : parseDateSpan(fact.when);
	return period?.start && period.end ? written(period.start, period.end, { language, exact: false, about: '' }) : '';
}

function contracted(text: string, language: PatternLanguage): string {
	return language === 'fr' ? text.replace(/\bde le\b/gu, 'du').replace(/\bne (?=[aeé])/gu, 'n’').replace(/(?<!\p{L})à le\b/gu, 'au') : text.replace(/\b(the|-based) the /giu, '$1 ');
}
