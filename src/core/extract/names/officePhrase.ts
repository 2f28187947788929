import { kindOfHead } from '../../abbreviation/headNouns';
import { AND, ARTICLES, OPENERS, PARTICLES, STOPS, TITLES } from '../text/smallWords';
import { MAX_PHRASE, type TokenBlock } from '../text/tokenBlock';
import type { Gazetteer } from './gazetteer';
import { isAdjective, isCapital, nounGroupEnd, partsFrom } from './nounGroup';
import { OFFICE_AFTER, OFFICE_BEFORE, OFFICES } from './offices';

/** An office in a text. */
export interface Office {
	/** The token after the last. */
	readonly to: number;
	/**
	 * Where the name of a person begins that the words of the office end with, as in “Minister for Trade and Ports Mary Sea”; absent if they
	 * do not.
	 */
	readonly nameInside?: number;
}

/** Whether a folded word is the noun of an office. German and Dutch compounds are recognized by their last part. */
export function isOffice(folded: string): boolean {
	return OFFICES.has(folded) || /(?:minister|ministerin|prasident|prasidentin|voorzitter|secretaris|sekretar|sekretarin|trager|tragerin|sprecher|sprecherin|vertreter|vertreterin|beauftragter|beauftragte)$/.test(folded);
}

/**
 * Reads an office that begins at a token, such as “Deputy Prime Minister and Minister of Foreign Affairs”; `undefined` if there is none.
 */
export function officeAt(block: TokenBlock, gazetteer: Gazetteer, from: number): Office | undefined {
	let noun = nounAt(block, from);
	let office: Office | undefined;
	while (noun !== undefined && noun - from < MAX_PHRASE) {
		office = withDomain(block, gazetteer, noun + 1);
		const { to } = office;
		noun = AND.has(block.at(to).folded) && block.continues(to) ? nounAt(block, to + 1) : undefined;
	}
	return office;
}

/** The noun of an office, after the words that may precede it and one capitalized acronym. */
function nounAt(block: TokenBlock, from: number): number | undefined {
	const isBefore = block.at(from).shape === 'capitals' || (isNationality(block, from) && isOfOffice(block, from + 1));
	let at = isBefore && block.continues(from + 1) ? from + 1 : from;
	while (
		at - from < 5
		&& block.isFree(at)
		&& OFFICE_BEFORE.has(block.at(at).folded)
		&& !(isOffice(block.at(at).folded) && !block.continues(at + 1))
		&& isOfOffice(block, at + 1)
	) {
		at++;
	}
	return block.isFree(at) && isOffice(block.at(at).folded) && !/[íÍ]a$/.test(block.at(at).text) ? at : undefined;
}

/** “Polish Minister for Climate” */
function isNationality(block: TokenBlock, index: number): boolean {
	const { shape, folded } = block.at(index);
	return block.language === 'en' && shape === 'capital' && block.isFree(index) && /(?:ish|an|ese|[nt]ch|aqi|ani|eli|reek|iss)$/.test(folded);
}

function isOfOffice(block: TokenBlock, index: number): boolean {
	const { folded } = block.at(index);
	return block.continues(index) && (OFFICE_BEFORE.has(folded) || isOffice(folded));
}

/** The end of the domain of an office: “of Foreign Affairs”, “de la Coopération internationale”. */
function withDomain(block: TokenBlock, gazetteer: Gazetteer, noun: number): Office {
	// “Director General”
	const from = block.continues(noun) && block.at(noun).text === 'General' ? noun + 1 : noun;
	let to = from;
	while (block.continues(to) && to - from < 3 && qualifiesOffice(block, to)) {
		to++;
	}
	return isRomance(block) ? withRomanceDomain(block, gazetteer, to) : withCapitalDomains(block, from, to);
}

/** Whether a word after the noun of an office, or after another such word, belongs to the office. */
function qualifiesOffice(block: TokenBlock, at: number): boolean {
	const { shape, folded } = block.at(at);
	return isRomance(block)
		? OFFICE_AFTER.has(folded) || (shape === 'small' && isAdjective(folded)) || isNationalityOfOffice(block, at)
		: shape === 'small' && OFFICE_AFTER.has(folded);
}

/** “le Ministre Tunisien de la Justice”: what the office is for follows with its article, which it does not after a name. */
function isNationalityOfOffice(block: TokenBlock, at: number): boolean {
	const { shape, folded } = block.at(at);
	return block.language === 'fr'
		&& shape === 'capital'
		&& /(?:[ei]en|enne|ais|aise|ois|oise|[cr]ain|[cr]aine)$/.test(folded)
		&& !FIRST_NAMES.has(folded)
		&& (block.at(at + 1).folded === 'des' || (block.at(at + 1).folded === 'de' && ARTICLES.has(block.at(at + 2).folded)));
}

/** First names that end like the adjective of a country. Folded. */
const FIRST_NAMES: ReadonlySet<string> = new Set(
	'adrien adrienne anais aurelien bastien cyprien damien emilien fabien fabienne francois francoise gatien julien julienne lucien lucienne maximilien sebastien vivien vivienne'.split(' '),
);

function withRomanceDomain(block: TokenBlock, gazetteer: Gazetteer, from: number): Office {
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
		if (text === ',' && TITLES.has(block.at(at + 1).folded)) {
			return at;
		}
		const isLink = text === ',' || AND.has(folded) || OPENERS[block.language].has(folded) || ARTICLES.has(folded);
		if (!block.isFree(at) || !(isLink || isCapital(block, at) || (shape === 'small' && isAdjective(folded)))) {
			return undefined;
		}
	}
	return undefined;
}

/**
 * Reads the domains after an office whose words end at `start`: capitalized words after a preposition, and further ones after “and”. `from` is
 * the token after the noun of the office.
 */
function withCapitalDomains(block: TokenBlock, from: number, start: number): Office {
	let to = start;
	/** Where the last domain begins. */
	let run = start;
	while (to - from < MAX_PHRASE) {
		const named = namedDomain(block, to);
		if (named !== undefined) {
			to = named;
			run = named;
			continue;
		}
		const next = ARTICLES.has(block.at(to + 1).folded) ? to + 2 : to + 1;
		if (!linksDomain(block, to, next, to > from)) {
			break;
		}
		run = next;
		to = capitalsFrom(block, next);
	}
	to = to === from ? smallDomain(block, to) : to;
	const inside = nameAfterDomain(block, run, to);
	return { to, ...(inside !== undefined && { nameInside: inside }) };
}

/** Whether a preposition, or “and” if it is not the first word, connects an office with the capitalized word at `next`. */
function linksDomain(block: TokenBlock, at: number, next: number, mayBeAnd: boolean): boolean {
	const { folded } = block.at(at);
	return block.continues(at)
		&& (OPENERS[block.language].has(folded) || (AND.has(folded) && mayBeAnd))
		&& isCapital(block, next)
		&& block.isFree(next)
		&& !(AND.has(folded) && isOfficeOrStart(block, next));
}

/** Where a name of a person begins that ends the last domain, in English, German and Dutch: its last two capitalized words. */
function nameAfterDomain(block: TokenBlock, run: number, to: number): number | undefined {
	const length = PARTICLES.has(block.at(to - 2).folded) ? 3 : 2;
	const isName =
		to - run > length
		&& [to - 1, to - 2].every(index => block.at(index).shape === 'capital' && kindOfHead(block.at(index).folded) === undefined);
	return isName && !/(?:s|tion|ment|ity)$/.test(block.at(to - length).folded) ? to - length : undefined;
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

/**
 * The end of a name that was found before and that an office belongs to, with its acronym: “of the World Food Programme (WFP)”; `undefined`
 * if none follows.
 */
function namedDomain(block: TokenBlock, at: number): number | undefined {
	if (!block.continues(at) || !OPENERS[block.language].has(block.at(at).folded)) {
		return undefined;
	}
	const end = block.isDate(at + 1) ? undefined : block.phraseEnd(ARTICLES.has(block.at(at + 1).folded) ? at + 2 : at + 1);
	return end !== undefined && block.at(end).text === '(' && block.at(end + 2).text === ')' ? end + 3 : end;
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

/** The longest domain in lower case, in tokens. */
const MAX_SMALL = 9;

/** “of the delegation of Kenya”, “on the rights of fishers”: only up to a punctuation mark, since nothing else shows where it ends. */
function smallDomain(block: TokenBlock, from: number): number {
	if (!block.continues(from) || !SMALL_OPENERS.has(block.at(from).folded)) {
		return from;
	}
	let to = from + 1;
	while (
		to - from <= MAX_SMALL
		&& block.continues(to)
		&& block.at(to).shape !== 'mark'
		&& !(STOPS.has(block.at(to).folded) && !SMALL_INSIDE.has(block.at(to).folded))
	) {
		to++;
	}
	return to - from > 1 && to - from <= MAX_SMALL && /^[,.;:)]$/.test(block.at(to).text) ? to : from;
}

const SMALL_OPENERS: ReadonlySet<string> = new Set(['of', 'on', 'for']);
const SMALL_INSIDE: ReadonlySet<string> = new Set(['of', 'on', 'for', 'the', 'and', 'to', 'in', 'at']);

function isOfficeOrStart(block: TokenBlock, index: number): boolean {
	const { folded } = block.at(index);
	return isOffice(folded) || (OFFICE_BEFORE.has(folded) && isOfOffice(block, index + 1));
}

function capitalsFrom(block: TokenBlock, from: number): number {
	let to = from;
	while (to - from < MAX_PHRASE && block.isFree(to) && isCapital(block, to) && (to === from || block.at(to).spaced)) {
		to++;
	}
	return to;
}

function isRomance({ language }: TokenBlock): boolean {
	return language === 'fr' || language === 'es';
}
