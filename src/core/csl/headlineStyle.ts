/** Matches titles that are probably in another language than English. */
export const IN_OTHER_LANGUAGES = /\b(?:de|la|el|en|der|die|das|und|le|les|des|du|los|las|il|di|van)\b|[\u00C0-\u024F]/i;

/** Words that some publishers do not capitalize, and particles of names. */
export const MINOR_LONG: ReadonlySet<string> = new Set(['and', 'are', 'but', 'can', 'del', 'der', 'des', 'for', 'has', 'her', 'his', 'its', 'nor', 'not', 'off', 'our', 'out', 'own', 'per', 'the', 'van', 'via', 'von', 'was', 'who', 'why', 'how', 'yet', 'about', 'across', 'after', 'against', 'along', 'amid', 'among', 'around', 'before', 'behind', 'between', 'beyond', 'despite', 'during', 'from', 'into', 'onto', 'over', 'since', 'than', 'that', 'through', 'toward', 'towards', 'under', 'until', 'upon', 'with', 'within', 'without', 'versus']);

/** Pronouns and the like that authors often leave in lower case, as they do participles like prepositions. */
const PRONOUNS: ReadonlySet<string> = new Set(['all', 'based', 'using', 'any', 'it', 'may', 'that', 'their', 'them', 'then', 'these', 'they', 'this', 'those', 'what', 'when', 'which', 'you', 'your']);

/**
 * Whether a title is in headline style: all longer words have a capital, and at least one after the first does. In a longer title, the
 * author may have overlooked one.
 */
export function isHeadline(title: string): boolean {
	const words = title.replace(/^[^\p{L}]{0,9}\p{L}[\p{L}\p{M}’]*/u, '').match(/(?<![\p{L}\p{N}’'@#.-])\p{L}[\p{L}\p{M}’]{2,}/gu) ?? [];
	const major = words.filter(word => !MINOR_LONG.has(word.toLowerCase()) && !PRONOUNS.has(word));
	const lower = major.filter(word => /^\p{Ll}+$/u.test(word)).length;
	const capital = major.filter(word => /^\p{Lu}\p{Ll}+/u.test(word)).length;
	return capital > 0 && (lower === 0 || (lower === 1 && capital >= 7));
}
