import type { Gazetteer } from './gazetteer';
import { monthOf } from '../values/calendar';
import { PLACE_PREPOSITIONS } from '../text/smallWords';
import type { TokenBlock } from '../text/tokenBlock';

/** Returns the token after the name of a country or region that begins at a token; `undefined` if none does. The first letter must be a capital. */
export function placeEnd(block: TokenBlock, gazetteer: Gazetteer, from: number): number | undefined {
	const { shape, folded, text } = block.at(from);
	const names = shape === 'capital' || shape === 'capitals' || /^\p{Lu}/u.test(text) ? gazetteer.get(folded) : undefined;
	const name = names?.find(words => words.every((word, index) => block.at(from + index).folded === word && block.isFree(from + index)));
	return name && from + name.length;
}

/** Finds countries and regions. */
export function findCountries(block: TokenBlock, gazetteer: Gazetteer): void {
	for (let index = 0; index < block.tokens.length; index++) {
		const to = block.isFree(index) ? placeEnd(block, gazetteer, index) : undefined;
		if (to !== undefined) {
			block.add({ type: 'place', known: true }, index, to, { rank: 0.7 });
			index = to - 1;
		}
	}
}

/** Finds towns: one or two capitalised words after “in”, which are not months. */
export function findTowns(block: TokenBlock): void {
	const prepositions = PLACE_PREPOSITIONS[block.language];
	for (let index = 1; index < block.tokens.length; index++) {
		const { shape, folded } = block.at(index);
		if (shape === 'capital' && block.continues(index) && prepositions.has(block.at(index - 1).folded) && monthOf(folded) === undefined) {
			const to = block.at(index + 1).shape === 'capital' && block.continues(index + 1) ? index + 2 : index + 1;
			if (block.language !== 'de' || to === index + 1) {
				block.add({ type: 'place', known: false }, index, to, { rank: block.language === 'de' ? 0.3 : 0.6 });
			}
			index = to - 1;
		}
	}
}
