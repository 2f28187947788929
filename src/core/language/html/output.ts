import type { Output } from '../../citation/style/output';
import { isWebAddress } from '../../citation/webAddress';

/** HTML for the text of an element. */
export const html: Output = {
	text: escape,
	italic: text => `<i>${text}</i>`,
	smallCaps: text => `<span style="font-variant: small-caps">${text}</span>`,
	address: url => (isWebAddress(url) ? `<a href="${escape(url)}">${escape(url)}</a>` : escape(url)),
};

function escape(text: string): string {
	return text.replace(/[&<>"']/g, character => ENTITIES[character] ?? character);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
