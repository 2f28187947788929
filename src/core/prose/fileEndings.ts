/** How the names of files of each language served end, for files that no editor has opened; VS Code may know more. */
export const FILE_ENDINGS: Readonly<Record<string, readonly string[]>> = {
	markdown: ['.md', '.markdown', '.mdown', '.mkd', '.mkdn'],
	quarto: ['.qmd'],
	rmd: ['.rmd', '.Rmd'],
	latex: ['.tex', '.ltx'],
	tex: [],
	plaintext: ['.txt'],
	asciidoc: ['.adoc', '.asciidoc'],
	restructuredtext: ['.rst'],
	typst: ['.typ'],
	org: ['.org'],
	html: ['.html', '.htm', '.xhtml'],
	'git-commit': [],
};
