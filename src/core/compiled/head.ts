import type { DossierFile } from '../dossier/file';
import type { DossierFinding } from '../dossier/finding';

/** What a compiled dossier has as JSON besides its entries. */
export interface Head {
	/** Identifies the content that the dossier was read from. */
	readonly digest: string;
	/** The file without its entries. */
	readonly file: DossierFile;
	readonly findings: readonly DossierFinding[];
}

/** The kind of the file of a dossier. */
export const DOSSIER_KIND = 1;
