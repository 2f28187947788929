import type { Output } from '../../citation/style/output';
import { isWebAddress } from '../../citation/webAddress';
import { escapeHtmlText } from './citation';

/** HTML for the text of an element. */
export const html: Output = {
	text: escapeHtmlText,
	italic: text => `<i>${text}</i>`,
	smallCaps: text => `<span style="font-variant: small-caps">${text}</span>`,
	address: url => (isWebAddress(url) ? `<a href="${escapeHtmlText(url)}">${escapeHtmlText(url)}</a>` : escapeHtmlText(url)),
};
