/** What people write before a DOI. */
const BEFORE = /^(?:(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/|doi:\s{0,5}|info:doi\/)/i;

/** A DOI without the address of the resolver or the scheme that is often written before it; an encoded one from an address is decoded. */
export function bareDoi(text: string): string {
	const trimmed = text.trim();
	const bare = trimmed.replace(BEFORE, '');
	return bare === trimmed || !bare.includes('%') ? bare.trim() : decoded(bare).trim();
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
