import type { Gazetteer } from './gazetteer';
import { isWeekday, monthOf } from '../values/calendar';
import { ARTICLES, PLACE_PREPOSITIONS } from '../text/smallWords';
import type { TokenBlock } from '../text/tokenBlock';

/**
 * Returns the token after the name of a country or region that begins at a token; `undefined` if none does. The first letter must be a
 * capital.
 */
export function placeEnd(block: TokenBlock, gazetteer: Gazetteer, from: number): number | undefined {
	const { shape, folded, text } = block.at(from);
	const names = shape === 'capital' || shape === 'capitals' || /^\p{Lu}/u.test(text) ? gazetteer.get(folded) : undefined;
	const name = names?.find(words => words.every((word, index) => block.at(from + index).folded === word && block.isFree(from + index)));
	return name && from + name.length;
}

/** Words after which a name before a country is that of a place: “in Port Moresby, Papua New Guinea”. Folded. */
const BEFORE_PLACES: ReadonlySet<string> = new Set('in at of near from to a de en au bei uit te'.split(' '));

/** Whether capitalised words are a place: after a preposition, and before a comma and a country. */
export function isBeforeCountry(
	block: TokenBlock,
	gazetteer: Gazetteer,
	{ from, to }: { readonly from: number; readonly to: number },
): boolean {
	const before = ARTICLES.has(block.at(from - 1).folded) && !BEFORE_PLACES.has(block.at(from - 1).folded) ? from - 2 : from - 1;
	return block.at(to).text === ',' && placeEnd(block, gazetteer, to + 1) !== undefined && BEFORE_PLACES.has(block.at(before).folded);
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

/** Endings of adjectives made of the names of countries, as in “in African forests”. */
const PEOPLE = /(?:an|ish|ese)$/;

/** Finds towns: one or two capitalised words after “in”, which are not months. */
export function findTowns(block: TokenBlock): void {
	const prepositions = PLACE_PREPOSITIONS[block.language];
	for (let index = 1; index < block.tokens.length; index++) {
		const { shape, folded } = block.at(index);
		if (
			shape === 'capital'
			&& block.continues(index)
			&& prepositions.has(block.at(index - 1).folded)
			&& monthOf(folded) === undefined
			&& !isWeekday(folded)
			&& !(PEOPLE.test(folded) && block.at(index + 1).shape === 'small')
		) {
			const to = block.at(index + 1).shape === 'capital' && block.continues(index + 1) ? index + 2 : index + 1;
			if (block.language !== 'de' || to === index + 1) {
				block.add({ type: 'place', known: false }, index, to, { rank: block.language === 'de' ? 0.3 : 0.6 });
			}
			index = to - 1;
		}
	}
}
