import { kindOfHead } from '../../abbreviation/headNouns';
import { isWeekday, monthOf } from '../../date/calendarWords';
import { STOPS } from '../text/smallWords';
import type { TokenBlock } from '../text/tokenBlock';
import type { PhraseContext } from './capitalPhrases';
import { isCapital } from './nounGroup';
import type { Office } from './office';
import { isRomance, officeAt } from './officePhrase';
import { isOffice } from './offices';
import { OFFICE_ARTICLES, OFFICE_BEFORE } from './offices';
import { nameEnd } from './personName';
import { placeEnd } from './places';

/** The office after a name: “, [the|our] OFFICE”, or in French and Spanish “(OFFICE)”. */
export function officeAfter(block: TokenBlock, context: PhraseContext, end: number): (Office & { readonly from: number }) | undefined {
	const inBrackets = officeInBrackets(block, context, end);
	if (inBrackets) {
		return inBrackets;
	}
	const comma = afterBrackets(block, context, end);
	// “Amina Mere the Reef Council Special Envoy”
	const isDirect = block.language === 'en' && block.at(comma).folded === 'the' && block.continues(comma);
	if (block.at(comma).text !== ',' && !isDirect) {
		return undefined;
	}
	const from = isDirect || OFFICE_ARTICLES.has(block.at(comma + 1).folded) ? comma + (isDirect ? 1 : 2) : comma + 1;
	const office = officeAt(block, context.gazetteer, from) ?? officeAt(block, context.gazetteer, afterBody(block, from));
	if (office && isTownInBrackets(block, context, end, comma)) {
		block.add({ type: 'place', known: false }, end + 1, comma - 1, { rank: 0.6 });
	}
	// “La ministre Claire Sol, le juge Paul Mar”
	const isOfNext = isRomance(block) && office?.nameInside === undefined && office && (nameEnd(block, context, office.to) ?? 0) - office.to >= 2;
	return office && !isOfNext ? { from, to: office.nameInside ?? withSecondOffice(block, context, office.to) } : undefined;
}

/** The office alone in brackets after a name; `undefined` if that is not there. */
function officeInBrackets(block: TokenBlock, { gazetteer }: PhraseContext, end: number): (Office & { readonly from: number }) | undefined {
	const office = block.at(end).text === '(' ? officeAt(block, gazetteer, end + 1) : undefined;
	return office && office.nameInside === undefined && block.at(office.to).text === ')' ? { from: end + 1, to: office.to } : undefined;
}

/** The token after the capitalized words of a body, which an office in English may begin with: “the Reef Council Special Envoy”. */
function afterBody(block: TokenBlock, from: number): number {
	let at = from;
	const isOfBody = (index: number) => {
		const { folded, spaced } = block.at(index);
		return isCapital(block, index) && block.isFree(index) && (index === from || spaced) && !isOffice(folded) && !OFFICE_BEFORE.has(folded);
	};
	while (block.language === 'en' && at - from < MAX_BODY && isOfBody(at)) {
		at++;
	}
	return at;
}

/** The end of another office after a comma, as in “vice-premier ministre, ministre des Finances”, unless it is that of the next person. */
function withSecondOffice(block: TokenBlock, context: PhraseContext, to: number): number {
	const second = block.language === 'fr' && block.at(to).text === ',' ? officeAt(block, context.gazetteer, to + 1) : undefined;
	return second?.nameInside === undefined && second && nameEnd(block, context, second.to) === undefined ? second.to : to;
}

function isTownInBrackets(block: TokenBlock, { gazetteer }: PhraseContext, end: number, comma: number): boolean {
	return comma > end && block.at(end + 1).shape === 'capital' && placeEnd(block, gazetteer, end + 1) === undefined;
}

/**
 * The token after “(Norway)” or “(Oslo)”, as records of meetings have it after names, or after an order or a party; `end` if that is not
 * there.
 */
export function afterBrackets(block: TokenBlock, { gazetteer }: PhraseContext, end: number): number {
	const to =
		block.at(end).text !== '('
			? undefined
			: (placeEnd(block, gazetteer, end + 1) ?? (isCapital(block, end + 1) ? end + 2 : undefined));
	return to !== undefined && block.at(to).text === ')' ? to + 1 : end;
}

/** Where an office in English begins with the body or the matter that it is for: “Finance Minister”, “Reef Fund Country Director”. */
export function withBodyBefore(block: TokenBlock, from: number): number {
	let first = from;
	while (block.language === 'en' && from - first < MAX_BODY && block.continues(first) && mayNameBody(block, first - 1, from)) {
		first--;
	}
	return first;
}

/** Whether a capitalized word may belong to the name of a body or matter before an office at `office`. */
function mayNameBody(block: TokenBlock, at: number, office: number): boolean {
	const { folded, opens } = block.at(at);
	return block.isFree(at)
		&& isCapital(block, at)
		&& (!opens || PORTFOLIOS.has(folded) || hasHead(block, at + 1, office))
		&& !STOPS.has(folded)
		&& !isWeekday(folded)
		&& monthOf(folded) === undefined;
}

/** The maximum number of words of such a body. */
const MAX_BODY = 4;
/** What ministers are for; any other word that opens a sentence may have a capital for that reason. Folded. */
const PORTFOLIOS: ReadonlySet<string> = new Set(
	'finance health defence defense justice trade education environment energy agriculture labour labor transport economy culture home interior tourism planning water fisheries'.split(' '),
);

/** Whether one of some tokens is the noun of a body, such as “Council”. */
export function hasHead({ tokens }: TokenBlock, from: number, to: number): boolean {
	return tokens.slice(from, to).some(({ folded }) => kindOfHead(folded) !== undefined);
}
