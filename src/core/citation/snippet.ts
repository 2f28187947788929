/**
 * A piece of text with a part that a person may change or delete: in a snippet the part is a
 * placeholder, in plain text it stands as it is.
 */
export interface Template {
	readonly before: string;
	/** What introduces the place, such as `, para. `; empty, as the place is, where there is no locator. */
	readonly lead: string;
	/** The places that the evidence knows, likeliest first. */
	readonly places: readonly string[];
	readonly after: string;
}

/** The text of a template with its first place. */
export function templateText({ before, lead, places, after }: Template): string {
	return `${before}${places[0] === undefined ? '' : lead + places[0]}${after}`;
}

/**
 * The text of a template as a VS Code snippet. The first tab stop is the whole locator, so that one key
 * deletes it; the second is the place, a choice where the evidence knows several.
 */
export function templateSnippet({ before, lead, places, after }: Template): string {
	const [first, ...others] = places;
	if (first === undefined) {
		return escapeSnippet(before) + escapeSnippet(after);
	}
	const place = others.length === 0 ? `\${2:${escapeSnippet(first)}}` : `\${2|${places.map(escapeChoice).join(',')}|}`;
	return `${escapeSnippet(before)}\${1:${escapeSnippet(lead)}${place}}${escapeSnippet(after)}`;
}

/** Text with what a snippet would read as syntax made literal. */
export function escapeSnippet(text: string): string {
	return text.replace(/[\\$}]/g, '\\$&');
}

function escapeChoice(text: string): string {
	return text.replace(/[\\$},|]/g, '\\$&');
}
