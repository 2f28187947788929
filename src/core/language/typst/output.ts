import type { Output } from '../../citation/style/output';
import { isWebAddress } from '../../citation/webAddress';
import { escapeTypst, typstAddress } from './escapeTypst';

/** Typst markup. */
export const typst: Output = {
	text: escapeTypst,
	// The function forms hold inside words too, where `_` does not.
	italic: text => `#emph[${text}]`,
	smallCaps: text => `#smallcaps[${text}]`,
	facesBegin: true,
	address: url => (isWebAddress(url) ? `#link("${typstAddress(url)}")` : escapeTypst(url)),
	// Behind a function, these would go on as code.
	seam: (left, right) => (/[\])]$/.test(left.text) && /^[;(]|^\.\w/.test(right.text) ? '\\' : ''),
};
