import { isCertain, type FactIndex, type RecordedFact } from '../factIndex';
import type { BoundPlace } from '../statements/bindPlaces';
import { townOf } from '../values/towns';

/**
 * Returns the fact that a town contradicts; `undefined` if there is none. Two known towns contradict each other; countries and buildings
 * are not compared.
 */
export function contradictedPlace({ town, mention }: BoundPlace, index: FactIndex): RecordedFact | undefined {
	const facts = mention.entry ? index.of(mention.entry.entry.key, ['place']) : [];
	const towns = facts.map(townsOf);
	return towns.every(names => names.length > 0 && !names.includes(town)) ? facts.find(({ fact }) => isCertain(fact)) : undefined;
}

/** Returns the known towns of a place, as in “Egmont Palace, Brussels”. */
export function townsOf({ fact: { value } }: RecordedFact): readonly string[] {
	return value.type === 'place' ? value.place.split(',').flatMap(part => townOf(part.trim()) ?? []) : [];
}
