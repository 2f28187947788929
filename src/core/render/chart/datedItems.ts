import type { Claim, Dossier, Fact } from '../../dossier/model';
import type { EdtfDate } from '../../dossier/date';
import type { FactProperty, RelationName } from '../../dossier/vocabulary';
import { entryId, type Library, type LibraryEntry } from '../../library/library';
import { timeExtent, type TimeExtent } from './timeExtent';

/** Something that happened or was the case at a known time. */
export interface DatedItem {
	readonly entry: LibraryEntry;
	readonly date: EdtfDate;
	readonly extent: TimeExtent;
	/** What it is: a fact of the entry, or what another one did in it. */
	readonly of: { readonly type: 'fact'; readonly fact: Fact } | { readonly type: 'link'; readonly name: RelationName; readonly other: LibraryEntry };
	readonly unconfirmed: boolean;
}

/** Facts that tell when something was so, without being dates themselves. */
const DATED: ReadonlySet<FactProperty> = new Set(['contribution', 'grantsAwarded', 'office']);
const DATED_LINKS: ReadonlySet<RelationName> = new Set(['speaker', 'donor']);

/** Everything dated that a dossier says, in order of time. What it says twice, also of two entries, is there once. */
export function datedItems(dossier: Dossier, library: Library): readonly DatedItem[] {
	const items = new Map<string, DatedItem>();
	for (const { key } of dossier.entries.values()) {
		const entry = library.entries.get(entryId(dossier.id, key));
		for (const [id, item] of entry ? itemsOf(entry, library) : []) {
			if (!items.has(id)) {
				items.set(id, item);
			}
		}
	}
	return [...items.values()].sort((a, b) => a.extent.from - b.extent.from || a.extent.to - b.extent.to);
}

function* itemsOf(entry: LibraryEntry, library: Library): Generator<readonly [string, DatedItem]> {
	for (const fact of entry.entry.facts) {
		const date = fact.value.type === 'date' ? fact.value.date : DATED.has(fact.property) ? fact.when : undefined;
		const item = itemOf(entry, date, fact, { type: 'fact', fact });
		if (item) {
			const { property, value, by, to } = fact;
			yield [value.type === 'amount' ? `${property}|${String(by)}|${String(to)}|${value.amount}|${item.date}` : `${entry.id}|${property}|${item.date}|${JSON.stringify(value)}`, item];
		}
	}
	for (const { name, to, claim } of entry.links) {
		const other = DATED_LINKS.has(name) ? library.entries.get(to) : undefined;
		const item = other && itemOf(entry, claim.when, claim, { type: 'link', name, other });
		if (item && !(name === 'donor' && hasAmountBy(entry, item))) {
			yield [`${entry.id}|${name}|${to}|${item.date}`, item];
		}
	}
}

function itemOf(entry: LibraryEntry, date: EdtfDate | undefined, { unconfirmed }: Claim, of: DatedItem['of']): DatedItem | undefined {
	const extent = date === undefined ? undefined : timeExtent(date);
	return date !== undefined && extent ? { entry, date, extent, of, unconfirmed } : undefined;
}

/** A gift that has its amount as a fact is told by that fact. */
function hasAmountBy({ entry }: LibraryEntry, { of }: DatedItem): boolean {
	return of.type === 'link' && entry.facts.some(({ value, by }) => value.type === 'amount' && by === of.other.entry.key);
}
