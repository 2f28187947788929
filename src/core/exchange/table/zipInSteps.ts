import { strToU8, Zip, ZipDeflate } from '../../data/compression';
import { joinedBytes } from '../../data/joinedBytes';
import type { Steps } from '../../steps/steps';

/** A file in an archive: its name, and its text in pieces. */
export interface ZippedFile {
	readonly name: string;
	readonly pieces: readonly string[];
}

/** The date of all files, the earliest that ZIP has: the same texts give the same bytes. */
const TIME = '1980-01-01T00:00:00';

/** Writes a ZIP archive in steps, one for each piece of a file. */
export function* zipInSteps(files: readonly ZippedFile[]): Steps<Uint8Array> {
	const parts: Uint8Array[] = [];
	const zip = new Zip((error, part) => {
		if (error) {
			throw error;
		}
		parts.push(part);
	});
	for (const { name, pieces } of files) {
		const file = new ZipDeflate(name);
		file.mtime = TIME;
		zip.add(file);
		for (const [index, piece] of pieces.entries()) {
			file.push(strToU8(piece), index === pieces.length - 1);
			yield;
		}
	}
	zip.end();
	return joinedBytes(parts);
}
