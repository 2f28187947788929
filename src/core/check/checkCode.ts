import { HOUSE_CODES } from './house/houseCodes';

/**
 * The codes of all checks. They are stable: settings, comments that ignore findings and other programs name them. The last two are about
 * such comments.
 */
export const CHECK_CODES = [
	'acronym-undefined', 'acronym-redefined', 'acronym-unused', 'acronym-late',
	'expansion-wrong', 'name-discouraged', 'name-inconsistent', 'name-misspelt',
	'fact-differs',
	'quotation-differs', 'quotation-elsewhere', 'quotation-not-found', 'citation-unknown', 'citation-missing', 'note-malformed',
	'symbol-malformed', 'symbol-title-differs',
	...HOUSE_CODES,
	'ignore-unused', 'ignore-unknown',
] as const;

/** The code of a check. */
export type CheckCode = (typeof CHECK_CODES)[number];

/** Whether a text is the code of a check. */
export function isCheckCode(text: string): text is CheckCode {
	return CHECK_CODES.some(code => code === text);
}
