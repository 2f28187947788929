import type { Key } from '../../dossier/model';
import { fold } from '../../text/fold';

/** The longest key that is made from a name. */
const MAX_LENGTH = 40;
const KEY = /^[A-Za-z][A-Za-z0-9_]{0,79}$/;
/** Names that every JavaScript object has. */
const RESERVED: ReadonlySet<string> = new Set(['constructor', 'prototype']);

/** Whether a text can be the key of an entry or source, as in the schema. */
export function isKey(text: string): boolean {
	return KEY.test(text) && !RESERVED.has(text);
}

/**
 * Makes a key from a name: lower-case letters without accents, digits and underscores, beginning with a letter. If it is longer than
 * `length`, it is cut between words. A name without such letters gives `entry`, and `n_` precedes a digit or a reserved word.
 */
export function keyFor(name: string, length = MAX_LENGTH): Key {
	const words = fold(name)
		.replace(/[^a-z0-9]+/g, '_')
		.replace(/^_|_$/g, '');
	const lastBreak = words.lastIndexOf('_', length);
	const short = words.length <= length ? words : words.slice(0, lastBreak > 0 ? lastBreak : length);
	if (short === '') {
		return 'entry';
	}
	return /^[a-z]/.test(short) && !RESERVED.has(short) ? short : `n_${short}`;
}

/** Keys that are unique among those given out. */
export class Keys {
	/** The last number that was added to a key. */
	private readonly numbers = new Map<Key, number>();

	/** Returns the key for a name, with a number if it is taken. */
	next(name: string): Key {
		const base = keyFor(name);
		let key = base;
		while (this.numbers.has(key)) {
			const number = (this.numbers.get(base) ?? 1) + 1;
			this.numbers.set(base, number);
			key = `${base}_${number}`;
		}
		this.numbers.set(key, 1);
		return key;
	}
}
