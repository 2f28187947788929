import { formPlainText, joinFormTexts, type FormText } from '../formats/formText';
import type { ListEdit } from '../referenceList';
import type { WrittenCitation } from './written';

/** Further items behind the last one of a citation, each behind a separator. */
export function itemsBehind({ items, start }: WrittenCitation, separator: string, added: readonly FormText[]): readonly ListEdit[] {
	const at = items.at(-1)?.end ?? start;
	return [{ start: at, end: at, text: separator + formPlainText(joinFormTexts(added, separator)) }];
}
