import { quotedBlocks } from '../../quotation/quotedLines';

/** Finds quotation blocks of Org. */
export const orgQuotations = quotedBlocks(/^[ \t]*#\+begin_quote\b/i, line => /^[ \t]*#\+end_quote\b/i.test(line));
