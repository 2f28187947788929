import { keepingNothing, type DocumentCheck, type DocumentReading } from '../checkInput';
import type { NoteMalformed } from './citationFinding';
import { citationsFor } from './documentCitations';

/** Notes without text, mark or end, labels of which a document has two, and citations that are not closed. */
export const noteMalformed: DocumentCheck = {
	codes: ['note-malformed'],
	prepare: () => undefined,
	begin: () => keepingNothing(findingsIn),
};

function findingsIn({ context, parts }: DocumentReading): readonly NoteMalformed[] {
	const { findings } = citationsFor(context).parsed(parts.map(({ reading: { segment } }) => segment));
	return findings.map(({ code: problem, start, end }) => ({ code: 'note-malformed', problem, start, end, fixes: [] }));
}
