import type { Locator } from '../../../dossier/model';
import type { Steps } from '../../../steps/steps';
import type { Library, LibrarySource } from '../../../library/library';
import { titleFinder } from '../../sourceTitles';
import { formatCitation } from '../../style/documents/document';
import { LANGUAGES } from '../../style/locale/languages';
import { writeRich } from '../../style/output';
import type { CitedItem, Position, TextNaming } from '../../style/style';
import { locatorIn } from '../references/placeEnds';
import { itemsOf } from '../references/recogniseReferences';
import { isWordStart } from '../references/wordStart';
import type { ReferenceWriting } from '../references/writtenReference';
import { longestMatch } from '../references/longestMatch';
import { memoized } from '../../../steps/memoized';
import { SubsequentReference, YEAR_SUFFIX, NOTE_NUMBER } from './subsequentReference';
import type { OffsetRange } from '../../../text/offsetRange';

/** A recognized reference whose form depends on its position in the document: a short form, an "ibid." or an author-date citation. */
export interface RecognisedSubsequent extends OffsetRange {
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
export interface SubsequentRecogniser {
	/** Returns the references in a range, in order and without overlaps. */
	readonly find: (text: string, part: OffsetRange) => readonly RecognisedSubsequent[];
	/** Like `find`, for the short forms that have no number of a note, because the note itself cites one of these sources before. */
	readonly findAgain: (text: string, part: OffsetRange, sources: readonly LibrarySource[]) => readonly RecognisedSubsequent[];
	/** Returns the short forms of a source; empty if it is not in the library. */
	readonly formsOf: (source: LibrarySource) => ReadonlySet<string>;
	/** Returns the sources that have one of these short forms. */
	readonly having: (forms: ReadonlySet<string>) => readonly LibrarySource[];
}

/** Returns the other sources that have a short form in common with a source. */
export function withSameShortForm({ formsOf, having }: SubsequentRecogniser, source: LibrarySource): ReadonlySet<LibrarySource> {
	return new Set(having(formsOf(source)).filter(other => other !== source));
}

const BEFORE = '\uE001 ';
const SUBSEQUENT: Position = { type: 'subsequent', note: NOTE_NUMBER };
const IN_SAME_NOTE: Position = { type: 'subsequent' };
/** A private-use character that stands for any title. A style that prints it in its "ibid." has no "ibid.". */
const ANY = '\uE004';

/** Builds the recognizer. Each step formats one variant of a source. */
export function* buildSubsequentRecogniserInSteps(library: Library, writing: ReferenceWriting): Steps<SubsequentRecogniser> {
	const titlesOf = titleFinder();
	const byKey = new Map<string, SubsequentReference[]>();
	const byText = new Map<string, Set<LibrarySource>>();
	const textsOf = new Map<LibrarySource, Set<string>>();
	const add = (reference: SubsequentReference) => {
		for (const key of reference.keys) {
			const sameKey = byKey.get(key) ?? [];
			sameKey.push(reference);
			byKey.set(key, sameKey);
		}
	};
	const { style, language } = writing.formatting;
	const sources = [...library.sources.values()];
	const namings = style.namings?.(sources.map(({ source }) => source.csl), language) ?? [];
	for (const [index, source] of sources.entries()) {
		const texts = new Map<string, SubsequentReference>();
		for (const item of itemsOf(source, titlesOf)) {
			for (const reference of subsequentForms(source, item, { ...writing, namings: namings[index] ?? [] })) {
				const same = texts.get(reference.plain);
				same?.add(reference);
				if (reference.plain.length > 1 && !same) {
					texts.set(reference.plain, reference);
					add(reference);
					// If two cited sources have the same author, both get the longer form.
					if (reference.sharesAuthor || !style.authorsAlone) {
						byText.set(reference.plain, (byText.get(reference.plain) ?? new Set()).add(source));
					}
				}
			}
			yield;
		}
		textsOf.set(source, new Set(texts.keys()));
	}
	ibidForms(writing).forEach(add);
	const candidatesAt = candidateFinder(byKey);
	// Few notes cite a source twice, so these forms are made when they are looked for.
	const againAt = memoized<LibrarySource, CandidateFinder>(source => candidateFinder(formsInSameNote(source, itemsOf(source, titlesOf), writing)));
	const having = (forms: ReadonlySet<string>) => [...forms].flatMap(text => [...byText.get(text) ?? []]);
	const formsOf = (source: LibrarySource) => textsOf.get(source) ?? new Set<string>();
	return {
		find: (text, part) => findAll(text, part, candidatesAt),
		findAgain: (text, part, cited) => cited.flatMap(source => findAll(text, part, againAt(source))),
		formsOf, having,
	};
}

/**
 * Returns the forms of a source that differ from its full reference; in an author-date style, also those
 * without a year suffix and those that distinguish its authors.
 */
function subsequentForms(
	source: LibrarySource,
	item: CitedItem,
	{ namings, ...writing }: ReferenceWriting & { readonly namings: readonly TextNaming[] },
): readonly SubsequentReference[] {
	const { style } = writing.formatting;
	if (style.system === 'author-date') {
		return [undefined, ...namings].flatMap(naming => ['', YEAR_SUFFIX].map(
			yearSuffix =>
				new SubsequentReference(places => inner(written({ ...item, places }, { type: 'first' }, writing, { yearSuffix, ...(naming && { naming }) })), {
					source,
					naming,
				}),
		));
	}
	const first = afterAnother(item, writing);
	return shortForms(source, item, SUBSEQUENT, writing).filter(({ plain }) => plain !== first);
}

/** Returns the short forms of a source with and without its title, in a style that has both. */
function shortForms(source: LibrarySource, item: CitedItem, position: Position, writing: ReferenceWriting): readonly SubsequentReference[] {
	return (writing.formatting.style.authorsAlone ? [false, true] : [false]).map(
		sharesAuthor =>
			new SubsequentReference(
				(places, atStart) => written({ ...item, places }, position, writing, { atStart, ...(sharesAuthor && { sharesAuthor }) }),
				{ source, sharesAuthor },
			),
	);
}

/** Returns the short forms of a source in a note that cites it before, by key; none if they are the same in every note. */
function formsInSameNote(source: LibrarySource, items: readonly CitedItem[], writing: ReferenceWriting): ReadonlyMap<string, readonly SubsequentReference[]> {
	if (writing.formatting.style.system === 'author-date') {
		return new Map();
	}
	const byText = new Map<string, SubsequentReference>();
	for (const item of items) {
		const elsewhere = new Set(subsequentForms(source, item, { ...writing, namings: [] }).map(({ plain }) => plain));
		for (const reference of shortForms(source, item, IN_SAME_NOTE, writing)) {
			byText.get(reference.plain)?.add(reference);
			if (!elsewhere.has(reference.plain) && !byText.has(reference.plain) && reference.plain !== afterAnother(item, writing)) {
				byText.set(reference.plain, reference);
			}
		}
	}
	const all = [...byText.values()];
	return new Map(all.flatMap(({ keys }) => keys).map(key => [key, all.filter(one => one.keys.includes(key))]));
}

/** Returns the "ibid." in each language of the style; empty if the style has none. */
function ibidForms(writing: ReferenceWriting): readonly SubsequentReference[] {
	const item: CitedItem = { id: ANY, csl: { type: 'book', title: ANY, author: [{ literal: ANY }] } };
	const forms = LANGUAGES.map(
		language =>
			new SubsequentReference(
				(places, atStart) =>
					written({ ...item, language, places }, { type: 'ibid', note: NOTE_NUMBER, samePlace: places.length === 0 }, writing, {
						atStart,
					}),
				{},
			),
	);
	return forms.filter(({ plain }) => !plain.includes(ANY));
}

function afterAnother(item: CitedItem, { formatting, output }: ReferenceWriting): string {
	return writeRich([{ text: BEFORE }, ...formatCitation(item, formatting)], output).slice(BEFORE.length);
}

function written(
	item: CitedItem,
	position: Position,
	{ formatting: { style, language }, output }: ReferenceWriting,
	{ atStart = false, ...more }: { readonly yearSuffix?: string; readonly sharesAuthor?: true; readonly naming?: TextNaming; readonly atStart?: boolean } = {},
): string {
	const note = style.note([{ ...item, position, ...more }], item.language ?? language);
	return atStart ? writeRich(note, output) : writeRich([{ text: BEFORE }, ...note], output).slice(BEFORE.length);
}

/** Removes the parentheses around a citation. */
function inner(citation: string): string {
	return citation.replace(/^\(/, '').replace(/\)$/, '');
}

/** Returns the references that may begin at an offset of a text, which ends at another. */
type CandidateFinder = (text: string, at: number, end: number) => readonly SubsequentReference[];

/** Finds references by their keys. */
function candidateFinder(byKey: ReadonlyMap<string, readonly SubsequentReference[]>): CandidateFinder {
	// Most words do not start any reference, and the keys with the same first two letters have few lengths.
	const lengthsOf = new Map<string, number[]>();
	for (const key of byKey.keys()) {
		const lengths = lengthsOf.get(key.slice(0, 2));
		if (!lengths) {
			lengthsOf.set(key.slice(0, 2), [key.length]);
		} else if (!lengths.includes(key.length)) {
			lengths.push(key.length);
		}
	}
	const begins = new Uint8Array(ASCII);
	for (const beginning of lengthsOf.keys()) {
		for (const written of [beginning, beginning.toUpperCase()]) {
			begins[written.charCodeAt(0)] = 1;
		}
	}
	return (text, at, end) => {
		const first = text.charCodeAt(at);
		const lengths = first >= ASCII || begins[first] === 1 ? lengthsOf.get(text.slice(at, at + 2).toLowerCase()) : undefined;
		return (
			lengths?.flatMap(length => (at + length <= end ? (byKey.get(text.slice(at, at + length).toLowerCase()) ?? NONE) : NONE)) ?? NONE
		);
	};
}

const NONE: readonly SubsequentReference[] = [];

/** The number of characters in ASCII. */
const ASCII = 128;

function findAll(text: string, { start, end }: OffsetRange, candidatesAt: CandidateFinder): readonly RecognisedSubsequent[] {
	const all: RecognisedSubsequent[] = [];
	for (let at = start; at < end; at++) {
		const candidates = isWordStart(text, at, start) ? candidatesAt(text, at, end) : NONE;
		const found = candidates.length > 0 ? longest(text, at, end, candidates) : undefined;
		if (found) {
			all.push(found);
			at = found.end - 1;
		}
	}
	return all;
}

function longest(text: string, start: number, limit: number, candidates: readonly SubsequentReference[]): RecognisedSubsequent | undefined {
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
