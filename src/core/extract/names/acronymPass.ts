import { kindOfCompound } from '../../abbreviation/headNouns';
import type { Introduction } from '../../abbreviation/introduction';
import { isRomanNumeral, shortFormOf } from '../../abbreviation/shortForm';
import type { EntryKind } from '../../dossier/vocabulary';
import type { Found } from '../text/found';
import { ARTICLES, OPENERS, STOPS } from '../text/smallWords';
import type { TokenBlock } from '../text/tokenBlock';
import { dottedEnd } from './dottedAcronym';
import type { Gazetteer } from './gazetteer';
import { isCapital } from './nounGroup';
import { placeEnd } from './places';

/**
 * Adds the introductions of acronyms with an expansion that begin in a block, as names; entries of a library are found by their labels
 * instead.
 */
export function addPairs(block: TokenBlock, introductions: readonly Introduction[], gazetteer: Gazetteer): void {
	for (const { acronym, expansion, certainty } of introductions) {
		if (!expansion) {
			continue;
		}
		const [begin, to] = block.tokensInDocument(expansion.start, expansion.end);
		const first = afterGovernment(block, begin);
		const [short, afterShort] = block.tokensInDocument(acronym.start, acronym.end);
		const from = block.at(first - 1).shape === 'ordinal' && block.continues(first) ? first - 1 : first;
		if (first < to && block.isFree(first) && block.isFree(to - 1)) {
			const isPlace = placeEnd(block, gazetteer, from) === to;
			const kind = isPlace ? 'organization' : kindOf(block, from, to);
			block.add({ type: 'name', kind, acronym: acronym.text, ...(isPlace && { isPlace }) }, from, to, {
				rank: certainty === 'likely' ? 0.7 : 1,
			});
			block.take(short, afterShort);
		}
	}
}

/** “jefes de Estado y de Gobierno del Sistema de Integración (SI)”: the government belongs to the words before it. */
function afterGovernment(block: TokenBlock, first: number): number {
	const isGovernment = /^(?:gobierno|gouvernement|government)$/.test(block.at(first).folded) && /^(?:y|e|et|and|de)$/.test(block.at(first - 1).folded);
	return !isGovernment || !OPENERS[block.language].has(block.at(first + 1).folded) ? first
		: ARTICLES.has(block.at(first + 2).folded) ? first + 3 : first + 2;
}

/**
 * Returns the kind of a name by the last of its nouns before a preposition: a “Forum Secretariat” is an organization, a “Forum of the
 * Secretariat” an event.
 */
function kindOf(block: TokenBlock, from: number, to: number): EntryKind {
	let last: EntryKind | undefined;
	for (let index = from; index < to; index++) {
		const { folded } = block.at(index);
		const kind = kindOfCompound(folded);
		if (last && !kind && OPENERS[block.language].has(folded)) {
			return last;
		}
		last = kind ?? last;
	}
	return last ?? 'term';
}

/**
 * Gives a name the acronym in brackets after it, where the letters are not those of the words, as in “Organisation … (FAO)”; finds the
 * other acronyms.
 */
export function findAcronyms(block: TokenBlock): void {
	// Two letters alone in a cell of a table are the code of a language or country.
	if (isHeading(block) || (block.tokens.length === 1 && block.at(0).text.length === 2)) {
		return;
	}
	const names = new Map<number, NameBefore>();
	for (const [position, found] of block.found.entries()) {
		const outer = names.get(found.to)?.found;
		// “Mission de l’Union des récifs (MUR)” is the mission; “Réunion de l’Union des récifs (UR)” is the union.
		const isInBody = outer?.thing.type === 'name' && outer.thing.kind === 'organization' && outer.from < found.from;
		if (found.thing.type === 'name' && !isInBody) {
			names.set(found.to, { found, position });
		}
	}
	for (let index = 0; index < block.tokens.length;) {
		index = addAcronym(block, index, names.get(index - 1));
	}
	for (const { found } of names.values()) {
		addFirstWord(block, found);
	}
}

/** Proposes the acronym that a name begins with, as in “OSCE Mission”: it may occur nowhere else. */
function addFirstWord(block: TokenBlock, { from, to }: Found): void {
	const { shape, text } = block.at(from);
	const isAcronym = shape === 'capitals' && to - from > 1 && /^[\p{Lu}\d-]+$/u.test(text) && !NO_ACRONYM.test(text) && !isRomanNumeral(text);
	if (isAcronym && !isEmphasized(block, from)) {
		block.add({ type: 'acronym' }, from, from + 1, { rank: 0.5, stayFree: true });
	}
}

/** A name that ends before a bracket, and its index in what was found. */
interface NameBefore {
	readonly found: Found;
	readonly position: number;
}

/** Adds the acronym at a token, if there is one. Returns the token to go on with. */
function addAcronym(block: TokenBlock, index: number, name: NameBefore | undefined): number {
	const dotted = dottedEnd(block, index);
	if (dotted !== undefined) {
		block.add({ type: 'acronym' }, index, dotted, { rank: 0.5 });
		return dotted;
	}
	const acronym = acronymAt(block, index, name?.found);
	if (acronym === undefined) {
		return index + 1;
	}
	if (givenToName(block, index, acronym, name)) {
		block.take(index, index + 1);
		return index + 1;
	}
	// The number of a session, as in “COP 10”.
	const to = block.continues(index + 1) && /^\d{1,3}$/.test(block.at(index + 1).text) ? index + 2 : index + 1;
	block.add({ type: 'acronym' }, index, to, { rank: 0.5 });
	return to;
}

/** Returns the acronym that a token is; `undefined` if it is none. */
function acronymAt(block: TokenBlock, index: number, name: Found | undefined): string | undefined {
	const { shape, text } = block.at(index);
	const isShort = shape === 'capitals' || (shape === 'capital' && (LETTER_AND_NUMBER.test(text) || UN_NAME.test(text)));
	const asWord = shape === 'capital' ? syllabicAcronym(block, index, name) : undefined;
	// “COVID_19” is how some programs write “COVID-19”.
	const short = asWord
		?? (block.isFree(index) && isShort && !NO_ACRONYM.test(text) ? shortFormOf(text.replaceAll('_', '-').replace(/\+$/, '')) : undefined);
	return !short || isRomanNumeral(short.text) || isPartOfSymbol(block, index) || isEmphasized(block, index) || isTimeZone(block, index)
		? undefined
		: short.text;
}

/** Gives an acronym in brackets to the name before it, or to the compound that is one. Returns whether there is such a name. */
function givenToName(block: TokenBlock, index: number, acronym: string, name: NameBefore | undefined): boolean {
	if (block.at(index - 1).text !== '(' || block.at(index + 1).text !== ')') {
		return false;
	}
	if (name) {
		const { found, position } = name;
		if (found.thing.type !== 'name' || found.thing.acronym !== undefined) {
			return false;
		}
		block.replace(position, { ...found, thing: { ...found.thing, acronym, isLoose: true }, rank: Math.max(found.rank, 0.8) });
		return true;
	}
	const isCompound = isCapital(block, index - 2) && block.isFree(index - 2);
	const kind = isCompound ? kindOfCompound(block.at(index - 2).folded) : undefined;
	if (!kind) {
		return false;
	}
	block.add({ type: 'name', kind, acronym }, index - 2, index - 1, { rank: 0.8 });
	return true;
}

/**
 * An acronym that is written like a name, in brackets after what it is made of: “Comisión Económica para América Latina (Cepal)”. It consists
 * of beginnings of the words, in their order.
 */
function syllabicAcronym(block: TokenBlock, index: number, name: Found | undefined): { readonly text: string } | undefined {
	const { text, folded } = block.at(index);
	return name && block.isFree(index) && block.at(index - 1).text === '(' && block.at(index + 1).text === ')' && SYLLABIC.test(text)
		&& isMadeOf(folded, block.tokens.slice(name.from, name.to).map(word => word.folded))
		? { text } : undefined;
}

const SYLLABIC = /^\p{Lu}\p{Ll}{3,7}$/u;

/** Whether letters are beginnings of words in their order, of which only small ones may be left out. */
function isMadeOf(letters: string, [word, ...others]: readonly string[]): boolean {
	if (word === undefined) {
		return letters === '';
	}
	const isSmall = word.length <= 4 && STOPS.has(word);
	for (let length = isSmall ? 0 : 1; length <= Math.min(word.length - 1, MAX_BEGINNING) && letters.startsWith(word.slice(0, length)); length++) {
		if (isMadeOf(letters.slice(length), others)) {
			return true;
		}
	}
	return false;
}

/** The maximum number of letters of a word in such an acronym. */
const MAX_BEGINNING = 4;

/** A part of the United Nations: “UN-Habitat”, “ONU-Femmes”. */
const UN_NAME = /^(?:UN|ONU)[-‐‑]\p{Lu}\p{Ll}{2,}$/u;

/** Whether a token is a time zone after a time: “17:00 CET”. */
function isTimeZone(block: TokenBlock, index: number): boolean {
	return /^(?:CES?T|GMT|UTC|E[SD]T)$/.test(block.at(index).text) && /^(?:\d+|[ap]m|h|\)|\.)$/.test(block.at(index - 1).folded);
}

/** The minimum number of letters of a word that is not an acronym beside another such word. */
const LONG = 5;

/** Whether a token is one of several long words in capitals, as in “Item 1: FORMAL OPENING”, which are not acronyms. */
function isEmphasized(block: TokenBlock, index: number): boolean {
	const isLong = (at: number) => block.at(at).shape === 'capitals' && block.at(at).text.length >= LONG && /^\p{Lu}+$/u.test(block.at(at).text);
	return isLong(index) && ((block.at(index).spaced && isLong(index - 1)) || (block.at(index + 1).spaced && isLong(index + 1)));
}

/** A letter with a number, as in “G20” and “M23”, but not sizes, grades, quarters and halves. */
const LETTER_AND_NUMBER = /^(?:[E-GI-PR-Z]\d{1,2}|H[3-9]\d?)$/;

/** Tokens that are not acronyms: a number so long that it is that of a file, a word that is too long, and words of any text. */
const NO_ACRONYM = /\d{5}|^\p{Lu}{12}|^(?:ID|TV|PDF|URL|FAQ)$/u;

/** The maximum number of tokens of a symbol that are examined on each side. */
const MAX_SYMBOL = 12;

/**
 * Whether a token is a part of a symbol such as “PSC/PR/COMM.1” or “PD 916/21”: parts without spaces, with two slashes, or with a slash and
 * a digit.
 */
function isPartOfSymbol(block: TokenBlock, index: number): boolean {
	let from = index;
	while (index - from < MAX_SYMBOL && from > 0 && !block.at(from).spaced) {
		from--;
	}
	let to = index + (/^\d+$/.test(block.at(index + 1).text) ? 2 : 1);
	while (to - index < MAX_SYMBOL && to < block.tokens.length && !block.at(to).spaced) {
		to++;
	}
	const parts = block.tokens.slice(from, to).map(({ text }) => text);
	const slashes = parts.filter(text => text === '/').length;
	return slashes >= 2 || (slashes === 1 && parts.some(text => /\d/.test(text)));
}

/** Small words in capitals, in the five languages; some others, such as “WHO”, are acronyms. */
const SMALL_WORD = /^(?:OF|THE|AND|ON|FOR|TO|IN|BY|DE|DU|DES|LA|LE|LES|ET|SUR|DEL|LOS|EN|DER|DIE|DAS|UND|VAN|HET)$/;

/**
 * Whether most words of a block are in capitals, so that capitals do not mark acronyms: a small word, a very long one or two long ones
 * are among them, as they are not in “WHO, FAO, UNEP and WMO”.
 */
export function isHeading({ tokens }: TokenBlock): boolean {
	let capitals = 0;
	let words = 0;
	let long = 0;
	for (const { shape, text } of tokens) {
		capitals += shape === 'capitals' ? 1 : 0;
		words += shape === 'mark' || shape === 'number' ? 0 : 1;
		if (shape === 'capitals') {
			const isVeryLong = SMALL_WORD.test(text) || /^\p{Lu}{9}/u.test(text);
			const isLong = /^\p{Lu}{7}/u.test(text);
			long += isVeryLong ? 2 : Number(isLong);
		}
	}
	return (long >= 2 && words > 3 && 2 * capitals > words) || (long > 0 && words > 1 && capitals === words);
}
