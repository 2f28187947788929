import type { ReferenceRecognizer } from '../../citation/document/references/recognizeReferences';
import type { DocumentLanguage } from '../../language/documentLanguage';
import type { Library } from '../../library/library';
import type { HeldSources } from '../../quotation/heldSource';
import { sharedSteps, type Steps } from '../../steps/steps';
import type { CheckSettings } from '../checkSettings';
import type { Quoting } from './quoting';

/** The data with which quotations in documents of a language are compared. */
export interface QuotingInput {
	readonly library: Pick<Library, 'sources'>;
	readonly held: HeldSources;
	/**
	 * Returns the recognizer of references as documents write them. Building it formats all sources, so documents should share it. It is
	 * only called for documents with quotations or missing citations.
	 */
	readonly recognizer: () => Steps<ReferenceRecognizer>;
	readonly syntax: Pick<DocumentLanguage, 'citation'>;
	readonly settings: Pick<CheckSettings, 'fewestQuotedWords'>;
}

/** Returns the input of checks of quotations. Citations are keys of the library, or references as formatted. */
export function quotingFor({ library, held, recognizer, syntax: { citation }, settings }: QuotingInput): Quoting {
	return {
		held,
		minWords: settings.fewestQuotedWords,
		knowledge: sharedSteps(function* () {
			return {
				recognize: yield* recognizer(),
				sourceOf: key => (library.sources.has(key) ? key : undefined),
				hasKey: () => false,
				noteForm: citation.footnote.name,
			};
		}),
	};
}
