import { partsMatching, type PartSyntax } from '../../citation/bibliographySyntax';

/** A line that includes a whole document as Org, not as an example or source, nor some of its lines (Org manual, “Include Files”). */
const INCLUDE = /^[ \t]{0,20}#\+include:[ \t]{0,20}"(?<path>[^"\n:]{1,500}\.org)"(?:[ \t]{1,20}:minlevel[ \t]{1,20}\d)?[ \t]{0,20}$/gim;

/** Finds the documents that an Org document includes. */
export const orgParts: PartSyntax = { fileExtensions: ['.org'], paths: text => partsMatching(text, INCLUDE) };
