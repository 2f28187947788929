/** Invisible characters that change the direction of text. */
const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Line ends and other control characters. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** An invisible character that keeps two others apart. */
const JOINER = '\u2060';

/**
 * A text from a file, such as a name, a path or what a system says, for a place where VS Code shows plain text: one line, in its own
 * direction, and nothing in it becomes a link, a command or an icon. A text without such characters is unchanged.
 */
export function shownText(text: string): string {
	return oneLine(text).replace(/\](?=\()|\$(?=\()/g, character => character + JOINER);
}

/** A text on one line, in its own direction. */
export function oneLine(text: string): string {
	return inOwnDirection(text).replace(CONTROL, ' ');
}

/** A text without the invisible characters that change its direction, or that of what stands beside it (Unicode Standard Annex 9, section 2). */
export function inOwnDirection(text: string): string {
	return text.replace(DIRECTION, '');
}
