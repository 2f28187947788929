import type { PhraseContext } from './capitalPhrases';
import { kindOfHead } from '../../abbreviation/headNouns';
import { isRomanNumeral, shortFormOf } from '../../abbreviation/shortForm';
import type { Gazetteer } from './gazetteer';
import { honorificsAt } from './honorifics';
import { isCapital } from './nounGroup';
import { officeAt, isOffice, type Office } from './officePhrase';
import { isWeekday, monthOf } from '../values/calendar';
import { BEFORE_SPEAKER, OFFICE_ARTICLES, SPEECH } from './offices';
import { placeEnd } from './places';
import { STOPS } from '../text/smallWords';
import type { TextLanguage } from '../text/textLanguage';
import type { TokenBlock } from '../text/tokenBlock';
import { nameEnd } from './personName';

/** Finds people: after a title, beside an office on either side, and names with a particle such as “van den”. */
export function findPeople(block: TokenBlock, around: PhraseContext): void {
	for (let index = 0; index < block.tokens.length; index++) {
		const to = block.isFree(index)
			? (titled(block, around, index) ?? officeFirst(block, around, index) ?? nameFirst(block, around, index))
			: undefined;
		index = to === undefined ? index : Math.max(index, to - 1);
	}
}

/** “Ms Waly”, “Mme Josette Sheeran, directrice exécutive du PAM”. */
function titled(block: TokenBlock, around: PhraseContext, from: number): number | undefined {
	const titles = honorificsAt(block, from);
	const end = titles && nameEnd(block, around, titles.to);
	if (!titles || end === undefined) {
		return undefined;
	}
	const to = addPerson(block, around, [titles.to, end], officeAfter(block, around, end) ?? titles.office);
	// “Son Excellence Monsieur” is not a name.
	block.take(from, titles.to);
	return to;
}

/** “Deputy Prime Minister and Minister of Foreign Affairs, Sophie Wilmès”, “State Secretary Raščan”. */
function officeFirst(block: TokenBlock, around: PhraseContext, from: number): number | undefined {
	const office = officeAt(block, around.gazetteer, from);
	if (!office) {
		return undefined;
	}
	const after = afterBrackets(block, around, office.to);
	const comma = block.at(after).text === ',';
	const next = comma ? after + 1 : office.to;
	const start = honorificsAt(block, next)?.to ?? next;
	const end = nameEnd(block, around, start);
	// After a comma, one capitalised word may be anything.
	if (end === undefined || (comma && end - start < 2)) {
		return office.nameInside === undefined ? undefined : splitOffice(block, around, [from, office.to], office.nameInside);
	}
	// “el diputado Miguel Calisto, Presidente del Senado”: of two offices, the one with more words is more specific.
	const second = office.to - from === 1 ? officeAfter(block, around, end) : undefined;
	return addPerson(block, around, [start, end], second ?? { ...office, from: withBodyBefore(block, from), afterBody: from });
}

/** Where an office in English begins with the body or the matter that it is for: “Finance Minister”, “Reef Fund Country Director”. */
function withBodyBefore(block: TokenBlock, from: number): number {
	let first = from;
	while (
		block.language === 'en'
		&& from - first < MAX_BODY
		&& block.continues(first)
		&& block.isFree(first - 1)
		&& isCapital(block, first - 1)
		&& (!block.at(first - 1).opens || PORTFOLIOS.has(block.at(first - 1).folded) || hasHead(block, first, from))
		&& !STOPS.has(block.at(first - 1).folded)
		&& !isWeekday(block.at(first - 1).folded)
		&& monthOf(block.at(first - 1).folded) === undefined
	) {
		first--;
	}
	return first;
}

function hasHead({ tokens }: TokenBlock, from: number, to: number): boolean {
	return tokens.slice(from, to).some(({ folded }) => kindOfHead(folded) !== undefined);
}

/** The maximum number of words of such a body. */
const MAX_BODY = 4;
/** What ministers are for; any other word that opens a sentence may have a capital for that reason. Folded. */
const PORTFOLIOS: ReadonlySet<string> = new Set(
	'finance health defence defense justice trade education environment energy agriculture labour labor transport economy culture home interior tourism planning water fisheries'.split(' '),
);

/** “UN High Commissioner for Refugees Filippo Grandi”: the last two capitalised words are the name. */
function splitOffice(block: TokenBlock, around: PhraseContext, [from, to]: readonly [number, number], name: number): number {
	return addPerson(block, around, [name, to], { from, to: name });
}

/** “Josette Sheeran, directrice exécutive du PAM”, “Bob Van den Berghe”. */
function nameFirst(block: TokenBlock, around: PhraseContext, from: number): number | undefined {
	if (isCapital(block, from - 1) && block.at(from).spaced && !opensSentence(block, from - 1)) {
		return undefined;
	}
	const end = nameEnd(block, around, from);
	if (end === undefined || end - from < 2) {
		return undefined;
	}
	const office = officeAfter(block, around, end);
	if (office) {
		return addPerson(block, around, [from, end], office);
	}
	const hasParticle = Array.from({ length: end - from }, (_, index) => from + index).some(
		index => index > from && PERSONAL[block.language].has(block.at(index).folded),
	);
	if (!hasParticle && !isSpeaker(block, from, end) && !isInListByCountry(block, around, from)) {
		return undefined;
	}
	block.add({ type: 'person' }, from, end, { rank: 0.6 });
	return end;
}

/** A preposition with a capital, because a sentence begins with it, is not a part of the name after it. */
function opensSentence(block: TokenBlock, index: number): boolean {
	const { opens, folded } = block.at(index);
	return opens && (STOPS.has(folded) || BEFORE_SPEAKER.has(folded));
}

/** “Jane Farrow said”, “Jane Farrow, who”, “said Jane Farrow”, “a déclaré Jeanne Farel”. */
function isSpeaker(block: TokenBlock, from: number, end: number): boolean {
	const [{ folded: before }, { folded: after, text }] = [block.at(from - 1), block.at(end)];
	const verb = block.language === 'fr' && (after === 'a' || after === 'ont') ? block.at(end + 1).folded : after;
	return SPEECH.has(verb) || SPEECH.has(before) || (block.language === 'en' && text === ',' && block.at(end + 1).folded === 'who');
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
	en: new Set('van von den bin ben ibn al el ter ten'.split(' ')),
	fr: new Set('van von den bin ben ibn al el'.split(' ')),
	nl: new Set('von bin ibn al el ter ten'.split(' ')),
	de: new Set('van bin ibn al el'.split(' ')),
	es: new Set('van von den bin ibn'.split(' ')),
};

/** The office after a name: “, [the|our] OFFICE”. */
function officeAfter(block: TokenBlock, around: PhraseContext, end: number): (Office & { readonly from: number }) | undefined {
	const comma = afterBrackets(block, around, end);
	if (block.at(comma).text !== ',') {
		return undefined;
	}
	const from = OFFICE_ARTICLES.has(block.at(comma + 1).folded) ? comma + 2 : comma + 1;
	const office = officeAt(block, around.gazetteer, from);
	if (office && isTownInBrackets(block, around, end, comma)) {
		block.add({ type: 'place', known: false }, end + 1, comma - 1, { rank: 0.6 });
	}
	return office && { from, to: office.nameInside ?? withSecondOffice(block, around, office.to) };
}

/** The end of another office after a comma, as in “vice-premier ministre, ministre des Finances”, unless it is that of the next person. */
function withSecondOffice(block: TokenBlock, around: PhraseContext, to: number): number {
	const second = block.language === 'fr' && block.at(to).text === ',' ? officeAt(block, around.gazetteer, to + 1) : undefined;
	return second?.nameInside === undefined && second && nameEnd(block, around, second.to) === undefined ? second.to : to;
}

function isTownInBrackets(block: TokenBlock, { gazetteer }: PhraseContext, end: number, comma: number): boolean {
	return comma > end && block.at(end + 1).shape === 'capital' && placeEnd(block, gazetteer, end + 1) === undefined;
}

/**
 * The token after “(Norway)” or “(Oslo)”, as records of meetings have it after names, or after an order or a party; `end` if that is not
 * there.
 */
function afterBrackets(block: TokenBlock, { gazetteer }: PhraseContext, end: number): number {
	const to =
		block.at(end).text !== '('
			? undefined
			: (placeEnd(block, gazetteer, end + 1) ?? (isCapital(block, end + 1) ? end + 2 : undefined));
	return to !== undefined && block.at(to).text === ')' ? to + 1 : end;
}

function addPerson(
	block: TokenBlock,
	{ gazetteer }: PhraseContext,
	[from, to]: readonly [number, number],
	office: { readonly from: number; readonly to: number; readonly afterBody?: number } | undefined,
): number {
	block.add({ type: 'person', ...(office && { office: textOfOffice(block, office) }) }, from, to, {
		rank: office || to - from > 1 ? 0.9 : 0.7,
	});
	if (office) {
		// The name of a body is left to later passes.
		const { afterBody = office.from } = office;
		const start = hasHead(block, office.from, afterBody) ? afterBody : office.from;
		const end = domainNamed(block, office) ?? office.to;
		addInside(block, gazetteer, start, end);
		block.take(start, end);
	}
	return Math.max(to, office?.to ?? to);
}

/** The words of an office, without the acronym in brackets of the body that it belongs to. */
function textOfOffice(block: TokenBlock, { from, to }: { readonly from: number; readonly to: number }): string {
	const hasAcronym = block.at(to - 1).text === ')' && block.at(to - 3).text === '(' && to - 3 > from;
	return block.textOf(from, hasAcronym ? to - 3 : to);
}

/**
 * Finds the countries and acronyms in the words of an office, which later passes do not read: “President of Ghana”, “Director of the OECD”.
 */
function addInside(block: TokenBlock, gazetteer: Gazetteer, from: number, to: number): void {
	for (let index = from; index < to; index++) {
		const end = block.isFree(index) ? placeEnd(block, gazetteer, index) : undefined;
		if (end !== undefined && end <= to) {
			block.add({ type: 'place', known: true }, index, end, { rank: 0.7 });
		} else if (
			block.isFree(index)
			&& block.at(index).shape === 'capitals'
			&& shortFormOf(block.at(index).text)
			&& !isRomanNumeral(block.at(index).text)
		) {
			block.add({ type: 'acronym' }, index, index + 1, { rank: 0.5 });
		}
	}
}

/** Where the name of a body begins that an office belongs to, as in “Director of the Reef Fund”; `undefined` if its words name no body. */
function domainNamed(block: TokenBlock, { from, to }: { readonly from: number; readonly to: number }): number | undefined {
	let noun = from;
	while (noun < to && !isOffice(block.at(noun).folded)) {
		noun++;
	}
	let first: number | undefined;
	for (let index = noun + 1; index < to; index++) {
		first ??= isCapital(block, index) ? index : undefined;
		if (first !== undefined && (block.at(index).shape === 'capitals' || kindOfHead(block.at(index).folded) !== undefined)) {
			return first;
		}
	}
	return undefined;
}
