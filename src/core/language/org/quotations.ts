import { combineQuotations, printedBy } from '../../quotation/quotationSyntax';
import { quotedBlocks } from '../../quotation/quotedLines';
import { printedEntities } from './printedCharacters';

/** Finds quotation blocks of Org, and the characters that its entities print. */
export const orgQuotations = combineQuotations(
	quotedBlocks(/^[ \t]*#\+begin_quote\b/i, line => /^[ \t]*#\+end_quote\b/i.test(line)),
	printedBy(printedEntities),
);
