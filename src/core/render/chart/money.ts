import type { Dossier, Fact } from '../../dossier/model';
import { entriesOf } from '../../library/entriesOf';
import { perDossier } from '../../library/perDossier';
import { entryId, type Library, type LibraryEntry } from '../../library/library';

/** One sum that went from somebody to somebody. */
export interface Gift {
	/** Who gave; absent where the dossier does not say. */
	readonly donor?: LibraryEntry;
	/** What it was given to or by: the entry that states it. */
	readonly entry: LibraryEntry;
	/** Who received it, if that is somebody else. */
	readonly recipient?: LibraryEntry;
	readonly amount: number;
	readonly currency: string;
	readonly fact: Fact;
}

/** Somebody who gave, without a sum. */
export interface UnknownGift {
	readonly donor: LibraryEntry;
	readonly entry: LibraryEntry;
	readonly when?: string;
}

/** All the money that a dossier speaks of. */
export interface Money {
	/** By currency; contributions first, and of them the largest. Sums in different currencies are never added. */
	readonly byCurrency: ReadonlyMap<string, readonly Gift[]>;
	readonly unknown: readonly UnknownGift[];
}

/** The money of a dossier. A sum that two entries state alike, such as a fund and the signing of its agreement, counts once. */
export const moneyOf = perDossier(findMoney);

function findMoney(dossier: Dossier, library: Library): Money {
	const gifts = new Map<string, Gift>();
	const unknown: UnknownGift[] = [];
	for (const entry of entriesOf(dossier, library)) {
		for (const fact of entry.entry.facts) {
			const gift = giftOf(entry, fact, library);
			const id = gift && `${fact.property}|${fact.by ?? entry.entry.key}|${fact.to ?? ''}|${gift.amount}|${gift.currency}|${fact.when ?? ''}`;
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
	const byCurrency = new Map<string, Gift[]>();
	// What came in is told before what was paid out again.
	const rank = ({ fact }: Gift) => (fact.property === 'contribution' ? 0 : 1);
	for (const gift of [...gifts.values()].sort((a, b) => rank(a) - rank(b) || b.amount - a.amount)) {
		const others = byCurrency.get(gift.currency);
		if (others) {
			others.push(gift);
		} else {
			byCurrency.set(gift.currency, [gift]);
		}
	}
	return { byCurrency, unknown };
}

/** What was contributed in all, by currency: grants that are paid out again are no contribution. */
export function contributions({ byCurrency }: Money): ReadonlyMap<string, number> {
	return new Map([...byCurrency]
		.map(([currency, gifts]) => [currency, gifts.filter(({ fact }) => fact.property === 'contribution')] as const)
		.filter(([, gifts]) => gifts.length > 0)
		.map(([currency, gifts]) => [currency, gifts.reduce((sum, { amount }) => sum + amount, 0)]));
}

/** Whether it is money that a fund passed on, not money that came in. */
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
	const given = find(fact.to) ?? (paidOut ? library.entries.get(entry.links.find(({ name }) => name === 'recipient')?.to ?? '') : undefined);
	const recipient = given === entry ? undefined : given;
	return { entry, amount, currency, fact, ...(donor && { donor }), ...(recipient && { recipient }) };
}
