import { flatBlocks } from '../prose/flatBlocks';
import type { Segment } from '../prose/segment';
import { introductionsIn } from './bracketIntroductions';
import { bracketsOf } from './brackets';
import type { Introduction } from './introduction';

/** Finds the introductions in a segment. */
export function findIntroductions({ text, prose }: Segment): readonly Introduction[] {
	const found: Introduction[] = [];
	for (const block of flatBlocks(text, prose)) {
		for (const bracket of bracketsOf(block.text)) {
			found.push(...introductionsIn(block, bracket));
		}
	}
	return found.sort((a, b) => a.acronym.start - b.acronym.start);
}
