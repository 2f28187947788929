import type { Output } from './output';
import { isWebAddress } from './webAddress';

/**
 * Markdown that CommonMark, GFM and pandoc read alike: pandoc's citations (`@`), sub- and superscripts, notes and maths are
 * escaped too. There is no mark for small capitals that all of them know, so they are plain.
 */
export const markdown: Output = {
	text: escape,
	italic: text => `*${text}*`,
	smallCaps: text => text,
	address: url => (isWebAddress(url) ? `<${url}>` : escape(url, false)),
};

function escape(text: string, atStart: boolean): string {
	const inline = text.replace(/[\\`*_[\]<>~^$@|]/g, '\\$&').replace(/&(?=[#\w])/g, '\\&').replace(/(?:-(?=-)|\.(?=\.\.))/g, '\\$&');
	return atStart ? inline.replace(/^[#+=:-]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2') : inline;
}
