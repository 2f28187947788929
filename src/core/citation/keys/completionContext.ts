import type { KeySyntax } from './keySyntax';

/** Where a key is being written. */
export interface KeyContext {
	/** What is written of the key before the cursor. */
	readonly prefix: string;
	/** The range that a chosen key replaces: the key around the cursor. */
	readonly start: number;
	readonly end: number;
}

/** As far back as a list of keys may reach. */
const REACH = 2000;

/**
 * The key that is being written at an offset, behind `@`, in `\cite{a, ` and its kin, also over several lines;
 * `undefined` where none is: in code, in an address, in running text.
 */
export function keyContextAt({ find, mayBegin, closers }: KeySyntax, text: string, offset: number): KeyContext | undefined {
	const before = text.slice(Math.max(0, offset - REACH), offset);
	if (!mayBegin(before)) {
		return undefined;
	}
	// A letter at the cursor makes a key of what is about to become one; a bracket closes what nobody has closed yet.
	for (const added of closers(before)) {
		const probe = text.slice(0, offset) + added + text.slice(offset);
		const key = find(probe).flatMap(({ keys }) => keys).find(({ start, end }) => start <= offset && offset < end);
		if (key) {
			const end = Math.max(offset, key.end - 1);
			return { prefix: text.slice(key.start, offset), start: key.start, end };
		}
	}
	return undefined;
}
