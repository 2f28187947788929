import type { Dossier, Evidence } from '../../../src/core/dossier/model';

/** Something that a dossier says, and what carries it. */
export interface Carried {
	readonly path: string;
	readonly evidence: readonly Evidence[];
}

/** Everything that needs evidence. A label is none: most names need nobody's word. */
export function statementsOf(dossier: Dossier): readonly Carried[] {
	return [
		...dossier.overview.map(({ evidence }, index) => ({ path: `overview.${index}`, evidence })),
		...[...dossier.entries.values()].flatMap(({ key, definition, facts, relations, departures }) => [
			...(definition ? [{ path: `${key}.definition`, evidence: definition.evidence }] : []),
			...facts.map(({ property, evidence }, index) => ({ path: `${key}.facts.${index} (${property})`, evidence })),
			...relations.map(({ type, target, evidence }) => ({ path: `${key} ${type} ${target}`, evidence })),
			...departures.map(({ says, evidence }) => ({ path: `${key} departs in “${says}”`, evidence })),
		]),
	];
}

/** The keys of the sources that something rests on: statements, labels, what to cite, and the release. */
export function usedSources(dossier: Dossier): ReadonlySet<string> {
	const entries = [...dossier.entries.values()];
	return new Set([
		dossier.release,
		...statementsOf(dossier).flatMap(({ evidence }) => evidence),
		...entries.flatMap(({ labels }) => labels.flatMap(({ evidence }) => evidence)),
	].map(item => (typeof item === 'string' ? item : item.source)).concat(entries.flatMap(({ cite }) => cite ?? [])));
}
