import type { CslItem, Locator } from '../../dossier/model';
import type { CitationMode } from '../document/written';
import type { Reference, ReferenceWords } from '../reference';
import type { FormText, LocatorPart } from './formText';

/** One thing that is cited. */
export interface CitedPick {
	/** The key that the document's bibliography has for it. */
	readonly key: string;
	readonly csl: CslItem;
	/** Its formatted reference, taken apart where a locator goes. */
	readonly reference: Reference;
	/** The places that may be meant, likeliest first; empty for the source as a whole. */
	readonly locators: readonly Locator[];
	/** The place as it is written already; it goes before `locators`. */
	readonly writtenPlace?: LocatorPart;
	/** What is said before it, such as `see`. */
	readonly prefix?: string;
	/** What is said behind its locator. */
	readonly suffix?: string;
	/** Its reference alone as a style has it in a note, with the locator but without prefix and suffix, written for the language of the document. */
	readonly inStyle?: FormText;
}

/** What a citation says. */
export interface CitationRequest {
	/** At least one. */
	readonly picks: readonly CitedPick[];
	readonly words: ReferenceWords;
	/** The whole note as a style has it, written for the language of the document; without it the references stand one after the other. */
	readonly note?: FormText;
	/** What the citation shows of its sources, where the form can say so; `normal` where it is absent. */
	readonly mode?: CitationMode;
}

/** A citation as edits of a document. Offsets are those of the text as it is; of two insertions at one offset the mark comes first. */
export interface CitationEdits {
	/** What is inserted at each offset of the document. */
	readonly mark: FormText;
	/** What is inserted elsewhere: the definition of a footnote. */
	readonly elsewhere: readonly { readonly offset: number; readonly text: FormText }[];
}

/** The locator of a pick as the words say it, without anything before it; `undefined` where it has none. */
export function locatorPart({ locators, writtenPlace }: CitedPick, words: ReferenceWords): LocatorPart | undefined {
	if (writtenPlace) {
		return writtenPlace;
	}
	const label = locators[0]?.label;
	if (label === 'preamble') {
		// A text has one, so that nothing counts it.
		return { lead: words.locators.preamble, places: [''], trail: '' };
	}
	const places = [...new Set(locators.filter(locator => locator.label === label && locator.value !== '').map(({ value }) => value))];
	if (label === undefined || places.length === 0) {
		return undefined;
	}
	const [lead = '', trail = ''] = words.locators[label].split('{0}');
	return { lead, places, trail };
}

/** The references of all picks with their locators, prefixes and suffixes, as text that ends in a full stop and is written by a language; the first piece begins it. */
export function referenceText({ picks, words, note }: CitationRequest, map: (text: string, atStart?: boolean) => string, mapAddress: (url: string) => string): FormText {
	if (note) {
		return note;
	}
	return [...picks.flatMap((pick, index): FormText => {
		const { prefix, suffix, reference: { head, tail } } = pick;
		const locator = locatorPart(pick, words);
		return [
			index === 0 ? '' : '; ',
			map(prefix ? `${prefix} ${head}` : head, index === 0),
			...(locator ? [{ lead: map(`, ${locator.lead}`), places: locator.places.map(place => map(place)), trail: map(locator.trail) }] : []),
			suffix ? map(`${/^[,.;:]/.test(suffix) ? '' : ', '}${suffix}`) : '',
			tail === '' ? '' : `, ${mapAddress(tail)}`,
		];
	}), '.'].filter(part => part !== '');
}
