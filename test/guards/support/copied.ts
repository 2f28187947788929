/**
 * Copies a value with its objects, lists, maps and sets. Texts are not copied, so that comparing an unchanged one takes no time, which
 * `structuredClone` would prevent. Like with it, an object that occurs twice does so in the copy, too.
 */
export function copied<T>(value: T): T {
	const copies = new Map<unknown, unknown>();
	const copyOf = (part: unknown): unknown => {
		if (typeof part !== 'object' || part === null) {
			return part;
		}
		const known = copies.get(part);
		if (known !== undefined) {
			return known;
		}
		const { copy, fill } = emptyCopy(part);
		copies.set(part, copy);
		fill(copyOf);
		return copy;
	};
	return copyOf(value) as T;
}

/** A copy without its parts, and what adds them: the copy must be known before its parts are copied, which may refer to it. */
interface EmptyCopy {
	readonly copy: object;
	fill(copyOf: (part: unknown) => unknown): void;
}

function emptyCopy(part: object): EmptyCopy {
	if (Array.isArray(part)) {
		const copy: unknown[] = [];
		return { copy, fill: copyOf => part.forEach(item => copy.push(copyOf(item))) };
	}
	if (part instanceof Map) {
		const copy = new Map<unknown, unknown>();
		return { copy, fill: copyOf => part.forEach((item, key) => copy.set(copyOf(key), copyOf(item))) };
	}
	if (part instanceof Set) {
		const copy = new Set<unknown>();
		return { copy, fill: copyOf => part.forEach(item => copy.add(copyOf(item))) };
	}
	if (Object.getPrototypeOf(part) === Object.prototype) {
		const copy: Record<string, unknown> = {};
		return { copy, fill: copyOf => Object.entries(part).forEach(([key, item]) => { copy[key] = copyOf(item); }) };
	}
	return { copy: structuredClone(part), fill: () => {} };
}
