import { escapeOrg, orgAddress } from './escapeOrg';
import type { Output } from '../../citation/style/output';
import { isWebAddress } from '../../citation/webAddress';

/** Org, which has no mark for small capitals. */
export const org: Output = {
	text: escapeOrg,
	italic: text => `/${text}/`,
	smallCaps: text => text,
	// Emphasis stands between blanks and the like, and ends at the first slash.
	holdsItalic: (text, before, after) => !text.includes('/') && /^[\s('"{-]?$/.test(before) && /^[\s.,;:!?'")}[-]?$/.test(after),
	address: url => (isWebAddress(url) ? orgAddress(url) : escapeOrg(url)),
};
