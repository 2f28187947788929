import type { CslItem, Locator } from '../../dossier/model';
import type { CitationMode } from '../document/written';
import { printedLocator, templateFor } from '../locatorPlaces';
import type { Reference, ReferenceWords } from '../reference';
import type { EscapePlace } from '../style/output';
import type { FormText, LocatorPart } from './formText';

/** A source to cite. */
export interface CitedPick {
	/** Its key in the document's bibliography. */
	readonly key: string;
	readonly csl: CslItem;
	/** Its formatted reference. */
	readonly reference: Reference;
	/** The possible locators, the most likely first; empty to cite the source as a whole. */
	readonly locators: readonly Locator[];
	/** The locator as already written; takes precedence over `locators`. */
	readonly writtenPlace?: LocatorPart;
	/** Text before the reference, such as `see`. */
	readonly prefix?: string;
	/** Text after the locator. */
	readonly suffix?: string;
	/** Set if no comma separates the suffix from the locator in the document. */
	readonly continues?: true;
	/**
	 * Its reference alone as a style has it in a note, with the locator but without prefix and suffix, written for the language of the
	 * document.
	 */
	readonly inStyle?: FormText;
}

/** The contents of a citation. */
export interface CitationRequest {
	/** At least one. */
	readonly picks: readonly CitedPick[];
	readonly words: ReferenceWords;
	/** The note as formatted by a style, in the language of the document; if absent, the references are joined. */
	readonly note?: FormText;
	/** How the sources are presented, if the form supports it; `normal` if absent. */
	readonly mode?: CitationMode;
}

/**
 * A citation as edits of a document. All offsets refer to the unchanged text; if two insertions have the same offset, the mark comes
 * first.
 */
export interface CitationEdits {
	/** The text to insert at each offset of the document. */
	readonly mark: FormText;
	/** Other insertions, such as the definition of a footnote. */
	readonly elsewhere: readonly { readonly offset: number; readonly text: FormText }[];
}

/** Returns the locator of a source with its term, without punctuation before it; `undefined` if it has none. */
export function locatorPart({ locators, writtenPlace }: CitedPick, words: ReferenceWords): LocatorPart | undefined {
	if (writtenPlace) {
		return writtenPlace;
	}
	const label = locators[0]?.label;
	const places = [...new Set(locators.filter(locator => locator.label === label && locator.value !== '').map(({ value }) => value))];
	if (label === undefined) {
		return undefined;
	}
	if (locators[0]?.within) {
		return { lead: '', places: [printedLocator(locators[0], words.locators)], trail: '' };
	}
	const [first = ''] = places;
	const [lead = '', trail = ''] = templateFor(first, words.locators[label]).split('{0}');
	if (places.length === 0) {
		// A text has one preamble, and often one annex, so these have no number.
		return label === 'preamble' || label === 'annex' ? { lead: lead.trim(), places: [''], trail: '' } : undefined;
	}
	return { lead, places, trail };
}

/**
 * Joins the references with their locators, prefixes and suffixes, ending with a full stop. `escape` escapes a text for
 * its place: only the first starts a paragraph.
 */
export function referenceText(
	{ picks, words, note }: CitationRequest,
	escape: (text: string, place?: EscapePlace) => string,
	mapAddress: (url: string) => string,
): FormText {
	if (note) {
		return note;
	}
	return [
		...picks.flatMap((pick, index): FormText => {
			const {
				prefix,
				suffix,
				reference: { head, tail },
			} = pick;
			const locator = locatorPart(pick, words);
			return [
				index === 0 ? '' : '; ',
				escape(prefix ? `${prefix} ${head}` : head, { atStart: index === 0 }),
				...(locator
					? [{ lead: escape(`, ${locator.lead}`), places: locator.places.map(place => escape(place)), trail: escape(locator.trail) }]
					: []),
				suffix ? escape(`${/^[,.;:]/.test(suffix) ? '' : ', '}${suffix}`) : '',
				tail === '' ? '' : `, ${mapAddress(tail)}`,
			];
		}),
		'.',
	].filter(part => part !== '');
}
