/** Returns the number of characters with which two texts both begin. */
export function sharedStart(one: string, other: string): number {
	let length = 0;
	while (length < one.length && one[length] === other[length]) {
		length++;
	}
	return length;
}

/** Returns the number of characters with which two texts both end. */
export function sharedEnd(one: string, other: string): number {
	const max = Math.min(one.length, other.length);
	let length = 0;
	while (length < max && one[one.length - 1 - length] === other[other.length - 1 - length]) {
		length++;
	}
	return length;
}
