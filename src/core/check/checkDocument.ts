import type { CheckContext } from './checkContext';
import { DocumentChecker } from './documentChecker';
import type { CheckFinding } from './finding';

/** Returns the findings in a text, in order. Code that checks several versions of a document uses a `DocumentChecker`. */
export function checkDocument(text: string, context: CheckContext): readonly CheckFinding[] {
	return new DocumentChecker(context).check(context.syntax.prose.reader.read(text, { isFirst: true }));
}
