import { readFileSync } from 'node:fs';
import { outlineOf, type Outline } from '../../../../src/core/authoring/outline/outline';
import { DossierSchema, type SchemaNode } from '../../../../src/core/authoring/schema';

/** The schema of dossier files. */
export const SCHEMA = new DossierSchema(JSON.parse(readFileSync('schemas/dossier.schema.json', 'utf8')) as SchemaNode);

/** The beginning of a dossier with two sources and two entries. */
export const START = `format: 1
id: small
title: { en: Small }
language: en
version: 1.0.0
licence: CC0-1.0
release: notice
overview: []
sources:
  notice:
    shortName: Notice
    csl: { type: webpage, title: Notice }
  charter:
    shortName: Charter
    csl: { type: treaty, title: Charter }
entries:
  treaty:
    kind: instrument
    labels:
      en: { preferred: Small Treaty, acronym: [ST] }
    gloss: { en: a treaty }
  fund:
    kind: fund
    labels:
      en: { preferred: Small Fund }
    gloss: { en: a fund }
`;

/** A text in which ¦ is the cursor, and its outline. */
export function typed(text: string): { readonly outline: Outline; readonly offset: number } {
	const offset = text.indexOf('¦');
	return { outline: outlineOf(text.replace('¦', '')), offset };
}
