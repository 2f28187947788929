/** The comments of a document language. */
export interface CommentSyntax {
	/** Matches what a line has before the text of a comment, to its end. */
	readonly before: RegExp;
	/** The end of a comment; absent if a comment ends with its line. */
	readonly after?: string;
	/** A comment as it is written. */
	readonly write: (text: string) => string;
	/**
	 * The place of a comment about a line: at its `end`, on a separate line `above` it, or above its paragraph if a comment cannot be
	 * inside one.
	 */
	readonly place: 'end' | 'above' | 'aboveParagraph';
	/** Matches a line that begins or ends code, in which there are no comments; absent if the language has no such lines. */
	readonly fence?: RegExp;
}

/** The comments of HTML, and of languages that contain it. */
export const HTML_COMMENTS: CommentSyntax = { before: /<!--\s*$/, after: '-->', write: text => `<!-- ${text} -->`, place: 'end' };
