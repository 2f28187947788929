import { textOf } from '../csl/cslText';
import { plainTextOf } from '../csl/richText';
import type { Library, LibrarySource } from '../library/library';
import { MAX_RECOGNIZED_OWN } from '../limits';
import type { Steps } from '../steps/steps';
import { buildReferenceRecognizerInSteps, type ReferenceRecognizer } from './document/references/recognizeReferences';
import type { ReferenceWriting } from './document/references/writtenReference';
import type { KeySyntax } from './keys/keySyntax';
import { titleFinder } from './sourceTitles';
import { workOf } from './style/workOf';

/**
 * Returns the sources of the library that a document cites, in library order: those whose citation keys occur in it, and those whose
 * references occur in the current style, with or without a locator, in footnotes, brackets or running text. If several sources have
 * the same reference, all of them are returned.
 */
export function citedSources(syntax: KeySyntax | undefined, text: string, { library, recognize }: {
	readonly library: Library;
	/** Recognizes references to the library's sources in the style and format of the document. */
	readonly recognize: ReferenceRecognizer;
}): readonly LibrarySource[] {
	const keys = new Set((syntax?.find(text) ?? []).flatMap(citation => citation.keys.map(({ key }) => key)));
	const noted = new Set(recognize(text).flatMap(({ sources }) => sources));
	return [...library.sources.values()].filter(source => keys.has(source.key) || noted.has(source));
}

/** The references to search for in a document, in addition to the sources of dossiers. */
export interface OwnCited {
	readonly syntax: KeySyntax | undefined;
	readonly library: Library;
	/** Recognizes the references of the library, which are not also counted as the user's own sources. */
	readonly recognize: ReferenceRecognizer;
	/** The user's own sources, in order of precedence. */
	readonly own: readonly LibrarySource[];
	readonly writing: ReferenceWriting;
}

/**
 * Returns the user's own sources that a document cites, in the order of their files: by key, or by a full reference in the style of the
 * document. If several files have the same key, the first applies; keys of the library take precedence. Each step checks one source,
 * because there can be many.
 */
export function* citedOwnSourcesInSteps(
	text: string,
	{ syntax, library, recognize, own, writing }: OwnCited,
): Steps<readonly LibrarySource[]> {
	const keys = new Set((syntax?.find(text) ?? []).flatMap(citation => citation.keys.map(({ key }) => key)));
	const all = yield* ownSourcesBesideInSteps(library, own);
	const cited = new Set(all.filter(source => keys.has(source.origin?.key ?? source.key) || keys.has(source.key)));
	const likely = yield* likelyInSteps(text, all.filter(source => !cited.has(source)));
	const recognizeOwn = yield* buildReferenceRecognizerInSteps(libraryOf(likely), writing);
	const known = recognize(text);
	for (const { start, end, sources } of recognizeOwn(text)) {
		if (!known.some(one => one.start < end && start < one.end)) {
			sources.forEach(source => cited.add(source));
		}
	}
	return all.filter(source => cited.has(source));
}

/**
 * Returns the sources of the user's own files whose references a text may contain, because it has the longest words of their titles, or an
 * author and the year: at most `MAX_RECOGNIZED_OWN`, in the order of their files. If a key occurs more than once, the library has
 * precedence, then the first file. One source per step.
 */
export function* likelyOwnSourcesInSteps(text: string, library: Library, own: readonly LibrarySource[]): Steps<readonly LibrarySource[]> {
	return yield* likelyInSteps(text, yield* ownSourcesBesideInSteps(library, own));
}

/** A library of sources alone. */
export function libraryOf(sources: readonly LibrarySource[]): Library {
	return { dossiers: [], entries: new Map(), sources: new Map(sources.map(source => [source.key, source])) };
}

function* ownSourcesBesideInSteps(library: Library, own: readonly LibrarySource[]): Steps<readonly LibrarySource[]> {
	const byKey = new Map<string, LibrarySource>();
	for (const source of own) {
		const written = source.origin?.key ?? source.key;
		if (!library.sources.has(source.key) && !byKey.has(written)) {
			byKey.set(written, source);
		}
		yield;
	}
	return [...byKey.values()];
}

/**
 * Returns the sources whose references notes may contain, because these have the longest words of a title, an author and the year, or
 * the number: at most `MAX_RECOGNIZED_OWN`. One source per step.
 */
export function* likelySourcesInSteps(notes: string, sources: Iterable<LibrarySource>): Steps<readonly LibrarySource[]> {
	const titlesOf = titleFinder();
	return yield* likelyInSteps(
		notes,
		sources,
		(words, source) => hasNumberOf(words, source) || Object.values(titlesOf(source)).some(title => hasWordsOf(words, title)),
	);
}

/** Writing a reference takes longer than comparing words, so only sources whose words the text has are written. */
function* likelyInSteps(
	text: string,
	sources: Iterable<LibrarySource>,
	alsoHas: (words: ReadonlySet<string>, source: LibrarySource) => boolean = () => false,
): Steps<readonly LibrarySource[]> {
	const words = wordsOf(text);
	const likely: LibrarySource[] = [];
	for (const source of sources) {
		if (likely.length < MAX_RECOGNIZED_OWN && (hasTitleOf(words, source) || hasAuthorOf(words, source) || alsoHas(words, source))) {
			likely.push(source);
		}
		yield;
	}
	return likely;
}

const WORD = /[\p{L}\p{N}]+/gu;

function wordsOf(text: string): ReadonlySet<string> {
	// A letter may follow a year.
	return new Set(text.match(WORD)?.map(word => word.toLowerCase().replace(/^(\d{4})[a-z]$/, '$1')));
}

/** Whether a text contains the two longest words of a title. */
function hasTitleOf(words: ReadonlySet<string>, { source: { csl } }: LibrarySource): boolean {
	return hasWordsOf(words, plainTextOf(textOf(csl, 'title')));
}

function hasWordsOf(words: ReadonlySet<string>, title: string): boolean {
	const longest = (title.match(WORD) ?? []).sort((a, b) => b.length - a.length).slice(0, 2);
	return longest.length > 0 && longest.every(word => words.has(word.toLowerCase()));
}

/** Whether a text has all parts of the number of a source, such as those of a resolution. */
function hasNumberOf(words: ReadonlySet<string>, { source: { csl } }: LibrarySource): boolean {
	const { number, resolution } = workOf(csl);
	const parts = (resolution?.number ?? number).match(WORD) ?? [];
	return parts.length > 0 && parts.every(part => words.has(part.toLowerCase()));
}

/** Whether a text has the year of a source and the longest word of its first author, as a citation with author and year does. */
function hasAuthorOf(words: ReadonlySet<string>, { source: { csl } }: LibrarySource): boolean {
	const { authors: [first], institution, issued } = workOf(csl);
	const [longest] = ((first?.family ?? institution).match(WORD) ?? []).sort((a, b) => b.length - a.length);
	return longest !== undefined && issued !== undefined && words.has(longest.toLowerCase()) && words.has(String(issued.start.year));
}
