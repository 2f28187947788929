import { matchesOf } from '../../text/matchesOf';
import type { OtherSymbol } from './otherSymbols';

const SPACE = '[ \\u00A0\\u202F]';
const START = '(?<![\\p{L}\\p{N}])';
/** Must not follow a number: more of it, or a decimal. */
const END = '(?![\\p{L}\\p{N}/%])(?!\\.\\d)';

/** What bodies adopt, in the five languages. */
const ADOPTED =
	'[Rr][eé]sol\\p{L}{4,8}|[Dd][eé]cisi\\p{L}{1,5}|[Rr]ecom\\p{L}{6,10}|Beschl(?:uss|üsse)|Empfehlung(?:en)?|[Bb]esluit(?:en)?|[Aa]anbeveling(?:en)?';
/** Laws and treaties that are numbered. In English, most of these nouns have a capital in the name of a law only. */
const LAW =
	'(?:Law|Act|Decree|Ordinance|Bill|Order|Circular|[Cc]onvention|[Pp]roto[ck]olo?|Regulation|Directive|[Aa]pplication|[Rr]equête|[Ll]oi|[Dd]écret|[Aa]rrêté|[Oo]rdonnance|[Cc]irculaire|[Rr]èglement|(?:Real )?[Dd]ecreto|Ley|Orden|[Aa]cuerdo|[Cc]onvenio|Übereinkommen|Verordnung|Wet)(?:e?s|en)?|[Pp]rotocoles?';

/** “No.”, “n°”, “N.º”, “Nr.”, “núm.” before a number. */
const MARKER = `(?:[Nn]os?\\.|[Nn]\\.?[°ºo]s?|[Nn]r\\.|[Nn]úms?\\.)${SPACE}?`;
/** What follows a marker: “12”, “2021-123”, “012-2020-EM”, “12/MFPT/2021”. */
const MARKED = '\\d{1,6}(?:[/-][\\p{Lu}\\d]{1,8}){0,3}';
const YEAR = '(?:19|20)\\d\\d';
/** Numbers that need no marker: “78/1”, “2231 (2015)”, “2020-12”, “1/CP.26”, “X/2”. */
const SLASHED = `\\d{1,4}${SPACE}?\\(${YEAR}\\)|\\d{1,4}/\\d{1,5}|${YEAR}-\\d{1,5}|\\d{1,3}/[A-Z]{2,5}\\.\\d{1,3}|[IVXLC]{1,7}/\\d{1,3}`;
/** Numbers that only what bodies adopt has: “XII.7”, “66.10”. */
const DOTTED = '[IVXLC]{1,7}\\.\\d{1,3}|\\d{1,2}\\.\\d{1,3}';

/** “loi organique n° 2020-12”, “CETS No. 210”, “ILO Convention No. 182”, “(No. 138)” after a title. */
const WITH_MARKER = new RegExp(
	`${START}(?:(?:${ADOPTED}|${LAW})(?:${SPACE}\\p{L}{2,20}){0,2}|[A-Z]{2,5})${SPACE}${MARKER}${MARKED}${END}|(?<=\\()${MARKER}\\d{1,6}(?=\\))`,
	'gu',
);
const WITHOUT_MARKER = new RegExp(
	`${START}(?:Executive${SPACE}Order${SPACE}\\d{4,5}|(?:${LAW})${SPACE}(?:${SLASHED})|(?:${ADOPTED})${SPACE}(?:${SLASHED}|${DOTTED}))${END}`,
	'gu',
);
const NEXT = new RegExp(`(?:,${SPACE}|,?${SPACE}(?:and|et|y|en|und|or|ou|o)${SPACE})(${SLASHED}|${DOTTED})${END}`, 'uy');

/** A numbered act, and whether it is a resolution: its noun, or the one at the beginning of its list, says so. */
export interface NumberedAct extends OtherSymbol {
	readonly resolution: boolean;
}

/**
 * Finds acts that a noun and a number name, such as “decision 77/534”, “resolutions 1373 (2001) and 1540 (2004)”, each on its own, “loi
 * n° 2020-12” and “CETS No. 210”.
 */
export function numberedActsIn(text: string): readonly NumberedAct[] {
	if (!/\d/.test(text)) {
		return [];
	}
	const bare = matchesOf(text, WITHOUT_MARKER).flatMap(match => {
		const first = placed(match);
		const found = [first];
		NEXT.lastIndex = first.end;
		for (let next = NEXT.exec(text); next; next = NEXT.exec(text)) {
			const end = NEXT.lastIndex;
			found.push({ ...first, start: end - (next[1] ?? '').length, end });
		}
		return found;
	});
	return [...bare, ...matchesOf(text, WITH_MARKER).map(placed)];
}

function placed({ 0: whole, index }: RegExpExecArray): NumberedAct {
	return { start: index, end: index + whole.length, resolution: /^[Rr][eé]solu/.test(whole) };
}
