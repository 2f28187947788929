import type { Label } from '../dossier/model';

/** Returns a name as it is compared with others: in lower case, unless it is recognised only as it is written. */
export function foldedName({ text, case: rule }: Pick<Label, 'text' | 'case'>): string {
	return rule === 'exact' ? text : text.toLowerCase();
}
