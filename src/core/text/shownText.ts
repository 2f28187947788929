/** Invisible characters that change the direction of text. */
const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Line ends and other control characters. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** An invisible character that separates two others. */
const JOINER = '\u2060';

/**
 * Escapes untrusted text, such as a name, a path or a system message, for places where VS Code shows plain text: the result is a single
 * line without direction controls, and nothing in it becomes a link, a command or an icon. Other text is unchanged.
 */
export function shownText(text: string): string {
	return oneLine(text).replace(/\](?=\()|\$(?=\()/g, character => character + JOINER);
}

/** Returns a text as a single line without direction controls. */
export function oneLine(text: string): string {
	return inOwnDirection(text).replace(CONTROL, ' ');
}

/**
 * Returns a text without the invisible characters that change its direction or that of adjacent text (Unicode Standard Annex 9, section 2).
 */
export function inOwnDirection(text: string): string {
	return text.replace(DIRECTION, '');
}
