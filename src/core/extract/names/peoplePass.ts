import type { TextLanguage } from '../../text/textLanguage';
import { STOPS } from '../text/smallWords';
import type { TokenBlock } from '../text/tokenBlock';
import { addPerson } from './addPerson';
import type { PhraseContext } from './capitalPhrases';
import { honorificsAt } from './honorifics';
import { afterNationality } from './nationality';
import { isCapital } from './nounGroup';
import { afterBrackets, officeAfter, withBodyBefore } from './officeOfPerson';
import { officeAt } from './officePhrase';
import { isOffice } from './offices';
import { APPOINTING, BEFORE_SPEAKER, OFFICE_ARTICLES, SPEECH } from './offices';
import { nameEnd, POST_NOMINALS } from './personName';
import { placeEnd } from './places';

/** Finds people: after a title, beside an office on either side, and names with a particle such as “van den”. */
export function findPeople(block: TokenBlock, context: PhraseContext): void {
	for (let index = 0; index < block.tokens.length; index++) {
		const to = block.isFree(index)
			? (titled(block, context, index) ?? officeFirst(block, context, index) ?? nameFirst(block, context, index))
			: undefined;
		index = to === undefined ? index : Math.max(index, to - 1);
	}
}

/** “Ms Waly”, “Mme Josette Sheeran, directrice exécutive du PAM”. */
function titled(block: TokenBlock, context: PhraseContext, from: number): number | undefined {
	const titles = honorificsAt(block, from);
	const end = titles && nameEnd(block, context, titles.to);
	if (!titles || end === undefined) {
		return undefined;
	}
	const to = addPerson(block, context, [titles.to, end], officeAfter(block, context, end) ?? titles.office);
	// “Son Excellence Monsieur” is not a name, and “MP” after one no acronym of anything.
	block.take(from, titles.to);
	block.take(to, POST_NOMINALS.has(block.at(to).text) ? to + 1 : to);
	return to;
}

/** “Deputy Prime Minister and Minister of Foreign Affairs, Sophie Wilmès”, “State Secretary Raščan”. */
function officeFirst(block: TokenBlock, context: PhraseContext, from: number): number | undefined {
	const office = officeAt(block, context.gazetteer, from);
	if (!office) {
		return undefined;
	}
	const after = afterBrackets(block, context, office.to);
	const comma = block.at(after).text === ',';
	const next = comma ? after + 1 : office.to;
	const start = honorificsAt(block, next)?.to ?? afterNationality(block, next);
	const end = nameEnd(block, context, start);
	// After a comma, one capitalized word may be anything.
	if (end === undefined || (comma && end - start < 2)) {
		return office.nameInside === undefined ? undefined : splitOffice(block, context, [from, office.to], office.nameInside);
	}
	// “el diputado Miguel Calisto, Presidente del Senado”: of two offices, the one with more words is more specific.
	const second = office.to - from === 1 ? officeAfter(block, context, end) : undefined;
	const own = second && !isOfNextPerson(block, context, second.to) ? second : undefined;
	const to = addPerson(block, context, [start, end], own ?? { ...office, from: withBodyBefore(block, from), afterBody: from });
	block.take(next, start);
	block.take(to, POST_NOMINALS.has(block.at(to).text) ? to + 1 : to);
	return to;
}

/** “UN High Commissioner for Refugees Filippo Grandi”: the last two capitalized words are the name. */
function splitOffice(block: TokenBlock, context: PhraseContext, [from, to]: readonly [number, number], name: number): number {
	return addPerson(block, context, [name, to], { from, to: name });
}

/** “Josette Sheeran, directrice exécutive du PAM”, “Bob Van den Berghe”. */
function nameFirst(block: TokenBlock, context: PhraseContext, from: number): number | undefined {
	const isFromPeople = from > 1 && afterNationality(block, from - 1) === from;
	if (isCapital(block, from - 1) && block.at(from).spaced && !opensSentence(block, from - 1) && !isFromPeople) {
		return undefined;
	}
	if (afterNationality(block, from) > from) {
		return undefined;
	}
	const end = nameEnd(block, context, from);
	if (end === undefined || end - from < 2) {
		return undefined;
	}
	const office = officeAfter(block, context, end);
	if (office) {
		return addPerson(block, context, [from, end], office);
	}
	const held = officeHeld(block, from) ?? officeGiven(block, context, from, end);
	if (held) {
		return addPerson(block, context, [from, end], held);
	}
	const hasParticle = Array.from({ length: end - from }, (_, index) => from + index).some(
		index => index > from && PERSONAL[block.language].has(block.at(index).folded),
	);
	const isInList = isInListByCountry(block, context, from) || isFromCountry(block, context, from, end);
	const isKnownAsPerson = isFromPeople || APPOINTING.has(block.at(from - 1).folded) || isSpeaker(block, from, end);
	if (!hasParticle && !isKnownAsPerson && !isInList) {
		return undefined;
	}
	block.add({ type: 'person' }, from, end, { rank: 0.6 });
	return end;
}

/** “appointed Jane Farrow as Executive Director”, “elected Paul Lind its Chair”: the office that a person gets. */
function officeGiven(
	block: TokenBlock,
	{ gazetteer }: PhraseContext,
	from: number,
	end: number,
): { readonly from: number; readonly to: number } | undefined {
	if (!APPOINTING.has(block.at(from - 1).folded)) {
		return undefined;
	}
	let first = GIVEN_AS.has(block.at(end).folded) ? end + 1 : end;
	first = OFFICE_ARTICLES.has(block.at(first).folded) ? first + 1 : first;
	const office = officeAt(block, gazetteer, first);
	return office && office.nameInside === undefined ? { from: first, to: office.to } : undefined;
}

const GIVEN_AS: ReadonlySet<string> = new Set(['as', 'to', 'comme', 'como']);

/** “, le juge Paul Lenoir”, “, le directeur, Jean Leblanc”: whether a name follows an office, so that it is not that of the person before. */
function isOfNextPerson(block: TokenBlock, context: PhraseContext, to: number): boolean {
	const from = block.at(to).text === ',' ? to + 1 : to;
	return (nameEnd(block, context, from) ?? from) - from >= 2;
}

/** The longest office before its holder, in tokens. */
const MAX_HELD = 5;
const COPULAS: ReadonlySet<string> = new Set(['is', 'was', 'been', 'est', 'etait', 'es']);

/** “the head of mission has been Jane Farrow”: an office in lower case before a verb that says who holds it; `undefined` if there is none. */
function officeHeld(block: TokenBlock, from: number): { readonly from: number; readonly to: number } | undefined {
	if (!COPULAS.has(block.at(from - 1).folded)) {
		return undefined;
	}
	const to = /^(?:has|had|have)$/.test(block.at(from - 2).folded) ? from - 2 : from - 1;
	let first = to - 1;
	while (to - first < MAX_HELD && block.isFree(first) && block.at(first).shape === 'small' && !isOffice(block.at(first).folded)) {
		first--;
	}
	return block.isFree(first) && block.at(first).shape === 'small' && isOffice(block.at(first).folded) && !NO_OFFICES.has(block.at(first - 1).folded)
		? { from: first, to }
		: undefined;
}

/** Words after which such a noun is no office of the person named: “nor the judge”. */
const NO_OFFICES: ReadonlySet<string> = new Set(['no', 'not', 'any', 'every']);

/** A preposition with a capital, because a sentence begins with it, is not a part of the name after it. */
function opensSentence(block: TokenBlock, index: number): boolean {
	const { opens, folded } = block.at(index);
	return opens && (STOPS.has(folded) || BEFORE_SPEAKER.has(folded) || APPOINTING.has(folded));
}

/** “Jane Farrow said”, “Jane Farrow, who”, “said Jane Farrow”, “a déclaré Jeanne Farel”. */
function isSpeaker(block: TokenBlock, from: number, end: number): boolean {
	const { folded: before } = block.at(from - 1);
	const { folded: after, text } = block.at(end);
	const verb = block.language === 'fr' && (after === 'a' || after === 'ont') ? block.at(end + 1).folded : after;
	return SPEECH.has(verb)
		|| SPEECH.has(before)
		|| (block.language === 'en' && ((text === ',' && block.at(end + 1).folded === 'who') || after === 'representing'));
}

/** “his peers Jane Farrow from Sweden and John Reed from Norway”: one of several names, each from a country. */
function isFromCountry(block: TokenBlock, { gazetteer }: PhraseContext, from: number, end: number): boolean {
	if (block.language !== 'en' || block.at(end).folded !== 'from') {
		return false;
	}
	const after = placeEnd(block, gazetteer, end + 1);
	const joins = (at: number) => block.at(at).text === ',' || block.at(at).folded === 'and';
	const isAfterCountry = joins(from - 1) && [2, 3, 4, 5].some(length => placeEnd(block, gazetteer, from - length) === from - 1);
	return after !== undefined && (isAfterCountry || (joins(after) && isCapital(block, after + 1) && isCapital(block, after + 2)));
}

/** “los presidentes de México, Juan Sol; Guatemala, Ana Luna”: whether a name follows its country and a comma, after an office of several people. */
function isInListByCountry(block: TokenBlock, { gazetteer }: PhraseContext, from: number): boolean {
	const comma = from - 1;
	const isCountry = block.at(comma).text === ',' && [1, 2, 3, 4].some(length => placeEnd(block, gazetteer, comma - length) === comma);
	let at = comma;
	while (isCountry && at > 0 && comma - at < MAX_LIST && !PLURAL_OFFICES.test(block.at(at).folded) && block.at(at).text !== '.') {
		at--;
	}
	return isCountry && PLURAL_OFFICES.test(block.at(at).folded);
}

/** The maximum number of tokens between such an office and a name. */
const MAX_LIST = 80;
const PLURAL_OFFICES =
	/^(?:president(?:s|es|as)|(?:prime )?ministers|ministr(?:es|os|as)|leaders|heads|jefes|chefs|cancilleres|ambassad(?:ors|eurs)|embajador(?:es|as)|represent(?:atives|antes|ants))$/;

/** Particles that occur in names of people only, by language. */
const PERSONAL: Readonly<Record<TextLanguage, ReadonlySet<string>>> = {
	en: new Set('van von den bin ben ibn al el ter ten di'.split(' ')),
	fr: new Set('van von den bin ben ibn al el di'.split(' ')),
	nl: new Set('von bin ibn al el ter ten'.split(' ')),
	de: new Set('van bin ibn al el'.split(' ')),
	es: new Set('van von den bin ibn'.split(' ')),
};
