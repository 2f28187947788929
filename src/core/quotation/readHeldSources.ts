import { MAX_FINGERPRINT_LENGTH, MAX_SOURCE_TEXT_LENGTH } from '../documentLimits';
import type { Dossier } from '../dossier/model';
import { citationKey, type CitationKey } from '../library/library';
import { readFingerprint } from './fingerprint/fingerprintFile';
import type { HeldSource } from './heldSource';
import { readSourceText } from './sourceText';

/**
 * A file that a dossier names and that cannot be used: it must not be read, because it is hidden or behind a link; it cannot be read; it is
 * too long; or it is not a fingerprint.
 */
export interface UnusableFile {
	/** As in the dossier. */
	readonly path: string;
	readonly problem: 'refused' | 'unreadable' | 'tooLong' | 'noFingerprint';
}

/** The sources of a dossier that can be compared, and the files that cannot be used. */
export interface HeldOfDossier {
	readonly held: ReadonlyMap<CitationKey, HeldSource>;
	readonly unusable: readonly UnusableFile[];
}

/** The files next to a dossier, by their paths relative to it. */
export interface FilesBeside {
	/** Whether a part of the path is a link, or leads out of the folder. */
	readonly isBehindLink: (path: string) => Promise<boolean>;
	/** Returns the text of a file; `undefined` if it cannot be read. */
	readonly read: (path: string) => Promise<string | undefined>;
}

/**
 * Reads the texts and fingerprints that a dossier has of its sources: the text if it names one that can be read, otherwise the fingerprint.
 * Findings show words of these texts, even in public logs. Files behind links are therefore not read, nor are hidden files, in which
 * programs keep secrets, such as `.git/config` and `.env`.
 */
export async function readHeldSources({ id, sources }: Dossier, files: FilesBeside): Promise<HeldOfDossier> {
	const held = new Map<CitationKey, HeldSource>();
	const unusable: UnusableFile[] = [];
	for (const { key, text: textPath, fingerprint: fingerprintPath } of sources.values()) {
		const text = textPath === undefined ? undefined : await readAllowed(textPath, files);
		if (textPath !== undefined && (typeof text !== 'string' || text.length > MAX_SOURCE_TEXT_LENGTH)) {
			unusable.push({ path: textPath, problem: typeof text === 'string' ? 'tooLong' : text?.problem ?? 'unreadable' });
		} else if (typeof text === 'string') {
			held.set(citationKey(id, key), { kind: 'text', text: readSourceText(text) });
			continue;
		}
		if (fingerprintPath === undefined) {
			continue;
		}
		const file = await readAllowed(fingerprintPath, files);
		const fingerprint = typeof file === 'string' ? readFingerprint(file) : undefined;
		if (fingerprint) {
			held.set(citationKey(id, key), { kind: 'fingerprint', fingerprint });
		} else {
			const unread = typeof file === 'string' ? undefined : file?.problem ?? 'unreadable';
			const isTooLong = typeof file === 'string' && file.length > MAX_FINGERPRINT_LENGTH;
			unusable.push({ path: fingerprintPath, problem: unread ?? (isTooLong ? 'tooLong' : 'noFingerprint') });
		}
	}
	return { held, unusable };
}

async function readAllowed(path: string, { isBehindLink, read }: FilesBeside): Promise<string | { readonly problem: 'refused' } | undefined> {
	const isHidden = path.split('/').some(part => part.startsWith('.'));
	return isHidden || await isBehindLink(path) ? { problem: 'refused' } : await read(path);
}
