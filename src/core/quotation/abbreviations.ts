/** The end of a text at an abbreviation whose full stop need not end a sentence: an initial, a title, or a word before a number. */
const ABBREVIATED =
	/(?:^|[\s(“"])(?:\p{L}|Mr|Mrs|Ms|Dr|St|Prof|Gen|Nos?|[Aa]rts?|[Pp]aras?|[Cc]hap|[Vv]ol|[Ss]ec|pp|cf|al|Nr|Abs|Mme|MM|Sr|Sra|núm|n°)\.$/u;

/** The maximum number of characters that this pattern examines. */
const MAX_LENGTH = 10;

/** Whether the full stop before an offset belongs to an abbreviation, so that it need not end a sentence. */
export function endsWithAbbreviation(text: string, end: number): boolean {
	return ABBREVIATED.test(text.slice(Math.max(0, end - MAX_LENGTH), end));
}
