import type { DocumentSymbol, Session } from './symbol';
import { FIRST_ARABIC_SESSION, LAST_NUMBER_WITH_ROMAN_SESSION } from './vocabulary';

/** The position of the session or year in a symbol. */
export type PeriodPlace = 'before' | 'parentheses' | undefined;

/** The last special and emergency sessions with Roman numerals [R]; see vocabulary.ts. */
const LAST_ROMAN = { regular: FIRST_ARABIC_SESSION - 1, special: 7, emergency: 5 } as const;

/**
 * The symbols of the Economic and Social Council have included the year since 1978, those of the Security Council since 1994, according to
 * a library's guide to the documents, not the United Nations itself. Older symbols are not recognized.
 */
const FIRST_YEARS: Readonly<Partial<Record<DocumentSymbol['organ'], number>>> = { E: 1978, S: 1994 };

/** Whether the parts of a symbol are consistent: they must be in use by its organ, and a bare letter with a number is not a symbol. */
export function isConsistent(symbol: DocumentSymbol, place: PeriodPlace): boolean {
	if (['SGB', 'AI', 'IC'].includes(symbol.nature ?? '') !== (symbol.organ === 'ST')) {
		return false;
	}
	if (place === 'parentheses') {
		return hasConsistentParentheses(symbol);
	}
	switch (symbol.organ) {
		case 'A':
			return isConsistentAssembly(symbol);
		case 'S':
			return isConsistentCouncil(symbol);
		case 'E':
			return symbol.bodies.length > 0 ? isDistinctive(symbol) : sinceFirstYear(symbol);
		case 'ST':
			return true;
		case 'CTOC/COP':
		case 'CAC/COSP':
			return symbol.year !== undefined;
		case 'DP':
		case 'TD':
		case 'UNEP':
			return symbol.year !== undefined || symbol.bodies.length > 0;
		default:
			return symbol.session !== undefined || symbol.nature === 'SR';
	}
}

/** Before 1976, the General Assembly put the session in parentheses after the number; the Security Council puts the year there. */
function hasConsistentParentheses({ organ, bodies, nature, session, number }: DocumentSymbol): boolean {
	if (nature !== 'RES' || bodies.length > 0) {
		return false;
	}
	return session
		? organ === 'A' && session.number <= LAST_ROMAN[session.type] && number <= LAST_NUMBER_WITH_ROMAN_SESSION
		: organ === 'S';
}

function isConsistentAssembly(symbol: DocumentSymbol): boolean {
	const { bodies, nature, session, suffixes } = symbol;
	if (bodies.length > 0) {
		return nature === 'RES' || nature === 'DEC' ? session !== undefined : isDistinctive(symbol);
	}
	if (session) {
		return isArabic(session);
	}
	return nature === 'PV' || (nature === undefined && suffixes.length > 0);
}

function isConsistentCouncil(symbol: DocumentSymbol): boolean {
	const { nature, year, number, bodies } = symbol;
	if (nature === 'RES' || nature === 'PV') {
		return year === undefined && number < 10_000;
	}
	// Until 1993, its documents were numbered consecutively; a number with fewer than five digits could be anything.
	return year === undefined ? bodies.length > 0 || (nature === undefined && number >= 10_000) : sinceFirstYear(symbol);
}

function sinceFirstYear({ organ, year }: DocumentSymbol): boolean {
	return year !== undefined && year >= (FIRST_YEARS[organ] ?? 0);
}

/** Whether a symbol has a session, a year or a numbered body, which distinguishes it from initials with a slash. */
function isDistinctive({ bodies, session, year }: DocumentSymbol): boolean {
	return session !== undefined || year !== undefined || bodies.some(({ number }) => number !== undefined);
}

function isArabic({ type, number }: Session): boolean {
	return number > LAST_ROMAN[type];
}
