import type { EdtfDate } from '../../dossier/date';
import type { Claim, Dossier, Fact } from '../../dossier/model';
import type { FactProperty, RelationName } from '../../dossier/vocabulary';
import { entriesOf } from '../../library/entriesOf';
import type { Library, LibraryEntry } from '../../library/library';
import { perDossier } from '../../library/perDossier';
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

/** Everything dated that a dossier says, in order of time. What it says twice, a sum also of two entries, is there once. */
export const datedItems = perDossier(findDatedItems);

function findDatedItems(dossier: Dossier, library: Library): readonly DatedItem[] {
	const items: DatedItem[] = [];
	const sums = new Set<string>();
	const extents = new Map<EdtfDate, TimeExtent | undefined>();
	// Many things happen on the same day, and reading a date costs more than looking it up.
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

/** What makes a sum the same wherever it is told; `undefined` for what is no sum. */
function sumOf(date: EdtfDate, of: DatedItem['of']): string | undefined {
	if (of.type !== 'fact' || of.fact.value.type !== 'amount') {
		return undefined;
	}
	const { property, value, by, to } = of.fact;
	return `${property}|${String(by)}|${String(to)}|${value.amount}|${date}`;
}

/** Whether an entry says this already. */
function isSame(other: DatedItem, date: EdtfDate, of: DatedItem['of']): boolean {
	if (other.date !== date) {
		return false;
	}
	return of.type === 'link'
		? other.of.type === 'link' && other.of.name === of.name && other.of.other === of.other
		: other.of.type === 'fact' && other.of.fact.property === of.fact.property && JSON.stringify(other.of.fact.value) === JSON.stringify(of.fact.value);
}

/** A gift that has its amount as a fact is told by that fact. */
function hasAmountBy({ entry }: LibraryEntry, other: LibraryEntry): boolean {
	return entry.facts.some(({ value, by }) => value.type === 'amount' && by === other.entry.key);
}
