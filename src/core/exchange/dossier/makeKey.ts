/** The longest key that is made from a name. People type and read keys, so this limit is much lower than that of a dossier. */
const MAX_MADE = 40;
/** The longest key, as in the schema of a dossier. */
const MAX_KEY = 80;
/** Names that a dossier does not allow as keys. */
const FORBIDDEN: ReadonlySet<string> = new Set(['constructor', 'prototype']);
/** Letters that decomposition does not turn into basic ones. */
const BASIC: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', þ: 'th', ð: 'd', ı: 'i' };

/** Returns the text as a key if it is one, and otherwise a key made of its words; empty if it has no Latin letters or digits. */
export function keyOf(text: string): string {
	if (isKey(text)) {
		return text;
	}
	const words =
		text
			.normalize('NFD')
			.replace(/\p{M}/gu, '')
			.toLowerCase()
			.replace(/[ßæœøđłþðı]/g, letter => BASIC[letter] ?? '')
			.match(/[a-z0-9]+/g) ?? [];
	let key = '';
	for (const word of words) {
		if (key !== '' && key.length + word.length + 1 > MAX_MADE) {
			break;
		}
		key += key === '' ? word.slice(0, MAX_MADE) : `_${word}`;
	}
	return key === '' || /^[a-z]/.test(key) ? avoided(key) : `n${key}`;
}

/** Makes unique keys deterministically: the first use of a key is unchanged, later ones get a number. */
export class UniqueKeys {
	private readonly taken = new Map<string, number>();

	/**
	 * Returns a key made from an id, unchanged if it is a valid key; otherwise one in lower case from the first name that yields one, or
	 * `otherwise`.
	 */
	take(id: string | undefined, names: readonly string[], otherwise: string): string {
		const made = [...(id === undefined ? [] : [keyOf(id)]), ...names.map(name => keyOf(name.toLowerCase()))];
		const key = made.find(one => one !== '') ?? otherwise;
		let free = key;
		for (let number = (this.taken.get(key) ?? 0) + 1; this.taken.has(free); number++) {
			this.taken.set(key, number);
			free = `${key.slice(0, MAX_KEY - 7)}_${number + 1}`;
		}
		this.taken.set(free, this.taken.get(free) ?? 0);
		return free;
	}
}

function isKey(text: string): boolean {
	return text.length <= MAX_KEY && /^[A-Za-z][A-Za-z0-9_]*$/.test(text) && !FORBIDDEN.has(text);
}

function avoided(key: string): string {
	return FORBIDDEN.has(key) ? `${key}_` : key;
}
