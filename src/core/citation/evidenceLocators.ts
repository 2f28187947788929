import type { Dossier, Entry, Evidence, Key, Locator, Source } from '../dossier/model';

/**
 * The places in a source that carry what a dossier says of an entry: first those of its definition, then
 * the others, most often used first, each once. Titles are no place to cite. There are none where the
 * source is the entry itself, as the text of a treaty is the treaty.
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
		const counted = counts.get(key) ?? { locator, count: entry.definition?.evidence.some(item => item.locator === locator) ? OF_DEFINITION : 0 };
		counted.count++;
		counts.set(key, counted);
	}
	return [...counts.values()].sort((a, b) => b.count - a.count).map(({ locator }) => locator);
}

/** More than any place is used. */
const OF_DEFINITION = 1_000_000;

/** All places in a source at which a dossier has evidence for anything, in their order, each once. Titles are no place to cite. */
export function placesIn({ entries, overview }: Dossier, source: Key): readonly Locator[] {
	const evidence = [...overview.flatMap(statement => statement.evidence), ...[...entries.values()].flatMap(evidenceOf)];
	const places = new Map(evidence.flatMap(({ source: of, locator }) =>
		(of === source && locator && locator.label !== 'title' ? [[`${locator.label} ${locator.value}`, locator] as const] : [])));
	return [...places.values()].sort(byPlace);
}

/** The keys of the sources that carry what a dossier says of an entry, the one that carries most first. */
export function evidenceSources(entry: Entry): readonly Key[] {
	const counts = new Map<Key, number>();
	for (const { source } of evidenceOf(entry)) {
		counts.set(source, (counts.get(source) ?? 0) + 1);
	}
	return [...counts].sort(([, a], [, b]) => b - a).map(([key]) => key);
}

/** The order of places in a source: by label, then by number. */
export function byPlace(one: Locator, other: Locator): number {
	return one.label.localeCompare(other.label) || one.value.localeCompare(other.value, 'en', { numeric: true });
}

/** All evidence for an entry: for its definition, facts, relations, departures and labels, in this order. */
export function evidenceOf(entry: Entry): readonly Evidence[] {
	return [
		...(entry.definition?.evidence ?? []),
		...[...entry.facts, ...entry.relations, ...entry.departures, ...entry.labels].flatMap(({ evidence }) => evidence),
	];
}
