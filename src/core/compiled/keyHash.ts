/** Returns the slot of a key in a table of `slots` slots (FNV-1a). */
export function keySlot(key: string, slots: number): number {
	let hash = 0x811C9DC5 | 0;
	for (let at = 0; at < key.length; at++) {
		hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
	}
	return ((hash ^ hash >>> 15) >>> 0) % slots;
}
