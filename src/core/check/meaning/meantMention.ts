import type { Mention } from '../../lexicon/mentions';
import type { Library } from '../../library/library';
import type { PlacedReading } from '../checkInput';
import { relativeNamesOf } from './relativeNames';

/** Whether it depends on the rest of the document what a mention means. */
export function dependsOnDocument({ labels }: Mention, library: Library): boolean {
	const { isRelative } = relativeNamesOf(library);
	return labels.some(({ entry, label }) => label.role === 'acronym' || isRelative(entry, label));
}

/** Returns a mention with the labels that count in a document; `undefined` if there are none. `parts` are in order. */
export function meantMention(mention: Mention, parts: readonly PlacedReading[]): Mention | undefined {
	const part = parts.findLast(({ start }) => start <= mention.start);
	const kept = new Set(part?.reading.mentionStartingAt(mention.start - part.start)?.labels.map(({ label }) => label) ?? []);
	const labels = mention.labels.filter(({ label }) => kept.has(label));
	return labels.length === 0 ? undefined : labels.length === mention.labels.length ? mention : { ...mention, labels };
}
