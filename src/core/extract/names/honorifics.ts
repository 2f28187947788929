import { TITLES } from '../text/smallWords';
import type { TokenBlock } from '../text/tokenBlock';
import { isCapital } from './nounGroup';
import { isOffice } from './offices';
import { OFFICE_AFTER } from './offices';

/** Words before the name of a person that are an office at the same time, and ranks. Folded. */
const RANKS: ReadonlySet<string> = new Set(
	'ambassador ambassadeur ambassadrice embajador embajadora amb lt gen maj brig general colonel coronel captain lieutenant judge senator senateur senatrice senador senadora president presidente'.split(
		' ',
	),
);
/** “His Excellency” in the five languages. Folded. */
const EXCELLENCY: ReadonlySet<string> = new Set(['excellency', 'excellence', 'excelencia', 'exzellenz', 'excellentie', 'hon', 'honourable', 'honorable']);
/** The maximum number of titles in a row: “S.E.M. le Prof. Dr.”. */
const MAX_TITLES = 4;

/** Titles before a name: the token after them, and the first one if it is an office. */
export interface Honorifics {
	readonly to: number;
	readonly office?: { readonly from: number; readonly to: number };
}

/** Reads the titles at a token, such as “Mr”, “Dr.”, “H.E. Ambassador” or “S.E. le Général”; `undefined` if there is none. */
export function honorificsAt(block: TokenBlock, from: number): Honorifics | undefined {
	// “l’honorable”, “the Honourable”, “le Dr”
	const isArticle =
		["l'", 'the', 'el', 'le', 'la', 'his', 'her', 'son', 'sa', 'su'].includes(block.at(from).folded)
		&& (EXCELLENCY.has(block.at(from + 1).folded) || TITLES.has(block.at(from + 1).folded));
	let to = isArticle ? from + 1 : from;
	const start = to;
	let office: Honorifics['office'];
	for (let count = 0; count < MAX_TITLES; count++) {
		const end = titleEnd(block, to);
		if (end === undefined) {
			break;
		}
		if (isOffice(block.at(to).folded)) {
			office ??= { from: to, to: to + 1 };
		}
		to = end;
		// “S.E. le Général”, “S.E. l’Ambassadeur”, “Her Excellency the Honourable”
		to = ['le', 'la', "l'", 'the'].includes(block.at(to).folded) && (RANKS.has(block.at(to + 1).folded) || EXCELLENCY.has(block.at(to + 1).folded)) ? to + 1 : to;
	}
	return to === start ? undefined : { to, ...(office && { office }) };
}

function titleEnd(block: TokenBlock, at: number): number | undefined {
	const { folded, text } = block.at(at);
	if (!block.isFree(at)) {
		return undefined;
	}
	const dotted = excellencyEnd(block, at);
	if (dotted !== undefined) {
		return dotted;
	}
	// “HE” without dots, before a name
	if (text === 'HE' && block.continues(at + 1) && isCapital(block, at + 1)) {
		return at + 1;
	}
	const isTitle =
		(TITLES.has(folded) && (/^\p{Lu}/u.test(text) || folded.length >= 5))
		|| (EXCELLENCY.has(folded) && (isCapital(block, at) || folded.length > 8));
	const isRank =
		RANKS.has(folded)
		&& isCapital(block, at)
		&& block.continues(at + 1)
		&& isCapital(block, at + 1)
		&& !OFFICE_AFTER.has(block.at(at + 1).folded);
	return isTitle || isRank || text === 'Amb' ? (block.at(at + 1).text === '.' ? at + 2 : at + 1) : undefined;
}

/** “H.E.”, “S.E.” and “S.E.M.”, of which each letter and dot is a token; the dot after the E may be missing. */
function excellencyEnd(block: TokenBlock, at: number): number | undefined {
	const isLetter = (index: number, letters: string) =>
		block.at(index).text.length === 1 && letters.includes(block.at(index).text) && block.isFree(index);
	const isDotted = (index: number) => block.at(index + 1).text === '.';
	if (!isLetter(at, 'HS') || !isDotted(at) || !isLetter(at + 2, 'E')) {
		return undefined;
	}
	if (!isDotted(at + 2)) {
		return at + 3;
	}
	return isLetter(at + 4, 'M') && isDotted(at + 4) ? at + 6 : at + 4;
}
