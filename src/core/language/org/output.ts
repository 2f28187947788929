import type { Output } from '../../citation/style/output';
import { isWebAddress } from '../../citation/webAddress';
import { escapeOrg, orgAddress } from './escapeOrg';

/** Writes Org, which has no markup for small capitals. */
export const orgOutput: Output = {
	text: escapeOrg,
	italic: text => `/${text}/`,
	smallCaps: text => text,
	// Emphasis must be between spaces or punctuation, and ends at the first slash.
	holdsItalic: (text, before, after) => !text.includes('/') && /^[\s('"{-]?$/.test(before) && /^[\s.,;:!?'")}[-]?$/.test(after),
	address: url => (isWebAddress(url) ? orgAddress(url) : escapeOrg(url)),
};
