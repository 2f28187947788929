import { partitionPoint } from '../../data/binarySearch';
import type { Mention } from '../../lexicon/matching/mentions';
import type { LibraryEntry } from '../../library/library';
import { nameOf } from '../../library/names';
import type { BlockView } from '../blockView';
import type { CheckFix } from '../fix';
import type { SegmentReading } from '../segmentReading';
import { writtenText } from '../writtenText';
import type { ExpansionWrong } from './nameFinding';

/** The minimum number of words of a name that is compared: shorter ones are often in apposition, as in “Belgium (EU)”. */
const MIN_WORDS = 3;

/** The text that may be between a name and the bracket after it. */
const BETWEEN = /^[\s*_”"»’]{0,4}$/u;

/** An acronym in brackets, and where the bracket begins in the text of the block. */
interface AcronymInBracket {
	readonly mention: Mention;
	readonly entries: readonly LibraryEntry[];
	readonly bracket: number;
}

/** Returns one of some entries if all are about the same thing, which several dossiers may have; `undefined` otherwise, or if there is none. */
function oneThing(entries: readonly LibraryEntry[]): LibraryEntry | undefined {
	const [first] = entries;
	return entries.every(({ entry }) => entry.key === first?.entry.key) ? first : undefined;
}

/**
 * “X (ACRONYM)”, where X is a name of another entry of the same kind, which has its own acronym. Either the name or the acronym is wrong,
 * so no fix is safe.
 */
export function nameOfAnother(
	reading: SegmentReading,
	block: BlockView,
	{ mention, entries, bracket }: AcronymInBracket,
): ExpansionWrong | undefined {
	const { library, language } = reading.context;
	const before =
		block.mentions[partitionPoint(0, block.mentions.length, index => (block.mentions[index]?.end ?? 0) <= mention.start) - 1];
	const range = before && block.within(before);
	const [label] = before?.labels ?? [];
	const named = oneThing((before?.labels ?? []).flatMap(({ entry: id }) => library.entries.get(id) ?? []));
	const entry = oneThing(entries);
	const isAnotherOfKind =
		named !== undefined && entry !== undefined && named.entry.key !== entry.entry.key && named.entry.kind === entry.entry.kind;
	if (!before || !range || !label || !isAnotherOfKind) {
		return undefined;
	}
	const acronym = named.entry.labels.find(({ role }) => role === 'acronym')?.text;
	const name = nameOf(entry.entry, language, entry.dossier.language);
	const written = block.text.slice(range.start, range.end).replace(/\s+/gu, ' ');
	const isLongName = label.label.role !== 'acronym' && written.split(' ').length >= MIN_WORDS;
	const isRightBefore = BETWEEN.test(block.text.slice(range.end, bracket));
	if (acronym === undefined || name === undefined || !isLongName || !isRightBefore || block.isQuoted(before)) {
		return undefined;
	}
	const { start, end } = before;
	const fixes: readonly CheckFix[] = [
		{ kind: 'useName', safe: false, shown: name, edits: [{ start, end, text: writtenText(name, reading.context) }] },
		{
			kind: 'useAcronym',
			safe: false,
			shown: acronym,
			edits: [{ start: mention.start, end: mention.end, text: writtenText(acronym, reading.context) }],
		},
	];
	return {
		code: 'expansion-wrong',
		start,
		end,
		entry: entry.id,
		variant: false,
		acronym: reading.segment.text.slice(mention.start, mention.end),
		written,
		name,
		fixes,
	};
}
