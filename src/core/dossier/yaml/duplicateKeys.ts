import { MAX_FINDINGS } from '../../limits';
import type { FilePath } from '../finding';

/** A key that occurs a second time in an object of a JSON text, and its offset. */
export interface DuplicateKey {
	readonly path: FilePath;
	readonly offset: number;
}

/** An open object or list; a list has no keys. */
interface Open {
	readonly keys: Set<string> | undefined;
	key: string;
	index: number;
}

const QUOTATION_MARK = 0x22;
const COMMA = 0x2C;
const OPENING_BRACKET = 0x5B;
const CLOSING_BRACKET = 0x5D;
const OPENING_BRACE = 0x7B;
const CLOSING_BRACE = 0x7D;

/**
 * Returns the keys that occur twice in one object of a valid JSON text, in order, at most as many as are shown. `JSON.parse` silently uses
 * the last of them (RFC 8259, section 4, does not specify this). `outer` contains the keys of the outermost object in other parts; those of
 * the text are added to it. Linear in the length of the text.
 */
export function duplicateKeysIn(text: string, outer = new Set<string>()): readonly DuplicateKey[] {
	const found: DuplicateKey[] = [];
	const open: Open[] = [];
	let expectsKey = false;
	for (let at = 0; at < text.length && found.length < MAX_FINDINGS; at++) {
		const inner = open.at(-1);
		switch (text.charCodeAt(at)) {
			case QUOTATION_MARK: {
				const end = endOfString(text, at);
				if (expectsKey && inner && !takeKey(inner, text.slice(at, end))) {
					found.push({ path: open.map(({ keys, key, index }) => (keys ? key : index)), offset: at });
				}
				expectsKey = false;
				at = end - 1;
				break;
			}
			case COMMA:
				if (inner) {
					inner.index++;
				}
				expectsKey = inner?.keys !== undefined;
				break;
			case OPENING_BRACE:
			case OPENING_BRACKET:
				expectsKey = text[at] === '{';
				open.push({ keys: !expectsKey ? undefined : open.length === 0 ? outer : new Set(), key: '', index: 0 });
				break;
			case CLOSING_BRACE:
			case CLOSING_BRACKET:
				open.pop();
				expectsKey = false;
				break;
		}
	}
	return found;
}

/** Reads the next key of an object; returns whether it is new. */
function takeKey(object: Open, written: string): boolean {
	object.key = written.includes('\\') ? String(JSON.parse(written)) : written.slice(1, -1);
	const isNew = object.keys?.has(object.key) === false;
	object.keys?.add(object.key);
	return isNew;
}

/** Returns the offset after the string that starts at an offset. */
function endOfString(text: string, start: number): number {
	for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
		let slashes = 0;
		while (text[end - 1 - slashes] === '\\') {
			slashes++;
		}
		if (slashes % 2 === 0) {
			return end + 1;
		}
	}
	return text.length;
}
