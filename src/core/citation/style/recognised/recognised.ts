import type { CslItem } from '../../../dossier/model';
import { firstField, textField } from '../fields';
import { namesField } from '../names';
import { asCase } from './caseRecord';
import { asCited } from './citationInField';
import { asDocument, asResolution } from './documentRecord';
import { asAct, asProvision } from './statuteRecord';
import { asTreaty } from './treatyRecord';

// Items are immutable, and a document that cites a source often formats it each time.
const ITEMS = new WeakMap<CslItem, CslItem>();

/**
 * Returns an item as the type that its contents show, if programs without that type exported it as another: a treaty by its series, a
 * resolution by its body and number, a document by the symbol that stands for its publisher, a judgment by its neutral citation, an Act by
 * its title. Zotero has no treaties, BibTeX none of these. All other items are returned as they are.
 */
export function recognised(csl: CslItem): CslItem {
	const known =
		ITEMS.get(csl)
		?? asTreaty(csl)
		?? asResolution(csl)
		?? asDocument(csl)
		?? asCase(csl)
		?? asCited(csl)
		?? asAct(csl)
		?? asProvision(csl)
		?? asSpeech(csl)
		?? csl;
	ITEMS.set(csl, known);
	return known;
}

/** BibTeX has no type for what a person said at an event. */
function asSpeech(csl: CslItem): CslItem | undefined {
	const isSaid =
		textField(csl, 'type') === 'document'
		&& firstField(csl, 'event-title', 'event') !== ''
		&& textField(csl, 'number') === ''
		&& namesField(csl, 'author').some(({ given }) => given !== '');
	return isSaid ? { ...csl, type: 'speech' } : undefined;
}
