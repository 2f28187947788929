import { kindOfHead } from '../../abbreviation/headNouns';
import { AND, ARTICLES, NEVER_NOUNS, OPENERS, STOPS } from '../text/smallWords';
import { MAX_PHRASE, type TokenBlock } from '../text/tokenBlock';
import type { Gazetteer } from './gazetteer';
import { OFFICES } from './offices';
import { placeEnd } from './places';

/** Endings of adjectives in French and Spanish, without the s of the plural. Folded. */
const ADJECTIVE =
	/(?:al|ale|aux|ique|ico|ica|aire|ario|aria|ien|ienne|if|ive|ivo|iva|el|elle|eux|euse|ain|aine|ano|ana|ois|oise|ais|aise|able|ible|ence|ente|ant|ante|ional|ral|iere)s?$/;
const ADJECTIVES: ReadonlySet<string> = new Set(
	`uni unis unie unies humain humains mondiale mineure haut haute europeen europeenne europeens europeennes unidas unido unida durable vert verte noire rouge populaire central monetaire etranger etrangere etrangers etrangeres interieur interieure interieurs interieures exterieur exterieure exterieurs exterieures superieur superieure superieurs superieures exteriores public publics agricole civil civile numerique maritime marco wallon wallonne flamand flamande belge belges suisse suisses russe russes turc turque grec grecque tcheque slovaque serbe croate
	financier financiers douanier douaniers forestier forestiers permanent permanents conjoint conjointe conjoints conjointes
	organise organisee organises organisees integre integree integres integrees specialise specialisee specialises specialisees renforce renforcee elargi elargie unifie unifiee`.split(/\s+/),
);

/** Whether a word of French or Spanish looks like an adjective. */
export function isAdjective(folded: string): boolean {
	return ADJECTIVES.has(folded) || /^anti-?[a-z]{4}/.test(folded) || (ADJECTIVE.test(folded) && folded.length > 4 && !NEVER_NOUNS.has(folded));
}

/**
 * Returns the token after a group of nouns in French or Spanish that begins with the noun before `from`: adjectives, and prepositions
 * with nouns and their adjectives. It ends before a mark, a verb, a pronoun, and before “and” with another head.
 */
export function nounGroupEnd(block: TokenBlock, gazetteer: Gazetteer, from: number): number {
	return partsFrom(block, gazetteer, adjectivesFrom(block, from));
}

/** Like `nounGroupEnd`, from a preposition on: returns `from` if there is none. */
export function partsFrom(block: TokenBlock, gazetteer: Gazetteer, from: number): number {
	let end = from;
	let last: number | undefined;
	while (end - from < MAX_PHRASE) {
		const noun =
			nounAfter(block, gazetteer, end)
			?? (last === undefined ? undefined : coordinated(block, gazetteer, end, isCapital(block, last)));
		if (noun === undefined) {
			break;
		}
		last = noun;
		end = block.phraseEnd(noun) ?? adjectivesFrom(block, noun + 1);
	}
	return end;
}

function adjectivesFrom(block: TokenBlock, from: number): number {
	let at = from;
	while (
		block.continues(at)
		&& at - from < MAX_PHRASE
		&& (isCapital(block, at) || (block.at(at).shape === 'small' && (isAdjective(block.at(at).folded) || isRoleOfStates(block, at))))
		&& !isParticiple(block, at)
	) {
		at++;
	}
	return at;
}

/** “États parties”, “pays membres”, “Estados miembros” */
function isRoleOfStates(block: TokenBlock, at: number): boolean {
	return /^(?:parties|membres|parte|miembros)$/.test(block.at(at).folded) && /^(?:etats|pays|estados|paises)$/.test(block.at(at - 1).folded);
}

/** Whether a word of French begins a clause instead of describing a name: “siégeant comme”, “portant sur”. */
function isParticiple(block: TokenBlock, at: number): boolean {
	return (
		block.language === 'fr'
		&& block.at(at).shape === 'small'
		&& /[^d]ant(?:es?|s)?$/.test(block.at(at).folded)
		&& AFTER_PARTICIPLE.has(block.at(at + 1).folded)
		&& block.continues(at + 1)
	);
}

const AFTER_PARTICIPLE: ReadonlySet<string> = new Set("comme sur a au aux la le les l' un une en par pour dans".split(' '));

/** Nouns of names that are followed by “to”: “Programme d’appui au développement”. Folded. */
const NEEDS_TO = /^(?:part(?:ies|es)|(?:haut-)?commissariat|appui|soutien|aide|acces|adaptation|assistance|contribution|preparation|reponse|ressources|apoyo|ayuda|acceso)$/;

/** The noun after a preposition and perhaps an article; `undefined` if there is none. */
function nounAfter(block: TokenBlock, gazetteer: Gazetteer, at: number): number | undefined {
	const opener = block.at(at).folded;
	const isParty =
		(opener === 'a' || opener === 'au' || opener === 'aux' || opener === 'en') && NEEDS_TO.test(block.at(at - 1).folded);
	if (!block.continues(at) || !(isParty || opener === 'aupres' || OPENERS[block.language].has(opener))) {
		return undefined;
	}
	if (opener === 'aupres') {
		return nounAfter(block, gazetteer, at + 1);
	}
	const noun = ARTICLES.has(block.at(at + 1).folded) && block.isFree(at + 1) ? at + 2 : at + 1;
	// “organizado por el Banco de España en Madrid”: a town after “en” is not part of the name, but a country may be.
	if (opener === 'en' && block.at(noun).folded === 'favor') {
		return noun;
	}
	if (
		opener === 'en'
		&& !isParty
		&& isCapital(block, noun)
		&& kindOfHead(block.at(noun).folded) === undefined
		&& placeEnd(block, gazetteer, noun) === undefined
	) {
		return undefined;
	}
	// “le rapport du Secrétariat exécutif pour la période 2020/22”
	if (PERIODS.test(block.at(noun).folded)) {
		return undefined;
	}
	if (noun === at + 1 && (isInfinitive(block, noun) || (opener === 'en' && /[^r]ant$/.test(block.at(noun).text)))) {
		return undefined;
	}
	if (BEFORE_NOUNS.test(block.at(noun).folded) && block.continues(noun + 1) && isNoun(block, noun + 1)) {
		return noun + 1;
	}
	return isNoun(block, noun) || (block.phraseEnd(noun) !== undefined && !isFigure(block, noun)) ? noun : undefined;
}

/** Adjectives before their nouns, as in “répression de la grande délinquance”. Folded. */
const BEFORE_NOUNS = /^(?:grande?s?|petite?s?|hautes?|nouve(?:au|aux|lles?)|jeunes?|libre|gran|nuev[oa]s?)$/;

/** Nouns of the time that something is about, which are no part of its name. Folded. */
const PERIODS = /^(?:periode|exercice|periodo|ejercicio)$/;

/** Nouns that end like a verb. Folded. */
const LIKE_INFINITIVES: ReadonlySet<string> = new Set(
	'mer fer hiver enfer cancer danger etranger foyer loyer leader avenir desir plaisir loisir cuir hogar lugar mar mujer mujeres bienestar poder taller alquiler azucar militar familiar nuclear escolar popular insular'.split(
		' ',
	),
);

/** Whether a word after a preposition without an article is a verb: “la décision de l’Assemblée générale de créer”. */
function isInfinitive(block: TokenBlock, index: number): boolean {
	const { folded, shape } = block.at(index);
	const ending = block.language === 'es' ? /(?:ar|er|ir)$/ : /(?:[^i]er|ir)$/;
	return shape === 'small' && folded.length > 3 && ending.test(folded) && !LIKE_INFINITIVES.has(folded);
}

/** Whether a number or date begins at a token. */
function isFigure(block: TokenBlock, index: number): boolean {
	return block.at(index).shape === 'number' || block.isDate(index);
}

/**
 * The noun after “and” that belongs to the same name: no other head, no country, capitalized if the one before is, and with a preposition
 * or an article.
 */
function coordinated(block: TokenBlock, gazetteer: Gazetteer, at: number, capital: boolean): number | undefined {
	if (!block.continues(at) || !AND.has(block.at(at).folded)) {
		return undefined;
	}
	const opener = block.at(at + 1).folded;
	if (!OPENERS[block.language].has(opener) && !ARTICLES.has(opener)) {
		return capital && block.at(at).folded !== 'en' && isMatter(block, gazetteer, at + 1) ? at + 1 : undefined;
	}
	const noun = ARTICLES.has(block.at(at + 2).folded) && OPENERS[block.language].has(opener) ? at + 3 : at + 2;
	return isNoun(block, noun)
		&& block.at(noun).shape !== 'ordinal'
		&& (isCapital(block, noun) === capital || isGovernment(block, at))
		// “le Ministre de la Justice Jean Sol et le Ministre de l’Intérieur”
		&& !(noun === at + 2 && OFFICES.has(block.at(noun).folded))
		&& (kindOfHead(block.at(noun).folded) === undefined || isGovernment(block, at))
		&& placeEnd(block, gazetteer, noun) === undefined
		? noun
		: undefined;
}

/** Whether a single word with a capital may be a second matter, as in “ministro de Industria y Comercio”, and is no body, country or name. */
function isMatter(block: TokenBlock, gazetteer: Gazetteer, noun: number): boolean {
	return block.continues(noun)
		&& block.at(noun).shape === 'capital'
		&& isNoun(block, noun)
		&& kindOfHead(block.at(noun).folded) === undefined
		&& !isCapital(block, noun + 1)
		&& placeEnd(block, gazetteer, noun) === undefined
		&& !OFFICES.has(block.at(noun).folded);
}

/** “Chefs d’État et de Gouvernement”, “Jefes de Estado y de Gobierno”. */
function isGovernment(block: TokenBlock, and: number): boolean {
	return /^(?:etat|estado)$/.test(block.at(and - 1).folded) && /^(?:gouvernement|gobierno)$/.test(block.at(and + 2).folded);
}

function isNoun(block: TokenBlock, index: number): boolean {
	const { shape, folded, text } = block.at(index);
	return (
		block.isFree(index)
		&& (shape === 'number'
			? text.length <= 3
			: shape !== 'mark' && /^\p{L}/u.test(text) && !NEVER_NOUNS.has(folded) && !STOPS.has(folded) && !ARTICLES.has(folded))
	);
}

/** Whether a token is a word with a capital. */
export function isCapital(block: TokenBlock, index: number): boolean {
	const { shape } = block.at(index);
	return shape === 'capital' || shape === 'capitals';
}
