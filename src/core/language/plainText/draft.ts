import { joinNotes } from '../../citation/document/noteDefinitions';
import type { DraftSyntax } from '../../citation/document/written';

/** In plain text nothing is written as a citation of its own; references in brackets are found in any language. */
export const plainTextDraft: DraftSyntax = {
	read: () => ({ citations: [], ...joinNotes([], [], []) }),
	readPart: () => ({ citations: [], marks: [], definitions: [], inText: [], findings: [] }),
	closedIn: () => () => undefined,
};
