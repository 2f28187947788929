import type { CitationKey } from '../library/library';
import type { TextEdit } from '../text/textEdit';

/**
 * What a fix does.
 * - `useName`: replaces a name with the one of the dossier.
 * - `introduce`: writes the name before an acronym, which goes in brackets.
 * - `introduceAtName`: writes the acronym in brackets after a name.
 * - `useAcronym`: replaces a name with its acronym.
 * - `removeAcronym`: removes an acronym in brackets.
 * - `useSymbol`: replaces a document symbol or a number.
 * - `useRecorded`: replaces a value with the recorded one.
 * - `useWording`: replaces words of a quotation with those of its source.
 * - `addWording`: adds words of the source to a quotation.
 * - `useLocator`: writes the place where the source has a quotation in its citation.
 * - `useKey`: replaces the key of a citation.
 * - `useHouseStyle`: writes something as a style guide requires.
 * - `moveFootnote`: puts the mark of a footnote after punctuation.
 * - `insertCitation`: cites a source.
 * - `removeComment`: removes a comment that ignores findings, or a code in it.
 */
export type FixKind = 'useName' | 'introduce' | 'introduceAtName' | 'useAcronym' | 'removeAcronym' | 'useSymbol' | 'useRecorded' | 'useWording' | 'addWording' | 'useLocator' | 'useKey' | 'useHouseStyle' | 'moveFootnote' | 'insertCitation' | 'removeComment';

/** A way to resolve a finding. */
export interface CheckFix {
	readonly kind: FixKind;
	/**
	 * Whether it can be applied without a person reading the result: it only writes what a dossier records as official, and not in a
	 * quotation.
	 */
	readonly safe: boolean;
	/**
	 * For the title: the text that is written, such as a name, an acronym or a symbol; or, if the fix only removes something, the removed
	 * text, empty for a whole comment.
	 */
	readonly shown: string;
	/**
	 * The key of the source that is cited, which a bibliography must have; absent if the document cites without keys, or if nothing is cited.
	 */
	readonly cites?: CitationKey;
	/** In order, without overlaps. */
	readonly edits: readonly TextEdit[];
}
