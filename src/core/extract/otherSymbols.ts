import { matchesOf } from '../matchesOf';

/** An act of the European Union or a document of another body, as written. */
export interface OtherSymbol {
	readonly start: number;
	readonly end: number;
}

const SPACE = '[ \\u00A0\\u202F]';

/**
 * Acts with the European Union in brackets before the number, “Regulation (EU) 2021/691” and “règlement (CE) n° 1234/2007”, or after it,
 * “Directive 2014/24/EU”. In English, the institution before the act is part of its name.
 */
const TYPE = [
	`(?:(?:Council|Commission)${SPACE})?(?:(?:Implementing|Delegated|Framework)${SPACE})?(?:Regulation|Directive|Decision|Recommendation|Joint Action|Common Position)`,
	`(?:[Rr]èglement|[Dd]irective|[Dd]écision|[Rr]ecommandation|[Pp]osition commune)(?:${SPACE}(?:d[’']exécution|délégué|déléguée))?`,
	`(?:Reglamento|Directiva|Decisión|Recomendación)(?:${SPACE}(?:de Ejecución|Delegado|Delegada))?`,
	'REGULATION|DIRECTIVE|DECISION|RÈGLEMENT|DÉCISION|REGLAMENTO|DIRECTIVA|DECISIÓN',
	'(?:(?:Durchführungs|Uitvoerings)?(?:[Vv]erordnung|[Vv]erordening)|[Rr]ichtlinie|[Rr]ichtlijn|Beschluss|Besluit)',
].join('|');
const UNION = '(?:EU|UE|EC|CE|EG|EEC|CEE|EWG|Euratom|CFSP|PESC|GASP|JHA|JAI)';
const ACT = new RegExp(
	`(?<![\\p{L}\\p{N}])(?:${TYPE})${SPACE}(?:\\(${UNION}(?:,${SPACE}${UNION})?\\)${SPACE}(?:(?:No\\.?|n[°ºo]\\.?|Nr\\.)${SPACE}?)?\\d{1,4}/\\d{1,4}|\\d{2,4}/\\d{1,4}/${UNION})(?![\\p{L}\\p{N}/])`,
	'gu',
);

/** A year or session in brackets inside the symbol: “CM/Rec(2012)5”, “COM(2026) 2”, “WT/MIN(22)/30”, “GC(66)/RES/12”. */
const BRACKETED =
	/(?<![\p{L}\p{N}/.-])[A-Z]{2,6}(?:\/[A-Z][A-Za-z]{0,11}){0,3}(?:\((?:19|20)\d\d\)[ \u00A0/]?|\(\d\d\)\/?)(?:[A-Z]{2,8}\/)?\d{1,4}(?:\/\d{1,4}|\/[A-Z]{2,8})?(?![\p{L}\p{N}])/gu;

/** Organs that number resolutions and declarations with a dot and a space: “AG/RES. 2908 (XLVII-O/17)”, “CP/INF. 7240/16”. */
const DOTTED =
	/(?<![\p{L}\p{N}/.-])[A-Z]{2,6}\/(?:RES|DEC|INF|DOC|doc)\.[ \u00A0]?\d{1,5}(?:\/\d{2,4})?(?:[ \u00A0]\((?:[IVXLC]{1,8}-[OE]\/\d\d|\d{1,4}\/\d\d)\))?(?![\p{L}\p{N}])/gu;

/** The Organization for Security and Co-operation in Europe, with a dot after the body: “MC.DEL/73/20”, “PC.DEC/1117”, “MC(27).JOUR”. */
const BODY_DOT =
	/(?<![\p{L}\p{N}/.-])[A-Z]{2,6}(?:\.[A-Z]{3,6}\/\d{1,5}(?:\/\d{1,4})?|\(\d{1,4}\)\.[A-Z]{3,6}(?:\/\d{1,5})?)(?:\/(?:Corr|Rev|Add)\.\d{1,2})?(?![\p{L}\p{N}])/gu;

/** Finds the acts and symbols that are not of the United Nations and are not parts joined by slashes alone. */
export function otherSymbolsIn(text: string): readonly OtherSymbol[] {
	if (!text.includes('/') && !text.includes('(')) {
		return [];
	}
	return [ACT, BRACKETED, DOTTED, BODY_DOT].flatMap(pattern =>
		matchesOf(text, pattern).map(match => ({ start: match.index, end: match.index + match[0].length })),
	);
}

/** A number with the year in brackets, as the Security Council numbers its resolutions, after the word or in a list after another. */
const WITH_YEAR =
	/(?<![\p{L}\p{N}])(?:[Rr][eé]solutions?|[Rr]esoluci(?:ón|ones)|[Rr]esoluties?|[Rr]esolution(?:en)?)[ \u00A0]\d{1,4}[ \u00A0]\((?:19|20)\d\d\)/gu;
const NEXT_WITH_YEAR = /(?:,[ \u00A0]|,?[ \u00A0](?:and|et|y|en|und)[ \u00A0])(\d{1,4}[ \u00A0]\((?:19|20)\d\d\))/y;

/** Finds numbered resolutions with their year, such as “resolutions 1373 (2001) and 1540 (2004)”, each on its own. */
export function resolutionsWithYear(text: string): readonly OtherSymbol[] {
	return matchesOf(text, WITH_YEAR).flatMap(match => {
		const found = [{ start: match.index, end: match.index + match[0].length }];
		NEXT_WITH_YEAR.lastIndex = found[0]?.end ?? 0;
		for (let next = NEXT_WITH_YEAR.exec(text); next; next = NEXT_WITH_YEAR.exec(text)) {
			const end = NEXT_WITH_YEAR.lastIndex;
			found.push({ start: end - (next[1] ?? '').length, end });
		}
		return found;
	});
}
