import type { Dossier } from '../../core/dossier/model';

/** A dossier, and the path of its file. */
export interface PlacedDossier {
	readonly dossier: Dossier;
	readonly path: string;
}
