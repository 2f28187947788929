// Searches the passages of a source in steps that are counted. Everything is built here, so that the built-in methods of its objects count,
// too.
import { passagesOf } from '../../../../src/core/quotation/quoting/passages';
import { searchPassages } from '../../../../src/core/quotation/quoting/searchPassages';
import { readSourceText } from '../../../../src/core/quotation/sourceText';

/** Searches the text of a source for what somebody types. */
export function searchText(text: string, query: string): unknown {
	return searchPassages(passagesOf(readSourceText(text)), query);
}
