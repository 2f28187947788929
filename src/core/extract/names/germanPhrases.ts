import { kindOfCompound } from '../../abbreviation/headNouns';
import { ARTICLES, LINKS } from '../text/smallWords';
import { MAX_PHRASE, type TokenBlock } from '../text/tokenBlock';
import { isCapital } from './nounGroup';

/** Prepositions after a head that make it a name. */
const PURPOSE: ReadonlySet<string> = new Set(['fur', 'gegen', 'uber', 'zum', 'zur']);

/** Endings of declined adjectives. */
const ADJECTIVE = /[^aeiou]e[rsnm]?$/;

/**
 * Finds names in German, where capitals tell little: an adjective with a capital inside a sentence and a noun (“Internationaler
 * Währungsfonds”), and an acronym or adjective before a compound with a head (“UN-Übereinkommen gegen …”), with “für”, “gegen” and
 * genitives that follow.
 */
export function findGermanPhrases(block: TokenBlock): void {
	for (let index = 0; index < block.tokens.length; index++) {
		const noun = nounAt(block, index);
		const kind = noun === undefined ? undefined : kindOfCompound(block.at(noun).folded);
		const isJoined = noun === index && /^\p{Lu}{2,}-/u.test(block.at(index).text);
		const opensPurpose = kind !== undefined && noun !== undefined && PURPOSE.has(block.at(noun + 1).folded);
		const to = noun === undefined ? index : kind ? genitivesFrom(block, noun + 1) : noun + 1;
		if (noun === undefined || (noun === index && !isJoined && !(opensPurpose && to > noun + 1))) {
			continue;
		}
		block.add({ type: 'name', kind: kind ?? 'term' }, index, to, { rank: kind ? 0.8 : 0.5 });
		index = to - 1;
	}
}

/** The noun of a name that begins at a token: after capitalized adjectives, or the token itself. */
function nounAt(block: TokenBlock, from: number): number | undefined {
	let at = from;
	while (at - from < 3 && isAdjectiveOfName(block, at) && block.continues(at + 1) && isCapital(block, at + 1)) {
		at++;
	}
	return block.isFree(at) && isCapital(block, at) ? at : undefined;
}

/** Whether a word may come before the noun of a name: an adjective with a capital inside a sentence, or an acronym. */
function isAdjectiveOfName(block: TokenBlock, index: number): boolean {
	const { opens, folded, shape } = block.at(index);
	const isAdjective = shape === 'capital' && !opens && ADJECTIVE.test(folded) && folded.length >= MIN_ADJECTIVE && kindOfCompound(folded) === undefined;
	return block.isFree(index) && (isAdjective || shape === 'capitals');
}

/** The fewest letters of a word that its ending shows to be an adjective; shorter ones are often nouns, such as “Ende”. */
const MIN_ADJECTIVE = 6;

function genitivesFrom(block: TokenBlock, from: number): number {
	let to = from;
	while (to - from < MAX_PHRASE) {
		const noun = ARTICLES.has(block.at(to + 1).folded) ? to + 2 : to + 1;
		// “für wirtschaftliche Zusammenarbeit”
		const isSmall = block.at(noun).shape === 'small' && block.isFree(noun) && ADJECTIVE.test(block.at(noun).folded) && block.continues(noun + 1);
		const next = isSmall ? noun + 1 : noun;
		if (!block.continues(to) || !LINKS.de.has(block.at(to).folded) || !block.isFree(next) || !isCapital(block, next)) {
			break;
		}
		to = next + 1;
	}
	return to;
}
