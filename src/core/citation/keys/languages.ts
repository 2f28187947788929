const LANGUAGES = ['markdown', 'quarto', 'rmd', 'latex', 'tex', 'typst', 'asciidoc', 'org', 'restructuredtext'] as const;

/** A language in which citations are written with keys. */
export type KeyLanguage = (typeof LANGUAGES)[number];

/** The identifiers of the languages in which citations are written with keys. They stand apart from what reads them: an editor that starts needs them alone. */
export const KEY_LANGUAGES: readonly string[] = LANGUAGES;
