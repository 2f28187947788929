/** The glob of dossier files. */
export const DOSSIER_GLOB = '**/*.dossier.{yaml,yml,json}';

/** Whether a path is that of a dossier file, by its name. */
export function isDossierFile(path: string): boolean {
	return /\.dossier\.(?:yaml|yml|json)$/i.test(path);
}
