/** A locator that a person may change or delete: `lead`, one of the places, `trail`. */
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

/**
 * The text as a VS Code snippet. Each locator has two tab stops: the first is all of it, so that one key deletes it,
 * the second is the place, a choice where there are several.
 */
export function formSnippet(text: FormText): string {
	let stop = 1;
	return text.map(part => {
		if (typeof part === 'string') {
			return escapeSnippet(part);
		}
		const { lead, places: [first = '', ...others], trail } = part;
		const all = [first, ...others].map(place => place.replace(/[\\$},|]/g, '\\$&')).join(',');
		const place = others.length === 0 ? `\${${stop + 1}:${escapeSnippet(first)}}` : `\${${stop + 1}|${all}|}`;
		const snippet = `\${${stop}:${escapeSnippet(lead)}${place}${escapeSnippet(trail)}}`;
		stop += 2;
		return snippet;
	}).join('');
}

/** Texts one after the other, with a piece of text between them. */
export function joinFormTexts(texts: readonly FormText[], separator: string): FormText {
	return texts.flatMap((text, index) => (index === 0 ? text : [separator, ...text]));
}

function escapeSnippet(text: string): string {
	return text.replace(/[\\$}]/g, '\\$&');
}
