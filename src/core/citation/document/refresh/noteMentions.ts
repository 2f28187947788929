import type { LibrarySource } from '../../../library/library';
import type { TextPart } from '../../referenceListSyntax';
import { whole } from '../parseCitations';
import type { PlacedSource } from '../placedCitation';
import type { ReferenceRecogniser } from '../recogniseReferences';
import type { LaterRecogniser } from './laterRecogniser';

/** Recognises what notes cite, in every form that a style has for it. */
export interface NoteRecognisers {
	/** Finds references in full. */
	readonly recognise: ReferenceRecogniser;
	readonly later: LaterRecogniser;
}

/** A reference in a note, and in which form it is written. */
export interface NoteMention {
	readonly kind: 'full' | 'later' | 'ibid';
	/** The sources that it may be of; none for an "ibid.". */
	readonly sources: readonly LibrarySource[];
	readonly sharesAuthor: boolean;
	/** The number of the note that it points to. */
	readonly note?: number;
	/** The letter behind its year. */
	readonly letter?: string;
	/** What is said beside it. */
	readonly said: PlacedSource;
}

/** The references of a note, in order; none where nothing in it looks like ours. */
export function mentionsIn(text: string, content: TextPart, { recognise, later }: NoteRecognisers, isAuthorDate: boolean): readonly NoteMention[] {
	const part = isAuthorDate ? insideParentheses(text, content) : content;
	if (!part) {
		return [];
	}
	// With author and year the full form is the one without a letter, which the other recogniser knows, too.
	const full = isAuthorDate ? [] : recognise(text, part).map(one => ({ ...one, kind: 'full' as const, sharesAuthor: false }));
	const others = later.find(text, part).map(one => ({ ...one, kind: one.isIbid ? 'ibid' as const : 'later' as const }));
	const found = leftmost([...full, ...others]);
	const { sources: said } = whole(text, part, found.map(one => ({ ...one, language: undefined })));
	return found.flatMap(({ kind, sources, sharesAuthor, ...rest }, index): readonly NoteMention[] => {
		const beside = said[index];
		return beside ? [{
			kind: isAuthorDate ? 'full' : kind, sources, sharesAuthor, said: beside,
			...('note' in rest && rest.note !== undefined && { note: rest.note }), ...('letter' in rest && rest.letter !== undefined && { letter: rest.letter }),
		}] : [];
	});
}

function insideParentheses(text: string, { start, end }: TextPart): TextPart | undefined {
	const open = text[start] === '\\' ? start + 1 : start;
	return text[open] === '(' && text[end - 1] === ')' ? { start: open + 1, end: end - 1 } : undefined;
}

/** Parts of which none is in another: the first ones, of those that begin together the longest, and of equal ones that which is given first. */
function leftmost<Part extends TextPart>(parts: readonly Part[]): readonly Part[] {
	const sorted = [...parts].sort((a, b) => a.start - b.start || b.end - a.end);
	const kept: Part[] = [];
	for (const part of sorted) {
		if (part.start >= (kept.at(-1)?.end ?? 0)) {
			kept.push(part);
		}
	}
	return kept;
}
