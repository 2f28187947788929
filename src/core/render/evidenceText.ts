import { printedLocator } from '../citation/locatorPlaces';
import type { Evidence, Source } from '../dossier/model';
import { citationKey, type CitationKey, type Library, type LibraryEntry } from '../library/library';
import type { RenderLabels } from './labels';

/** One piece of evidence in words. */
export interface EvidenceText {
	readonly key: CitationKey;
	/** The source and the place within it: `Belgian release, para. 2`. */
	readonly where: string;
	/** The place alone; empty for the source as a whole. */
	readonly place: string;
	readonly status: Evidence['status'];
	/** The source, the place and the certainty: `Belgian release, para. 2 (stated)`. */
	readonly full: string;
}

/** Describes evidence in words. A source that is missing from the library is named by its key. */
export function evidenceText(
	evidence: Evidence, { dossier }: Pick<LibraryEntry, 'dossier'>, library: Library, labels: RenderLabels,
): EvidenceText {
	const key = citationKey(dossier.id, evidence.source);
	const source: Source | undefined = library.sources.get(key)?.source;
	const place = evidence.locator ? printedLocator(evidence.locator, labels.locator) : '';
	const where = [source?.shortName ?? evidence.source, place].filter(part => part !== '').join(', ');
	return { key, where, place, status: evidence.status, full: `${where} (${labels.status[evidence.status]})` };
}
