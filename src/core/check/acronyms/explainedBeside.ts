import { partitionPoint } from '../../data/binarySearch';
import type { Mention } from '../../lexicon/matching/mentions';
import type { OffsetRange } from '../../text/offsetRange';
import type { BlockView } from '../blockView';
import type { SegmentReading } from '../segmentReading';

/** Words that say that an acronym stands for a name, in the languages served. */
const MEANS = [
	'or|ou|oder|of|o|i\\.e\\.,?|that is,?|namely',
	'(?:which |that )?(?:stands|is short) for|is the (?:acronym|abbreviation) (?:of|for)|(?:also |better |commonly |otherwise )?(?:known|abbreviated) as|abbreviated(?: to)?',
	"c[’']est-à-dire|(?:qui )?signifie|est (?:le sigle|l[’']acronyme) de|(?:aussi |plus )?connue? sous le nom de",
	'd\\.\\s?h\\.|das heißt|(?:das )?steht für|kurz(?: für)?|bekannt als',
	'dat is|staat voor|ofwel|kortweg|bekend als',
	'es decir|(?:que )?significa|son las siglas de|(?:más |también )?conocid[ao] como',
].join('|');

/**
 * The text that may be between an acronym and the name in apposition, in either order: a comma, a dash, a bracket, the words above, an
 * article.
 */
const BETWEEN = new RegExp(
	`^\\s?(?:[–—]|-{1,3}|[([]|,?\\s?(?:${MEANS})|,)?\\s{0,2}["“«]?(?:the|la|le|les|l[’']|die|der|das|de|het|el|los|las)?\\s?["“«]?$`,
	'iu',
);

/**
 * Returns the name of the same entry directly before or after an acronym, as in “UNTOC, the Convention against …”; `undefined` if there is
 * none.
 */
export function explainedBeside({ segment }: SegmentReading, block: BlockView, acronym: Mention): OffsetRange | undefined {
	const entries = acronym.labels.map(({ entry }) => entry);
	const isName = ({ labels }: Mention) => labels.some(({ entry, label }) => entries.includes(entry) && label.role !== 'acronym');
	const index = partitionPoint(0, block.mentions.length, at => (block.mentions[at]?.start ?? 0) < acronym.start);
	const before = block.mentions[index - 1];
	const after = block.mentions[index + 1];
	const beside = after && isName(after) && BETWEEN.test(segment.text.slice(acronym.end, after.start)) ? after
		: before && isName(before) && BETWEEN.test(segment.text.slice(before.end, acronym.start)) ? before : undefined;
	return beside && { start: beside.start, end: beside.end };
}
