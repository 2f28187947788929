import type * as vscode from 'vscode';
import type { DossierFinding } from '../../../core/dossier/finding';
import type { Dossier } from '../../../core/dossier/model';

/** Where a dossier comes from, nearest first: of two dossiers with the same id, that of the nearer kind is used. */
export type DossierSourceKind = 'workspace' | 'user' | 'extension' | 'address' | 'bundled';

/** The address that a dossier is downloaded from. */
export interface AddressOrigin {
	/** As it is requested, or as it is written in the setting if it cannot be. */
	readonly address: string;
	/**
	 * The digest of the version in use in hexadecimal digits, and when that was downloaded, in milliseconds since the epoch; absent if
	 * there is none.
	 */
	readonly copy?: { readonly sha256: string; readonly at: number };
}

/** A dossier file as last read. */
export interface DossierFileState {
	readonly uri: vscode.Uri;
	/** The newest version that could be used; `undefined` if there was none. */
	readonly dossier: Dossier | undefined;
	/** The findings in the newest version of the file; empty if it is valid. */
	readonly findings: readonly DossierFinding[];
	/** When the version in use was read, in milliseconds since the epoch; only if the newest one cannot be used. */
	readonly lastGood?: number;
	/** The folder whose documents the dossier applies to; absent if it applies to all documents. */
	readonly folder?: vscode.Uri;
	/** The name of the extension that contributes the dossier, if one does. */
	readonly extension?: string;
	/** Where the file comes from, if it is the copy of one at an address. */
	readonly origin?: AddressOrigin;
}

/** A place from which dossiers come. Nothing is read or watched before the first call of `read`. */
export interface DossierSource extends vscode.Disposable {
	readonly kind: DossierSourceKind;
	/** Fires when what `read` returns has changed. */
	readonly onDidChange: vscode.Event<void>;
	/**
	 * Returns all files, nearest first. Files that have not changed since the last call are returned as the same objects. Never rejects
	 * because of a single file.
	 */
	read(): Promise<readonly DossierFileState[]>;
}
