import { shortFormOf } from '../../abbreviation/shortForm';
import type { OffsetRange } from '../../text/offsetRange';
import type { BlockView } from '../blockView';

/** A run of letters, digits and characters that may join them, which contains a capital. */
const TOKEN =
	/(?<![\p{L}\p{M}\p{N}_/@#-])\p{Lu}[\p{L}\p{M}\p{N}]{0,20}(?:[-‐‑&.][\p{L}\p{M}\p{N}]{1,20}){0,4}(?:[’']?s(?![\p{L}\p{N}]))?(?![\p{L}\p{M}\p{N}_/@])/gu;
const TOKEN_HERE = new RegExp(TOKEN.source, 'uy');
/** A number after an acronym. */
const NUMBER = /^\s(?:[IVX]{1,6}|\d{1,3})(?![\p{L}\p{M}\p{N}])/u;
const MAX_NUMBER = 8;
/** A compound of an acronym with words in lower case, such as “UN-led”. */
const COMPOUND = /^(\p{Lu}[\p{L}\p{N}&.]*)[-‐‑]\p{Ll}{2}/u;
const TWO_SIGNS = /\p{Lu}[^\p{Lu}\p{Nd}]*[\p{Lu}\p{Nd}]/u;

/** Finds the runs of a block that may be acronyms. */
export function acronymTokensIn({ text, flat, mentions, words: { acronyms } }: BlockView): readonly RegExpExecArray[] {
	if (!acronyms) {
		return [...text.matchAll(TOKEN)];
	}
	let found = NO_TOKENS;
	let end = 0;
	let next = 0;
	for (const start of acronyms) {
		if (start < end) {
			continue;
		}
		const place = flat.start(start);
		while ((mentions[next]?.end ?? Infinity) <= place) {
			next++;
		}
		const mention = mentions[next];
		const after = mention && mention.start <= place ? flat.offsetOf(mention.end - 1) + 1 : undefined;
		// Most acronyms are those of dossiers, and a mention that is not continued contains the whole run.
		if (after !== undefined && !CONTINUED.test(text.slice(after, after + 2))) {
			end = after;
			continue;
		}
		TOKEN_HERE.lastIndex = start;
		const token = TOKEN_HERE.exec(text);
		if (token) {
			found = [...found, token];
			end = start + token[0].length;
		}
	}
	return found;
}

const NO_TOKENS: readonly RegExpExecArray[] = [];

/** The text after a part of such a run. */
const CONTINUED = /^[-‐‑&.]?[\p{L}\p{M}\p{N}]/u;

/** What a token is: an acronym, and with the number or the compound that continues it, perhaps another one. */
export interface TokenRead {
	readonly short: string;
	readonly longer?: { readonly key: string; readonly text: string; readonly end: number };
}

/** Reads a token by its place in a text; `undefined` if it is not an acronym. */
export function readToken(text: string, { start, end }: OffsetRange): TokenRead | undefined {
	const token = text.slice(start, end);
	if (!TWO_SIGNS.test(token)) {
		return undefined;
	}
	const head = shortFormOf(COMPOUND.exec(token)?.[1] ?? '')?.text;
	if (head !== undefined) {
		return { short: head, longer: { key: token, text: token, end } };
	}
	const short = shortFormOf(token)?.text;
	const number = NUMBER.exec(text.slice(end, end + MAX_NUMBER))?.[0];
	return short === undefined
		? undefined
		: { short, ...(number !== undefined && { longer: { key: short + number, text: token + number, end: end + number.length } }) };
}
