import { partsMatching, type PartSyntax } from '../../citation/bibliographySyntax';

/** A directive that includes a whole document; options make it include some lines, or literal text (MyST Markdown, “Include directive”). */
const INCLUDE = /^(?:`{3,10}|:{3,10})\{include\}[ \t]{1,20}(?<path>\S{1,500})[ \t]{0,20}$(?!\r?\n:[a-z])/gm;

/** Finds the documents that a MyST document includes. */
export const mystParts: PartSyntax = { fileExtensions: ['.md'], paths: text => partsMatching(text, INCLUDE) };
