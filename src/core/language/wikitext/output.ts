import type { Output, Written } from '../../citation/style/output';
import { isWebAddress } from '../../citation/webAddress';
import { escapeWikitext, wikitextAddress } from './escapeWikitext';

/** An address that MediaWiki links in running text; it leaves out punctuation at the end. */
const BARE = /^[^\s<>[\]{}|"'()]*[^\s<>[\]{}|"'().,:;!?]$/;

/** Wikitext, which has small capitals as HTML has them. */
export const wikitext: Output = {
	text: escapeWikitext,
	italic: text => `''${text}''`,
	smallCaps: text => `<span style="font-variant: small-caps">${text}</span>`,
	seam: (left, right) => (runsOn(left, right) ? '<nowiki/>' : ''),
	address: url => (!isWebAddress(url) ? escapeWikitext(url) : BARE.test(url) ? url : `[${wikitextAddress(url)} ${escapeWikitext(url)}]`),
};

/** Whether a character reference would be read as a part of the address that it follows. */
function runsOn({ text }: Written, right: Written): boolean {
	return right.text.startsWith('&') && /https?:/i.test(text.split(/\s/).at(-1) ?? '') && !text.endsWith(']');
}
