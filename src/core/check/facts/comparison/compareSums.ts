import { isCertain, type FactIndex, type RecordedFact } from '../factIndex';
import type { BoundSum } from '../statements/bindSums';
import { daysOf, daysOfEdtf } from '../values/dateInterval';
import { areDisjoint, hedged } from '../values/interval';
import type { WrittenDate } from '../values/writtenValue';

/** Kinds of recipients to which few sums are given, so that one without a date is taken for the recorded one. */
const FEW_GIFTS: ReadonlySet<string> = new Set(['fund', 'programme']);

/**
 * Returns the fact that a sum contradicts; `undefined` if there is none. It must be in the recorded currency: nothing is converted. If the
 * sentence has a date, it must be that of the fact; without one, only sums for a fund or programme are compared.
 */
export function contradictedSum(bound: BoundSum, index: FactIndex, dates: readonly WrittenDate[]): RecordedFact | undefined {
	const { sum, recipient } = bound;
	const facts = giftsAt(bound, index, dates);
	const meant = dates.length === 1 || FEW_GIFTS.has(recipient.entry?.entry.kind ?? '') ? facts : [];
	const agrees = ({ fact: { value } }: RecordedFact) => value.type === 'amount' && (value.currency !== sum.currency || isNear(sum, value));
	return meant.some(agrees) ? undefined : meant.find(({ fact }) => isCertain(fact));
}

/**
 * Returns the certain fact that a sum agrees with, in the recorded currency and, if the sentence has a date, of that date; `undefined` if
 * there is none.
 */
export function agreeingSum(bound: BoundSum, index: FactIndex, dates: readonly WrittenDate[]): RecordedFact | undefined {
	const { sum } = bound;
	return giftsAt(bound, index, dates).find(
		({ fact }) => isCertain(fact) && fact.value.type === 'amount' && fact.value.currency === sum.currency && isNear(sum, fact.value),
	);
}

/** Returns what the donor gave to the recipient, on the date if there is one; nothing if it is not clear which sum and date are meant. */
function giftsAt({ sum, donor, recipient }: BoundSum, index: FactIndex, dates: readonly WrittenDate[]): readonly RecordedFact[] {
	if (!donor.entry || !recipient.entry || sum.currency === undefined || dates.length > 1) {
		return [];
	}
	const [date] = dates;
	const facts = index.giftsOf(donor.entry.entry.key, recipient.entry.entry.key);
	return date ? facts.filter(({ fact }) => isAt(date, fact.when)) : facts;
}

function isNear({ number, hedge }: BoundSum['sum'], { amount }: { readonly amount: number }): boolean {
	return !areDisjoint(hedged(number.interval, hedge?.hedge), { low: amount, high: amount });
}

function isAt(date: WrittenDate, when: string | undefined): boolean {
	const days = when === undefined ? undefined : daysOfEdtf(when);
	return (
		date.complete
		&& days !== undefined
		&& !areDisjoint(days, { low: daysOf(date.start).low, high: daysOf(date.end ?? date.start).high })
	);
}
