import { kindOfHead } from '../../abbreviation/headNouns';
import { AND, ARTICLES, OPENERS, TITLES } from '../text/smallWords';
import { MAX_PHRASE, type TokenBlock } from '../text/tokenBlock';
import type { Gazetteer } from './gazetteer';
import { isAdjective, isCapital, nounGroupEnd, partsFrom } from './nounGroup';
import { namedDomain, type Office } from './office';
import { isOffice } from './offices';

/** Reads what an office is for in French and Spanish, after its words: “de la Coopération internationale”. */
export function withRomanceDomain(block: TokenBlock, gazetteer: Gazetteer, from: number): Office {
	const parts = partsFrom(block, gazetteer, namedDomain(block, from) ?? from);
	const end = withAddressee(block, gazetteer, withListedParts(block, gazetteer, from, parts));
	const to = commaBeforeTitle(block, end) ?? end;
	const inside = nameAtEnd(block, from, to);
	return { to, ...(inside !== undefined && { nameInside: inside }) };
}

/**
 * The end of a list of what an office is for, given the end of its first item: “Ministre des Affaires étrangères, du Commerce extérieur et de
 * la Coopération”. The last item follows “and”; without it, the comma ends the office.
 */
function withListedParts(block: TokenBlock, gazetteer: Gazetteer, from: number, first: number): number {
	let end = first;
	while (block.language === 'fr' && end > from && block.at(end).text === ',' && OPENERS.fr.has(block.at(end + 1).folded)) {
		const start = ARTICLES.has(block.at(end + 2).folded) ? end + 3 : end + 2;
		const next = partsFrom(block, gazetteer, end + 1);
		if (!isCapital(block, start) || kindOfHead(block.at(start).folded) !== undefined || next <= start || next - from > MAX_PHRASE) {
			return first;
		}
		if (block.tokens.slice(start, next).some(({ folded }) => AND.has(folded))) {
			return next;
		}
		end = next;
	}
	return first;
}

/** The longest rest of a list of domains, in tokens. */
const MAX_REST = 12;

/**
 * The comma before the title of the person with the office, up to which a list of what the office is for continues: “ministre des Enseignements
 * secondaire, technique et de la Formation, Monsieur Sol”; `undefined` if something else is between.
 */
function commaBeforeTitle(block: TokenBlock, from: number): number | undefined {
	for (let at = from; at - from < MAX_REST; at++) {
		const { folded, text, shape } = block.at(at);
		if (isOffice(folded) || (at === from && text === ',' && isNameBeforeMark(block, at + 1))) {
			return undefined;
		}
		if (text === ',' && (TITLES.has(block.at(at + 1).folded) || isNameBeforeMark(block, at + 1))) {
			return at;
		}
		const isMatter = shape === 'small' && AND.has(block.at(at - 1).folded);
		const isLink = text === ',' || AND.has(folded) || OPENERS[block.language].has(folded) || ARTICLES.has(folded);
		if (!block.isFree(at) || !(isLink || isCapital(block, at) || (shape === 'small' && isAdjective(folded)) || isMatter)) {
			return undefined;
		}
	}
	return undefined;
}

/** Whether two to four words with capitals before a punctuation mark may be the name of a person. */
function isNameBeforeMark(block: TokenBlock, from: number): boolean {
	let to = from;
	while (to - from < 5 && block.at(to).shape === 'capital' && kindOfHead(block.at(to).folded) === undefined && !isOffice(block.at(to).folded)) {
		to++;
	}
	return to - from >= 2 && to - from <= 4 && block.at(to).shape === 'mark';
}

/**
 * Where a name of a person begins that ends what an office is for in French and Spanish: “ministre des Affaires étrangères Jean Sol”, “président
 * de la Confédération Jean Sol”. The first noun after a preposition is what the office is for.
 */
function nameAtEnd(block: TokenBlock, from: number, end: number): number | undefined {
	let start = end;
	while (start > from && block.at(start - 1).shape === 'capital' && kindOfHead(block.at(start - 1).folded) === undefined) {
		start--;
	}
	const before = block.at(start - 1).folded;
	start += OPENERS[block.language].has(before) || ARTICLES.has(before) ? 1 : 0;
	while (start < end && isAdjective(block.at(start).folded) && end - start > 2) {
		start++;
	}
	return end - start >= 2 && end - start <= 4 && start > from && !isAdjective(block.at(end - 1).folded) ? start : undefined;
}

/** “aux affaires juridiques”, “auprès du Conseil”: the body to which an office is attached. */
function withAddressee(block: TokenBlock, gazetteer: Gazetteer, from: number): number {
	const { folded } = block.at(from);
	if (!block.continues(from)) {
		return from;
	}
	if (folded === 'pres' && ARTICLES.has(block.at(from + 1).folded)) {
		return nounGroupEnd(block, gazetteer, from + 3);
	}
	if (folded === 'aupres') {
		const end = partsFrom(block, gazetteer, from + 1);
		return end > from + 1 ? end : from;
	}
	// “ambassadeur du Bénin à Paris”
	if (folded === 'a' && block.language === 'fr' && block.at(from + 1).shape === 'capital' && block.continues(from + 1) && kindOfHead(block.at(from + 1).folded) === undefined) {
		return from + 2;
	}
	// “Secrétaire d’État à l’Asile et à la Migration”
	if (folded === 'a' && block.language === 'fr' && ARTICLES.has(block.at(from + 1).folded) && TAKE_TO.test(block.at(from - 1).folded)) {
		const end = nounGroupEnd(block, gazetteer, from + 3);
		const isList = AND.has(block.at(end).folded) && /^(?:a|au|aux)$/.test(block.at(end + 1).folded) && end - from < MAX_PHRASE;
		return isList ? nounGroupEnd(block, gazetteer, ARTICLES.has(block.at(end + 2).folded) ? end + 4 : end + 3) : end;
	}
	const isNoun = (folded === 'aux' || folded === 'au') && block.continues(from + 1) && block.at(from + 1).shape !== 'mark';
	return isNoun ? nounGroupEnd(block, gazetteer, from + 2) : from;
}

/** Words of an office that are followed by “to” and what it is for. Folded. */
const TAKE_TO = /^(?:etat|deleguee?|(?:haut-)?commissaire|conseill(?:er|ere))$/;
