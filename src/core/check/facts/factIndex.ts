import { yearOfIssue } from '../../csl/cslDate';
import { getOrInsert } from '../../data/getOrInsert';
import type { Evidence, Fact, Key } from '../../dossier/model';
import type { FactProperty } from '../../dossier/vocabulary';
import { sourceToCite, type Library, type LibraryEntry } from '../../library/library';
import { memoizedInSteps } from '../../steps/memoizedInSteps';
import type { Steps } from '../../steps/steps';

/** A fact with the entry that states it. */
export interface RecordedFact {
	readonly owner: LibraryEntry;
	readonly fact: Fact;
}

/** The kinds of statements and of facts about entries: each constant is a bit. */
export const FACT_KIND = { date: 1, count: 1 << 1, sum: 1 << 2, place: 1 << 3 } as const;

/** The facts of a library by what they are about. A thing that several dossiers describe has the facts of all of them. */
export class FactIndex {
	private readonly library: Library;
	private readonly byKey = new Map<Key, RecordedFact[]>();
	private readonly gifts = new Map<string, RecordedFact[]>();
	private readonly kinds = new Map<Key, number>();

	/** Creates an index without facts. */
	constructor(library: Library) {
		this.library = library;
	}

	/** Adds the facts of an entry of the library. */
	add(owner: LibraryEntry): void {
		for (const fact of owner.entry.facts) {
			append(this.byKey, owner.entry.key, { owner, fact });
			this.addKinds(owner.entry.key, isCertain(fact) ? kindOf(fact) : 0);
			if (fact.value.type === 'amount' && fact.by !== undefined) {
				for (const recipient of new Set([owner.entry.key, ...fact.to === undefined ? [] : [fact.to]])) {
					append(this.gifts, `${fact.by} ${recipient}`, { owner, fact });
					this.addKinds(recipient, FACT_KIND.sum);
				}
			}
		}
	}

	/**
	 * Returns which kinds of statements about an entry can be compared with a fact, as bits of `FACT_KIND`: those with a certain date, count or
	 * place, and sums that it was given.
	 */
	kindsOf(key: Key): number {
		return this.kinds.get(key) ?? 0;
	}

	/** Returns the facts about an entry with some properties. */
	of(key: Key, properties: readonly FactProperty[]): readonly RecordedFact[] {
		return (this.byKey.get(key) ?? []).filter(({ fact }) => properties.includes(fact.property));
	}

	/** Returns all facts about an entry with a date as their value. */
	datesOf(key: Key): readonly RecordedFact[] {
		return (this.byKey.get(key) ?? []).filter(({ fact }) => fact.value.type === 'date');
	}

	/** Returns the sums that one entry gave to another. */
	giftsOf(donor: Key, recipient: Key): readonly RecordedFact[] {
		return this.gifts.get(`${donor} ${recipient}`) ?? [];
	}

	/** Returns the year of the source to cite for an entry; `undefined` if it has none. */
	yearOfSource(entry: LibraryEntry): number | undefined {
		const source = sourceToCite(this.library, entry);
		return source && yearOfIssue(source.source.csl);
	}

	private addKinds(key: Key, kinds: number): void {
		if (kinds !== 0) {
			this.kinds.set(key, this.kindsOf(key) | kinds);
		}
	}
}

/** The facts of each library, collected one entry per step, because all entries of large dossiers are read for that. */
export const factIndexes = memoizedInSteps(function* (library: Library): Steps<FactIndex> {
	const index = new FactIndex(library);
	for (const owner of library.entries.values()) {
		index.add(owner);
		yield;
	}
	return index;
});


/** Whether a fact is certain enough for a correction: a source states it, nobody merely claims it, and it was not inferred. */
export function isCertain({ unconfirmed, claimedBy, evidence }: Fact): boolean {
	return !unconfirmed && claimedBy === undefined && evidence.some(({ status }) => status !== 'inferred');
}

/**
 * Returns the piece of evidence that carries most weight: an official one, otherwise one in which a source states the fact; `undefined` if
 * the fact was only inferred.
 */
export function bestEvidence({ evidence }: Fact): Evidence | undefined {
	return evidence.find(({ status }) => status === 'official') ?? evidence.find(({ status }) => status === 'stated');
}

/** The kind of statement that a fact can be compared with; 0 if there is none, or if that depends on who gave a sum to whom. */
function kindOf({ property, value: { type } }: Fact): number {
	return (type === 'date' ? FACT_KIND.date : type === 'count' ? FACT_KIND.count : 0) | (property === 'place' ? FACT_KIND.place : 0);
}

function append(map: Map<string, RecordedFact[]>, key: string, fact: RecordedFact): void {
	getOrInsert(map, key, () => []).push(fact);
}
