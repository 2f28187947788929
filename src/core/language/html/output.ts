import type { Output } from '../../citation/style/output';
import { isWebAddress } from '../../citation/webAddress';
import { escapeHtml } from './escapeHtml';

/** Writes the content of HTML elements. */
export const htmlOutput: Output = {
	text: escapeHtml,
	italic: text => `<i>${text}</i>`,
	smallCaps: text => `<span style="font-variant: small-caps">${text}</span>`,
	address: url => (isWebAddress(url) ? `<a href="${escapeHtml(url)}">${escapeHtml(url)}</a>` : escapeHtml(url)),
};
