import { isConsistent } from './consistency';
import { periodInParentheses, sessionOf, yearOf, type SymbolPeriod } from './period';
import type { Body, DocumentSymbol, Session, Suffix } from './symbol';
import {
	BODY_TYPES, DOTTED_NATURES, KNOWN_BODIES, ORGANS, SUFFIXES, WORD_NATURES, type NatureCode,
} from './vocabulary';

const NUMBER = /^[1-9]\d{0,4}$/;
const DOTTED = /^([A-Za-z]{1,5})\.([1-9]\d{0,4})$/;
/** Parentheses after the number. They hold a session in Roman numerals, a year, or a resumed meeting. */
const PARENTHESES = /^(.*?)[ \t\r\n\u00A0\u202F]{0,3}\(([^()]{1,16})\)$/s;
const RESUMPTION = /^Resumption(?:\s([1-9]\d?))?$/;

/** Reads the parts of a symbol from left to right. */
interface Reader {
	readonly parts: readonly string[];
	at: number;
}

/** Parses a whole text as a symbol; `undefined` if it does not follow the grammar. */
export function parseSymbol(text: string): DocumentSymbol | undefined {
	// Nearly all texts are decided by this.
	if (!text.includes('/')) {
		return undefined;
	}
	const [, bare = text, inside] = PARENTHESES.exec(text) ?? [];
	const organ = ORGANS.find(code => bare.startsWith(`${code}/`));
	if (!organ) {
		return undefined;
	}
	const reader: Reader = { parts: bare.slice(organ.length + 1).split('/'), at: 0 };
	const bodies = readBodies(reader, organ);
	const before = readWord(reader);
	const period = readPeriod(reader, { organ, bodies, nature: before });
	const word = before ?? readWord(reader);
	const dotted = word === undefined ? readDotted(reader) : undefined;
	const number = dotted?.number ?? readNumber(reader);
	const suffixes = readSuffixes(reader);
	const parentheses = readParentheses(inside);
	const nature = word ?? dotted?.nature;
	if (number === undefined || !suffixes || !parentheses || reader.at < reader.parts.length || (period && parentheses.period)) {
		return undefined;
	}
	const symbol: DocumentSymbol = {
		text: printed(bare, inside, parentheses.period?.session),
		organ,
		bodies,
		...(nature && { nature }),
		...period,
		...parentheses.period,
		number,
		suffixes: [...suffixes, ...parentheses.suffixes],
	};
	return isConsistent(symbol, parentheses.period ? 'parentheses' : period && 'before') ? symbol : undefined;
}

/** Returns a symbol as printed: the Security Council puts a space before the parentheses, the General Assembly does not. */
function printed(bare: string, inside: string | undefined, session: Session | undefined): string {
	return inside === undefined ? bare : `${bare}${session ? '' : ' '}(${inside.replace(/\s/g, ' ')})`;
}

function readBodies(reader: Reader, organ: string): readonly Body[] {
	const bodies: Body[] = [];
	for (;;) {
		const part = reader.parts[reader.at] ?? '';
		const [name = '', number] = part.split('.');
		const type = BODY_TYPES.find(code => code === name);
		const isBody = type && (number === undefined ? (type === 'HRC' && organ === 'A') || type === 'PC' : DOTTED.test(part));
		if (!isBody) {
			return bodies;
		}
		reader.at++;
		const path = [organ, ...reader.parts.slice(0, reader.at)].join('/');
		const known = KNOWN_BODIES.find(body => body === path);
		bodies.push({ type, ...(number !== undefined && { number: Number(number) }), ...(known && { known }) });
	}
}

function readWord(reader: Reader): NatureCode | undefined {
	const word = WORD_NATURES.find(code => code === reader.parts[reader.at]);
	reader.at += word ? 1 : 0;
	return word;
}

/** Reads a session or year. It must be followed by a number or a document type. */
function readPeriod(
	reader: Reader, { organ, bodies, nature }: Pick<DocumentSymbol, 'organ' | 'bodies'> & { readonly nature: NatureCode | undefined },
): SymbolPeriod | undefined {
	const part = reader.parts[reader.at] ?? '';
	const next = reader.parts[reader.at + 1] ?? '';
	if (!NUMBER.test(next) && (!DOTTED.test(next) || isSuffix(next)) && !WORD_NATURES.some(code => code === next)) {
		return undefined;
	}
	const year = organ !== 'A' || (nature === undefined && bodies.length > 0) ? yearOf(part) : undefined;
	const session = organ === 'A' || organ.endsWith('/C') ? sessionOf(part) : undefined;
	reader.at += year !== undefined || session ? 1 : 0;
	return year !== undefined ? { year } : session && { session };
}

function readDotted(reader: Reader): { readonly nature: NatureCode; readonly number: number } | undefined {
	const [, name, number] = DOTTED.exec(reader.parts[reader.at] ?? '') ?? [];
	const nature = DOTTED_NATURES.find(code => code === name);
	reader.at += nature ? 1 : 0;
	return nature && { nature, number: Number(number) };
}

function readNumber(reader: Reader): number | undefined {
	const part = reader.parts[reader.at] ?? '';
	if (!NUMBER.test(part)) {
		return undefined;
	}
	reader.at++;
	return Number(part);
}

function readSuffixes(reader: Reader): readonly Suffix[] | undefined {
	const suffixes: Suffix[] = [];
	for (; reader.at < reader.parts.length; reader.at++) {
		const [name, number] = (reader.parts[reader.at] ?? '').split('.');
		const code = SUFFIXES.find(suffix => suffix === name);
		if (!code || !isSuffix(reader.parts[reader.at] ?? '')) {
			return undefined;
		}
		suffixes.push({ code, ...(number !== undefined && { number: Number(number) }) });
	}
	return suffixes;
}

function isSuffix(part: string): boolean {
	return part === 'Summary' || (DOTTED.test(part) && SUFFIXES.some(code => part.startsWith(`${code}.`)));
}

function readParentheses(inside: string | undefined): { readonly period?: SymbolPeriod; readonly suffixes: readonly Suffix[] } | undefined {
	const [, number] = RESUMPTION.exec(inside ?? '') ?? [];
	if (inside === undefined) {
		return { suffixes: [] };
	}
	if (RESUMPTION.test(inside)) {
		return { suffixes: [{ code: 'Resumption', ...(number !== undefined && { number: Number(number) }) }] };
	}
	const period = periodInParentheses(inside);
	return period && { period, suffixes: [] };
}
