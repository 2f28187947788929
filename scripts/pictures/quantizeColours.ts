import { hasPalette, readPng, writeIndexedPng, type Picture } from './png';

/** The maximum size of a PNG palette. */
const MOST = 256;

/**
 * Converts a screenshot to a PNG with a palette, which is less than half as large. The most frequent colours are kept, and the
 * others, mostly antialiasing, become the nearest of them. A PNG with a palette is returned unchanged. Deterministic.
 */
export function quantizeColours(bytes: Buffer): Buffer {
	if (hasPalette(bytes)) {
		return bytes;
	}
	const picture = readPng(bytes);
	const palette = frequentColours(picture);
	const nearest = new Map(palette.map((colour, index) => [colour, index]));
	const indexes = Uint8Array.from(picture.pixels, colour => {
		const known = nearest.get(colour) ?? nearestIndex(palette, colour);
		nearest.set(colour, known);
		return known;
	});
	return writeIndexedPng(picture, palette, indexes);
}

function frequentColours({ pixels }: Picture): readonly number[] {
	const counts = new Map<number, number>();
	for (const colour of pixels) {
		counts.set(colour, (counts.get(colour) ?? 0) + 1);
	}
	return [...counts].sort(([a, inA], [b, inB]) => inB - inA || a - b).slice(0, MOST).map(([colour]) => colour);
}

function nearestIndex(palette: readonly number[], colour: number): number {
	const distances = palette.map(other => distance(other, colour));
	return distances.indexOf(Math.min(...distances));
}

function distance(a: number, b: number): number {
	return [16, 8, 0].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0);
}
