import type { OffsetRange } from '../text/offsetRange';
import type { FoundPieces } from './findInSource';
import type { QuotationPiece } from './quotationPieces';
import type { SourceText } from './sourceText';

/** An insertion with more words than this does more than explain a word. */
const MAX_INSERTED_WORDS = 5;

/** Omitting more words than this is an abridgement, whatever the words are. */
const MAX_OMITTED_WORDS = 4;

/** Words that reverse or limit a statement, in the languages of the interface. */
const TURNING = new RegExp(
	`(?<!\\p{L})(?:${[
		"not?|never|only|cannot|none|nor|neither|nothing|nobody|without|hardly|scarcely|barely|rarely|seldom|unless|except|\\p{L}{2,6}n['’]t",
		"ne|n['’]\\p{L}{1,20}|pas|jamais|seulement|sauf|sans|ni|aucune?|guère|rien",
		'nicht|nichts|kein\\p{L}{0,2}|nie|niemals|nur|kaum|ohne|weder',
		'niet|niets|geen|nooit|slechts|nauwelijks|zonder',
		'nunca|solo|sólo|jamás|nada|ningún|ningun[oa]|apenas|sin',
	].join('|')})(?!\\p{L})`,
	'iu',
);

/** Returns where a quotation leaves out or replaces few words of its source, including one that reverses or limits the statement. */
export function notableOmissions(
	pieces: readonly QuotationPiece[],
	{ ranges }: FoundPieces,
	{ tokens }: SourceText,
): readonly OffsetRange[] {
	return pieces.flatMap((piece, index) => {
		const before = ranges[index - 1];
		const here = ranges[index];
		const words = before && here ? tokens.slice(before.end, here.start).filter(({ isMark }) => !isMark) : [];
		return words.length <= MAX_OMITTED_WORDS && words.some(({ key }) => TURNING.test(key))
			? [{ start: pieces[index - 1]?.tokens.at(-1)?.end ?? 0, end: piece.tokens[0]?.start ?? 0 }] : [];
	});
}

/**
 * Returns the insertions in square brackets that may change the meaning of a quotation: a negation, a limitation, a number, or more than
 * five words.
 */
export function notableInsertions(text: string, insertions: readonly OffsetRange[]): readonly OffsetRange[] {
	return insertions.filter(({ start, end }) => {
		const inside = text.slice(start + 1, end - 1);
		return TURNING.test(inside) || /\p{Nd}/u.test(inside) || (inside.match(/[\p{L}\p{N}]+/gu) ?? []).length > MAX_INSERTED_WORDS;
	});
}
