import type { Entry, Evidence, Locator, Source } from '../dossier/model';

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

/** All evidence for an entry: for its definition, facts, relations, departures and labels, in this order. */
export function evidenceOf(entry: Entry): readonly Evidence[] {
	return [
		...(entry.definition?.evidence ?? []),
		...[...entry.facts, ...entry.relations, ...entry.departures, ...entry.labels].flatMap(({ evidence }) => evidence),
	];
}
