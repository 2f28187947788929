/**
 * Control characters, separators of lines, and the characters that change the direction of the text after them. The marks that occur in
 * names of files in Arabic and Hebrew are not among them.
 */
const CONTROLS = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/** Replaces the characters of a text that a terminal would act on, such as those in the name of a file. */
export function replaceTerminalControls(text: string, replacement: (character: string) => string): string {
	return text.replace(CONTROLS, character => replacement(character));
}
