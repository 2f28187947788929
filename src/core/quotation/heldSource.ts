import type { CitationKey } from '../library/library';
import type { Fingerprint } from './fingerprint/fingerprint';
import type { SourceText } from './sourceText';

/** The data by which quotations of a source are checked: its text, or a fingerprint of it. */
export type HeldSource =
	| { readonly kind: 'text'; readonly text: SourceText }
	| { readonly kind: 'fingerprint'; readonly fingerprint: Fingerprint };

/** The sources that can be compared, by citation key. */
export type HeldSources = ReadonlyMap<CitationKey, HeldSource>;
