import type { Fact } from '../dossier/model';
import type { EntryKind, FactProperty } from '../dossier/vocabulary';
import type { LibraryEntry } from '../library/library';

/** What a reader wants to know first of an entry of each kind. */
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

/** The facts of an entry with those first that a reader of its kind looks for. */
export function factsInOrder(entry: LibraryEntry): readonly Fact[] {
	return [...entry.entry.facts].sort((a, b) => rankOf(a, entry) - rankOf(b, entry));
}

/** As many facts as a card has room for, in the same order: one of each kind that a reader looks for, and then further ones. */
export function firstFacts(facts: readonly Fact[], entry: LibraryEntry, most: number): readonly Fact[] {
	const seen = new Map<FactProperty, number>();
	const chosen = facts.map((fact, index) => {
		const nth = seen.get(fact.property) ?? 0;
		seen.set(fact.property, nth + 1);
		const looked = rankOf(fact, entry) < FIRST_FACTS[entry.entry.kind].length;
		return { fact, index, turn: looked ? nth : facts.length };
	});
	return chosen
		.sort((a, b) => a.turn - b.turn || a.index - b.index)
		.slice(0, most)
		.sort((a, b) => a.index - b.index)
		.map(({ fact }) => fact);
}

function rankOf({ property }: Fact, { entry: { kind } }: LibraryEntry): number {
	const index = FIRST_FACTS[kind].indexOf(property);
	return index === -1 ? FIRST_FACTS[kind].length : index;
}
