import type { QuotationWriting } from '../../quotation/quoting/quotationWriting';
import { loadsPackage, withoutLatexComments } from './packages';

/** The commands of csquotes in documents that use it; otherwise quotation marks and the environment of LaTeX. */
export const latexQuoting: QuotationWriting = {
	inline: text => (usesCsquotes(text) ? ['\\enquote{', '}'] : undefined),
	block: text => (usesCsquotes(text) ? ['\\begin{displayquote}\n', '\n\\end{displayquote}'] : ['\\begin{quote}\n', '\n\\end{quote}']),
};

/** Whether a document loads csquotes or, as a part of one that does, uses its commands. */
function usesCsquotes(text: string): boolean {
	return (
		loadsPackage(text, 'csquotes') || /\\(?:enquote|textc?quote|blockc?quote|begin\{displayc?quote\})/.test(withoutLatexComments(text))
	);
}
