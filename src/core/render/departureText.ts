import type { Departure, Evidence } from '../dossier/model';
import { citationKey, type Library, type LibraryEntry } from '../library/library';
import { fill, type RenderLabels } from './labels';

/** A departure in words. */
export interface DepartureText {
	/** Names both sides: `The press release writes “…”; the official record has “…”.` */
	readonly sentence: string;
	/** Where the source that it names writes so; `undefined` where nothing tells. */
	readonly where?: Evidence;
}

/**
 * A departure as a sentence. The source is the release where that departs, else the one that the evidence begins with. Both
 * sides may be given shorter than they are.
 */
export function departureText(
	departure: Departure, { dossier }: LibraryEntry, { sources }: Library, labels: RenderLabels,
): DepartureText {
	const { says, record, evidence } = departure;
	const where = evidence.find(({ source }) => source === dossier.release) ?? evidence[0];
	const source = where && sources.get(citationKey(dossier.id, where.source))?.source;
	const sentence = where?.source === dossier.release && isPressRelease(source?.csl['genre'])
		? fill(labels.pressReleaseDeparts, says, record)
		: fill(labels.sourceDeparts, says, record, source?.shortName ?? where?.source ?? '');
	return { sentence, ...(where && { where }) };
}

/** CSL has no type for them; the genre is what its users write. */
function isPressRelease(genre: unknown): boolean {
	return typeof genre === 'string' && genre.trim().toLowerCase() === 'press release';
}
