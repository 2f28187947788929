import { kindOfHead } from '../../abbreviation/headNouns';
import { ARTICLES } from '../text/smallWords';
import type { TokenBlock } from '../text/tokenBlock';
import type { Gazetteer } from './gazetteer';
import { addName } from './nestedName';
import { isAdjective, isCapital, nounGroupEnd } from './nounGroup';

/**
 * Finds names in French and Spanish: a capitalized head with what belongs to it in lower case, as in “Programme alimentaire mondial”. A
 * number may precede it, as in “Cinquième Commission”. A head alone is not a name.
 */
export function findHeadPhrases(block: TokenBlock, gazetteer: Gazetteer): void {
	for (let index = 0; index < block.tokens.length; index++) {
		const head = headAt(block, index);
		if (head === undefined) {
			continue;
		}
		if (isUnitedNations(block, head)) {
			block.add({ type: 'name', kind: 'organization' }, head, head + 2, { rank: 0.8 });
			index = head + 1;
			continue;
		}
		const kind = kindOfHead(block.at(head).folded);
		const end = nounGroupEnd(block, gazetteer, YEAR.test(block.at(head + 1).text) && block.continues(head + 1) ? head + 2 : head + 1);
		if (kind && end - index > 1) {
			addName(block, kind, index, end);
			index = end - 1;
		}
	}
}

/** The head of a phrase that begins at a token: the token itself, or the one after a number or an adjective. */
function headAt(block: TokenBlock, from: number): number | undefined {
	const { shape, folded, opens, text } = block.at(from);
	if (!block.isFree(from)) {
		return undefined;
	}
	// The accent tells “Secretaría”, a body, from “Secretaria Ejecutiva”, an office.
	if (folded === 'secretaria' && !text.includes('í')) {
		return undefined;
	}
	if (isUnitedNations(block, from) || isSmallHead(block, from)) {
		return from;
	}
	if (kindOfHead(folded) !== undefined && isCapital(block, from)) {
		// “Jefes de Estado y de Gobierno del Sistema …” names no government.
		if (GOVERNMENT.test(folded) && STATE_AND.test(block.textOf(Math.max(0, from - 3), from))) {
			return undefined;
		}
		return from;
	}
	const next = block.at(from + 1);
	const isSmallNumber = shape === 'small' && NUMBERED.test(folded) && !FIRST.test(folded) && SESSIONS.test(next.folded);
	const isNumber = shape === 'ordinal' || isSmallNumber || /^[IVXLC]{1,7}$/.test(text) || (shape === 'capital' && NUMBERED.test(folded));
	const qualifiesHead = isCapital(block, from) && isCapital(block, from + 1) && !opens && isAdjective(folded);
	const isHead = block.continues(from + 1) && kindOfHead(next.folded) !== undefined;
	return isHead && (isNumber || qualifiesHead) ? from + 1 : undefined;
}

/** “Nations unies”, “Naciones Unidas” */
function isUnitedNations(block: TokenBlock, from: number): boolean {
	return /^(?:nations|naciones)$/.test(block.at(from).folded)
		&& /^uni(?:es|das)$/.test(block.at(from + 1).folded)
		&& isCapital(block, from)
		&& block.continues(from + 1);
}

/** The maximum number of adjectives before what a ministry is for: “ministère fédéral allemand de la Justice”. */
const MAX_ADJECTIVES = 2;

/** Whether a head in lower case begins a name, because a noun with a capital says which one it is: “ministère des Affaires étrangères”. */
function isSmallHead(block: TokenBlock, from: number): boolean {
	if (!SMALL_HEADS.has(block.at(from).folded) || block.at(from).shape !== 'small') {
		return false;
	}
	let of = from + 1;
	while (of - from <= MAX_ADJECTIVES && block.at(of).shape === 'small' && isAdjective(block.at(of).folded)) {
		of++;
	}
	const noun = ARTICLES.has(block.at(of + 1).folded) ? of + 2 : of + 1;
	return OF.has(block.at(of).folded) && block.continues(of) && block.isFree(noun) && block.at(noun).shape === 'capital';
}

const SMALL_HEADS: ReadonlySet<string> = new Set(['ministere', 'ministerio', 'universite', 'universidad', 'palais', 'palacio']);
const OF: ReadonlySet<string> = new Set(["d'", 'd’', 'de', 'du', 'des', 'del']);

const GOVERNMENT = /^(?:gobierno|gouvernement)$/;
const STATE_AND = /[ÉEée]tat et de$|Estado y(?: de)?$/;

/** A year that belongs to a name, as in “Agenda 2030”. */
const YEAR = /^20\d\d$/;

/** Ordinals in words. */
const NUMBERED = /(?:ieme|premiere?|seconde?|primera?|segunda?|tercera?|cuarta?|quinta?|sexta?|septima?|octava?|novena?|decima?)$/;
/** Ordinals that are seldom the numbers of sessions, and the nouns that an ordinal in lower case numbers. */
const FIRST = /^(?:premiere?|deuxieme|seconde?|troisieme|primera|segunda|tercera)$/;
const SESSIONS = /^(?:session|reunion|seance|sesion|conference|conferencia)$/;
