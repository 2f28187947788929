import type { FlatBlock } from '../prose/flatBlocks';
import type { Bracket } from './brackets';
import { bracketPartsOf, type BracketPart } from './bracketParts';
import type { Introduction } from './introduction';
import { firstByLetters } from './lettersMatch';
import { startByAnyLetters } from './looseMatch';
import { placedIn } from './placedIn';
import { looseShortFormOf, shortFormOf } from './shortForm';
import { wordsBefore, type WordsBefore } from './wordsBefore';

/** Finds what a pair of brackets introduces, without the names of a library. Usually nothing or one acronym; “(DNA, RNA)” may introduce several. */
export function introductionsIn(block: FlatBlock, bracket: Bracket): readonly Introduction[] {
	const before = wordsBefore(block.text, bracket.start);
	const parts = bracketPartsOf(block.text, bracket.start + 1, bracket.end - 1);
	for (const part of parts.slice(0, 2)) {
		const found = byLetters(block, part, before) ?? byAnyLetters(block, part, before);
		if (found) {
			return [found];
		}
	}
	return [];
}

function byLetters(block: FlatBlock, part: BracketPart, before: WordsBefore): Introduction | undefined {
	const short = shortFormOf(part.text);
	const first = short && firstByLetters(short, before);
	return short && first && {
		acronym: placedIn(block, part.start, part.start + short.text.length),
		expansion: placedIn(block, first.start, before.end),
		certainty: 'letters', form: 'expansionFirst',
	};
}

function byAnyLetters(block: FlatBlock, part: BracketPart, before: WordsBefore): Introduction | undefined {
	const short = looseShortFormOf(part.text);
	const start = short && startByAnyLetters(short, before, block.text);
	return short && start !== undefined ? {
		acronym: placedIn(block, part.start, part.start + short.text.length),
		expansion: placedIn(block, start, before.end),
		certainty: 'likely', form: 'expansionFirst',
	} : undefined;
}
