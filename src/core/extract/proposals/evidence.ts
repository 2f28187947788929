import type { Key } from '../../dossier/model';
import { TITLE } from '../text/found';
import type { ProposedRange } from './proposal';

/** The maximum number of pieces of evidence, as in the schema. */
const MAX_EVIDENCE = 50;

/** Writes the evidence for some places in the flow style of YAML: the source with each paragraph once. */
export function evidenceYaml(source: Key, places: readonly ProposedRange[]): string {
	const paragraphs = [...new Set(places.map(({ paragraph }) => paragraph))].slice(0, MAX_EVIDENCE);
	return `[${paragraphs.map(paragraph => evidenceItemYaml(source, paragraph)).join(', ')}]`;
}

/** Writes one piece of evidence: a source and a paragraph of it, 0 for its title; without a paragraph, the source as a whole. */
export function evidenceItemYaml(source: Key, paragraph: number | undefined): string {
	return `{ source: ${source}${paragraph === undefined ? '' : paragraph === TITLE ? ', title: true' : `, paragraph: ${paragraph}`} }`;
}
