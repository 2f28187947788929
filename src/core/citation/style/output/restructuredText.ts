import type { Output } from './output';
import { isWebAddress } from './webAddress';

/** reStructuredText, which has no small capitals without a role of the document's own. */
export const restructuredText: Output = {
	text: escape,
	italic: text => `*${text}*`,
	smallCaps: text => text,
	address: url => (!isWebAddress(url) ? escape(url, false) : /[`*_|\\]/.test(url) ? `\`${escape(url, false)} <${url.replace(/[`*_|\\]/g, '\\$&')}>\`__` : url),
	seam: (left, right) => (needsSeam(left, right) ? '\\ ' : ''),
};

function escape(text: string, atStart: boolean): string {
	const inline = text.replace(/[\\`*_|]/g, '\\$&');
	return atStart ? inline.replace(/^(?:[-+.:>=~^"'#!$%&(),/;<?@[\]{}–—]|\d{1,9}(?=[.)])|[A-Za-z](?=[.)]))/, '\\$&') : inline;
}

/** Markup begins after a space or opening mark and ends before a space or closing mark; anywhere else an escaped space parts it. */
function needsSeam(left: string, right: string): boolean {
	const opens = /^[*`]/.test(right) && !/[\s'"([{<‘“«–—/:-]$/.test(left);
	const closes = /(?:[^\\]\*|`__)$/.test(left) && !/^[\s'")\]}>’”»/:.,;!?–—\\-]/.test(right);
	const address = /https?:\S*$/i.test(left) && /^[\w/=&#%~+@-]/.test(right);
	return opens || closes || address;
}
