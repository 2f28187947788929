import type { OffsetRange } from '../../text/offsetRange';
import type { EntryProposal, Extraction, ProposedLabel, ProposedRange, Proposal } from './proposal';

/** Returns the part of an extraction that is in a range of the document. Paragraphs keep the numbers that they have in the document. */
export function withinRange({ proposals, known, ...rest }: Extraction, range: OffsetRange): Extraction {
	const inside = (places: readonly ProposedRange[]) => places.filter(({ start, end }) => start >= range.start && end <= range.end);
	const kept = proposals.flatMap((proposal): readonly Proposal[] => {
		const places = inside(proposal.places);
		return places.length === 0
			? []
			: [proposal.type === 'entry' ? { ...proposal, places, labels: labelsInside(proposal, inside) } : { ...proposal, places }];
	});
	const ids = new Set(kept.map(({ id }) => id));
	return {
		...rest,
		proposals: kept.map(proposal =>
			proposal.type === 'fact' && proposal.near !== undefined && !ids.has(proposal.near) ? withoutOwner(proposal) : proposal,
		),
		known: known.map(({ entry, places }) => ({ entry, places: inside(places) })).filter(({ places }) => places.length > 0),
	};
}

/** Returns the names that are in the range, and the preferred one in any case: a document need not repeat it. */
function labelsInside(
	{ labels: [first, ...others] }: EntryProposal,
	inside: (places: readonly ProposedRange[]) => readonly ProposedRange[],
): EntryProposal['labels'] {
	return [
		first,
		...others.map((label): ProposedLabel => ({ ...label, places: inside(label.places) })).filter(({ places }) => places.length > 0),
	];
}

function withoutOwner({ type, id, text, value, rank, accepted, places }: Proposal & { type: 'fact' }): Proposal {
	return { type, id, text, value, rank, accepted, places };
}
