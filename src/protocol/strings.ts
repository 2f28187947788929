/** The strings of the preview program, which come to it with its page in the language of the user. */
export const PREVIEW_STRINGS = [
	'toolbar', 'back', 'forward', 'overview', 'search', 'results', 'lock', 'unlock', 'keys', 'close',
	'insertCitation', 'copyCitation', 'reveal', 'copyLink', 'copyMarkdown', 'exportHtml', 'print', 'table', 'zoom', 'walk', 'leave', 'slow', 'retry',
] as const;

/** The name of a string of the preview program. */
export type PreviewString = (typeof PREVIEW_STRINGS)[number];
