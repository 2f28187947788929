import { complete } from '../../steps/steps';
import type { BibDialect } from './bib/bibEntry';
import { BibliographyAdditions } from './bibliographyAdditions';
import type { AddResult } from './file/addResult';
import type { BibliographyFormat } from './file/format';
import type { BibliographyItem } from './items/item';
import { readBibliography, readBibliographyInSteps } from './readBibliography';

/** The format of the file, and the dialect to use in a .bib file that does not show its own. */
export interface AddOptions {
	readonly format: BibliographyFormat;
	readonly dialect: BibDialect;
}

/** Adds an item to a bibliography file with the smallest possible edit. A blank file becomes one with a single item. */
export function addToBibliography(text: string, item: BibliographyItem, { format, dialect }: AddOptions): AddResult {
	const additions = new BibliographyAdditions(readBibliography(text, format), { dialect, read: after => readBibliographyInSteps(after, format) });
	return complete(additions.addInSteps(item));
}
