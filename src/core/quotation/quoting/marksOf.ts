import { increase } from '../../data/increase';
import type { LanguageTag } from '../../dossier/model';
import { insideMarks, quotationsIn } from '../../prose/quotationMarks';
import type { Surroundings } from './quotationWriting';

/** Quotation marks, and those of a quotation inside. */
export interface QuotationMarks {
	readonly outer: Surroundings;
	readonly inner: Surroundings;
}

const CURVED: QuotationMarks = { outer: ['“', '”'], inner: ['‘', '’'] };
const LOW: QuotationMarks = { outer: ['„', '“'], inner: ['‚', '‘'] };
const ANGLED: QuotationMarks = { outer: ['«', '»'], inner: ['“', '”'] };
const HIGH: QuotationMarks = { outer: ['”', '”'], inner: ['’', '’'] };

/** The marks by language (CLDR 47, delimiters); “ ” in those that are not listed. French has no-break spaces inside. */
const BY_LANGUAGE: Readonly<Record<string, QuotationMarks>> = {
	fr: { outer: ['«\u00A0', '\u00A0»'], inner: ['“', '”'] },
	'fr-ch': { outer: ['«\u00A0', '\u00A0»'], inner: ['‹\u00A0', '\u00A0›'] },
	de: LOW,
	cs: LOW,
	sk: LOW,
	sl: LOW,
	'de-ch': { outer: ['«', '»'], inner: ['‹', '›'] },
	nl: { outer: ['‘', '’'], inner: ['“', '”'] },
	it: ANGLED,
	el: ANGLED,
	no: { outer: ['«', '»'], inner: ['‘', '’'] },
	nb: { outer: ['«', '»'], inner: ['‘', '’'] },
	ru: { outer: ['«', '»'], inner: ['„', '“'] },
	uk: { outer: ['«', '»'], inner: ['„', '“'] },
	ar: { outer: ['”', '“'], inner: ['’', '‘'] },
	sv: HIGH,
	fi: HIGH,
	pl: { outer: ['„', '”'], inner: ['«', '»'] },
	ja: { outer: ['「', '」'], inner: ['『', '』'] },
};

/** Other marks that a document may use. */
const OTHERS: readonly QuotationMarks[] = [
	CURVED,
	LOW,
	ANGLED,
	{ outer: ['"', '"'], inner: ["'", "'"] },
	{ outer: ['``', "''"], inner: ['`', "'"] },
	{ outer: ['»', '«'], inner: ['›', '‹'] },
	{ outer: ['„', '”'], inner: ['‚', '’'] },
	HIGH,
];

/**
 * Returns the quotation marks for a document in a language: those of the language, unless the prose of the document has only others.
 * `prose` is the text between markup, in any order.
 */
export function marksOf(prose: Iterable<string>, language: LanguageTag): QuotationMarks {
	const usual = usualMarks(language);
	const counts = new Map<QuotationMarks, number>();
	for (const text of prose) {
		for (const range of quotationsIn(text)) {
			const inside = insideMarks(text, range);
			const open = text.slice(range.start, inside.start);
			const close = text.slice(inside.end, range.end);
			const marks = [usual, ...OTHERS].find(({ outer: [before, after] }) => before.trim() === open && after.trim() === close);
			if (marks === usual) {
				return usual;
			}
			if (marks) {
				increase(counts, marks);
			}
		}
	}
	const [most] = [...counts].sort(([, a], [, b]) => b - a);
	return most?.[0] ?? usual;
}

function usualMarks(language: LanguageTag): QuotationMarks {
	const tag = language.toLowerCase();
	return BY_LANGUAGE[tag] ?? BY_LANGUAGE[tag.split('-')[0] ?? ''] ?? CURVED;
}

/** Returns escaped words with other marks around the quotations in them, as required when the words are themselves quoted. */
export function withInnerMarks(words: string, [before, after]: Surroundings, escape: (text: string) => string): string {
	let result = '';
	let from = 0;
	for (const range of quotationsIn(words)) {
		const { start, end } = insideMarks(words, range);
		result += escaped(words.slice(from, range.start), escape) + before + escaped(words.slice(start, end).trim(), escape) + after;
		from = range.end;
	}
	return result + escaped(words.slice(from), escape);
}

/** Escaping removes spaces at the ends. */
function escaped(words: string, escape: (text: string) => string): string {
	const text = words.trim();
	const start = words.length - words.trimStart().length;
	return text === '' ? words : words.slice(0, start) + escape(text) + words.slice(start + text.length);
}
