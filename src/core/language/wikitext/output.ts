import type { Output, WrittenRun } from '../../citation/style/output';
import { isWebAddress } from '../../citation/webAddress';
import { escapeWikitext, wikitextAddress } from './escapeWikitext';

/** A URL that MediaWiki links in running text; punctuation at its end is not included. */
const BARE = /^[^\s<>[\]{}|"'()]*[^\s<>[\]{}|"'().,:;!?]$/;

/** Writes wikitext, in which small capitals are written as in HTML. */
export const wikitextOutput: Output = {
	text: escapeWikitext,
	italic: text => `''${text}''`,
	smallCaps: text => `<span style="font-variant: small-caps">${text}</span>`,
	separator: (left, right) => (runsOn(left, right) ? '<nowiki/>' : ''),
	address: url => (!isWebAddress(url) ? escapeWikitext(url) : BARE.test(url) ? url : `[${wikitextAddress(url)} ${escapeWikitext(url)}]`),
};

/** Whether a character reference would be parsed as part of the URL before it. */
function runsOn({ text }: WrittenRun, right: WrittenRun): boolean {
	return right.text.startsWith('&') && /https?:/i.test(text.split(/\s/).at(-1) ?? '') && !text.endsWith(']');
}
