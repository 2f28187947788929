import type { Entry, Evidence, Key, Locator } from '../dossier/model';

/**
 * The places in a source that carry what a dossier says of an entry, most often used first, each once;
 * places named by another kind of locator than the first come last. Titles are no place to cite.
 */
export function locatorsIn(entry: Entry, source: Key): readonly Locator[] {
	const counts = new Map<string, { readonly locator: Locator; count: number }>();
	for (const { source: of, locator } of evidenceOf(entry)) {
		if (of !== source || !locator || locator.label === 'title') {
			continue;
		}
		const key = `${locator.label} ${locator.value}`;
		const counted = counts.get(key) ?? { locator, count: 0 };
		counted.count++;
		counts.set(key, counted);
	}
	return [...counts.values()].sort((a, b) => b.count - a.count).map(({ locator }) => locator);
}

/** All evidence for an entry: for its definition, facts, relations, departures and labels, in this order. */
export function evidenceOf(entry: Entry): readonly Evidence[] {
	return [
		...(entry.definition?.evidence ?? []),
		...[...entry.facts, ...entry.relations, ...entry.departures, ...entry.labels].flatMap(({ evidence }) => evidence),
	];
}
