import { kindOfCompound, kindOfHead } from '../../abbreviation/headNouns';
import type { EntryKind } from '../../dossier/vocabulary';
import { MAX_PHRASE, type TokenBlock } from '../text/tokenBlock';
import type { Gazetteer } from './gazetteer';
import { isCapital } from './nounGroup';
import { isOffice } from './offices';
import { placeEnd } from './places';
import { SESSION, sessionEnd } from './sessions';

/** A row of capitalized words: its end, and the kind that its last head gives it. */
export interface CapitalRun {
	readonly to: number;
	readonly kind?: EntryKind;
}

/** A long word in capitals, which is not an acronym if it is next to another such word. */
export const EMPHASIZED = /^\p{Lu}{5,}$/u;

/** Verbs of English headlines, in which they have a capital, too. */
const HEADLINE: ReadonlySet<string> = new Set(
	'adopts agrees announces approves begins calls closes concludes convenes discuss discusses elects ends holds joins launches meet meets opens sign signs starts urges welcomes'.split(
		' ',
	),
);

/** Heads that describe a thing more often than they name one if they are in lower case: “EU law”. Folded. */
const COMMON_HEADS: ReadonlySet<string> = new Set(
	'framework law act code project plan area division unit network journal statement arrangement architecture vision partnership scheme group forces week day year community goals'.split(
		' ',
	),
);

/**
 * The capitalized words from a token on. After an acronym, a head may be in lower case, as in “UN convention”. A plural genitive continues
 * the phrase if a head follows, as in “Ministers’ Statement”.
 */
export function runFrom(block: TokenBlock, from: number, { mayHaveGenitive = true }: { readonly mayHaveGenitive?: boolean } = {}): CapitalRun {
	const session = sessionEnd(block, from);
	if (session !== undefined) {
		return { to: session, kind: 'event' };
	}
	let to = from + 1;
	while (to - from < MAX_PHRASE && continuesRun(block, from, to)) {
		to++;
	}
	if (to === from + 1 && isHeadAfterAcronym(block, to)) {
		to++;
	}
	// “42nd Council session”.
	if (block.at(from).shape === 'ordinal' && to > from + 1 && block.continues(to) && SESSION.test(block.at(to).text)) {
		return { to: to + 1, kind: 'event' };
	}
	const owned = mayHaveGenitive && isPluralGenitive(block, to) ? runFrom(block, to + 1, { mayHaveGenitive: false }) : undefined;
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

/** Whether a capitalized word belongs to the same name as the words before it. */
function continuesRun(block: TokenBlock, from: number, at: number): boolean {
	const { text, folded, shape } = block.at(at);
	if (!block.continues(at) || !isCapital(block, at) || HEADLINE.has(folded)) {
		return false;
	}
	// “FIFTH REEF FORUM Koror”
	const isAfterHeading = at - from > 1 && EMPHASIZED.test(block.at(at - 1).text) && block.at(at - 2).shape === 'capitals' && shape === 'capital';
	// “S.A.” after the name of a company
	const isDotted = text.length === 1 && block.at(at + 1).text === '.';
	return !isAfterHeading && !isDotted;
}

/** Whether a word in lower case is the head of a name that begins with an acronym: “UN convention”. */
function isHeadAfterAcronym(block: TokenBlock, at: number): boolean {
	const { shape, folded } = block.at(at);
	return block.at(at - 1).shape === 'capitals'
		&& shape === 'small'
		&& block.continues(at)
		&& kindOfHead(folded) !== undefined
		&& !COMMON_HEADS.has(folded);
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

/** “the Lord’s Resistance Army”, “United Nations Children’s Fund”: a genitive of no country, body or office, before a name with a head. */
export function genitiveRun(block: TokenBlock, gazetteer: Gazetteer, from: number): CapitalRun | undefined {
	let at = from;
	while (at - from < MAX_PHRASE && block.at(at).shape === 'capital' && block.at(at + 1).spaced && block.isFree(at)) {
		at++;
	}
	const owner = block.at(at);
	const isInName = at > from || block.at(from - 1).folded === 'the';
	const isGenitive =
		block.language === 'en'
		&& isInName
		&& owner.shape === 'capital'
		&& /^[’']s$/.test(block.at(at + 1).text)
		&& block.isFree(at + 1)
		&& block.continues(at + 2)
		&& isCapital(block, at + 2);
	const isOther = () => kindOfHead(owner.folded) !== undefined || isOffice(owner.folded) || placeEnd(block, gazetteer, at) !== undefined;
	if (!isGenitive || isOther()) {
		return undefined;
	}
	const run = runFrom(block, at + 2);
	return run.kind === undefined ? undefined : run;
}

/** “the Peace and Security Council”: after an article, a single word before “and” belongs to the name with a head after it. */
export function joinedRun(block: TokenBlock, gazetteer: Gazetteer, from: number): CapitalRun | undefined {
	// “the FAO Trade and Markets Division”
	const word = block.at(from).shape === 'capitals' && block.continues(from + 1) ? from + 1 : from;
	const other = word + 2;
	const isPair =
		block.language === 'en'
		&& block.at(from - 1).folded === 'the'
		&& block.at(word).shape === 'capital'
		&& block.at(word + 1).folded === 'and'
		&& block.continues(word + 1)
		&& block.continues(other)
		&& isCapital(block, other);
	const mayQualify = (index: number) => {
		const { folded } = block.at(index);
		return kindOfHead(folded) === undefined && !isOffice(folded) && placeEnd(block, gazetteer, index) === undefined;
	};
	if (!isPair || !mayQualify(word) || !mayQualify(other)) {
		return undefined;
	}
	const run = runFrom(block, other);
	return run.kind !== undefined && run.to > other + 1 ? run : undefined;
}
