/** A locator: `lead`, the likeliest of the places, `trail`. */
export interface LocatorPart {
	/** What introduces the place, such as `, para. `. */
	readonly lead: string;
	/** At least one, likeliest first. */
	readonly places: readonly string[];
	/** What stands behind the place; mostly empty. */
	readonly trail: string;
}

/** Text with locators in it, piece by piece. */
export type FormText = readonly (string | LocatorPart)[];

/** The text with the first place of each locator. */
export function formPlainText(text: FormText): string {
	return text.map(part => (typeof part === 'string' ? part : part.lead + (part.places[0] ?? '') + part.trail)).join('');
}

/** Texts one after the other, with a piece of text between them. */
export function joinFormTexts(texts: readonly FormText[], separator: string): FormText {
	return texts.flatMap((text, index) => (index === 0 ? text : [separator, ...text]));
}
