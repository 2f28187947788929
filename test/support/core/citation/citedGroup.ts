/** An entry whose definition is in an article of the convention. */
export const GROUP = 'cop10be/organized_criminal_group';

/** The citation key of the convention. */
export const KEY = 'cop10be_untoc_text';

/** The reference to the article in the style of the United Nations; the title of the series may have markup. */
export const referenceTo = (series: string): string =>
	`United Nations Convention against Transnational Organized Crime (United Nations, ${series}, vol. 2225, No. 39574), art. 2 (a).`;

/** The beginning of a document in LaTeX that has a bibliography. */
export const BIBLATEX = '\\documentclass{article}\n\\addbibresource{sources.bib}\n';

/** A citation of the entry in a document. */
export interface CitedCase {
	readonly what: string;
	readonly language: string;
	/** The text, with a `|` for each cursor. */
	readonly text: string;
	readonly inserted: string;
}

/** What every host of extensions must insert. */
export const CITED_EVERYWHERE: readonly CitedCase[] = [
	{ what: 'a footnote in Markdown', language: 'markdown', text: 'A group|.\n', inserted: `A group.[^1]\n\n[^1]: ${referenceTo('*Treaty Series*')}\n` },
	{
		what: 'a key in LaTeX with a bibliography', language: 'latex',
		text: `${BIBLATEX}A group~|.\n`, inserted: `${BIBLATEX}A group~\\autocite[art.~2(a)]{${KEY}}.\n`,
	},
	{
		what: 'keys at two cursors', language: 'latex',
		text: `${BIBLATEX}A group~| here.\nThe crew~| there.\n`,
		inserted: `${BIBLATEX}A group~\\autocite[art.~2(a)]{${KEY}} here.\nThe crew~\\autocite[art.~2(a)]{${KEY}} there.\n`,
	},
];
