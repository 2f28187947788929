/** A value on one line, and the offset after it. */
interface ReadValue {
	readonly value: unknown;
	readonly end: number;
}

const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const HASH = 0x23;
const SINGLE_QUOTE = 0x27;
const COMMA = 0x2C;
const OPENING_BRACKET = 0x5B;
const CLOSING_BRACKET = 0x5D;
const OPENING_BRACE = 0x7B;
const CLOSING_BRACE = 0x7D;

/** The deepest nesting of collections on one line. */
const MAX_DEPTH = 4;
/** An integer as JSON also writes it. */
const INTEGER = /^(?:0|[1-9][0-9]{0,14})$/;
/** Digits followed by a character that no number has there, so that the value is a text. */
const DIGITS_OF_TEXT = /^[0-9]+[^0-9.eExXoObB]/;
/** A first character that is safe in a text without quotation marks. */
const BEGINS_TEXT = /^[A-Za-z(/\u00A1-\uFFFF]/;
/** A key in a collection on one line. */
const FLOW_KEY = /([A-Za-z][\w-]{0,99}): +/y;
/** A text without quotation marks in a collection on one line. */
const FLOW_TEXT = /[A-Za-z0-9/][^,[\]{}:#\n]*/y;

/** The values of unquoted words, beginning with a letter, that are not strings in the core schema of YAML 1.2.2 (10.3.2). */
const CONSTANTS: ReadonlyMap<string, boolean | null> = new Map([
	['null', null],
	['Null', null],
	['NULL', null],
	['true', true],
	['True', true],
	['TRUE', true],
	['false', false],
	['False', false],
	['FALSE', false],
]);

/** Whether a key is a text to the YAML parser. It must begin with a letter. */
export function isTextKey(key: string): boolean {
	return !CONSTANTS.has(key);
}

/**
 * Returns the value that begins at an offset and extends to the end of its line, at most followed by a comment; `undefined` if it is not
 * written plainly.
 */
export function readPlainValue(text: string, start: number, lineEnd: number): unknown {
	const first = text.charCodeAt(start);
	if (first === SINGLE_QUOTE || first === DOUBLE_QUOTE || first === OPENING_BRACE || first === OPENING_BRACKET) {
		const read = readInline(text, start, 0);
		return read && isRestOfLine(text, read.end, lineEnd) ? read.value : undefined;
	}
	const line = text.slice(start, lineEnd);
	const comment = line.indexOf(' #');
	const value = scalarOf(withoutSpaces(comment < 0 ? line : line.slice(0, comment)));
	return line.includes(': ') || line.endsWith(':') ? undefined : value;
}

/** Returns the value of a text without quotation marks; `undefined` if it is not certain. */
function scalarOf(text: string): string | number | boolean | null | undefined {
	const first = text.charCodeAt(0);
	if (first >= 0x30 && first <= 0x39) {
		return INTEGER.test(text) ? Number(text) : DIGITS_OF_TEXT.test(text) ? text : undefined;
	}
	const constant = CONSTANTS.get(text);
	return constant !== undefined ? constant : BEGINS_TEXT.test(text) ? text : undefined;
}

/** Returns a text without the spaces at its end. Other characters that look like a space belong to it. */
function withoutSpaces(text: string): string {
	let end = text.length;
	while (text.charCodeAt(end - 1) === SPACE) {
		end--;
	}
	return text.slice(0, end);
}

/** Whether nothing but spaces and a comment follows on a line. */
function isRestOfLine(text: string, start: number, lineEnd: number): boolean {
	const at = afterSpaces(text, start);
	return at === lineEnd || (at > start && text.charCodeAt(at) === HASH);
}

/** Returns a value inside a collection: it ends at its own closing character, or at one that separates values. */
function readInline(text: string, start: number, depth: number): ReadValue | undefined {
	switch (text.charCodeAt(start)) {
		case SINGLE_QUOTE:
		case DOUBLE_QUOTE:
			return readQuoted(text, start);
		case OPENING_BRACKET:
			return depth < MAX_DEPTH ? readFlowList(text, start, depth) : undefined;
		case OPENING_BRACE:
			return depth < MAX_DEPTH ? readFlowMap(text, start, depth) : undefined;
		default:
			return readFlowText(text, start);
	}
}

/** Returns a text in quotation marks that contains neither an escape nor a line break. */
function readQuoted(text: string, start: number): ReadValue | undefined {
	const quote = text.charCodeAt(start);
	const end = text.indexOf(quote === SINGLE_QUOTE ? '\'' : '"', start + 1);
	const value = text.slice(start + 1, end);
	const isPlain =
		end > 0 && !value.includes('\n') && (quote === SINGLE_QUOTE ? text.charCodeAt(end + 1) !== SINGLE_QUOTE : !value.includes('\\'));
	return isPlain ? { value, end: end + 1 } : undefined;
}

function readFlowText(text: string, start: number): ReadValue | undefined {
	FLOW_TEXT.lastIndex = start;
	const [found] = FLOW_TEXT.exec(text) ?? [];
	const value = found === undefined ? undefined : scalarOf(withoutSpaces(found));
	return found === undefined || value === undefined ? undefined : { value, end: start + found.length };
}

function readFlowList(text: string, start: number, depth: number): ReadValue | undefined {
	const list: unknown[] = [];
	let at = afterSpaces(text, start + 1);
	while (text.charCodeAt(at) !== CLOSING_BRACKET || list.length > 0) {
		const read = readInline(text, at, depth + 1);
		if (!read) {
			return undefined;
		}
		list.push(read.value);
		at = afterSpaces(text, read.end);
		if (text.charCodeAt(at) === CLOSING_BRACKET) {
			break;
		}
		if (text.charCodeAt(at) !== COMMA) {
			return undefined;
		}
		at = afterSpaces(text, at + 1);
	}
	return { value: list, end: at + 1 };
}

function readFlowMap(text: string, start: number, depth: number): ReadValue | undefined {
	const map: Record<string, unknown> = {};
	let at = afterSpaces(text, start + 1);
	for (let isFirst = true; !isFirst || text.charCodeAt(at) !== CLOSING_BRACE; isFirst = false) {
		FLOW_KEY.lastIndex = at;
		const [found, key = ''] = FLOW_KEY.exec(text) ?? [];
		const read =
			found === undefined || !isTextKey(key) || Object.hasOwn(map, key) ? undefined : readInline(text, at + found.length, depth + 1);
		if (!read) {
			return undefined;
		}
		map[key] = read.value;
		at = afterSpaces(text, read.end);
		if (text.charCodeAt(at) === CLOSING_BRACE) {
			break;
		}
		if (text.charCodeAt(at) !== COMMA) {
			return undefined;
		}
		at = afterSpaces(text, at + 1);
	}
	return { value: map, end: at + 1 };
}

/** Returns the offset of the first character other than a space, from an offset on. */
export function afterSpaces(text: string, start: number): number {
	let at = start;
	while (text.charCodeAt(at) === SPACE) {
		at++;
	}
	return at;
}
