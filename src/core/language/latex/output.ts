import type { Output } from '../../citation/style/output';
import { escapeLatex } from './escapeLatex';

/**
 * Writes LaTeX. URLs are escaped text rather than `\url`, which needs a package and does not work in the argument of a footnote.
 */
export const latexOutput: Output = {
	text: escapeLatex,
	italic: text => `\\textit{${text}}`,
	smallCaps: text => `\\textsc{${text}}`,
	address: url => escapeLatex(url),
};
