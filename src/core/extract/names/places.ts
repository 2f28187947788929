import { isWeekday, monthOf } from '../../date/calendarWords';
import { AND, ARTICLES, PLACE_PREPOSITIONS } from '../text/smallWords';
import type { TokenBlock } from '../text/tokenBlock';
import type { Gazetteer } from './gazetteer';

/**
 * Returns the token after the name of a country or region that begins at a token; `undefined` if none does. The first letter must be a
 * capital.
 */
export function placeEnd(block: TokenBlock, gazetteer: Gazetteer, from: number): number | undefined {
	return countryEnd(block, gazetteer, from) ?? waterEnd(block, gazetteer, from);
}

/** The end of a gulf or the like that is named after a country: “golfe de Guinée”, “Lake Chad”. */
function waterEnd(block: TokenBlock, gazetteer: Gazetteer, from: number): number | undefined {
	if (!WATERS.test(block.at(from).folded) || !block.isFree(from)) {
		return undefined;
	}
	const of = OF.has(block.at(from + 1).folded) ? from + 2 : from + 1;
	return countryEnd(block, gazetteer, of > from + 1 && ARTICLES.has(block.at(of).folded) ? of + 1 : of);
}

const WATERS = /^(?:gol[fp]e|gulf|detroit|strait|estrecho|mer|baie|bay|lac|lake|lago|fleuve)$/;

function countryEnd(block: TokenBlock, gazetteer: Gazetteer, from: number): number | undefined {
	const { shape, folded, text } = block.at(from);
	const names = shape === 'capital' || shape === 'capitals' || /^\p{Lu}/u.test(text) ? gazetteer.get(folded) : undefined;
	const name = names?.find(words => words.every((word, index) => block.at(from + index).folded === word && block.isFree(from + index)));
	// “La réunion” is not “La Réunion”.
	return name && !(ARTICLES.has(folded) && block.at(from + 1).shape === 'small') ? from + name.length : undefined;
}

/** Words after which a name before a country is that of a place: “in Port Moresby, Papua New Guinea”. Folded. */
const BEFORE_PLACES: ReadonlySet<string> = new Set('in at of near from to a de en au bei uit te'.split(' '));

/** Whether capitalized words are a place: after a preposition, and before a country after a comma or in brackets. */
export function isBeforeCountry(
	block: TokenBlock,
	gazetteer: Gazetteer,
	{ from, to }: { readonly from: number; readonly to: number },
): boolean {
	const before = ARTICLES.has(block.at(from - 1).folded) && !BEFORE_PLACES.has(block.at(from - 1).folded) ? from - 2 : from - 1;
	const country = /^[,(]$/.test(block.at(to).text) ? placeEnd(block, gazetteer, to + 1) : undefined;
	return country !== undefined && (block.at(to).text === ',' || block.at(country).text === ')') && BEFORE_PLACES.has(block.at(before).folded);
}

/** Finds countries and regions. */
export function findCountries(block: TokenBlock, gazetteer: Gazetteer): void {
	for (let index = 0; index < block.tokens.length; index++) {
		const to = block.isFree(index) ? placeEnd(block, gazetteer, index) : undefined;
		if (to !== undefined) {
			if (isTownBefore(block, index - 1)) {
				block.add({ type: 'place', known: false }, index - 2, index - 1, { rank: 0.6 });
			}
			block.add({ type: 'place', known: true }, index, to, { rank: 0.7 });
			index = to - 1;
		}
	}
}

/** Whether one word before a comma or bracket, and before a country, is a town: “from Gulu, Uganda”, “near Koli (Finland)”. */
function isTownBefore(block: TokenBlock, mark: number): boolean {
	const town = mark - 1;
	return /^[,(]$/.test(block.at(mark).text)
		&& block.continues(town)
		&& mayBeTown(block, town)
		&& BEFORE_TOWNS.has(block.at(town - 1).folded);
}

/** Words before a single word that is a town if a country follows. After “of”, it may be what an office is for. Folded. */
const BEFORE_TOWNS: ReadonlySet<string> = new Set('in at near from to a en bei uit te'.split(' '));

/** Endings of adjectives made of the names of countries, as in “in African forests”. */
const PEOPLE = /(?:an|ish|ese)$/;

/** Finds towns: one or two capitalized words that the words around them show to be a place. */
export function findTowns(block: TokenBlock): void {
	let end = 0;
	for (let index = 1; index < block.tokens.length; index++) {
		if (mayBeTown(block, index) && (isPlaced(block, index) || isSecondTown(block, index, end))) {
			const to = block.at(index + 1).shape === 'capital' && block.continues(index + 1) ? index + 2 : index + 1;
			if (block.language !== 'de' || to === index + 1) {
				block.add({ type: 'place', known: false }, index, to, { rank: block.language === 'de' ? 0.3 : 0.6 });
				end = to;
			}
			index = to - 1;
		}
	}
}

/** Whether a word has a capital and is no month, weekday, number, part of a document or adjective made of the name of a country. */
function mayBeTown(block: TokenBlock, index: number): boolean {
	const { shape, folded } = block.at(index);
	return (
		shape === 'capital'
		&& !isNumbered(block, index)
		&& monthOf(folded) === undefined
		&& !isWeekday(folded)
		&& !PHRASE_NOUNS.test(folded)
		&& !/\d/.test(folded)
		&& !(PEOPLE.test(folded) && block.at(index + 1).shape === 'small')
		&& !/^[’']s$/.test(block.at(index + 1).text)
	);
}

/** Nouns of Spanish phrases such as “en materia de”, which a title may write with a capital. Folded. */
const PHRASE_NOUNS = /^(?:favor|nombre|materia|relacion)$/;

/** Whether the words around a word say that it is a place: a preposition, a date or the noun of a region. */
function isPlaced(block: TokenBlock, index: number): boolean {
	if (isBeforeYear(block, index)) {
		return true;
	}
	const isAfterPreposition = PLACE_PREPOSITIONS[block.language].has(block.at(index - 1).folded);
	return block.continues(index) && (isAfterPreposition || isBeforeDate(block, index) || isInRegion(block, index));
}

/** Whether a word follows a town that ends at a token and “and”, as in “in London and Windsor”. */
function isSecondTown(block: TokenBlock, index: number, end: number): boolean {
	return end === index - 1 && block.at(end).folded === 'and' && block.continues(index) && block.at(index + 1).shape !== 'capital';
}

/** Whether a word is a town before a date, as in “Done at Porto, 4 May 2020”. */
function isBeforeDate(block: TokenBlock, index: number): boolean {
	return block.language === 'en' && block.at(index - 1).folded === 'at' && block.at(index + 1).text === ',' && block.isDate(index + 2);
}

/** Whether a word is the town of a conference with its year in brackets: “(Stockholm, 1972)”. */
function isBeforeYear(block: TokenBlock, index: number): boolean {
	return block.at(index - 1).text === '(' && block.at(index + 1).text === ',' && block.isDate(index + 2) && block.at(index + 3).text === ')';
}

/** Whether a word is a part of a document, as in “in Article 8”. */
function isNumbered(block: TokenBlock, index: number): boolean {
	return block.continues(index + 1) && block.at(index + 1).shape === 'number';
}

/** Nouns of regions and towns whose name follows after “of” or “de”. Folded. */
const REGION =
	/^(?:province|region|district|governorate|prefecture|county|city|town|village|port|ville|departement|commune|wilaya|localite|provincia|ciudad|departamento|municipio|comuna|localidad)s?$/;

/** Whether a word is the name of a region, a town or the like, or the second after “and”: “dans les provinces du Haut-Lac et du Bas-Lac”. */
export function isInRegion(block: TokenBlock, index: number): boolean {
	const noun = nounBefore(block, index);
	if (noun === undefined) {
		return false;
	}
	if (REGION.test(block.at(noun).folded)) {
		return true;
	}
	const first = AND.has(block.at(noun).folded) ? noun - 1 : undefined;
	const nounOfFirst = first === undefined || !isName(block, first) ? undefined : nounBefore(block, first);
	return nounOfFirst !== undefined && REGION.test(block.at(nounOfFirst).folded);
}

/** The token before “of”, “de” or “du” and an article; `undefined` if there is no such preposition. */
function nounBefore(block: TokenBlock, index: number): number | undefined {
	const { folded } = block.at(index - 1);
	// “De” is an article in Dutch, and a preposition elsewhere.
	const of = ARTICLES.has(folded) && !OF.has(folded) ? index - 2 : index - 1;
	return OF.has(block.at(of).folded) ? of - 1 : undefined;
}

function isName(block: TokenBlock, index: number): boolean {
	return block.at(index).shape === 'capital';
}

const OF: ReadonlySet<string> = new Set(['of', 'de', 'du', "d'", 'del']);
