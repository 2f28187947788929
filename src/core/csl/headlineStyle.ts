/** Words that some publishers do not capitalise, and particles of names. */
export const MINOR_LONG: ReadonlySet<string> = new Set(['and', 'are', 'but', 'can', 'del', 'der', 'des', 'for', 'has', 'her', 'his', 'its', 'nor', 'not', 'off', 'our', 'out', 'own', 'per', 'the', 'van', 'via', 'von', 'was', 'who', 'why', 'how', 'yet', 'about', 'after', 'against', 'among', 'before', 'between', 'beyond', 'during', 'from', 'into', 'over', 'than', 'that', 'through', 'toward', 'towards', 'under', 'upon', 'with', 'within', 'without', 'versus']);

/** Tells whether a title is in headline style: all longer words have a capital, and at least one after the first does. */
export function isHeadline(title: string): boolean {
	const [, ...words] = title.match(/(?<![\p{L}\p{N}’'-])\p{L}[\p{L}\p{M}’]{2,}/gu) ?? [];
	const major = words.filter(word => !MINOR_LONG.has(word.toLowerCase()));
	return major.length > 0 && major.every(word => !/^\p{Ll}+$/u.test(word)) && major.some(word => /^\p{Lu}\p{Ll}+/u.test(word));
}
