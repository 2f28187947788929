const LANGUAGES = [
	'markdown', 'quarto', 'rmd', 'latex', 'tex', 'plaintext', 'asciidoc', 'restructuredtext', 'typst', 'org', 'html', 'git-commit',
] as const;

/** A language in which prose is found. */
export type ProseLanguage = (typeof LANGUAGES)[number];

/** The identifiers of the languages in which prose is found. They stand apart from what reads them: an editor that starts needs them alone. */
export const PROSE_LANGUAGES: readonly string[] = LANGUAGES;
