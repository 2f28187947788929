import type { AbbreviationSyntax } from '../abbreviation/abbreviationSyntax';
import type { AbbreviationListSyntax } from '../abbreviationList/form';
import type { BibliographySyntax } from '../citation/bibliographySyntax';
import type { CitationParser } from '../citation/document/written';
import type { CitationSyntax } from '../citation/formats/form';
import type { KeySyntax } from '../citation/keys/keySyntax';
import type { OwnTextSyntax } from '../citation/ownText';
import type { ReferenceListSyntax } from '../citation/referenceListSyntax';
import type { Output } from '../citation/style/output';
import type { LanguageTag } from '../dossier/model';
import type { LinkSyntax } from '../naming/linkSyntax';
import type { AsideSyntax } from '../prose/asides';
import type { CommentSyntax } from '../prose/commentSyntax';
import type { ProseSyntax } from '../prose/proseSyntax';
import type { StructureFinder } from '../prose/structure';
import type { QuotationSyntax } from '../quotation/quotationSyntax';
import type { QuotationWriting } from '../quotation/quoting/quotationWriting';

/** A glossary key in a text, as in `\gls{untoc}`, and its range. */
export interface GlossaryKey {
	readonly key: string;
	readonly start: number;
	readonly end: number;
}

/**
 * A document language with everything that is specific to it. Code that works on documents receives the language, or the part of it
 * that it needs, and does not know any language by name.
 */
export interface DocumentLanguage extends OwnTextSyntax {
	readonly prose: ProseSyntax;
	/** Writes formatted text, such as a reference. */
	readonly output: Output;
	/**
	 * Writes it as a document does, given its text and that of its root document if it is a part; absent if that is the same for all. What it
	 * writes differs from `output` only in the spelling.
	 */
	readonly outputIn?: (text: string, root?: string) => Output;
	readonly citation: CitationSyntax;
	/** Parses citations and notes as they are written. */
	readonly citationParser: CitationParser;
	/** Finds citations with keys; absent if the language has none. */
	readonly keys?: KeySyntax;
	/** How documents name their bibliographies; absent if the language has no way to do so. */
	readonly bibliography?: BibliographySyntax;
	readonly list: ReferenceListSyntax;
	readonly abbreviationList: AbbreviationListSyntax;
	/** How a text becomes a link; absent if the language has no links. */
	readonly link?: LinkSyntax;
	/** Finds the abbreviations that a document declares; absent if the language has no syntax for them. */
	readonly abbreviations?: AbbreviationSyntax;
	/** Finds the headings, captions, tables, notes and block quotations of a segment; absent if the language has none of these. */
	readonly structure?: StructureFinder;
	/** What may be between two words of a sentence without being a part of it; absent if the language has no syntax for it. */
	readonly asides?: AsideSyntax;
	/** How comments are written; absent if the language has none. */
	readonly comments?: CommentSyntax;
	/** Finds quotations that markup marks; absent if the language has no syntax for them. */
	readonly quotations?: QuotationSyntax;
	/** How quotations are written other than in quotation marks; absent if the language has no markup for them. */
	readonly quoting?: QuotationWriting;
	/** Returns the natural language that a document declares, or `undefined`; absent if documents cannot declare one. */
	readonly writtenIn?: (text: string) => LanguageTag | undefined;
	/** Returns the glossary key at an offset or ending there, or `undefined`; absent if the language has no glossaries. */
	readonly glossaryKeyAt?: (text: string, offset: number) => GlossaryKey | undefined;
	/** Returns all glossary keys of a text, in order; absent if the language has no glossaries. */
	readonly glossaryKeys?: (text: string) => readonly GlossaryKey[];
}
