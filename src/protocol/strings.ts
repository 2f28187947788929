/** The names of the translated strings that the extension passes to the preview. */
export const PREVIEW_STRINGS = [
	'toolbar', 'back', 'forward', 'overview', 'search', 'results', 'lock', 'unlock', 'keys', 'close',
	'insertCitation', 'copyCitation', 'reveal', 'copyLink', 'copyMarkdown', 'exportHtml', 'print', 'definition', 'table', 'zoom', 'moveInChart', 'leave', 'slow', 'retry',
] as const;

/** The name of a translated string of the preview. */
export type PreviewString = (typeof PREVIEW_STRINGS)[number];
