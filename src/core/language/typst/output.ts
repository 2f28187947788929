import type { Output } from '../../citation/style/output';
import { isWebAddress } from '../../citation/webAddress';

/** Typst markup. */
export const typst: Output = {
	text: escape,
	// The function forms hold inside words too, where `_` does not.
	italic: text => `#emph[${text}]`,
	smallCaps: text => `#smallcaps[${text}]`,
	facesBegin: true,
	address: url => (isWebAddress(url) ? `#link("${url.replace(/[\\"]/g, '\\$&')}")` : escape(url, false)),
	// Behind a function, these would go on as code.
	seam: (left, right) => (/[\])]$/.test(left.text) && /^[;(]|^\.\w/.test(right.text) ? '\\' : ''),
};

/** `/` begins a comment or a term, `-` a list, a dash or a soft hyphen; both are escaped where they could. */
function escape(text: string, atStart: boolean): string {
	const inline = text.replace(/[\\#$*_[\]<>@~`]|\/(?=[/*])|-(?=[-?\d])|\.(?=\.\.)/g, '\\$&');
	return atStart ? inline.replace(/^[-+=/]/, '\\$&').replace(/^(\d{1,9})\./, '$1\\.') : inline;
}
