/** The name of a file with a dossier. */
export const HARBOUR_FILE = 'harbours.dossier.yaml';

/** Returns a dossier with some entries, written as YAML under `entries`. It has one source, `list`. */
export function harboursWith(entries: string): string {
	return `format: 1
id: harbours
title: { en: Harbours }
language: en
version: 1.0.0
licence: CC0-1.0
release: list
overview: []
sources:
  list: { shortName: List of Harbours, csl: { type: webpage, title: List of Harbours } }
entries:
${entries}`;
}

/** Returns a dossier with one entry, a term with a name. */
export function harbourDossier(name: string): string {
	return harboursWith(`  treaty:
    kind: term
    labels: { en: { preferred: ${name} } }
    gloss: { en: an invented treaty }
`);
}
