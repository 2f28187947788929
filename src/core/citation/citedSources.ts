import type { Library, LibrarySource } from '../library/library';
import type { ReferenceRecogniser } from './document/recogniseReferences';
import type { KeySyntax } from './keys/keySyntax';

/**
 * Returns the sources of the library that a document cites, in library order: those whose citation keys occur in it, and those whose
 * references occur in the current style, with or without a locator, in footnotes, brackets or running text. If several sources have
 * the same reference, all of them are returned.
 */
export function citedSources(syntax: KeySyntax | undefined, text: string, { library, recognise }: {
	readonly library: Library;
	/** Recognises references to the library's sources in the style and format of the document. */
	readonly recognise: ReferenceRecogniser;
}): readonly LibrarySource[] {
	const keys = new Set((syntax?.find(text) ?? []).flatMap(citation => citation.keys.map(({ key }) => key)));
	const noted = new Set(recognise(text).flatMap(({ sources }) => sources));
	return [...library.sources.values()].filter(source => keys.has(source.key) || noted.has(source));
}
