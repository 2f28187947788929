import { increase } from '../data/increase';
import type { Fact } from '../dossier/model';
import type { EntryKind, FactProperty } from '../dossier/vocabulary';
import type { LibraryEntry } from '../library/library';

/** The properties that matter most to readers, by kind of entry. */
const FIRST_FACTS: Readonly<Record<EntryKind, readonly FactProperty[]>> = {
	resolution: ['number', 'adopted', 'callsFor', 'adoption', 'significance'],
	fund: ['contribution', 'legalBasis', 'established', 'launched', 'purpose', 'claim'],
	event: ['held', 'place', 'format', 'focus'],
	instrument: ['adopted', 'inForce', 'parties', 'symbol'],
	programme: ['started', 'established', 'means', 'countries', 'purpose'],
	organization: ['established', 'mandate', 'role', 'policy'],
	person: ['office', 'role', 'focus'],
	term: ['scope', 'effect', 'context', 'policy'],
};

/** Returns the facts of an entry with the most important properties for its kind first. */
export function factsInOrder(entry: LibraryEntry): readonly Fact[] {
	return [...entry.entry.facts].sort((a, b) => rankOf(a, entry) - rankOf(b, entry));
}

/** Returns at most `max` facts in the same order: first one of each important property, then others. */
export function firstFacts(facts: readonly Fact[], entry: LibraryEntry, max: number): readonly Fact[] {
	const seen = new Map<FactProperty, number>();
	const chosen = facts.map((fact, index) => {
		const nth = increase(seen, fact.property) - 1;
		const isImportant = rankOf(fact, entry) < FIRST_FACTS[entry.entry.kind].length;
		return { fact, index, round: isImportant ? nth : facts.length };
	});
	return chosen
		.sort((a, b) => a.round - b.round || a.index - b.index)
		.slice(0, max)
		.sort((a, b) => a.index - b.index)
		.map(({ fact }) => fact);
}

function rankOf({ property }: Fact, { entry: { kind } }: LibraryEntry): number {
	const index = FIRST_FACTS[kind].indexOf(property);
	return index === -1 ? FIRST_FACTS[kind].length : index;
}
