import { kindOfHead } from '../../abbreviation/headNouns';
import type { EntryKind } from '../../dossier/vocabulary';
import type { TokenBlock } from '../text/tokenBlock';

/** The maximum number of tokens of a name in quotation marks. */
const MAX_NAME = 12;

/** Participles between a noun and the name in quotation marks that it has: “a seminar entitled”. Folded. */
const ENTITLED = /^(?:entitled|titled|called|named|dubbed|intitulee?s?|denommee?s?|baptisee?s?|titulad[oa]s?|denominad[oa]s?)$/;

/**
 * Returns what the tokens of a quotation name, as in “the programme “Reefs without Crime””: the kind of the noun before it, or a term after
 * “entitled”; `undefined` if it is no name.
 */
export function kindOfQuotedName(block: TokenBlock, from: number, to: number): EntryKind | undefined {
	const isNameLike = to > from && to - from <= MAX_NAME && /^\p{Lu}/u.test(block.at(from).text) && !/[.!?…]/.test(block.textOf(from, to));
	if (!isNameLike) {
		return undefined;
	}
	// Before the quotation is its mark.
	const before = from - 2;
	const isEntitled = ENTITLED.test(block.at(before).folded);
	const kind = kindOfHead(block.at(isEntitled ? before - 1 : before).folded);
	return isEntitled ? kind ?? 'term' : kind !== undefined && NAMED.has(kind) ? kind : undefined;
}

/** What is often named in quotation marks; what bodies and texts say may be in such marks, too. */
const NAMED: ReadonlySet<EntryKind> = new Set(['programme', 'event', 'fund']);
