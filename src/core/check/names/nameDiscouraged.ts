import type { Label } from '../../dossier/model';
import type { Mention } from '../../lexicon/matching/mentions';
import { replacementFor, wrongLabelOf } from '../../mention/correction';
import type { BlockView } from '../blockView';
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
			if (!entry || block.isQuoted(mention) || isAnyOfKind(block, mention, wrong.label)) {
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

/** An indefinite article or pronoun before a noun. */
const INDEFINITE = /(?<!\p{L})(?:an?|any|each|every|another|some|une?|toute?|chaque|eine?[mnrs]?|jede[mnrs]?|een|elke?|iedere?|una?|cada)\s$/iu;
const MAX_ARTICLE = 10;

/** Whether the words of a name with capitals are no name, in lower case and with an indefinite article: “a conference of state parties”. */
function isAnyOfKind(block: BlockView, mention: Mention, { text }: Label): boolean {
	const { start, end } = block.within(mention);
	return /\p{Lu}/u.test(text) && !/\p{Lu}/u.test(block.text.slice(start, end)) && INDEFINITE.test(block.text.slice(Math.max(0, start - MAX_ARTICLE), start));
}

/** A fast test, because hardly any name is discouraged. */
function mayBeWrong({ labels }: Mention): boolean {
	return labels.every(({ label }) => label.role === 'discouraged');
}
