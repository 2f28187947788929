import type { Output } from '../../citation/style/output';
import { escapeLatex } from './escapeLatex';

/**
 * LaTeX in which no character is a command. Addresses are escaped text and no `\url`, which needs a package and breaks inside
 * the argument of a footnote.
 */
export const latex: Output = {
	text: escapeLatex,
	italic: text => `\\textit{${text}}`,
	smallCaps: text => `\\textsc{${text}}`,
	address: url => escapeLatex(url),
};
