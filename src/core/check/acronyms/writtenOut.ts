import { isInName, namePlacesOf, type NamePlace } from '../names/namePlaces';
import type { SegmentReading } from '../segmentReading';
import { acronymPlacesOf } from './acronymPlaces';

/** The minimum number of words of a name that is worth abbreviating. */
const MIN_WORDS = 3;

/**
 * Returns the names in a segment that an acronym could replace: long ones in running text that neither introduce an acronym nor are next to
 * one.
 */
export function writtenOutIn(reading: SegmentReading): readonly NamePlace[] {
	return reading.once(writtenOutIn, findIn);
}

function findIn(reading: SegmentReading): readonly NamePlace[] {
	const { uses, introduced } = acronymPlacesOf(reading);
	const beside = new Set([
		...introduced.map(({ introduction: { expansion } }) => expansion?.start),
		...uses.map(({ explained }) => explained?.start),
	]);
	return namePlacesOf(reading).filter(
		({ start, end, isRunning, quoted, label: { role }, text }) =>
			isRunning
			&& !quoted
			&& (role === 'preferred' || role === 'variant')
			&& text.split(' ').length >= MIN_WORDS
			&& !beside.has(start)
			&& !isInName(reading, { start, end }),
	);
}
