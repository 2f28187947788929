import type { LibrarySource } from '../../../library/library';
import { outerFirst, type OffsetRange } from '../../../text/offsetRange';
import type { TextNaming } from '../../style/style';
import { whole } from '../parseCitations';
import type { PlacedSource } from '../placedCitation';
import type { ReferenceRecognizer } from '../references/recognizeReferences';
import type { RecognizedSubsequent, SubsequentRecognizer } from './subsequentRecognizer';

/** Recognizes the references in notes. */
export interface NoteRecognizers {
	/** Finds full references. */
	readonly recognize: ReferenceRecognizer;
	readonly subsequent: SubsequentRecognizer;
}

/** A reference in a note, and its form. */
export interface NoteMention {
	readonly kind: 'full' | 'subsequent' | 'ibid';
	/** The sources that it may refer to; empty for an "ibid.". */
	readonly sources: readonly LibrarySource[];
	readonly sharesAuthor: boolean;
	/** The note number in the reference. */
	readonly note?: number;
	/** The letter after the year. */
	readonly yearSuffix?: string;
	readonly naming?: TextNaming;
	/** The prefix, locator and suffix. */
	readonly details: PlacedSource;
}

/** Returns the references in a note, in order; empty if there are none that Dossier could have written. */
export function mentionsIn(
	text: string,
	content: OffsetRange,
	{ recognize, subsequent }: NoteRecognizers,
	isAuthorDate: boolean,
): readonly NoteMention[] {
	const part = isAuthorDate ? insideParentheses(text, content) : content;
	if (!part) {
		return [];
	}
	// In author-date styles, the recognizer of subsequent references also finds those without a year suffix.
	const full = isAuthorDate ? [] : recognize(text, part).map(one => ({ ...one, kind: 'full' as const, sharesAuthor: false }));
	// Nothing else can be in a note that is one full reference.
	const [only] = full;
	const isWhole = only?.start === part.start && /^\.?$/.test(text.slice(only.end, part.end));
	const others = isWhole
		? []
		: subsequent.find(text, part).map(one => ({ ...one, kind: one.isIbid ? ('ibid' as const) : ('subsequent' as const) }));
	const alone = leftmost([...full, ...others]);
	const found = isWhole || isAuthorDate ? alone : leftmost([...alone, ...againIn(text, part, alone, subsequent)]);
	const { sources: placed } = whole(text, part, found);
	return found.flatMap((reference, index): readonly NoteMention[] => {
		const details = placed[index];
		const { kind, sources, sharesAuthor } = reference;
		const { note, naming, yearSuffix }: Partial<RecognizedSubsequent> = reference;
		return details
			? [
					{
						kind: isAuthorDate ? 'full' : kind,
						sources,
						sharesAuthor,
						details,
						...(note !== undefined && { note }),
						...(naming && { naming }),
						...(yearSuffix !== undefined && { yearSuffix }),
					},
				]
			: [];
	});
}

/** A found reference, with the sources that it may refer to. */
type Found = OffsetRange & Pick<NoteMention, 'sources'>;

/** Returns the references without the number of a note, to sources that the same note cites before them. */
function againIn(text: string, part: OffsetRange, found: readonly Found[], { findAgain }: SubsequentRecognizer) {
	const [first] = found;
	const again = first ? findAgain(text, { start: first.end, end: part.end }, [...new Set(found.flatMap(({ sources }) => sources))]) : [];
	return again
		.filter(({ start, sources }) => found.some(one => one.end <= start && one.sources.some(source => sources.includes(source))))
		.map(one => ({ ...one, kind: 'subsequent' as const }));
}

function insideParentheses(text: string, { start, end }: OffsetRange): OffsetRange | undefined {
	const open = text[start] === '\\' ? start + 1 : start;
	return text[open] === '(' && text[end - 1] === ')' ? { start: open + 1, end: end - 1 } : undefined;
}

/** Removes overlaps: keeps the range that starts first, then the longest, then the one listed first. */
export function leftmost<Part extends OffsetRange>(parts: readonly Part[]): readonly Part[] {
	const sorted = [...parts].sort(outerFirst);
	const kept: Part[] = [];
	for (const part of sorted) {
		if (part.start >= (kept.at(-1)?.end ?? 0)) {
			kept.push(part);
		}
	}
	return kept;
}
