/** A locator with alternatives; the first of `places` is the most likely. */
export interface LocatorPart {
	/** The text before the value, such as `, para. `. */
	readonly lead: string;
	/** At least one, the most likely first. */
	readonly places: readonly string[];
	/** The text after the value; usually empty. */
	readonly trail: string;
}

/** Text that contains locators. */
export type FormText = readonly (string | LocatorPart)[];

/** Returns the text with the first alternative of each locator. */
export function formPlainText(text: FormText): string {
	return text.map(part => (typeof part === 'string' ? part : part.lead + (part.places[0] ?? '') + part.trail)).join('');
}

/** Joins texts with a separator. */
export function joinFormTexts(texts: readonly FormText[], separator: string): FormText {
	return texts.flatMap((text, index) => (index === 0 ? text : [separator, ...text]));
}
