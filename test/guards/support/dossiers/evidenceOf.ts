import type { Dossier, Evidence } from '../../../../src/core/dossier/model';

/** A statement of a dossier and its evidence. */
export interface Carried {
	readonly path: string;
	readonly evidence: readonly Evidence[];
}

/** Returns all statements that need evidence. Labels do not, because most names are common knowledge. */
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

/** Returns the keys of the sources used by statements, labels, recommended citations, and the release. */
export function usedSources(dossier: Dossier): ReadonlySet<string> {
	const entries = [...dossier.entries.values()];
	return new Set([
		dossier.release,
		...statementsOf(dossier).flatMap(({ evidence }) => evidence),
		...entries.flatMap(({ labels }) => labels.flatMap(({ evidence }) => evidence)),
	].map(item => (typeof item === 'string' ? item : item.source)).concat(entries.flatMap(({ cite }) => cite ?? [])));
}
