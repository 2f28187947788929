import { MAX_FINDINGS } from '../limits';
import type { FilePath } from './finding';

/** A key that an object of a JSON text has a second time, and the offset at which it stands then. */
export interface DuplicateKey {
	readonly path: FilePath;
	readonly offset: number;
}

/** An object or a list that is open; a list has no keys. */
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
 * The keys that stand twice in one object of a valid JSON text, in order, no more than anybody reads: `JSON.parse` takes the last
 * of them and says nothing (RFC 8259, section 4, leaves it open what a reader does). `outer` has the keys of the outermost object that
 * stand elsewhere; those of the text are added to it. Linear in the length of the text.
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

/** Takes the next key of an object; returns whether it is new. */
function takeKey(object: Open, written: string): boolean {
	object.key = written.includes('\\') ? String(JSON.parse(written)) : written.slice(1, -1);
	const isNew = object.keys?.has(object.key) === false;
	object.keys?.add(object.key);
	return isNew;
}

/** The offset behind the string that begins at an offset. */
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
