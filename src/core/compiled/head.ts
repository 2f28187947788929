import type { DossierFile } from '../dossier/file';
import type { DossierFinding } from '../dossier/finding';

/** The parts of a compiled dossier, besides its entries, that are stored as JSON. */
export interface CompiledHead {
	/** Identifies the content that the dossier was read from. */
	readonly digest: string;
	/** The file without its entries. */
	readonly file: DossierFile;
	readonly findings: readonly DossierFinding[];
}

/** The kind of the file of a dossier. */
export const DOSSIER_KIND = 1;
