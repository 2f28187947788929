import { kindOfHead } from '../../abbreviation/headNouns';
import { monthOf } from '../../date/calendarWords';
import type { TextLanguage } from '../../text/textLanguage';
import { PARTICLES, STOPS, TITLES } from '../text/smallWords';
import type { TokenBlock } from '../text/tokenBlock';
import type { PhraseContext } from './capitalPhrases';
import { honorificsAt } from './honorifics';
import { isOffice } from './offices';
import { APPOINTING, BEFORE_SPEAKER } from './offices';
import { placeEnd } from './places';

/** The maximum number of words of a name of a person. */
const MAX_NAME = 6;

/** Returns the token after the name of a person that begins at a token; `undefined` if none does. */
export function nameEnd(block: TokenBlock, context: PhraseContext, from: number): number | undefined {
	let to = from;
	for (let at = from; at - from < MAX_NAME && block.isFree(at) && (at === from || isApart(block, at)); at++) {
		const isDotOfInitial = block.at(at).text === '.' && at > from && block.at(at - 1).text.length === 1;
		if (isInitial(block, from, at) || isNamePart(block, context, at) || isShortInCapitals(block, from, at)) {
			to = at + 1;
		} else if (!isDotOfInitial && !(at > from && isParticle(block, at))) {
			break;
		}
	}
	return to === from ? undefined : to;
}

/** Whether a token is a word of its own, or the dot of an initial. */
function isApart(block: TokenBlock, at: number): boolean {
	return block.at(at).spaced || block.at(at).text === '.' || block.at(at - 1).text === '.';
}

/** Whether a token is an initial with its dot. A name begins with one only after a title. */
function isInitial(block: TokenBlock, from: number, at: number): boolean {
	const { text, shape } = block.at(at);
	return text.length === 1 && shape === 'capital' && block.at(at + 1).text === '.' && (at > from || isTitled(block, at));
}

function isParticle(block: TokenBlock, at: number): boolean {
	const { folded, shape } = block.at(at);
	return shape !== 'mark' && PARTICLES.has(folded) && !AND_PARTICLE.has(folded);
}

/** A short name in capitals beside another: “Monsieur Jean KONE, …”, “M. LI Xue”, “S.E. PAUL SOL”. */
function isShortInCapitals(block: TokenBlock, from: number, at: number): boolean {
	const { shape, text } = block.at(at);
	if (shape !== 'capitals' || !/^\p{Lu}{2,4}$/u.test(text) || POST_NOMINALS.has(text)) {
		return false;
	}
	return at > from
		? (block.at(at - 1).shape === 'capital' && block.at(at + 1).text === ',') || (block.at(at - 1).shape === 'capitals' && isTitled(block, from))
		: /^capitals?$/.test(block.at(at + 1).shape) && block.at(at + 1).spaced && isTitled(block, at);
}

/** Letters after a name that stand for an order or a degree. */
export const POST_NOMINALS: ReadonlySet<string> = new Set(['AC', 'AM', 'AO', 'CBE', 'KC', 'MBE', 'MEP', 'MP', 'OBE', 'QC']);

/** The longest title before a name, in tokens: “S.E.M.”. */
const MAX_TITLE = 6;

/** Whether a title ends before a token. */
function isTitled(block: TokenBlock, at: number): boolean {
	return Array.from({ length: MAX_TITLE }, (_, index) => at - 1 - index).some(from => from >= 0 && honorificsAt(block, from)?.to === at);
}

/** The particle that also means “and”, so that another person may follow. */
const AND_PARTICLE: ReadonlySet<string> = new Set(['y']);

/** Whether a word may be a part of a name: with a capital, and no country, head, office or month. */
function isNamePart(block: TokenBlock, { gazetteer, small }: PhraseContext, index: number): boolean {
	const { shape, folded, text, opens } = block.at(index);
	const isLongInCapitals = shape === 'capitals' && text.length > 4 && !/[\d_-]/.test(text);
	if (shape !== 'capital' && !isLongInCapitals && !WITH_ARTICLE.test(text)) {
		return false;
	}
	// The first word of a sentence may have its capital for that reason.
	if (opens && (small.has(folded) || BEFORE_SPEAKER.has(folded))) {
		return false;
	}
	return !isMonth(block, index) && !isOtherWord(folded) && placeEnd(block, gazetteer, index) === undefined;
}

/** Whether a word is a month, and not a part of a name as in “Tess June” or “Jan de Vries”. */
function isMonth(block: TokenBlock, index: number): boolean {
	const { folded, opens } = block.at(index);
	if (monthOf(folded) === undefined || (!opens && SMALL_MONTHS.has(block.language))) {
		return false;
	}
	const before = block.at(index - 1);
	const isAfterName = before.shape === 'capital' && block.continues(index) && !isOffice(before.folded) && !STOPS.has(before.folded);
	const next = PARTICLES.has(block.at(index + 1).folded) ? index + 2 : index + 1;
	const isBeforeName = block.at(next).shape === 'capital' && block.continues(index + 1) && !BEFORE_MONTH.has(before.folded);
	return opens || !(isAfterName || isBeforeName);
}

/** Words between which and a name a month is a date: “in May Jane Farrow said”. Folded. */
const BEFORE_MONTH: ReadonlySet<string> = new Set('in on since until by from during of early late mid last next this every'.split(' '));

/** Whether a folded word has a capital in other names, but is in no name of a person. */
function isOtherWord(folded: string): boolean {
	return kindOfHead(folded) !== undefined || isOffice(folded) || TITLES.has(folded) || STOPS.has(folded) || NOT_PEOPLE.has(folded) || APPOINTING.has(folded);
}

/** A name with the Arabic article, as in “Nasser al-Khalil”. */
const WITH_ARTICLE = /^(?:al|el|ul|ad|an|as|ash|at|az)[-‐‑’']\p{Lu}\p{Ll}/u;

/** Languages in which months have a small letter, so that “Julio” is a first name. */
const SMALL_MONTHS: ReadonlySet<TextLanguage> = new Set(['fr', 'es', 'nl']);

/** Words that are capitalized in the names of offices and ministries, but not of people. */
const NOT_PEOPLE: ReadonlySet<string> = new Set(
	`affairs customs lt gen maj brig cooperation development trade health justice interior nations rights refugees foreign european united general world international states state parties union republic
	deputy prime vice executive permanent special high under assistant honorable honourable affaires etrangeres unies onu`.split(/\s+/),
);
