import { increase } from '../data/increase';
import type { EntryProposal, Extraction, FactProposal, Proposal } from '../extract/proposals/proposal';
import { fold } from '../text/fold';
import type { ParagraphExcerpts } from './paragraphExcerpts';
import type { ReviewItem } from './reviewItem';

/** Returns the key of each proposal by its id. Two with the same name get numbers in the order of the document. */
export function keysOfProposals(proposals: readonly Proposal[]): ReadonlyMap<string, string> {
	const taken = new Map<string, number>();
	return new Map(proposals.map(proposal => {
		const name = proposal.type === 'entry' ? `entry ${fold(proposal.labels[0].text)}` : `${proposal.value.type} ${fold(proposal.text)}`;
		const number = increase(taken, name);
		return [proposal.id, number === 1 ? name : `${name}#${number}`];
	}));
}

/** Returns the proposals of a document as items of a review, in the order of the document. */
export function reviewItems({ proposals }: Pick<Extraction, 'proposals'>, passages: ParagraphExcerpts): readonly ReviewItem[] {
	const keys = keysOfProposals(proposals);
	return proposals.map(proposal => {
		const [place] = proposal.places;
		const common = {
			key: keys.get(proposal.id) ?? proposal.id,
			accepted: proposal.accepted,
			count: proposal.places.length,
			paragraph: place?.paragraph ?? 0,
			passage: passages.around(place ?? { start: 0, end: 0 }),
		};
		return proposal.type === 'entry' ? { ...common, ...ofEntry(proposal) } : { ...common, ...ofFact(proposal, keys) };
	});
}

function ofEntry({
	kind,
	labels: [first, ...others],
	office,
	symbol,
}: EntryProposal): Pick<ReviewItem, 'kind' | 'name' | 'others' | 'note'> {
	const note = office ?? (symbol === first.text ? undefined : symbol);
	return { kind, name: first.text, others: others.map(({ text }) => text), ...(note !== undefined && { note }) };
}

function ofFact(
	{ text, value, near }: FactProposal,
	keys: ReadonlyMap<string, string>,
): Pick<ReviewItem, 'kind' | 'name' | 'others' | 'near'> {
	const entry = near === undefined ? undefined : keys.get(near);
	return { kind: value.type, name: text, others: [], ...(entry !== undefined && { near: entry }) };
}
