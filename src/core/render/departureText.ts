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
	departure: Departure, entry: LibraryEntry, library: Library, labels: RenderLabels,
): DepartureText {
	const { says, record } = departure;
	const { where, isRelease, name } = departingSource(departure, entry, library);
	const sentence = isRelease ? fill(labels.pressReleaseDeparts, says, record) : fill(labels.sourceDeparts, says, record, name);
	return { sentence, ...(where && { where }) };
}

/** The words before what the source of a departure says, such as `The press release says`: the same source as in the sentence. */
export function departureHeading(departure: Departure, entry: LibraryEntry, library: Library, labels: RenderLabels): string {
	const { isRelease, name } = departingSource(departure, entry, library);
	return isRelease ? labels.pressReleaseSays : fill(labels.sourceSays, name);
}

/** Where the source of a departure writes so, what it is called, and whether it is a release that is a press release. */
function departingSource(
	{ evidence }: Departure, { dossier }: LibraryEntry, { sources }: Library,
): { readonly where: Evidence | undefined; readonly name: string; readonly isRelease: boolean } {
	const where = evidence.find(({ source }) => source === dossier.release) ?? evidence[0];
	const source = where && sources.get(citationKey(dossier.id, where.source))?.source;
	const isRelease = where?.source === dossier.release && isPressRelease(source?.csl['genre']);
	return { where, name: source?.shortName ?? where?.source ?? '', isRelease };
}

/** CSL has no type for them; the genre is what its users write. */
function isPressRelease(genre: unknown): boolean {
	return typeof genre === 'string' && genre.trim().toLowerCase() === 'press release';
}
