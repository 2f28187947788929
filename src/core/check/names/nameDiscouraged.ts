import type { Mention } from '../../lexicon/matching/mentions';
import { replacementFor, wrongLabelOf } from '../../mention/correction';
import type { SegmentCheck } from '../checkInput';
import type { SegmentReading } from '../segmentReading';
import type { NameDiscouraged } from './nameFinding';
import { nameFix } from './nameFix';

/** The names that their dossier discourages, except in quotations. */
export const nameDiscouraged: SegmentCheck = {
	codes: ['name-discouraged'],
	find: reading => (reading.mentions.some(mayBeWrong) ? wrongNamesIn(reading) : NONE),
};

const NONE: readonly NameDiscouraged[] = [];

function wrongNamesIn(reading: SegmentReading): readonly NameDiscouraged[] {
	const { blocks, segment, context } = reading;
	return blocks.flatMap(block =>
		block.mentions.filter(mayBeWrong).flatMap((mention): readonly NameDiscouraged[] => {
			const wrong = wrongLabelOf(mention.labels, context.language, context.library);
			const entry = wrong && context.library.entries.get(wrong.entry);
			if (!entry || block.isQuoted(mention)) {
				return [];
			}
			const { start, end } = mention;
			const written = segment.text.slice(start, end);
			const name = replacementFor(written, wrong.label, entry);
			return [
				{
					code: 'name-discouraged',
					start,
					end,
					entry: entry.id,
					written: written.replace(/\s+/gu, ' '),
					name,
					...(wrong.label.reason && { reason: wrong.label.reason }),
					fixes: [nameFix(reading, mention, name)],
				},
			];
		}),
	);
}

/** A fast test, because hardly any name is discouraged. */
function mayBeWrong({ labels }: Mention): boolean {
	return labels.every(({ label }) => label.role === 'discouraged');
}
