import { namesOf } from '../csl/cslName';
import { isCollection } from '../data/isObject';
import { yearOf } from '../dossier/date';
import type { Entry, LanguageTag, LocalizedText, Source } from '../dossier/model';
import { foldForSearch } from './foldForSearch';
import type { LibraryEntry, LibrarySource } from './library';
import { joinedNames } from './searchMatches';
import type { SearchDocument } from './searchOrder';

/** Returns what an entry is found by. */
export function entryDocument(entry: LibraryEntry): SearchDocument {
	return {
		item: { type: 'entry', entry },
		names: joined([...entry.entry.labels.map(label => label.text), ...identifiersOf(entry.entry), ...valuesOf(entry.entry.short)]),
		gloss: foldForSearch(valuesOf(entry.entry.gloss).join('\n')),
		text: foldForSearch([
			...valuesOf(entry.entry.definition?.text),
			...entry.entry.facts.flatMap(fact => [
				...(fact.value.type === 'text' ? valuesOf(fact.value.text) : []),
				...(fact.value.type === 'date' ? yearsOf(fact.value.date) : []),
				...(fact.value.type === 'place' ? [fact.value.place] : []),
				...yearsOf(fact.when),
			]),
		].join('\n')),
	};
}

/** Returns what a source of a dossier is found by. */
export function sourceDocument(source: LibrarySource): SearchDocument {
	const { shortName, short, csl } = source.source;
	return {
		item: { type: 'source', source },
		names: joined([shortName, source.key, ...stringsOf([csl['title'], csl['number']]), ...valuesOf(short)]),
		gloss: '',
		text: foldForSearch([...stringsOf(Object.values(csl)), ...cslYears(source.source)].join('\n')),
	};
}

function joined(names: readonly string[]): string {
	return joinedNames(names.map(foldForSearch));
}

/** Returns the text by which users search their own library. Abstracts and notes are left out because they are long and match too much. */
export function ownDocument(source: LibrarySource): SearchDocument {
	const { csl } = source.source;
	const authors = ['author', 'editor'].flatMap(variable => namesOf(csl, variable)).map(({ family, literal }) => family ?? literal ?? '');
	const [year = ''] = cslYears(source.source);
	return {
		item: { type: 'source', source },
		names: joined(
			[
				source.source.shortName,
				source.key,
				...stringsOf([csl['title'], csl['number']]),
				`${authors.join(' ')} ${year}`.trim(),
			].filter(name => name !== ''),
		),
		gloss: '',
		text: foldForSearch(
			stringsOf(
				['container-title', 'collection-title', 'publisher', 'DOI', 'genre', 'keyword', 'ISBN'].map(field => csl[field]),
			).join('\n'),
		),
	};
}

function identifiersOf(entry: Entry): readonly string[] {
	return entry.facts.flatMap(fact => (fact.value.type === 'identifier' ? [fact.value.identifier] : []));
}

/**
 * Returns every year that the date of a source mentions, because people may search for any of them: both ends of an interval, and years
 * in a text that is not a valid date.
 */
function cslYears({ csl }: Source): readonly string[] {
	return yearsWithin(csl['issued'], MAX_DATE_DEPTH);
}

/** A CSL date is a map with lists of date parts. Anything nested deeper is not a date. */
const MAX_DATE_DEPTH = 4;

function yearsWithin(value: unknown, depth: number): readonly string[] {
	if (isCollection(value)) {
		return depth === 0 ? [] : Object.values(value).flatMap(part => yearsWithin(part, depth - 1));
	}
	return String(value ?? '').match(/\d{4}/g) ?? [];
}

function yearsOf(date: string | undefined): readonly string[] {
	const year = date === undefined ? undefined : yearOf(date);
	return year === undefined ? [] : [String(year)];
}

function valuesOf(text: LocalizedText | undefined): readonly string[] {
	return text ? Object.values<string>(text satisfies Readonly<Record<LanguageTag, string>>) : [];
}

function stringsOf(values: readonly unknown[]): readonly string[] {
	return values.filter(value => typeof value === 'string');
}
