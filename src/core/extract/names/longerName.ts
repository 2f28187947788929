import { isWeekday, monthOf } from '../../date/calendarWords';
import { AND, ARTICLES, LINKS, OPENERS, STOPS, TITLES } from '../text/smallWords';
import { MAX_PHRASE, type TokenBlock } from '../text/tokenBlock';
import { runFrom, type CapitalRun } from './capitalRun';
import { STATES } from './formalStates';
import type { Gazetteer } from './gazetteer';
import { lowerCaseTail } from './lowerCaseTail';
import { isCapital } from './nounGroup';
import { isOffice } from './offices';
import { placeEnd } from './places';
import { SESSION } from './sessions';

/** Continues a name with a head over prepositions and further capitalized words. */
export function extended(block: TokenBlock, gazetteer: Gazetteer, from: number, run: CapitalRun): CapitalRun {
	let { to } = run;
	while (to - from < MAX_PHRASE) {
		const whole = formalStateAfter(block, to) ?? (run.kind === 'event' ? nameAfter(block, to) : undefined);
		if (whole !== undefined) {
			to = whole;
			continue;
		}
		const next = nextPart(block, gazetteer, to) ?? (to > run.to ? continentAfter(block, to) : undefined);
		if (next === undefined) {
			break;
		}
		to = Math.max(runFrom(block, next).to, placeEnd(block, gazetteer, next) ?? 0);
	}
	return { ...run, to: run.kind === 'instrument' || run.kind === 'event' ? lowerCaseTail(block, to) : to };
}

/** The end of the formal name of a State to which a body belongs, as in “Customs Committee of the Republic of Kenya”. */
function formalStateAfter(block: TokenBlock, at: number): number | undefined {
	const end = nameAfter(block, at);
	return end !== undefined && block.tokens.slice(at, end).some(({ folded }) => STATES.has(folded)) ? end : undefined;
}

/** The end of a name that was found before and that follows “of”, as in “Summit of the World Reef Council (WRC)”. */
function nameAfter(block: TokenBlock, at: number): number | undefined {
	const isOf = block.continues(at) && OF.has(block.at(at).folded);
	const from = ARTICLES.has(block.at(at + 1).folded) ? at + 2 : at + 1;
	return isOf && isCapital(block, from) && !block.isDate(from) ? block.phraseEnd(from) : undefined;
}

const OF: ReadonlySet<string> = new Set(['of', 'de', 'del', 'van', 'der']);

/** The continent in “Organization for Security and Co-operation in Europe”: it belongs to a name of several parts, a country does not. */
function continentAfter(block: TokenBlock, at: number): number | undefined {
	return block.at(at).folded === 'in' && block.continues(at) && block.isFree(at + 1) && CONTINENTS.has(block.at(at + 1).folded)
		? at + 1
		: undefined;
}

const CONTINENTS: ReadonlySet<string> = new Set(['africa', 'asia', 'europe']);

/** The first capitalized word of the next part of a name; `undefined` if the name ends. */
function nextPart(block: TokenBlock, gazetteer: Gazetteer, at: number): number | undefined {
	const { folded } = block.at(at);
	if (!block.continues(at) || !LINKS[block.language].has(folded)) {
		return undefined;
	}
	const second = secondMatter(block, gazetteer, at);
	if (second !== undefined) {
		return second;
	}
	const next = ARTICLES.has(block.at(at + 1).folded) && OPENERS[block.language].has(folded) && block.isFree(at + 1) ? at + 2 : at + 1;
	if (!block.isFree(next) || !isCapital(block, next) || endsName(block, next)) {
		return undefined;
	}
	const place = placeEnd(block, gazetteer, next);
	if (AND.has(folded)) {
		if (block.at(at - 1).folded === 'state' && block.at(next).folded === 'government') {
			return next;
		}
		return place !== undefined || block.at(next).shape === 'capitals' || runFrom(block, next).kind !== undefined ? undefined : next;
	}
	if (folded === 'a' && block.language === 'fr' && next === at + 1) {
		return undefined;
	}
	if (folded === 'in' || folded === 'at' || folded === 'with' || folded === 'to') {
		const before = block.at(at - 1);
		const isSubject = () => place === undefined
			&& !SESSION.test(before.text)
			&& runFrom(block, next).to - next >= 2
			&& !isTown(block, gazetteer, next);
		const goesOn = (folded === 'to' && NEEDS_TO.has(before.folded)) || (folded === 'in' && isSubject());
		return goesOn ? next : undefined;
	}
	return next;
}

/** “on the Evaluation of Reefs and the Financing of Fishing”: the second thing that a body is for, which has an article and “of”, too. */
function secondMatter(block: TokenBlock, gazetteer: Gazetteer, at: number): number | undefined {
	const next = at + 2;
	const mayFollow =
		block.language === 'en'
		&& block.at(at).folded === 'and'
		&& block.at(at + 1).folded === 'the'
		&& block.isFree(next)
		&& block.at(next).shape === 'capital'
		&& block.at(next + 1).folded === 'of'
		&& isCapital(block, next + 2);
	return mayFollow
		&& /(?:ing|tion|ment|sion)$/.test(block.at(next).folded)
		&& runFrom(block, next).kind === undefined
		&& !isOffice(block.at(next).folded)
		&& placeEnd(block, gazetteer, next) === undefined
		? next
		: undefined;
}

/** Whether a capitalized word is a date, a title or another word that no name goes on with. */
function endsName(block: TokenBlock, at: number): boolean {
	const { folded, shape } = block.at(at);
	const isDate = isWeekday(folded) || monthOf(folded) !== undefined;
	return isDate || TITLES.has(folded) || (STOPS.has(folded) && shape === 'capital');
}

/** Whether capitalized words after “in” are a town before its country: “in Addis Ababa, Ethiopia”. */
function isTown(block: TokenBlock, gazetteer: Gazetteer, from: number): boolean {
	const { to } = runFrom(block, from);
	return block.at(to).text === ',' && placeEnd(block, gazetteer, to + 1) !== undefined;
}

/** Words of names that are followed by “to”. */
const NEEDS_TO: ReadonlySet<string> = new Set('parties party states protocol amendment access accession annex adviser mission delegation'.split(' '));
