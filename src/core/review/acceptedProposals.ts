import { getOrInsert } from '../data/getOrInsert';
import type { EntryProposal, Extraction, FactProposal, ProposedLabel, Proposal } from '../extract/proposals/proposal';
import type { Decision, Review } from './review';
import { isEntryKind, type ReviewItem } from './reviewItem';
import { keysOfProposals } from './reviewItems';
import { rootOf, stateOf, type ReviewItems } from './reviewStates';

/**
 * Returns the proposals that are accepted after the decisions, with their new names and kinds; merged proposals are one proposal with all
 * names and places.
 */
export function acceptedProposals({ proposals }: Pick<Extraction, 'proposals'>, items: ReviewItems, review: Review): readonly Proposal[] {
	const keys = keysOfProposals(proposals);
	const itemOf = ({ id }: Proposal) => items.get(keys.get(id) ?? '');
	const members = new Map<string, EntryProposal[]>();
	for (const proposal of proposals) {
		const key = keys.get(proposal.id) ?? '';
		const root = rootOf(key, items, review);
		if (proposal.type === 'entry' && root !== key && review.decisions.get(key)?.dropped !== true) {
			getOrInsert(members, root, () => []).push(proposal);
		}
	}
	const ids = new Map(Array.from(keys, ([id, key]) => [key, id]));
	return proposals.flatMap((proposal): readonly Proposal[] => {
		const item = itemOf(proposal);
		if (!item || !isAccepted(item, items, review)) {
			return [];
		}
		return proposal.type === 'entry'
			? [mergedEntry(proposal, review.decisions.get(item.key) ?? {}, members.get(item.key) ?? [])]
			: [ownedFact(proposal, stateOf(item, items, review).owner, ids)];
	});
}

/** Whether a proposal is accepted, in the list, and not part of another. */
export function isAccepted(item: ReviewItem, items: ReviewItems, review: Review): boolean {
	const { accepted, dropped } = stateOf(item, items, review);
	return accepted && !dropped && (!isEntryKind(item.kind) || rootOf(item.key, items, review) === item.key);
}

function mergedEntry(entry: EntryProposal, { name, kind }: Decision, members: readonly EntryProposal[]): EntryProposal {
	const [own, ...others] = entry.labels;
	const first: ProposedLabel = { ...own, role: 'preferred', ...(name !== undefined && { text: name }) };
	const added = [
		...others,
		...members.flatMap(({ labels }) =>
			labels.map(label => (label.role === 'preferred' ? { ...label, role: roleOf(label.text) } : label)),
		),
	];
	const office = entry.office ?? members.find(member => member.office !== undefined)?.office;
	const symbol = entry.symbol ?? members.find(member => member.symbol !== undefined)?.symbol;
	const { type, id, rank, by } = entry;
	return {
		type, id, rank, kind: kind ?? entry.kind, accepted: true,
		labels: [first, ...withoutTwins(first.text, added)],
		places: [...entry.places, ...members.flatMap(({ places }) => places)].sort((a, b) => a.start - b.start),
		// The way in which it was found says nothing about an entry of another kind.
		...(by && kind === undefined && { by }),
		...(office !== undefined && { office }),
		...(symbol !== undefined && { symbol }),
	};
}

/** The role of a name that is no longer the preferred one. */
function roleOf(text: string): 'acronym' | 'variant' {
	return /^[\p{Lu}\p{N}][\p{Lu}\p{N}.-]+$/u.test(text) ? 'acronym' : 'variant';
}

function withoutTwins(first: string, labels: readonly ProposedLabel[]): readonly ProposedLabel[] {
	const texts = new Set([first.toLowerCase()]);
	const distinct = labels.filter(({ text }) => !texts.has(text.toLowerCase()) && texts.add(text.toLowerCase()));
	return (['acronym', 'variant'] as const).flatMap(role => distinct.filter(label => label.role === role));
}

function ownedFact(
	{ type, id, text, value, rank, places }: FactProposal,
	owner: string | undefined,
	ids: ReadonlyMap<string, string>,
): FactProposal {
	const near = owner === undefined ? undefined : ids.get(owner);
	return { type, id, text, value, rank, places, accepted: true, ...(near !== undefined && { near }) };
}
