import type { Dossier } from '../dossier/model';
import { citationKey, type CitationKey } from '../library/library';
import { MAX_FINGERPRINT_LENGTH, MAX_SOURCE_TEXT_LENGTH } from '../limits';
import { readFingerprint } from './fingerprint/fingerprintFile';
import type { HeldSource } from './heldSource';
import { readSourceText } from './sourceText';

/** A file that a dossier names and that cannot be used: it cannot be read, is too long, or is not a fingerprint. */
export interface UnusableFile {
	/** As in the dossier. */
	readonly path: string;
	readonly problem: 'unreadable' | 'tooLong' | 'noFingerprint';
}

/** The sources of a dossier that can be compared, and the files that cannot be used. */
export interface HeldOfDossier {
	readonly held: ReadonlyMap<CitationKey, HeldSource>;
	readonly unusable: readonly UnusableFile[];
}

/**
 * Reads what a dossier holds of its sources: the text where it names one that can be read, otherwise the fingerprint. `read` returns a file
 * beside the dossier by its path from there, or `undefined` if it cannot be read.
 */
export async function readHeldSources(
	{ id, sources }: Dossier,
	read: (path: string) => Promise<string | undefined>,
): Promise<HeldOfDossier> {
	const held = new Map<CitationKey, HeldSource>();
	const unusable: UnusableFile[] = [];
	for (const { key, text: textPath, fingerprint: fingerprintPath } of sources.values()) {
		const text = textPath === undefined ? undefined : await read(textPath);
		if (textPath !== undefined && (text === undefined || text.length > MAX_SOURCE_TEXT_LENGTH)) {
			unusable.push({ path: textPath, problem: text === undefined ? 'unreadable' : 'tooLong' });
		} else if (text !== undefined) {
			held.set(citationKey(id, key), { kind: 'text', text: readSourceText(text) });
			continue;
		}
		if (fingerprintPath === undefined) {
			continue;
		}
		const file = await read(fingerprintPath);
		const fingerprint = file === undefined ? undefined : readFingerprint(file);
		if (fingerprint) {
			held.set(citationKey(id, key), { kind: 'fingerprint', fingerprint });
		} else {
			unusable.push({
				path: fingerprintPath,
				problem: file === undefined ? 'unreadable' : file.length > MAX_FINGERPRINT_LENGTH ? 'tooLong' : 'noFingerprint',
			});
		}
	}
	return { held, unusable };
}
