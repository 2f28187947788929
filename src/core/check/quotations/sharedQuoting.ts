import { buildReferenceRecognizerInSteps } from '../../citation/document/references/recognizeReferences';
import type { CitationFormatting } from '../../citation/style/documents/document';
import type { DocumentLanguage } from '../../language/documentLanguage';
import type { Library } from '../../library/library';
import type { Quoting } from './quoting';
import { quotingFor, type QuotingInput } from './quotingFor';

/** Returns the data with which quotations are compared in documents of a language whose references are formatted in one way. */
export type QuotingIn = (syntax: DocumentLanguage, formatting: CitationFormatting) => Quoting;

/**
 * Returns a function for many documents. Documents that cite alike share the recognizer of references, because building it formats all
 * sources, which takes longer than checking a document.
 */
export function sharedQuoting({
	library,
	held,
	settings,
}: Pick<QuotingInput, 'held' | 'settings'> & { readonly library: Library }): QuotingIn {
	const known = new Map<DocumentLanguage, Map<string, Quoting>>();
	// A recognizer of references with addresses also recognizes those without, but not the reverse.
	return (syntax, { style, language }) => {
		const byFormatting = known.get(syntax) ?? new Map<string, Quoting>();
		const key = JSON.stringify([style.id, language]);
		const writing = { formatting: { style, language }, output: syntax.output };
		const recognizer = () => buildReferenceRecognizerInSteps(library, writing);
		const quoting = byFormatting.get(key) ?? quotingFor({ library, held, recognizer, syntax, settings });
		known.set(syntax, byFormatting.set(key, quoting));
		return quoting;
	};
}
