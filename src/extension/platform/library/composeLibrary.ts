import type * as vscode from 'vscode';
import type { DossierFinding } from '../../../core/dossier/finding';
import type { Dossier, Key } from '../../../core/dossier/model';
import type { DossierFileState, DossierSourceKind } from '../sources/dossierSource';

/** A dossier file and the kind of its source. */
export interface SourcedFile extends DossierFileState {
	readonly kind: DossierSourceKind;
}

/** A dossier that is part of the library, and its file. */
export interface DossierInUse extends SourcedFile {
	readonly dossier: Dossier;
}

/** A dossier file with findings. */
export interface BrokenDossier {
	readonly uri: vscode.Uri;
	readonly kind: DossierSourceKind;
	readonly findings: readonly [DossierFinding, ...DossierFinding[]];
	/** Whether a version of the dossier, complete or not, is part of the library. */
	readonly isInUse: boolean;
	/** When that version was read, in milliseconds since the epoch; only if the newest one cannot be used. */
	readonly lastGood?: number;
}

/** Which dossiers become the library, and what is wrong with the others. */
export interface Composition {
	readonly inUse: readonly DossierInUse[];
	readonly broken: readonly BrokenDossier[];
}

/** Chooses the dossiers to use: of several with the same id, the first one. */
export function composeLibrary(files: readonly SourcedFile[]): Composition {
	const inUse = new Map<Key, DossierInUse>();
	const broken: BrokenDossier[] = [];
	for (const file of files) {
		const { uri, kind, dossier, findings, lastGood } = file;
		const earlier = dossier && inUse.get(dossier.id);
		const [first, ...others] = earlier ? [{ code: 'idInUse' as const, path: ['id'], detail: `${earlier.dossier.id} (${earlier.uri.path.slice(earlier.uri.path.lastIndexOf('/') + 1)})` }, ...findings] : findings;
		if (dossier && !earlier) {
			inUse.set(dossier.id, { ...file, dossier });
		}
		if (first) {
			broken.push({ uri, kind, findings: [first, ...others], isInUse: dossier !== undefined && !earlier, ...(lastGood !== undefined && { lastGood }) });
		}
	}
	return { inUse: [...inUse.values()], broken };
}
