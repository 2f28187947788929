import type { StructureKind } from '../../prose/structure';
import type { BlockView } from '../blockView';
import type { SegmentReading } from '../segmentReading';
import type { HouseCode } from './houseCodes';

/** A place in the text of a block that violates a rule. */
export interface HouseMatch {
	/** Offsets in the text of the block. */
	readonly start: number;
	readonly end: number;
	/** The offset in the segment at which the place ends; absent if it ends with the text of the block. */
	readonly until?: number;
	/** What to write instead; absent if that depends on what is meant. */
	readonly text?: string;
}

/** A rule of a style guide. */
export interface HouseRule {
	readonly code: HouseCode;
	/** The guide and the section that has the rule. */
	readonly source: string;
	/** Where the rule does not apply. */
	readonly except?: readonly StructureKind[];
	readonly find: (block: BlockView, reading: SegmentReading) => readonly HouseMatch[];
}

/**
 * Returns a function that finds the matches of a pattern. `write` returns the replacement, which may be empty, or `undefined` if the match
 * is correct.
 */
export function matching(pattern: RegExp, write: (match: RegExpExecArray, block: BlockView) => string | undefined): HouseRule['find'] {
	return block => [...block.text.matchAll(pattern)].flatMap(match => {
		const text = write(match, block);
		return text === undefined ? [] : [{ start: match.index, end: match.index + match[0].length, text }];
	});
}

/** A non-breaking space. */
export const HARD_SPACE = '\u00A0';
