import { textOf } from '../../../csl/cslText';
import type { CslItem } from '../../../dossier/model';

/**
 * Returns the type with which formats that have no preprints write an item: `report` for a working paper, which CSL has as an `article` with
 * that genre and no container, otherwise its own.
 */
export function typeOfPaper(csl: CslItem): string {
	return csl.type === 'article' && /\bpaper\b/i.test(textOf(csl, 'genre')) && textOf(csl, 'container-title') === '' ? 'report' : csl.type;
}
