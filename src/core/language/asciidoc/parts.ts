import { partsMatching, type PartSyntax } from '../../citation/bibliographySyntax';

/** A line that includes a whole document, not lines or tagged regions of it (AsciiDoc Language, “Includes”). */
const INCLUDE = /^include::(?<path>[^[\]{}\n]{1,500}\.(?:adoc|asciidoc|asc))\[(?:leveloffset=[+-]?\d{1,2})?\][ \t]{0,20}$/gm;

/** Finds the documents that an AsciiDoc document includes. */
export const asciidocParts: PartSyntax = { fileExtensions: ['.adoc', '.asciidoc', '.asc'], paths: text => partsMatching(text, INCLUDE) };
