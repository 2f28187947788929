import { kindOfHead } from '../../abbreviation/headNouns';
import { isRomanNumeral } from '../../abbreviation/shortForm';
import { STOPS, TITLES } from '../text/smallWords';
import type { TokenBlock } from '../text/tokenBlock';
import { runFrom, genitiveRun, joinedRun, EMPHASIZED } from './capitalRun';
import type { Gazetteer } from './gazetteer';
import { extended } from './longerName';
import { addName } from './nestedName';
import { isCapital } from './nounGroup';
import { isOffice } from './offices';
import { OFFICE_BEFORE } from './offices';
import { isBeforeCountry, isInRegion, placeEnd } from './places';
import { sessionEnd } from './sessions';

/** The context that the rules for names need besides the block. */
export interface PhraseContext {
	readonly gazetteer: Gazetteer;
	/** The folded words that the text has in lower case: such a word with a capital at the start of a sentence is not a name. */
	readonly small: ReadonlySet<string>;
}

/**
 * Finds names of capitalized words, with prepositions between them where the name has a head, as in “United Nations Office on Drugs and
 * Crime”. Without a head, two capitalized words are a name of unknown kind.
 */
export function findCapitalPhrases(block: TokenBlock, context: PhraseContext): void {
	const isTitleCase = isInTitleCase(block);
	for (let index = 0; index < block.tokens.length; index++) {
		if (!mayBegin(block, index, context)) {
			continue;
		}
		const run = joinedRun(block, context.gazetteer, index) ?? genitiveRun(block, context.gazetteer, index) ?? runFrom(block, index);
		const { kind } = run;
		const { to } = kind ? extended(block, context.gazetteer, index, run) : run;
		const place = placeEnd(block, context.gazetteer, index);
		const isPlace = place !== undefined && place >= to;
		const mayBeName = kind ? to - index >= 2 || isDutchCompound(block, index) : to - index >= 2 && !isTitleCase && mayBeWithoutHead(block, index, to);
		if (isPlace || !mayBeName) {
			index = Math.max(index, run.to - 1);
			continue;
		}
		if (kind) {
			addName(block, kind, index, to);
		} else if (isBeforeCountry(block, context.gazetteer, { from: index, to }) || isTown(block, index, to) || isInRegion(block, index)) {
			block.add({ type: 'place', known: false }, index, to, { rank: 0.6 });
		} else if (isNameWithoutHead(block, index, to)) {
			block.add({ type: 'name', kind: 'term' }, index, to, { rank: 0.5 });
		}
		index = to - 1;
	}
}

/** Whether words without a head may be a name or a place: they do not begin with a number, nor end with an office. */
function mayBeWithoutHead(block: TokenBlock, from: number, to: number): boolean {
	const { shape } = block.at(from);
	return shape !== 'ordinal' && shape !== 'number' && !isOffice(block.at(to - 1).folded);
}

/** Whether two capitalized words after “in” are a town, as in “in Port Louis”: no acronyms, and nothing that they qualify follows. */
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
 * Whether capitalized words may be a name although no noun says what kind: not an office or its domain alone, or one word with a number, as
 * in “Phase II”.
 */
function isNameWithoutHead(block: TokenBlock, from: number, to: number): boolean {
	// “UN Secretary General” is an office, too.
	const start = block.at(from).shape === 'capitals' && to - from > 2 ? from + 1 : from;
	const words = block.tokens.slice(start, to);
	const isAllEmphasized = block.tokens.slice(from, to).every(({ text }) => EMPHASIZED.test(text));
	const isOfficeAlone = words.every(({ folded, text }, index) => isOffice(folded) || OFFICE_BEFORE.has(folded) || (index > 0 && isRomanNumeral(text)));
	const isWordWithNumber = words.length === 2 && isRomanNumeral(block.at(to - 1).text);
	const isDomain = /^(?:affairs|etrangeres)$/.test(words.at(-1)?.folded ?? '');
	return !isAllEmphasized && !isOfficeAlone && !isWordWithNumber && !isDomain;
}

function mayBegin(block: TokenBlock, index: number, { small }: PhraseContext): boolean {
	const { shape, opens, folded } = block.at(index);
	if (!block.isFree(index) || TITLES.has(folded)) {
		return false;
	}
	if (sessionEnd(block, index) !== undefined) {
		return true;
	}
	if (opens && shape === 'capital' && DETERMINERS.has(folded)) {
		return false;
	}
	// “Obtaining UNICEF support”
	if (opens && block.language === 'en' && shape === 'capital' && folded.endsWith('ing') && block.at(index + 1).shape === 'capitals') {
		return false;
	}
	const isNumber = shape === 'ordinal' || (shape === 'number' && /^\d{4}$/.test(block.at(index).text));
	return isNumber
		? isCapital(block, index + 1) && block.continues(index + 1)
		: isCapital(block, index)
				&& !(STOPS.has(folded) && shape === 'capital')
				&& !(opens && shape === 'capital' && small.has(folded) && !isAfterwardsName(block, index));
}

/** Words before a noun that is no name. Folded. */
const DETERMINERS: ReadonlySet<string> = new Set(['all', 'both', 'each', 'every', 'some', 'many', 'most', 'several', 'other', 'such', 'no', 'any']);

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

/** Whether a word with a head, inside a sentence, is a compound such as “Wereldbank”, which is a name by itself in Dutch. */
function isDutchCompound(block: TokenBlock, index: number): boolean {
	const { opens, folded } = block.at(index);
	return block.language === 'nl' && !opens && kindOfHead(folded) === undefined;
}

/** Whether a word that opens a sentence is followed by another capital that makes it a name. */
function isAfterwardsName(block: TokenBlock, index: number): boolean {
	return block.continues(index + 1) && isCapital(block, index + 1) && kindOfHead(block.at(index + 1).folded) !== undefined;
}
