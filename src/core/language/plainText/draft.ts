import { joinNotes } from '../../citation/document/noteDefinitions';
import type { DraftSyntax } from '../../citation/document/written';

/** Plain text has no citation syntax of its own; references in brackets are found in every language. */
export const plainTextDraft: DraftSyntax = {
	read: () => ({ citations: [], ...joinNotes([], [], []) }),
	readPart: () => ({ citations: [], marks: [], definitions: [], inText: [], findings: [] }),
	closedIn: () => () => undefined,
};
