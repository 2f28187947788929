import { kindOfHead } from '../../abbreviation/headNouns';
import { monthOf } from '../../date/calendarWords';
import type { TextLanguage } from '../../text/textLanguage';
import { PARTICLES, STOPS, TITLES } from '../text/smallWords';
import type { TokenBlock } from '../text/tokenBlock';
import type { PhraseContext } from './capitalPhrases';
import { honorificsAt } from './honorifics';
import { isOffice } from './offices';
import { BEFORE_SPEAKER } from './offices';
import { placeEnd } from './places';

/** The maximum number of words of a name of a person. */
const MAX_NAME = 6;

/** Returns the token after the name of a person that begins at a token; `undefined` if none does. */
export function nameEnd(block: TokenBlock, context: PhraseContext, from: number): number | undefined {
	let to = from;
	for (
		let at = from;
		at - from < MAX_NAME
		&& block.isFree(at)
		&& (at === from || block.at(at).spaced || block.at(at).text === '.' || block.at(at - 1).text === '.');
		at++
	) {
		const { folded, text, shape } = block.at(at);
		if (text === '.' && at > from && block.at(at - 1).text.length === 1) {
			continue;
		}
		if ((text.length === 1 && shape === 'capital' && block.at(at + 1).text === '.' && (at > from || isTitled(block, at))) || isNamePart(block, context, at) || isShortInCapitals(block, from, at)) {
			to = at + 1;
		} else if (!(shape !== 'mark' && at > from && PARTICLES.has(folded) && !AND_PARTICLE.has(folded))) {
			break;
		}
	}
	return to === from ? undefined : to;
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

const AND_PARTICLE: ReadonlySet<string> = new Set(['y']);

/** Whether a word may be a part of a name: with a capital, and no country, head, office or month. */
function isNamePart(block: TokenBlock, { gazetteer, small }: PhraseContext, index: number): boolean {
	const { shape, folded, text, opens } = block.at(index);
	return (
		(shape === 'capital' || WITH_ARTICLE.test(text) || (shape === 'capitals' && text.length > 4 && !/[\d_-]/.test(text)))
		&& kindOfHead(folded) === undefined
		&& !isOffice(folded)
		&& !TITLES.has(folded)
		&& !STOPS.has(folded)
		&& (monthOf(folded) === undefined || (SMALL_MONTHS.has(block.language) && !opens))
		&& !(opens && BEFORE_SPEAKER.has(folded))
		&& placeEnd(block, gazetteer, index) === undefined
		&& !(opens && small.has(folded))
		&& !NOT_PEOPLE.has(folded)
	);
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
