/** A text in a language, with one label in its prose and one outside it. */
export interface LanguageSample {
	readonly language: string;
	/** “UNTOC” is in prose, “UNVTF” is not. */
	readonly text: string;
}

/** Every language in which prose is found. VS Code does not know all of them; the test extension contributes the others. */
export const LANGUAGE_SAMPLES: readonly LanguageSample[] = [
	{ language: 'markdown', text: 'The UNTOC holds, `UNVTF` is code.\n' },
	{ language: 'quarto', text: 'The UNTOC holds.\n\n```{r}\nUNVTF\n```\n' },
	{ language: 'rmd', text: 'The UNTOC holds, `r UNVTF` is code.\n' },
	{ language: 'latex', text: 'The UNTOC holds. % UNVTF\n' },
	{ language: 'tex', text: 'The UNTOC holds, \\verb|UNVTF| is code.\n' },
	{ language: 'plaintext', text: 'The UNTOC holds, https://treaties.example/UNVTF is an address.\n' },
	{ language: 'asciidoc', text: 'The UNTOC holds.\n\n// UNVTF\n' },
	{ language: 'restructuredtext', text: 'The UNTOC holds, ``UNVTF`` is code.\n' },
	{ language: 'typst', text: 'The UNTOC holds. // UNVTF\n' },
	{ language: 'org', text: 'The UNTOC holds, =UNVTF= is code.\n' },
	{ language: 'html', text: '<p>The UNTOC holds.</p>\n<!-- UNVTF -->\n' },
	{ language: 'myst', text: 'The UNTOC holds.\n% UNVTF\n' },
	{ language: 'wikitext', text: 'The UNTOC holds, {{UNVTF}}.\n' },
	{ language: 'git-commit', text: 'The UNTOC holds\n\n# UNVTF\n' },
];
