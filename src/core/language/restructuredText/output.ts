import type { Output, Written } from '../../citation/style/output';
import { isWebAddress } from '../../citation/webAddress';

/** reStructuredText, which has no small capitals without a role of the document's own. */
export const restructuredText: Output = {
	text: escape,
	italic: text => `*${text}*`,
	smallCaps: text => text,
	address: url => (!isWebAddress(url) ? escape(url, false) : /[`*_|\\]/.test(url) ? `\`${escape(url, false)} <${url.replace(/[`*_|\\]/g, '\\$&')}>\`__` : url),
	seam: (left, right) => (needsSeam(left, right) ? '\\ ' : ''),
};

function escape(text: string, atStart: boolean): string {
	const inline = text.replace(/[\\`*_|]|:(?=\/\/)/g, '\\$&').replace(/:(?=:)/g, ':\\ ');
	return atStart ? inline.replace(/^(?:[-+.:>=~^"'#!$%&(),/;<?@[\]{}–—]|\d{1,9}(?=[.)])|[A-Za-z](?=[.)]))/, '\\$&') : inline;
}

/** Markup begins after a space or opening mark and ends before a space or closing mark; anywhere else an escaped space parts it. */
function needsSeam(left: Written, right: Written): boolean {
	const opens = (right.opens || right.text.startsWith('`')) && !/[\s'"([{<‘“«–—/:-]$/.test(left.text);
	const closes = (left.closes || left.text.endsWith('`__')) && !/^[\s'")\]}>’”»/:.,;!?–—\\-]/.test(right.text);
	const address = /https?:/i.test(left.text.split(/\s/).at(-1) ?? '') && /^[\w/=&#%~+@-]/.test(right.text);
	return opens || closes || address;
}
