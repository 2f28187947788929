import type { EdtfDate } from '../../dossier/date';
import type { Claim, Dossier, Fact } from '../../dossier/model';
import type { FactProperty, RelationName } from '../../dossier/vocabulary';
import { entriesOf } from '../../library/entriesOf';
import type { Library, LibraryEntry } from '../../library/library';
import { perDossier } from '../../library/perDossier';
import { timeExtent, type TimeExtent } from './timeExtent';

/** Something that happened, or was the case, at a known time. */
export interface DatedItem {
	readonly entry: LibraryEntry;
	readonly date: EdtfDate;
	readonly extent: TimeExtent;
	/** The item's content: a fact of the entry, or another entry's role in it. */
	readonly of:
		| { readonly type: 'fact'; readonly fact: Fact }
		| { readonly type: 'link'; readonly name: RelationName; readonly other: LibraryEntry };
	readonly unconfirmed: boolean;
}

/** Properties that say when they applied but whose value is not itself a date. */
const DATED: ReadonlySet<FactProperty> = new Set(['contribution', 'grantsAwarded', 'office']);
const DATED_LINKS: ReadonlySet<RelationName> = new Set(['speaker', 'donor']);

/**
 * Returns every dated statement of a dossier in chronological order, without duplicates. An amount stated by two entries is listed once.
 */
export const datedItems = perDossier(findDatedItems);

function findDatedItems(dossier: Dossier, library: Library): readonly DatedItem[] {
	const items: DatedItem[] = [];
	const sums = new Set<string>();
	const extents = new Map<EdtfDate, TimeExtent | undefined>();
	// Many items share a day, and parsing a date costs far more than a map lookup.
	const extentOf = (date: EdtfDate) => {
		if (!extents.has(date)) {
			extents.set(date, timeExtent(date));
		}
		return extents.get(date);
	};
	for (const entry of entriesOf(dossier, library)) {
		const own = items.length;
		for (const { date, of, claim: { unconfirmed } } of datedOf(entry, library)) {
			const extent = extentOf(date);
			const sum = sumOf(date, of);
			if (extent && (sum === undefined ? !items.slice(own).some(other => isSame(other, date, of)) : !sums.has(sum))) {
				items.push({ entry, date, extent, of, unconfirmed });
				if (sum !== undefined) {
					sums.add(sum);
				}
			}
		}
	}
	return items.sort((a, b) => a.extent.from - b.extent.from || a.extent.to - b.extent.to);
}

interface Dated {
	readonly date: EdtfDate;
	readonly of: DatedItem['of'];
	readonly claim: Claim;
}

function datedOf(entry: LibraryEntry, library: Library): readonly Dated[] {
	const found: Dated[] = [];
	for (const fact of entry.entry.facts) {
		const date = fact.value.type === 'date' ? fact.value.date : DATED.has(fact.property) ? fact.when : undefined;
		if (date !== undefined) {
			found.push({ date, of: { type: 'fact', fact }, claim: fact });
		}
	}
	for (const { name, to, claim } of entry.links) {
		const other = claim.when !== undefined && DATED_LINKS.has(name) ? library.entries.get(to) : undefined;
		if (claim.when !== undefined && other && !(name === 'donor' && hasAmountBy(entry, other))) {
			found.push({ date: claim.when, of: { type: 'link', name, other }, claim });
		}
	}
	return found;
}

/** Returns a key that is equal for equal amounts, whichever entry states them; `undefined` if the item is not an amount. */
function sumOf(date: EdtfDate, of: DatedItem['of']): string | undefined {
	if (of.type !== 'fact' || of.fact.value.type !== 'amount') {
		return undefined;
	}
	const { property, value, by, to } = of.fact;
	return `${property}|${String(by)}|${String(to)}|${value.amount}|${date}`;
}

/** Whether an item repeats another of the same entry. */
function isSame(other: DatedItem, date: EdtfDate, of: DatedItem['of']): boolean {
	if (other.date !== date) {
		return false;
	}
	return of.type === 'link'
		? other.of.type === 'link' && other.of.name === of.name && other.of.other === of.other
		: other.of.type === 'fact'
				&& other.of.fact.property === of.fact.property
				&& JSON.stringify(other.of.fact.value) === JSON.stringify(of.fact.value);
}

/** Whether a fact already states the amount of a gift, in which case the relation is not listed as well. */
function hasAmountBy({ entry }: LibraryEntry, other: LibraryEntry): boolean {
	return entry.facts.some(({ value, by }) => value.type === 'amount' && by === other.entry.key);
}
