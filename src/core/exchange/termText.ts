import type { LanguageTag, LabelRole } from '../dossier/model';
import { capitalized } from '../text/capitalized';
import { inOwnDirection } from '../text/shownText';

/** The longest name in a dossier, as in its schema. */
export const MAX_NAME_LENGTH = 500;

/**
 * Returns a name in the form in which a dossier has it: on one line, without surrounding space, control characters and changes of
 * direction. Empty if nothing is left.
 */
export function cleanName(text: string): string {
	return inOwnDirection(text).replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

/** The maximum number of names that a problem lists. */
const MAX_LISTED = 20;

/** Returns names in quotation marks for the detail of a problem. If there are many, the first ones and how many they are. */
export function listedNames(names: readonly string[]): string {
	const listed = names.slice(0, MAX_LISTED).map(name => `“${name}”`).join(', ');
	return names.length > MAX_LISTED ? `${listed}, … (${names.length})` : listed;
}

/** Returns a language tag as a dossier writes it, such as `pt-BR` for `PT_br`; `undefined` if the text is not a tag. */
export function cleanLanguage(text: string): LanguageTag | undefined {
	const [primary = '', ...others] = text.trim().replaceAll('_', '-').split('-');
	const tag = [primary.toLowerCase(), ...others.map(subtag)].join('-');
	return /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : undefined;
}

function subtag(text: string): string {
	if (/^[A-Za-z]{2}$/.test(text)) {
		return text.toUpperCase();
	}
	return /^[A-Za-z]{4}$/.test(text) ? capitalized(text.toLowerCase()) : text.toLowerCase();
}

/**
 * Returns the role of another name where the format does not say whether it is an acronym: one word of at most 12 characters with at
 * least two capitals, which are at least half of its letters.
 */
export function roleByShape(text: string): Extract<LabelRole, 'acronym' | 'variant'> {
	const letters = text.match(/\p{L}/gu)?.length ?? 0;
	const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
	return /^[\p{L}\p{N}./&-]{2,12}$/u.test(text) && capitals >= 2 && 2 * capitals >= letters ? 'acronym' : 'variant';
}
