import type { TextEdit } from '../../../text/textEdit';
import { formPlainText, joinFormTexts, type FormText } from '../../formats/formText';
import type { WrittenCitation } from '../written';

/** Returns the edits that add items after the last item of a citation, each after a separator. */
export function addItems({ items, start }: WrittenCitation, separator: string, added: readonly FormText[]): readonly TextEdit[] {
	const at = items.at(-1)?.end ?? start;
	return [{ start: at, end: at, text: separator + formPlainText(joinFormTexts(added, separator)) }];
}
