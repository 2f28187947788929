import { AND, ARTICLES, LINKS, OPENERS, STOPS, TITLES } from '../text/smallWords';
import type { Gazetteer } from './gazetteer';
import { isWeekday, monthOf } from '../values/calendar';
import { kindOfCompound, kindOfHead } from '../../abbreviation/headNouns';
import { isCapital } from './nounGroup';
import { isOffice } from './officePhrase';
import { OFFICE_BEFORE } from './offices';
import { isBeforeCountry, isInRegion, placeEnd } from './places';
import { isSession, SESSION } from './sessions';
import { lowerCaseTail } from './lowerCaseTail';
import { MAX_PHRASE, type TokenBlock } from '../text/tokenBlock';
import { isRomanNumeral } from '../../abbreviation/shortForm';
import type { EntryKind } from '../../dossier/vocabulary';

/** The context that the rules for names need besides the block. */
export interface PhraseContext {
	readonly gazetteer: Gazetteer;
	/** The folded words that the text has in lower case: such a word with a capital at the start of a sentence is not a name. */
	readonly small: ReadonlySet<string>;
}

/** A row of capitalised words: its end, and the kind that its last head gives it. */
interface Run {
	readonly to: number;
	readonly kind?: EntryKind;
}

/**
 * Finds names of capitalised words, with prepositions between them where the name has a head, as in “United Nations Office on Drugs and
 * Crime”. Without a head, two capitalised words are a name of unknown kind.
 */
export function findCapitalPhrases(block: TokenBlock, around: PhraseContext): void {
	const isTitleCase = isInTitleCase(block);
	for (let index = 0; index < block.tokens.length; index++) {
		if (!mayBegin(block, index, around)) {
			continue;
		}
		const run = joinedRun(block, around, index) ?? runFrom(block, index);
		const phrase = run.kind ? extended(block, around.gazetteer, index, run) : run;
		const words = phrase.to - index;
		const place = placeEnd(block, around.gazetteer, index);
		const single = block.language === 'nl' && run.kind !== undefined && isCompound(block, index);
		const isOfficeOnly = run.kind === undefined && isOffice(block.at(run.to - 1).folded);
		if (
			isOfficeOnly
			|| (words < 2 && !single)
			|| (place !== undefined && place >= phrase.to)
			|| (run.kind === undefined && (isTitleCase || block.at(index).shape === 'ordinal' || block.at(index).shape === 'number'))
		) {
			index = Math.max(index, run.to - 1);
			continue;
		}
		if (run.kind !== undefined) {
			block.add({ type: 'name', kind: run.kind }, index, phrase.to, { rank: 0.8 });
		} else if (isBeforeCountry(block, around.gazetteer, { from: index, to: phrase.to }) || isTown(block, index, phrase.to) || isInRegion(block, index)) {
			block.add({ type: 'place', known: false }, index, phrase.to, { rank: 0.6 });
		} else if (isNameWithoutHead(block, index, phrase.to)) {
			block.add({ type: 'name', kind: 'term' }, index, phrase.to, { rank: 0.5 });
		}
		index = phrase.to - 1;
	}
}

/** Whether two capitalised words after “in” are a town, as in “in Port Louis”: no acronyms, and nothing that they qualify follows. */
function isTown(block: TokenBlock, from: number, to: number): boolean {
	return (
		block.language === 'en'
		&& to - from === 2
		&& block.at(from - 1).text === 'in'
		&& block.at(from).shape === 'capital'
		&& block.at(from + 1).shape === 'capital'
		&& !isOffice(block.at(from + 1).folded)
		&& (block.at(to).shape === 'mark' || STOPS.has(block.at(to).folded))
	);
}

/**
 * Whether capitalised words may be a name although no noun says what kind: not an office or its domain alone, or one word with a number, as
 * in “Phase II”.
 */
function isNameWithoutHead(block: TokenBlock, from: number, to: number): boolean {
	// “UN Secretary General” is an office, too.
	const start = block.at(from).shape === 'capitals' && to - from > 2 ? from + 1 : from;
	const words = block.tokens.slice(start, to).map(({ folded }) => folded);
	return (
		!block.tokens.slice(from, to).every(({ text }) => EMPHASIZED.test(text))
		&& !words.every(
			(word, index) => isOffice(word) || OFFICE_BEFORE.has(word) || (index > 0 && isRomanNumeral(block.at(start + index).text)),
		)
		&& !(words.length === 2 && isRomanNumeral(block.at(to - 1).text))
		&& !/^(?:affairs|etrangeres)$/.test(words.at(-1) ?? '')
	);
}

/** A long word in capitals, which is not an acronym if it is next to another such word. */
const EMPHASIZED = /^\p{Lu}{5,}$/u;

function mayBegin(block: TokenBlock, index: number, { small }: PhraseContext): boolean {
	const { shape, opens, folded } = block.at(index);
	if (!block.isFree(index) || TITLES.has(folded)) {
		return false;
	}
	if (isSession(block, index)) {
		return true;
	}
	const isNumber = shape === 'ordinal' || (shape === 'number' && /^\d{4}$/.test(block.at(index).text));
	return isNumber
		? isCapital(block, index + 1) && block.continues(index + 1)
		: isCapital(block, index)
				&& !(STOPS.has(folded) && shape === 'capital')
				&& !(opens && shape === 'capital' && small.has(folded) && !isAfterwardsName(block, index));
}

/**
 * Whether most longer words of a block have a capital, as in English headings, so that a capital does not indicate a name. Sentences do not
 * count as headings.
 */
export function isInTitleCase({ tokens, language }: TokenBlock): boolean {
	if (language !== 'en' || /[.!?:;]/.test(tokens.at(-1)?.text ?? '')) {
		return false;
	}
	const words = tokens.filter(({ shape, text }) => shape !== 'mark' && text.length >= 4 && /^\p{L}/u.test(text));
	return words.length >= 3 && words.filter(({ shape }) => shape !== 'small').length >= 0.75 * words.length;
}

/** Whether a word inside a sentence is a compound with a head, as “Wereldbank” is in Dutch. */
function isCompound(block: TokenBlock, index: number): boolean {
	const { opens, folded } = block.at(index);
	return !opens && kindOfHead(folded) === undefined;
}

/** Whether a word that opens a sentence is followed by another capital that makes it a name. */
function isAfterwardsName(block: TokenBlock, index: number): boolean {
	return block.continues(index + 1) && isCapital(block, index + 1) && kindOfHead(block.at(index + 1).folded) !== undefined;
}

/** Verbs of English headlines, in which they have a capital, too. */
const HEADLINE: ReadonlySet<string> = new Set(
	'adopts agrees announces approves begins calls closes concludes convenes discuss discusses elects ends holds joins launches meet meets opens sign signs starts urges welcomes'.split(
		' ',
	),
);

/**
 * The capitalised words from a token on. After an acronym, a head may be in lower case, as in “UN convention”. A plural genitive continues
 * the phrase if a head follows, as in “Ministers’ Statement”.
 */
function runFrom(block: TokenBlock, from: number, mayHaveGenitive = true): Run {
	if (isSession(block, from)) {
		return { to: from + 2, kind: 'event' };
	}
	let to = from + 1;
	while (
		to - from < MAX_PHRASE
		&& block.continues(to)
		&& isCapital(block, to)
		&& !HEADLINE.has(block.at(to).folded)
		// “FIFTH REEF FORUM Koror”
		&& !(to - from > 1 && EMPHASIZED.test(block.at(to - 1).text) && block.at(to - 2).shape === 'capitals' && block.at(to).shape === 'capital')
		// “S.A.” after the name of a company
		&& !(block.at(to).text.length === 1 && block.at(to + 1).text === '.')
	) {
		to++;
	}
	const after = block.at(to);
	if (
		to === from + 1
		&& block.at(from).shape === 'capitals'
		&& after.shape === 'small'
		&& block.continues(to)
		&& kindOfHead(after.folded) !== undefined
	) {
		to++;
	}
	// “42nd Council session”.
	if (block.at(from).shape === 'ordinal' && to > from + 1 && block.continues(to) && SESSION.test(block.at(to).text)) {
		return { to: to + 1, kind: 'event' };
	}
	const owned = mayHaveGenitive && isPluralGenitive(block, to) ? runFrom(block, to + 1, false) : undefined;
	if (owned?.kind !== undefined) {
		return owned;
	}
	const kindOf = block.language === 'nl' ? kindOfCompound : kindOfHead;
	let kind: EntryKind | undefined;
	for (let index = from; index < to; index++) {
		kind = kindOf(block.at(index).folded) ?? kind;
	}
	// “Agenda 2063”
	if (kind !== undefined && kindOf(block.at(to - 1).folded) !== undefined && block.continues(to) && /^20\d\d$/.test(block.at(to).text)) {
		to++;
	}
	return { to, ...(kind && { kind }) };
}

/** Whether an apostrophe after the s of a plural is followed by a word with a capital. */
function isPluralGenitive(block: TokenBlock, index: number): boolean {
	const { text, spaced } = block.at(index);
	return (
		block.language === 'en'
		&& (text === '’' || text === "'")
		&& !spaced
		&& block.isFree(index)
		&& block.at(index - 1).text.endsWith('s')
		&& block.continues(index + 1)
		&& isCapital(block, index + 1)
	);
}

/** “the Peace and Security Council”: after an article, a single word before “and” belongs to the name with a head after it. */
function joinedRun(block: TokenBlock, { gazetteer }: PhraseContext, from: number): Run | undefined {
	const { shape, folded } = block.at(from);
	if (
		block.language !== 'en'
		|| shape !== 'capital'
		|| block.at(from - 1).folded !== 'the'
		|| block.at(from + 1).folded !== 'and'
		|| !block.continues(from + 1)
		|| !block.continues(from + 2)
		|| !isCapital(block, from + 2)
		|| kindOfHead(folded) !== undefined
		|| isOffice(folded)
		|| placeEnd(block, gazetteer, from) !== undefined
		|| placeEnd(block, gazetteer, from + 2) !== undefined
	) {
		return undefined;
	}
	const run = runFrom(block, from + 2);
	return run.kind !== undefined
		&& run.to - from > 3
		&& kindOfHead(block.at(from + 2).folded) === undefined
		&& !isOffice(block.at(from + 2).folded)
		? run
		: undefined;
}

/** Continues a name with a head over prepositions and further capitalised words. */
function extended(block: TokenBlock, gazetteer: Gazetteer, from: number, run: Run): Run {
	let { to } = run;
	while (to - from < MAX_PHRASE) {
		const next = nextPart(block, gazetteer, to) ?? (to > run.to ? continentAfter(block, to) : undefined);
		if (next === undefined) {
			break;
		}
		to = runFrom(block, next).to;
	}
	return { ...run, to: run.kind === 'instrument' || run.kind === 'event' ? lowerCaseTail(block, to) : to };
}

/** The continent in “Organization for Security and Co-operation in Europe”: it belongs to a name of several parts, a country does not. */
function continentAfter(block: TokenBlock, at: number): number | undefined {
	return block.at(at).folded === 'in' && block.continues(at) && block.isFree(at + 1) && CONTINENTS.has(block.at(at + 1).folded)
		? at + 1
		: undefined;
}

const CONTINENTS: ReadonlySet<string> = new Set(['africa', 'asia', 'europe']);

/** The first capitalised word of the next part of a name; `undefined` if the name ends. */
function nextPart(block: TokenBlock, gazetteer: Gazetteer, at: number): number | undefined {
	const { folded } = block.at(at);
	if (!block.continues(at) || !LINKS[block.language].has(folded)) {
		return undefined;
	}
	const next = ARTICLES.has(block.at(at + 1).folded) && OPENERS[block.language].has(folded) && block.isFree(at + 1) ? at + 2 : at + 1;
	if (
		!block.isFree(next)
		|| !isCapital(block, next)
		|| isWeekday(block.at(next).folded)
		|| TITLES.has(block.at(next).folded)
		|| monthOf(block.at(next).folded) !== undefined
		|| (STOPS.has(block.at(next).folded) && block.at(next).shape === 'capital')
	) {
		return undefined;
	}
	const place = placeEnd(block, gazetteer, next);
	if (AND.has(folded)) {
		if (block.at(at - 1).folded === 'state' && block.at(next).folded === 'government') {
			return next;
		}
		return place !== undefined || block.at(next).shape === 'capitals' || runFrom(block, next).kind !== undefined ? undefined : next;
	}
	if (folded === 'in' || folded === 'at' || folded === 'with' || folded === 'to') {
		return (folded === 'to' && NEEDS_TO.has(block.at(at - 1).folded))
			|| (folded === 'in' && place === undefined && runFrom(block, next).to - next >= 2)
			? next
			: undefined;
	}
	return next;
}

/** Words of names that are followed by “to”. */
const NEEDS_TO: ReadonlySet<string> = new Set('parties party states protocol amendment access accession annex adviser'.split(' '));
