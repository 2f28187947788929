import { partsMatching, type PartSyntax } from '../../citation/bibliographySyntax';

/** A shortcode that includes a document (Quarto guide, “Includes”). A path that starts with a slash is relative to the project. */
const INCLUDE = /^\{\{<[ \t]{1,20}include[ \t]{1,20}(?<path>[^\s<>]{1,500})[ \t]{1,20}>\}\}[ \t]{0,20}$/gm;

/** Finds the documents that a Quarto document includes. */
export const quartoParts: PartSyntax = { fileExtensions: ['.qmd', '.rmd', '.Rmd', '.md'], paths: text => partsMatching(text, INCLUDE) };
