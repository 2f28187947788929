import type { Evidence } from '../../dossier/model';
import type { Library, LibraryEntry } from '../../library/library';
import { evidenceText } from '../evidenceText';
import { fill, type RenderLabels } from '../labels';
import { escapeForCard } from '../markdownText';

/** The entry whose dossier the evidence is looked up in, and the words used to describe it. */
export interface EvidenceContext {
	readonly entry: LibraryEntry;
	readonly library: Library;
	readonly labels: RenderLabels;
}

/** Returns the first piece of evidence, preferring the release, and the number of other sources; empty if there is no evidence. */
export function firstEvidence(evidence: readonly Evidence[], { entry, library, labels }: EvidenceContext): string {
	const first = evidence.find(({ source }) => source === entry.dossier.release) ?? evidence[0];
	if (!first) {
		return '';
	}
	const { status, full, where } = evidenceText(first, entry, library, labels);
	const others = new Set(evidence.map(({ source }) => source).filter(source => source !== first.source)).size;
	const more =
		others === 0 ? '' : `; ${others === 1 ? labels.oneMoreSource : fill(labels.moreSources, others.toLocaleString(labels.locale))}`;
	return evidenceMark(`${status === 'inferred' ? full : where}${more}`);
}

/** Returns the place within a source that the text already names; empty if the evidence is the source as a whole. */
export function placeOfEvidence(evidence: Evidence, { entry, library, labels }: EvidenceContext): string {
	const { place } = evidenceText(evidence, entry, library, labels);
	return place === '' ? '' : evidenceMark(place);
}

function evidenceMark(text: string): string {
	return ` *— ${escapeForCard(text)}*`;
}
