import type { Output } from '../../citation/style/output';
import { asciidocAddress, escapeAsciidoc } from './escapeAsciidoc';

/** Writes AsciiDoc. */
export const asciidocOutput: Output = {
	text: escapeAsciidoc,
	italic: text => `__${text}__`,
	smallCaps: text => `[.small-caps]##${text}##`,
	address: asciidocAddress,
	separator: (left, right) => (left.text.endsWith(';') && right.text.startsWith(';') ? '{empty}' : ''),
};
