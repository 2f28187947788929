import { indexBeforeAside } from '../../../prose/asides';
import type { BlockView } from '../../blockView';
import type { SegmentReading } from '../../segmentReading';

/** A longer text is not continued, so that the time is proportional to the length of the document. */
const MAX_JOINED = 4000;

/**
 * Returns the blocks of a segment, with those together whose sentences continue after a note or a citation: “The Convention[^1] was adopted
 * in 2000”.
 */
export function blocksAcrossAsides({ blocks, mentions, segment, context }: SegmentReading): readonly BlockView[] {
	const { asides } = context.syntax;
	if (!asides || blocks.length < 2 || mentions.length === 0) {
		return blocks;
	}
	const flats = blocks.map(({ flat }) => flat);
	const joined: (BlockView | undefined)[] = [];
	/** The index of the first block with which each one is joined. */
	const firsts: number[] = [];
	for (const [index, block] of blocks.entries()) {
		const before = indexBeforeAside(asides, segment.text, { blocks: flats, index, offset: 0 });
		const earlier = before === undefined ? index : (firsts[before] ?? index);
		const first = (joined[earlier]?.text.length ?? 0) > MAX_JOINED ? index : earlier;
		const open = first === index ? undefined : joined[first];
		firsts.push(first);
		joined.push(open ? undefined : block);
		if (open) {
			joined[first] = open.joined(block);
		}
	}
	return joined.filter(block => block !== undefined);
}
