import { isObject } from '../../data/isObject';
import { MAX_FINGERPRINT_LENGTH, MAX_FINGERPRINT_PARAGRAPHS, MAX_FINGERPRINT_RUNS } from '../../documentLimits';
import type { Locator, LocatorLabel } from '../../dossier/model';
import { RUN_WORDS, type Fingerprint, type FingerprintParagraph } from './fingerprint';

const FORMAT = 1;
/** The lengths that hashes can have. */
const MIN_BITS = 3;
const MAX_BITS = 32;
/** The maximum length of the number of a paragraph. */
const MAX_PLACE_LENGTH = 40;
const LABELS: ReadonlySet<string> = new Set<LocatorLabel>(['title', 'paragraph', 'article', 'annex', 'section', 'page', 'chapter', 'recital', 'schedule', 'rule', 'preamble']);

/** Writes a fingerprint as JSON, with one paragraph per line. */
export function writeFingerprint({ salt, paragraphs }: Fingerprint): string {
	const lines = paragraphs.map(({ place, bits, runs }) => JSON.stringify({ ...(place && { [place.label]: place.value }), bits, runs }));
	return `{"format":${FORMAT},"words":${RUN_WORDS},"salt":${JSON.stringify(salt)},"paragraphs":[\n${lines.join(',\n')}\n]}\n`;
}

/**
 * Reads the JSON of a fingerprint, which may come from anywhere. `undefined` if it is anything else, or larger than the limits allow. Never
 * throws.
 */
export function readFingerprint(text: string): Fingerprint | undefined {
	let file: unknown;
	try {
		file = text.length > MAX_FINGERPRINT_LENGTH ? undefined : JSON.parse(text);
	} catch {
		return undefined;
	}
	if (!isObject(file) || file['format'] !== FORMAT || file['words'] !== RUN_WORDS) {
		return undefined;
	}
	const { salt, paragraphs } = file;
	if (
		typeof salt !== 'string'
		|| !/^[\w-]{8,64}$/.test(salt)
		|| !Array.isArray(paragraphs)
		|| paragraphs.length > MAX_FINGERPRINT_PARAGRAPHS
	) {
		return undefined;
	}
	const read: FingerprintParagraph[] = [];
	let runs = 0;
	for (const paragraph of paragraphs) {
		const one = readParagraph(paragraph);
		runs += one?.runs.length ?? 0;
		if (!one || runs > MAX_FINGERPRINT_RUNS) {
			return undefined;
		}
		read.push(one);
	}
	return { salt, paragraphs: read };
}

function readParagraph(paragraph: unknown): FingerprintParagraph | undefined {
	if (!isObject(paragraph)) {
		return undefined;
	}
	const { bits, runs, ...places } = paragraph;
	if (typeof bits !== 'number' || !Number.isInteger(bits) || bits < MIN_BITS || bits > MAX_BITS || !Array.isArray(runs)) {
		return undefined;
	}
	const hashes: readonly unknown[] = runs;
	const isSorted = hashes.every((run, index) => typeof run === 'number' && Number.isInteger(run) && run >= 0 && run < 2 ** bits
		&& (index === 0 || run > (hashes[index - 1] as number)));
	const [place, ...others] = Object.entries(places);
	return !isSorted || others.length > 0 || (place && !isPlace(place)) ? undefined
		: { ...(place && { place: { label: place[0], value: place[1] } as Locator }), bits, runs: hashes as readonly number[] };
}

function isPlace([label, value]: readonly [string, unknown]): boolean {
	return LABELS.has(label) && typeof value === 'string' && value.length <= MAX_PLACE_LENGTH;
}
