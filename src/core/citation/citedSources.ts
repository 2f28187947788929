import type { Library, LibrarySource } from '../library/library';
import type { ReferenceRecogniser } from './document/recogniseReferences';
import type { KeySyntax } from './keys/keySyntax';

/**
 * The sources of the library that a document cites, in the order of the library: those whose keys it has, and those whose notes it
 * has as the style writes them, with or without a place, in footnotes, brackets or text. Of sources that the style writes alike all
 * are there.
 */
export function citedSources(syntax: KeySyntax | undefined, text: string, { library, recognise }: {
	readonly library: Library;
	/** Recognises the references of the library in the style and format of the document. */
	readonly recognise: ReferenceRecogniser;
}): readonly LibrarySource[] {
	const keys = new Set((syntax?.find(text) ?? []).flatMap(citation => citation.keys.map(({ key }) => key)));
	const noted = new Set(recognise(text).flatMap(({ sources }) => sources));
	return [...library.sources.values()].filter(source => keys.has(source.key) || noted.has(source));
}
