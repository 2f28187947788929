import type { Claim, Evidence, Fact } from '../../../../src/core/dossier/model';
import type { FactProperty, RelationName } from '../../../../src/core/dossier/vocabulary';
import { entryId, type Library } from '../../../../src/core/library/library';

/** A fact of the release, as listed in `test/fixtures/release-facts.yaml`. */
export interface ReleaseFact {
	readonly id: string;
	readonly paragraph: number | 'title';
	/** The fact in our own words. */
	readonly fact: string;
	readonly entry: string;
	readonly property?: FactProperty | readonly FactProperty[];
	readonly relation?: RelationName;
	readonly target?: string;
	readonly label?: string;
	readonly departure?: string;
	readonly date?: string;
	readonly amount?: { readonly value: number; readonly currency: string };
	readonly count?: number;
	readonly place?: string;
	readonly identifier?: string;
	readonly mentions?: readonly string[];
	readonly by?: string;
	readonly to?: string;
	readonly when?: string;
	readonly claimedBy?: string;
}

/** The content of the list. */
export interface ReleaseFacts {
	readonly dossier: string;
	readonly facts: readonly ReleaseFact[];
}

/** Returns the facts that a library lacks, with the release and the paragraph as evidence. */
export function missingFacts({ dossier, facts }: ReleaseFacts, library: Library): readonly string[] {
	return facts
		.filter(fact => !isThere(fact, dossier, library))
		.map(({ id, paragraph, fact, entry }) => `${id}: ${entry}, paragraph ${paragraph}: ${fact}`);
}

function isThere(expected: ReleaseFact, dossier: string, library: Library): boolean {
	const found = library.entries.get(entryId(dossier, expected.entry));
	if (!found) {
		return false;
	}
	const { entry, links, dossier: { release } } = found;
	const carried = ({ evidence }: { readonly evidence: readonly Evidence[] }) => evidence.some(({ source, locator }) => source === release
		&& (expected.paragraph === 'title' ? locator?.label === 'title' : locator?.label === 'paragraph' && locator.value === String(expected.paragraph)));
	if (expected.label !== undefined) {
		return entry.labels.some(label => label.text === expected.label && carried(label));
	}
	if (expected.departure !== undefined) {
		return entry.departures.some(departure => departure.says === expected.departure && carried(departure));
	}
	if (expected.relation !== undefined) {
		const target = entryId(dossier, expected.target ?? '');
		return links.some(({ name, to, claim }) => name === expected.relation && to === target && carried(claim) && claimFits(expected, claim));
	}
	const properties = [expected.property ?? []].flat();
	return entry.facts.some(fact => properties.includes(fact.property) && carried(fact) && claimFits(expected, fact) && valueFits(expected, fact));
}

/** A year matches any day in it. */
function claimFits({ when, claimedBy }: ReleaseFact, claim: Claim): boolean {
	return claim.claimedBy === claimedBy && (when === undefined || (claim.when ?? '').startsWith(when));
}

function valueFits(expected: ReleaseFact, { value, by, to, note }: Fact): boolean {
	const text = value.type === 'text' ? [value.text, note ?? {}].flatMap(words => Object.values(words)).join('\n') : '';
	return (expected.by === undefined || by === expected.by)
		&& (expected.to === undefined || to === expected.to)
		&& (expected.date === undefined || (value.type === 'date' && value.date === expected.date))
		&& (expected.count === undefined || (value.type === 'count' && value.count === expected.count))
		&& (expected.place === undefined || (value.type === 'place' && value.place === expected.place))
		&& (expected.identifier === undefined || (value.type === 'identifier' && value.identifier === expected.identifier))
		&& (!expected.amount || (value.type === 'amount' && value.amount === expected.amount.value && value.currency === expected.amount.currency))
		&& (expected.mentions ?? []).every(pattern => new RegExp(pattern, 'i').test(text));
}
