/** Prefixes with which DOIs are written. */
const BEFORE = /^(?:(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/|doi:\s{0,5}|info:doi\/)/i;

/** Returns a DOI without the resolver URL or scheme, percent-decoded if it comes from a URL. */
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
