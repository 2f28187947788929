import { MAX_ENTRIES } from '../../limits';
import type { Steps } from '../../steps/steps';
import type { DossierFile, EntryInFile } from '../file';
import { entryOfFinding, isWarning, type DossierFinding, type FilePath } from '../finding';
import type { Dossier, Entry, Key } from '../model';
import { normalizeInSteps } from '../normalize';
import { bounded } from '../read';
import { usableInSteps } from '../setAside';
import type { TextPosition } from '../yaml/yamlPositions';
import { findingsIn, type EntryFindings } from './entryFindings';

/** The result of reading a dossier that its author may be working on. */
export interface OwnDossier {
	/** The dossier without the wrong entries; absent if the file cannot be used at all. */
	readonly dossier?: Dossier;
	/** In the order in which they were found, with line and column unless the file is large and of a layout that cannot be cut. */
	readonly findings: readonly DossierFinding[];
	/** The keys of the entries that cannot be used. If an entry had an earlier version, the dossier contains that version. */
	readonly setAside: ReadonlySet<Key>;
	/**
	 * The file without its entries, and its entries, as they were validated; absent if an entry is set aside, if none can be used, or if only
	 * some were read.
	 */
	readonly valid?: { readonly file: DossierFile; readonly entries: ReadonlyMap<Key, EntryInFile> };
}

/** A dossier whose entries have been checked. */
export interface CheckedDossier {
	readonly file: DossierFile;
	/** The entries that match the schema. */
	readonly entries: ReadonlyMap<Key, Entry>;
	/** The findings in the others, and those in the file apart from its entries. */
	readonly findings: readonly DossierFinding[];
	/** The findings in the entries that match the schema. */
	readonly found: EntryFindings;
}

/** Returns what can be used of a dossier, in steps. The findings have no positions yet. */
export function* ownDossierInSteps({ file, entries, findings, found }: CheckedDossier, previous: Dossier | undefined): Steps<OwnDossier> {
	if (entries.size > MAX_ENTRIES) {
		return refused([{ code: 'shape', path: ['entries'], detail: `maxProperties ${MAX_ENTRIES}` }]);
	}
	const all = [...findings];
	if (found.references.size + found.labels.size + found.relations.size > 0) {
		for (const key of entries.keys()) {
			all.push(...findingsIn(key, found));
			yield;
		}
	}
	if (all.some(finding => !isWarning(finding) && entryOfFinding(finding) === undefined)) {
		return { findings: all, setAside: new Set() };
	}
	const setAside = wrongEntries(all);
	const dossier = yield* normalizeInSteps(file, new Map());
	return { dossier: { ...dossier, entries: yield* usableInSteps({ ...dossier, entries }, setAside, previous) }, findings: all, setAside };
}

/** Returns the keys of the entries that cannot be used because of some findings. */
export function wrongEntries(findings: readonly DossierFinding[]): ReadonlySet<Key> {
	return new Set(findings.filter(finding => !isWarning(finding)).flatMap(finding => entryOfFinding(finding) ?? []));
}

/** Returns the result for a file that cannot be used at all. */
export function refused(findings: readonly DossierFinding[]): OwnDossier {
	return { findings, setAside: new Set() };
}

/** Returns a result with as many findings as are shown, each with its position if it is known. */
export function located(result: OwnDossier, positionOf: (path: FilePath) => TextPosition | undefined): OwnDossier {
	return {
		...result,
		findings: bounded(result.findings).map(finding =>
			finding.line === undefined && finding.code !== 'moreFindings' ? { ...finding, ...positionOf(finding.path) } : finding,
		),
	};
}
