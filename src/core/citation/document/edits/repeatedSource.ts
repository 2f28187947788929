import type { Locator } from '../../../dossier/model';
import type { CitationKey } from '../../../library/library';
import type { CitedPick } from '../../formats/request';
import { isSamePlace } from '../../locatorPlaces';
import { parseWrittenLocator } from '../../typedLocator';
import type { WrittenCitation } from '../written';

/** A source that is to be added to a citation. */
export interface AddedSource {
	readonly key: CitationKey;
	readonly place?: Locator | undefined;
	readonly prefix: string;
	readonly suffix: string;
}

/** Whether sources include one at the same place, so that adding it again would say nothing new. */
export function isRepeated(added: AddedSource, sources: readonly { readonly key: CitationKey | undefined; readonly place?: Locator | undefined }[]): boolean {
	return added.prefix === '' && added.suffix === '' && sources.some(({ key, place }) => key === added.key && isSamePlace(place, added.place));
}

/** Like `isRepeated`, for a source of a citation with keys. */
export function isKeyRepeated({ key, locators: [place], prefix = '', suffix = '' }: CitedPick, { items }: WrittenCitation): boolean {
	const added: AddedSource = { key: key as CitationKey, place, prefix, suffix };
	return isRepeated(added, items.map(({ key: written, locator }) => ({
		key: written as CitationKey, place: parseWrittenLocator(locator),
	})));
}
