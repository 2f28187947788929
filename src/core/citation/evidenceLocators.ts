import type { Dossier, Entry, Evidence, Key, Locator, Source } from '../dossier/model';

/**
 * Returns the locators of an entry's evidence in a source, without duplicates: first those of its definition, then the others by
 * frequency. Titles are left out because they are not cited as locators. The result is empty if the source is the entry itself, as the
 * text of a treaty is.
 */
export function locatorsIn(entry: Entry, source: Source): readonly Locator[] {
	if (entry.labels.some(({ role, text }) => role === 'preferred' && text.toLowerCase() === source.csl.title?.toLowerCase())) {
		return [];
	}
	const counts = new Map<string, { readonly locator: Locator; count: number }>();
	for (const { source: of, locator } of evidenceOf(entry)) {
		if (of !== source.key || !locator || locator.label === 'title') {
			continue;
		}
		const key = `${locator.label} ${locator.value}`;
		const counted = counts.get(key) ?? {
			locator,
			count: entry.definition?.evidence.some(item => item.locator === locator) ? OF_DEFINITION : 0,
		};
		counted.count++;
		counts.set(key, counted);
	}
	return [...counts.values()].sort((a, b) => b.count - a.count).map(({ locator }) => locator);
}

/** Higher than any frequency. */
const OF_DEFINITION = 1_000_000;

/** Returns all locators of a dossier's evidence in a source, sorted and without duplicates. Titles are left out. */
export function allLocatorsIn({ entries, overview }: Dossier, source: Key): readonly Locator[] {
	const evidence = [...overview.flatMap(statement => statement.evidence), ...[...entries.values()].flatMap(evidenceOf)];
	const places = new Map(evidence.flatMap(({ source: of, locator }) =>
		(of === source && locator && locator.label !== 'title' ? [[`${locator.label} ${locator.value}`, locator] as const] : [])));
	return [...places.values()].sort(compareLocators);
}

/** Returns the keys of the sources that an entry is based on, the one with the most evidence first. */
export function evidenceSources(entry: Entry): readonly Key[] {
	const counts = new Map<Key, number>();
	for (const { source } of evidenceOf(entry)) {
		counts.set(source, (counts.get(source) ?? 0) + 1);
	}
	return [...counts].sort(([, a], [, b]) => b - a).map(([key]) => key);
}

/** Compares locators by label, then by number. */
export function compareLocators(one: Locator, other: Locator): number {
	return one.label.localeCompare(other.label) || one.value.localeCompare(other.value, 'en', { numeric: true });
}

/** Returns all evidence for an entry: for its definition, facts, relations, departures and labels, in this order. */
export function evidenceOf(entry: Entry): readonly Evidence[] {
	return [
		...(entry.definition?.evidence ?? []),
		...[...entry.facts, ...entry.relations, ...entry.departures, ...entry.labels].flatMap(({ evidence }) => evidence),
	];
}
