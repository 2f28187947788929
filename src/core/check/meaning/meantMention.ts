import { partitionPoint } from '../../data/binarySearch';
import type { Label } from '../../dossier/model';
import type { Mention } from '../../lexicon/matching/mentions';
import type { Library } from '../../library/library';
import type { SegmentReading } from '../segmentReading';
import type { DocumentMeaning } from './documentMeaning';
import { keyOfLabel } from './keyOfLabel';
import { relativeNamesOf } from './relativeNames';
import { segmentNamesOf, type RelativeName } from './segmentNames';

/** Whether the rest of the document can change what a mention means. */
export function dependsOnDocument({ labels }: Mention, library: Library): boolean {
	const names = relativeNamesOf(library);
	return labels.some(({ entry, label }) => label.role === 'acronym' || names.of(entry, label).own !== undefined);
}

/**
 * Returns a mention in a segment without the labels that mean something else in its document; `undefined` if none is left. Left out are:
 * - acronyms that the document introduces for something else;
 * - names such as “COP10” that do not say which convention they belong to, if the document means a different convention from that of the
 *   dossier. If the name is joined to the name of a convention, it belongs to that one; otherwise to the one after which the document
 *   introduces it; otherwise to another one if the document names other conventions, but neither that of the dossier nor its protocols or
 *   its body.
 */
export function meantMention(mention: Mention, reading: SegmentReading, meaning: DocumentMeaning): Mention | undefined {
	const names = relativeNamesOf(reading.context.library);
	const others = new Set(
		relativeAt(mention.start, reading)
			.filter(name => isOfAnother(name, meaning))
			.map(({ own }) => own),
	);
	const labels = mention.labels.filter(
		({ entry, label }) => !isIntroducedAsOther(label, meaning) && !others.has(names.of(entry, label).own ?? ''),
	);
	return labels.length === 0 ? undefined : labels.length === mention.labels.length ? mention : { ...mention, labels };
}

function relativeAt(start: number, reading: SegmentReading): readonly RelativeName[] {
	const relative = segmentNamesOf(reading)?.relative ?? [];
	const first = partitionPoint(0, relative.length, index => (relative[index]?.start ?? 0) < start);
	let end = first;
	while (relative[end]?.start === start) {
		end++;
	}
	return relative.slice(first, end);
}

/**
 * Returns a text that identifies the labels of a segment that mean something else in its document; empty if there are none. Equal texts
 * mean that the same labels are left out.
 */
export function leftOutOf(reading: SegmentReading, meaning: DocumentMeaning): string {
	const names = segmentNamesOf(reading);
	if (!names) {
		return '';
	}
	const { otherAcronyms } = meaning;
	const hasOthers = otherAcronyms.size > 0 && names.acronyms.some(key => otherAcronyms.has(key));
	if (!hasOthers && !names.relative.some(name => isOfAnother(name, meaning))) {
		return '';
	}
	const acronyms = names.acronyms.filter(key => otherAcronyms.has(key));
	const relative = names.relative.filter(name => isOfAnother(name, meaning));
	return [...acronyms, ...relative.map(({ start, own }) => `${start} ${own}`)].join('\n');
}

function isIntroducedAsOther(label: Label, { otherAcronyms }: DocumentMeaning): boolean {
	return otherAcronyms.size > 0 && label.role === 'acronym' && otherAcronyms.has(keyOfLabel(label));
}

function isOfAnother({ own, joined }: RelativeName, { introduced, conventions }: DocumentMeaning): boolean {
	const said = joined ?? introduced.get(own);
	return said === undefined ? conventions.size > 0 && !conventions.has(own) : said !== own;
}
