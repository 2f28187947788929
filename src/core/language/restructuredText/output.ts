import type { Output, WrittenRun } from '../../citation/style/output';
import { isWebAddress } from '../../citation/webAddress';
import { escapeRestructuredText } from './escapeRestructuredText';

/** Writes reStructuredText, which has no small capitals without a custom role. */
export const restructuredTextOutput: Output = {
	text: escapeRestructuredText,
	italic: text => `*${text}*`,
	smallCaps: text => text,
	address: url =>
		!isWebAddress(url)
			? escapeRestructuredText(url)
			: /[`*_|\\]/.test(url)
				? `\`${escapeRestructuredText(url)} <${url.replace(/[`*_|\\]/g, '\\$&')}>\`__`
				: url,
	separator: (left, right) => (needsSeparator(left, right) ? '\\ ' : ''),
};

/**
 * Whether an escaped space is needed: markup must start after a space or opening punctuation, and end before a space or closing
 * punctuation.
 */
function needsSeparator(left: WrittenRun, right: WrittenRun): boolean {
	const opens = (right.opens || right.text.startsWith('`')) && !/[\s'"([{<‘“«–—/:-]$/.test(left.text);
	const closes = (left.closes || left.text.endsWith('`__')) && !/^[\s'")\]}>’”»/:.,;!?–—\\-]/.test(right.text);
	const address = /https?:/i.test(left.text.split(/\s/).at(-1) ?? '') && /^[\w/=&#%~+@-]/.test(right.text);
	return opens || closes || address;
}
