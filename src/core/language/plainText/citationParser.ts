import { joinNotes } from '../../citation/document/noteDefinitions';
import type { CitationParser } from '../../citation/document/written';

/** Plain text has no citation syntax; references in brackets are found in every language. */
export const plainTextCitationParser: CitationParser = {
	read: () => ({ citations: [], ...joinNotes([], [], []) }),
	readPart: () => ({ citations: [], marks: [], definitions: [], inText: [], findings: [] }),
	closedIn: () => () => undefined,
};
