import { matchesOf } from '../../text/matchesOf';

/** An act of the European Union or a document of another body, as written. */
export interface OtherSymbol {
	readonly start: number;
	readonly end: number;
}

const SPACE = '[ \\u00A0\\u202F]';

/**
 * Acts with the European Union in brackets before the number, “Regulation (EU) 2021/691” and “règlement (CE) n° 1234/2007”, or after it,
 * “Directive 2014/24/EU”. In English, the institution before the act is part of its name. The nouns of acts have their first letters in all
 * five languages.
 */
const TYPE =
	`(?:(?:Council|Commission)${SPACE})?(?:(?:Implementing|Delegated|Framework)${SPACE})?`
	+ `(?:[BDRUVbdruv]\\p{L}{5,24}|Joint Action|Common Position|[Pp]osition commune)(?:${SPACE}(?:d[’']exécution|de Ejecución|[Dd][eé]l[eé]g\\p{L}{2,5}))?`;
const UNION = '(?:EU|UE|EC|CE|EG|EEC|CEE|EWG|Euratom|CFSP|PESC|GASP|JHA|JAI)';
const ACT = new RegExp(
	`(?<![\\p{L}\\p{N}])(?:${TYPE})${SPACE}(?:\\(${UNION}(?:,${SPACE}${UNION})?\\)${SPACE}(?:(?:No\\.?|n[°ºo]\\.?|Nr\\.)${SPACE}?)?\\d{1,4}/\\d{1,4}|\\d{2,4}/\\d{1,4}/${UNION})(?![\\p{L}\\p{N}/])`,
	'gu',
);

/** Symbols of other bodies, the longest forms first. */
const FORMS: readonly RegExp[] = [
	// A year or session in brackets inside: “CM/Rec(2012)5”, “COM(2026) 2 final”, “CommDH(2020)1”, “WT/MIN(22)/30”, “GC(66)/RES/12”.
	/(?:[A-Z]{1,6}|[A-Z][a-z]{2,4}[A-Z]{2})(?:\/[A-Z][A-Za-z]{0,11}){0,3}(?:\((?:19|20)\d\d\)[ \u00A0/]?|\(\d\d\)\/?)(?:[A-Z]{2,8}\/)?\d{1,4}(?:\/\d{1,4}|\/[A-Z]{2,8}| final)?/,
	// The same with spaces: “CPT/Inf (2020) 12”.
	/[A-Z]{2,6}\/[A-Z][a-z]{1,11} \((?:19|20)\d\d\) \d{1,4}/,
	// Organs that number resolutions and declarations with a dot and a space: “AG/RES. 2908 (XLVII-O/17)”, “CP/INF. 7240/16”.
	/[A-Z]{2,6}\/(?:RES|DEC|INF|DOC|doc)\.[ \u00A0]?\d{1,5}(?:\/\d{2,4})?(?:[ \u00A0]\((?:[IVXLC]{1,8}-[OE]\/\d\d|\d{1,4}\/\d\d)\))?/,
	// The Organization for Security and Co-operation in Europe, with a dot after the body: “MC.DEL/73/20”, “PC.DEC/1117”, “MC(27).JOUR”.
	/[A-Z]{2,6}(?:\.[A-Z]{3,6}\/\d{1,5}(?:\/\d{1,4})?|\(\d{1,4}\)\.[A-Z]{3,6}(?:\/\d{1,5})?)(?:\/(?:Corr|Rev|Add)\.\d{1,2})?/,
	// A session after a dot, or in the name: “MEPC.377(80)”, “IDB.50/Dec.3”, “WHA75.8”, “CD59.R12”, “EB152/12”.
	/[A-Z]{1,6}\.\d{1,4}\(\d{1,3}\)|[A-Z]{2,6}\.\d{1,3}\/[A-Z][a-z]{2,3}\.\d{1,4}|[A-Z]{2,6}\d{1,3}[./]R?\d{1,3}/,
	// A document of a numbered meeting: “C 2023/LIM/4”, “CL 171/REP”.
	/[A-Z]{1,4} \d{2,4}\/[A-Z]{2,6}(?:\/\d{1,3})?/,
	// Where acts are printed, and files of courts and parliaments: “OJ L 206”, “C-311/18”, “2021/0106(COD)”.
	/(?:OJ|JO|DO|PB|ABl\.) ?[LC],? ?(?:\d{4}\/)?\d{1,5}|[CT]-\d{1,4}\/\d\d|20\d\d\/\d{4}\([A-Z]{3}\)/,
	// Standards: “ISO 9001:2015”, “ISO/IEC 27001”, “ITU-T X.509”.
	/(?:ISO|IEC|EN)(?:\/[A-Z]{2,4})? \d{3,5}(?:-\d{1,3})?(?::\d{4})?|ITU-[TRD] [A-Z]\.\d{1,4}/,
];
const SYMBOL = new RegExp(`(?<![\\p{L}\\p{N}/.-])(?:${FORMS.map(({ source }) => source).join('|')})(?![\\p{L}\\p{N}/]|\\.\\d)`, 'gu');

/** Finds the acts and symbols that are not of the United Nations and are not parts joined by slashes alone. */
export function otherSymbolsIn(text: string): readonly OtherSymbol[] {
	return /\d/.test(text)
		? [ACT, SYMBOL].flatMap(pattern =>
				matchesOf(text, pattern).map(match => ({ start: match.index, end: match.index + match[0].length })),
			)
		: [];
}
