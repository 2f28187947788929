import { groupBy } from '../../data/groupBy';
import type { Dossier, Fact } from '../../dossier/model';
import { entriesOf } from '../../library/entriesOf';
import { entryId, type Library, type LibraryEntry } from '../../library/library';
import { perDossier } from '../../library/perDossier';

/** One payment from a donor to a recipient. */
export interface Gift {
	/** The donor; absent if the dossier does not name one. */
	readonly donor?: LibraryEntry;
	/** The entry that states the payment, which is also what it went to or came from. */
	readonly entry: LibraryEntry;
	/** The recipient, if different from `entry`. */
	readonly recipient?: LibraryEntry;
	readonly amount: number;
	readonly currency: string;
	readonly fact: Fact;
}

/** A donor of an unknown amount. */
export interface UnknownGift {
	readonly donor: LibraryEntry;
	readonly entry: LibraryEntry;
	readonly when?: string;
}

/** All payments that a dossier states. */
export interface Money {
	/** Payments by currency: contributions before grants, largest first. Amounts in different currencies are never added up. */
	readonly byCurrency: ReadonlyMap<string, readonly Gift[]>;
	readonly unknown: readonly UnknownGift[];
}

/** Returns the payments of a dossier. An amount stated by two entries, such as a fund and the signing of its agreement, counts once. */
export const moneyOf = perDossier(findMoney);

function findMoney(dossier: Dossier, library: Library): Money {
	const gifts = new Map<string, Gift>();
	const unknown: UnknownGift[] = [];
	for (const entry of entriesOf(dossier, library)) {
		for (const fact of entry.entry.facts) {
			const gift = giftOf(entry, fact, library);
			const id =
				gift
				&& `${fact.property}|${fact.by ?? entry.entry.key}|${fact.to ?? ''}|${gift.amount}|${gift.currency}|${fact.when ?? ''}`;
			if (gift && id !== undefined && (!gifts.has(id) || entry.entry.kind === 'fund')) {
				gifts.set(id, gift);
			}
		}
		for (const { name, to, claim } of entry.links) {
			const donor = name === 'donor' ? library.entries.get(to) : undefined;
			if (donor && !entry.entry.facts.some(({ value, by }) => value.type === 'amount' && by === donor.entry.key)) {
				unknown.push({ donor, entry, ...(claim.when !== undefined && { when: claim.when }) });
			}
		}
	}
	// Contributions received come before grants paid out.
	const rank = ({ fact }: Gift) => (fact.property === 'contribution' ? 0 : 1);
	const sorted = [...gifts.values()].sort((a, b) => rank(a) - rank(b) || b.amount - a.amount);
	return { byCurrency: groupBy(sorted, ({ currency }) => currency), unknown };
}

/** Sums up contributions by currency. Grants are excluded, because they pay contributions out again. */
export function contributions({ byCurrency }: Money): ReadonlyMap<string, number> {
	return new Map([...byCurrency]
		.map(([currency, gifts]) => [currency, gifts.filter(({ fact }) => fact.property === 'contribution')] as const)
		.filter(([, gifts]) => gifts.length > 0)
		.map(([currency, gifts]) => [currency, totalOf(gifts)]));
}

/** Returns the sum of gifts, which must be in one currency. */
export function totalOf(gifts: readonly Gift[]): number {
	return gifts.reduce((sum, { amount }) => sum + amount, 0);
}

/** Whether a payment is a grant made by a fund rather than a contribution to it. */
export function isPaidOut({ fact }: Gift): boolean {
	return fact.property === 'grantsAwarded';
}

function giftOf(entry: LibraryEntry, fact: Fact, library: Library): Gift | undefined {
	if (fact.value.type !== 'amount' || fact.value.amount <= 0) {
		return undefined;
	}
	const { amount, currency } = fact.value;
	const find = (key: string | undefined) => (key === undefined ? undefined : library.entries.get(entryId(entry.dossier.id, key)));
	const paidOut = fact.property === 'grantsAwarded';
	const donor = find(fact.by) ?? (paidOut ? entry : undefined);
	const given =
		find(fact.to) ?? (paidOut ? library.entries.get(entry.links.find(({ name }) => name === 'recipient')?.to ?? '') : undefined);
	const recipient = given === entry ? undefined : given;
	return { entry, amount, currency, fact, ...(donor && { donor }), ...(recipient && { recipient }) };
}
