import type { Output } from '../../citation/style/output';
import { isWebAddress } from '../../citation/webAddress';
import { escapeTypst, typstAddress } from './escapeTypst';

/** Writes Typst markup. */
export const typstOutput: Output = {
	text: escapeTypst,
	// The function calls also work inside words, where `_` does not.
	italic: text => `#emph[${text}]`,
	smallCaps: text => `#smallcaps[${text}]`,
	facesBegin: true,
	address: url => (isWebAddress(url) ? `#link("${typstAddress(url)}")` : escapeTypst(url)),
	// After a function call, these would be parsed as code.
	separator: (left, right) => (/[\])]$/.test(left.text) && /^[;(]|^\.\w/.test(right.text) ? '\\' : ''),
};
