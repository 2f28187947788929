import type { Library, LibrarySource } from '../library/library';
import { referenceRecogniser } from './document/recogniseReferences';
import type { KeySyntax } from './keys/keySyntax';
import type { DocumentForm } from './style/document';
import type { Output } from './style/output';

/** How a language writes what cites: keys, and formatted notes. */
export interface CitingSyntax {
	readonly keys?: KeySyntax;
	readonly output: Output;
}

/**
 * The sources of the library that a document cites, in the order of the library: those whose keys it has, and those whose notes it
 * has as the style writes them, with or without a place, in footnotes, brackets or text. Of sources that the style writes alike all
 * are there.
 */
export function citedSources({ keys: syntax, output }: CitingSyntax, text: string, { library, form }: {
	readonly library: Library;
	readonly form: DocumentForm;
}): readonly LibrarySource[] {
	const keys = new Set((syntax?.find(text) ?? []).flatMap(citation => citation.keys.map(({ key }) => key)));
	const recognise = referenceRecogniser(library, { form, output });
	const noted = new Set(recognise(text).flatMap(({ sources }) => sources));
	return [...library.sources.values()].filter(source => keys.has(source.key) || noted.has(source));
}
