import { buildReferenceRecogniserInSteps, type ReferenceRecogniser } from '../../citation/document/references/recogniseReferences';
import type { CitationFormatting } from '../../citation/style/documents/document';
import { complete } from '../../dossier/steps';
import type { DocumentLanguage } from '../../language/documentLanguage';
import type { Library } from '../../library/library';
import type { HeldSources } from '../../quotation/heldSource';
import type { CheckSettings } from '../checkSettings';
import type { Quoting } from './quoting';

/** The data with which quotations in documents of a language are compared. */
export interface QuotingInput {
	readonly library: Library;
	readonly held: HeldSources;
	/** The style and language of references in the document. */
	readonly formatting: CitationFormatting;
	readonly syntax: DocumentLanguage;
	readonly settings: CheckSettings;
}

/** Returns the input of checks of quotations. Citations are keys of the library, or references as formatted. */
export function quotingFor({ library, held, formatting, syntax: { output, citation }, settings }: QuotingInput): Quoting {
	let recognise: ReferenceRecogniser | undefined;
	return {
		held,
		leastWords: settings.fewestQuotedWords,
		knowledge: {
			// Only documents with quotations need it.
			recognise: (text, part) => {
				recognise ??= complete(buildReferenceRecogniserInSteps(library, { formatting, output }));
				return recognise(text, part);
			},
			sourceOf: key => (library.sources.has(key) ? key : undefined),
			hasKey: () => false,
			noteForm: citation.footnote.name,
		},
	};
}
