import type { Locator } from '../../../dossier/model';
import type { Library, LibrarySource } from '../../../library/library';
import { memoized } from '../../../steps/memoized';
import type { Steps } from '../../../steps/steps';
import type { OffsetRange } from '../../../text/offsetRange';
import { titleFinder } from '../../sourceTitles';
import type { TextNaming } from '../../style/style';
import { variantsOf } from '../references/citedVariants';
import { longestMatch } from '../references/longestMatch';
import { foundInOneSpelling, oneSpellingOf } from '../references/oneSpelling';
import { locatorIn } from '../references/placeEnds';
import { ReferenceBeginningsBuilder } from '../references/referenceBeginnings';
import { isWordStart } from '../references/wordStart';
import type { ReferenceWriting } from '../references/writtenReference';
import { formsInSameNote, ibidForms, subsequentForms } from './subsequentForms';
import type { SubsequentReference } from './subsequentReference';

/** A recognized reference whose form depends on its position in the document: a short form, an "ibid." or an author-date citation. */
export interface RecognizedSubsequent extends OffsetRange {
	/** Whether it is an "ibid.", which can refer to any source. */
	readonly isIbid: boolean;
	/** The sources that it may refer to; empty for an "ibid.". */
	readonly sources: readonly LibrarySource[];
	readonly sharesAuthor: boolean;
	readonly locator?: Locator;
	readonly note?: number;
	readonly yearSuffix?: string;
	readonly naming?: TextNaming;
}

/** Recognizes the short forms, "ibid." and author-date citations of the sources of a library in one style and output format. */
export interface SubsequentRecognizer {
	/** Returns the references in a range, in order and without overlaps. */
	readonly find: (text: string, part: OffsetRange) => readonly RecognizedSubsequent[];
	/** Like `find`, for the short forms that have no number of a note, because the note itself cites one of these sources before. */
	readonly findAgain: (text: string, part: OffsetRange, sources: readonly LibrarySource[]) => readonly RecognizedSubsequent[];
	/** Returns the short forms of a source; empty if it is not in the library. */
	readonly formsOf: (source: LibrarySource) => readonly SubsequentForm[];
}

/** A short form of a source. */
export interface SubsequentForm {
	readonly text: string;
	/** Whether it is used even if another cited source has the same author. */
	readonly isForSameAuthor: boolean;
}

/**
 * Builds the recognizer. Each step formats the variants of a source. It keeps only what the forms begin with, as hashes, and formats a source
 * again if a text has the beginning of one of its forms.
 */
export function* buildSubsequentRecognizerInSteps(library: Library, { formatting, output }: ReferenceWriting): Steps<SubsequentRecognizer> {
	const writing: ReferenceWriting = { formatting, output: oneSpellingOf(output) };
	const { style, language } = writing.formatting;
	const titlesOf = titleFinder();
	const sources = [...library.sources.values()];
	const namings = new Map(style.namings?.(sources.map(({ source }) => source.csl), language).map((some, index) => [sources[index], some]));
	const formsOf = (source: LibrarySource, { isExact }: { readonly isExact: boolean }) =>
		subsequentForms(source, variantsOf(source, style, titlesOf), { ...writing, namings: namings.get(source) ?? [], isExact });
	const table = new ReferenceBeginningsBuilder(LEAD);
	const begins = new Uint8Array(ASCII);
	const add = (forms: readonly SubsequentReference[], index: number) => forms.flatMap(({ prefixes }) => prefixes).forEach(prefix => {
		table.add(prefix, index);
		[prefix, prefix.toUpperCase()].forEach(one => (begins[one.charCodeAt(0)] = 1));
	});
	for (const [index, source] of sources.entries()) {
		add(formsOf(source, { isExact: false }), index);
		yield;
	}
	const ibid = ibidForms(writing);
	add(ibid, sources.length);
	const prefixes = yield* table.buildInSteps();
	const known = new Set(sources);
	const exact = memoized((source: LibrarySource) => formsOf(source, { isExact: true }));
	const candidatesAt: CandidateFinder = (text, start, end) => {
		const first = text.charCodeAt(start);
		return first < ASCII && begins[first] === 0 ? NONE : prefixes.at(text, { start, end }).flatMap(index => {
			const source = sources[index];
			return source ? exact(source) : ibid;
		});
	};
	// Few notes cite a source twice, so these forms are made when they are looked for.
	const again = memoized((source: LibrarySource) => formsInSameNote(source, variantsOf(source, style, titlesOf), writing));
	const findIn = (text: string, part: OffsetRange, candidates: CandidateFinder) =>
		foundInOneSpelling(text, part, output, own => findAll(own, candidates));
	return {
		find: (text, part) => findIn(text, part, candidatesAt),
		findAgain: (text, part, cited) => cited.flatMap(source => findIn(text, part, () => again(source))),
		formsOf: source => (known.has(source) ? exact(source) : NONE).map(({ plain, sharesAuthor }) => ({
			text: plain, isForSameAuthor: sharesAuthor || !style.authorsAlone,
		})),
	};
}

/** The number of characters that the shortest forms have. */
const LEAD = 2;

/** Returns the references that may begin at an offset of a text, which ends at another. */
type CandidateFinder = (text: string, at: number, end: number) => readonly SubsequentReference[];

const NONE: readonly never[] = [];

/** The number of characters in ASCII. */
const ASCII = 128;

function findAll(text: string, candidatesAt: CandidateFinder): readonly RecognizedSubsequent[] {
	const all: RecognizedSubsequent[] = [];
	for (let at = 0; at < text.length; at++) {
		const candidates = isWordStart(text, at, 0) ? candidatesAt(text, at, text.length) : NONE;
		const found = candidates.length > 0 ? longest(text, at, text.length, candidates) : undefined;
		if (found) {
			all.push(found);
			at = found.end - 1;
		}
	}
	return all;
}

function longest(text: string, start: number, limit: number, candidates: readonly SubsequentReference[]): RecognizedSubsequent | undefined {
	const best = longestMatch(candidates, candidate => candidate.find(text, start, limit));
	if (!best) {
		return undefined;
	}
	const { found: { end, place, note, yearSuffix }, of } = best;
	return {
		start, end,
		isIbid: of.some(({ source }) => !source),
		sources: [...new Set(of.flatMap(({ source }) => source ?? []))],
		sharesAuthor: of[0]?.sharesAuthor ?? false,
		...(place && { locator: locatorIn(text, place) }),
		...(note !== undefined && { note }),
		...(yearSuffix !== undefined && { yearSuffix }),
		...(of[0]?.naming && { naming: of[0].naming }),
	};
}
