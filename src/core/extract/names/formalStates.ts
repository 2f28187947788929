import { ARTICLES } from '../text/smallWords';
import type { TokenBlock } from '../text/tokenBlock';
import type { Gazetteer } from './gazetteer';
import { isCapital } from './nounGroup';
import { placeEnd } from './places';

/** The nouns of the formal names of States. Folded. */
export const STATES: ReadonlySet<string> = new Set(
	'republic kingdom state commonwealth principality sultanate emirate republique royaume etat principaute republica reino estado principado republik konigreich furstentum republiek koninkrijk'.split(
		' ',
	),
);
/** Words between such a noun and the name of the country. Folded. */
const OF: ReadonlySet<string> = new Set(['of', 'de', 'du', "d'", 'des', 'del', 'von', 'der', 'van']);
/** The maximum number of adjectives beside the noun: “Federal Democratic Republic”, “République Islamique”. */
const MAX_ADJECTIVES = 3;

/**
 * Finds formal names of States such as “Federal Democratic Republic of Ethiopia”: the country is found, and the words before it belong to
 * no other name.
 */
export function findFormalStates(block: TokenBlock, gazetteer: Gazetteer): void {
	for (let index = 0; index < block.tokens.length; index++) {
		const { folded } = block.at(index);
		if (!STATES.has(folded) || !isCapital(block, index) || !block.isFree(index)) {
			continue;
		}
		const country = countryAfter(block, gazetteer, index + 1);
		const end = country === undefined ? undefined : placeEnd(block, gazetteer, country);
		if (country === undefined || end === undefined) {
			continue;
		}
		const first = adjectivesBefore(block, index);
		block.add({ type: 'place', known: true }, country, end, { rank: 0.7 });
		block.takeAs(first, end);
		index = end - 1;
	}
}

function adjectivesBefore(block: TokenBlock, noun: number): number {
	let first = noun;
	while (
		noun - first < MAX_ADJECTIVES
		&& block.continues(first)
		&& block.isFree(first - 1)
		&& block.at(first - 1).shape === 'capital'
		&& !block.at(first - 1).opens
		&& /(?:al|ic|ed|an|ist|nal|sche|se)$|people/.test(block.at(first - 1).folded)
	) {
		first--;
	}
	return first;
}

/** The name of the country, after capitalized adjectives, a preposition and an article. */
function countryAfter(block: TokenBlock, gazetteer: Gazetteer, from: number): number | undefined {
	let at = from;
	while (at - from < MAX_ADJECTIVES && block.continues(at) && block.at(at).shape === 'capital') {
		at++;
	}
	if (!OF.has(block.at(at).folded) || !block.continues(at)) {
		return undefined;
	}
	const isWhole = placeEnd(block, gazetteer, from - 1) !== undefined;
	const next = ARTICLES.has(block.at(at + 1).folded) && placeEnd(block, gazetteer, at + 1) === undefined ? at + 2 : at + 1;
	return isWhole || placeEnd(block, gazetteer, next) === undefined ? undefined : next;
}
