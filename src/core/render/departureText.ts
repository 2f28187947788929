import type { Departure, Evidence } from '../dossier/model';
import { citationKey, type Library, type LibraryEntry } from '../library/library';
import { fill, type RenderLabels } from './labels';

/** A departure from the official record in words. */
export interface DepartureText {
	/** Compares both sides: `The press release writes “…”; the official record has “…”.` */
	readonly sentence: string;
	/** The evidence for what the source writes; `undefined` if the dossier has none. */
	readonly where?: Evidence;
}

/**
 * Describes a departure in a sentence. The departing source is the release if it departs, otherwise the source of the first
 * piece of evidence. Callers may shorten both quotations beforehand.
 */
export function departureText(
	departure: Departure, entry: LibraryEntry, library: Library, labels: RenderLabels,
): DepartureText {
	const { says, record } = departure;
	const { where, isRelease, name } = departingSource(departure, entry, library);
	const sentence = isRelease ? fill(labels.pressReleaseDeparts, says, record) : fill(labels.sourceDeparts, says, record, name);
	return { sentence, ...(where && { where }) };
}

/**
 * Returns the words that introduce the departing source's version, such as `The press release says`; it is the source that
 * `departureText` names.
 */
export function departureHeading(departure: Departure, entry: LibraryEntry, library: Library, labels: RenderLabels): string {
	const { isRelease, name } = departingSource(departure, entry, library);
	return isRelease ? labels.pressReleaseSays : fill(labels.sourceSays, name);
}

/** Returns the evidence for the departing source's version, the name of that source, and whether it is a press release. */
function departingSource(
	{ evidence }: Departure, { dossier }: LibraryEntry, { sources }: Library,
): { readonly where: Evidence | undefined; readonly name: string; readonly isRelease: boolean } {
	const where = evidence.find(({ source }) => source === dossier.release) ?? evidence[0];
	const source = where && sources.get(citationKey(dossier.id, where.source))?.source;
	const isRelease = where?.source === dossier.release && isPressRelease(source?.csl['genre']);
	return { where, name: source?.shortName ?? where?.source ?? '', isRelease };
}

/** CSL has no type for press releases; the `genre` field is the convention. */
function isPressRelease(genre: unknown): boolean {
	return typeof genre === 'string' && genre.trim().toLowerCase() === 'press release';
}
