import { kindOfHead } from '../../abbreviation/headNouns';
import { AND, ARTICLES, OPENERS, PARTICLES, STOPS } from '../text/smallWords';
import { MAX_PHRASE, type TokenBlock } from '../text/tokenBlock';
import { isCapital } from './nounGroup';
import { isOfOffice, namedDomain, type Office } from './office';
import { isOffice, OFFICE_BEFORE } from './offices';

/**
 * Reads the domains after an office whose words end at `start`: capitalized words after a preposition, and further ones after “and”. `from` is
 * the token after the noun of the office.
 */
export function withCapitalDomains(block: TokenBlock, from: number, start: number): Office {
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
