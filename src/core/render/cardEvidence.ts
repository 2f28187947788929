import type { Evidence } from '../dossier/model';
import type { Library, LibraryEntry } from '../library/library';
import { evidenceText } from './evidenceText';
import { fill, type RenderLabels } from './labels';
import { escapeMarkdown } from './markdownText';

/** In whose dossier evidence is looked up, and in which words it is given. */
export interface EvidenceContext {
	readonly entry: LibraryEntry;
	readonly library: Library;
	readonly labels: RenderLabels;
}

/** The first piece of evidence, that in the release if there is one, and how many other sources there are; the page has them all. */
export function firstEvidence(evidence: readonly Evidence[], { entry, library, labels }: EvidenceContext): string {
	const first = evidence.find(({ source }) => source === entry.dossier.release) ?? evidence[0];
	if (!first) {
		return '';
	}
	const { status, full, where } = evidenceText(first, entry, library, labels);
	const others = new Set(evidence.map(({ source }) => source).filter(source => source !== first.source)).size;
	const more = others === 0 ? '' : `; ${others === 1 ? labels.oneMoreSource : fill(labels.moreSources, others.toLocaleString(labels.locale))}`;
	return evidenceMark(`${status === 'inferred' ? full : where}${more}`);
}

/** The place inside a source that is named already; empty where the source as a whole carries it. */
export function placeOfEvidence(evidence: Evidence, { entry, library, labels }: EvidenceContext): string {
	const { place } = evidenceText(evidence, entry, library, labels);
	return place === '' ? '' : evidenceMark(place);
}

function evidenceMark(text: string): string {
	return ` *— ${escapeMarkdown(text)}*`;
}
