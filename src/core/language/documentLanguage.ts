import type { AbbreviationSyntax } from '../abbreviation/abbreviationSyntax';
import type { BibliographySyntax } from '../citation/bibliographySyntax';
import type { DraftSyntax } from '../citation/document/written';
import type { CitationSyntax } from '../citation/formats/form';
import type { KeySyntax } from '../citation/keys/keySyntax';
import type { OwnTextSyntax } from '../citation/ownText';
import type { ReferenceListSyntax } from '../citation/referenceListSyntax';
import type { Output } from '../citation/style/output';
import type { LanguageTag } from '../dossier/model';
import type { ProseSyntax } from '../prose/proseSyntax';

/** A key of a glossary in a text, as in `\gls{untoc}`, and the range of the key alone. */
export interface GlossaryKey {
	readonly key: string;
	readonly start: number;
	readonly end: number;
}

/**
 * A language in which documents are written, with everything that is particular to it. What works on documents gets the
 * language, or the part of it that it needs, and knows no other by name.
 */
export interface DocumentLanguage extends OwnTextSyntax {
	readonly prose: ProseSyntax;
	/** How formatted text, such as a reference, is written. */
	readonly output: Output;
	readonly citation: CitationSyntax;
	/** How citations and notes are read as they are written. */
	readonly draft: DraftSyntax;
	/** How citations with keys are written; absent where the language has none. */
	readonly keys?: KeySyntax;
	/** How documents name bibliographies; absent where the language has no way. */
	readonly bibliography?: BibliographySyntax;
	readonly list: ReferenceListSyntax;
	/** The abbreviations that a document declares; absent where the language has no syntax for it. */
	readonly abbreviations?: AbbreviationSyntax;
	/** The natural language that a document declares; `undefined` where it declares none. Absent where the syntax has no way to. */
	readonly writtenIn?: (text: string) => LanguageTag | undefined;
	/** The key of a glossary at an offset, which may be its end; `undefined` where none is. Absent where the language has no glossaries. */
	readonly glossaryKeyAt?: (text: string, offset: number) => GlossaryKey | undefined;
}
