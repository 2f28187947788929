import type { Output } from '../../citation/style/output';
import { isWebAddress } from '../../citation/webAddress';
import { escapeWikitext, wikitextAddress } from './escapeWikitext';

/** An address that MediaWiki links in text as it stands; it leaves out punctuation at the end. */
const BARE = /^[^\s<>[\]{}|"'()]*[^\s<>[\]{}|"'().,:;!?]$/;

/** Wikitext, which has small capitals as HTML has them. */
export const wikitext: Output = {
	text: escapeWikitext,
	italic: text => `''${text}''`,
	smallCaps: text => `<span style="font-variant: small-caps">${text}</span>`,
	address: url => (!isWebAddress(url) ? escapeWikitext(url) : BARE.test(url) ? url : `[${wikitextAddress(url)} ${escapeWikitext(url)}]`),
};
