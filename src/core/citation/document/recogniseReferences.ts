import type { Locator } from '../../dossier/model';
import type { Steps } from '../../dossier/steps';
import type { Library, LibrarySource } from '../../library/library';
import { citedItem } from '../oneLanguage';
import type { TextPart } from '../referenceListSyntax';
import { titleFinder, type TitleFinder } from '../sourceTitles';
import { LANGUAGES, type Language } from '../style/locale/languages';
import type { CitedItem } from '../style/style';
import type { FoundReference } from './referenceTail';
import { HEAD, WrittenReference, type WritingForm } from './writtenReference';

/** A reference that we wrote, in a text. */
export interface RecognisedReference extends TextPart {
	/** The source that it describes; of several, that are written alike, none can be told. */
	readonly sources: readonly LibrarySource[];
	readonly language: Language | undefined;
	/** The place in the source as it is written. */
	readonly locator?: Locator;
}

/** Recognises references in a part of a text, in order, none inside another. */
export type ReferenceRecogniser = (text: string, part?: TextPart) => readonly RecognisedReference[];

/**
 * Builds a function that recognises the references of a library as a style writes them in a format, with or without a place in the
 * source, and with or without their address. A reference that a person has reworded is not recognised. Building formats every source,
 * one in each step; the function itself is fast, because it reads a text once and compares only references that begin alike.
 */
export function* buildReferenceRecogniserInSteps(library: Library, writing: WritingForm): Steps<ReferenceRecogniser> {
	const titlesOf = titleFinder();
	const byHead = new Map<string, WrittenReference[]>();
	const pairs = new Set<number>();
	for (const source of library.sources.values()) {
		const known = new Set<string>();
		for (const item of itemsOf(source, titlesOf)) {
			const written = new WrittenReference(source, item, writing);
			if (known.has(written.plain)) {
				continue;
			}
			known.add(written.plain);
			for (const beginning of written.beginnings) {
				const head = beginning.slice(0, HEAD);
				byHead.set(head, [...byHead.get(head) ?? [], written]);
				pairs.add(pairAt(head, 0));
			}
		}
		yield;
	}
	return (text, { start, end } = { start: 0, end: text.length }) => {
		const found: RecognisedReference[] = [];
		for (let at = start; at + HEAD <= end; at++) {
			const candidates = pairs.has(pairAt(text, at)) && !/[\p{L}\p{N}]/u.test(at > start ? text[at - 1] ?? '' : '') ? byHead.get(text.slice(at, at + HEAD)) : undefined;
			const reference = candidates && longest(text, at, end, candidates);
			if (reference) {
				found.push(reference);
				at = reference.end - 1;
			}
		}
		return found;
	};
}

/** A source as notes can have it: beside others, in the words of the language of any of them, with its own title or the one in that language. */
export function itemsOf(source: LibrarySource, titlesOf: TitleFinder): readonly CitedItem[] {
	return LANGUAGES.flatMap(language => {
		const item = citedItem(source, language, titlesOf);
		return item.language === language ? [item] : [item, { ...item, language }];
	});
}

function pairAt(text: string, at: number): number {
	return text.charCodeAt(at) * 65536 + text.charCodeAt(at + 1);
}

/** The longest of the references that are at an offset, with all sources of which it may be. */
function longest(text: string, start: number, limit: number, candidates: readonly WrittenReference[]): RecognisedReference | undefined {
	let best: { readonly found: FoundReference; readonly of: WrittenReference[] } | undefined;
	for (const candidate of candidates) {
		const beginning = candidate.beginnings.find(one => text.startsWith(one, start));
		const found = beginning === undefined ? undefined : candidate.find(text, start + beginning.length, limit);
		if (found && (!best || found.end > best.found.end)) {
			best = { found, of: [candidate] };
		} else if (found && best && found.end === best.found.end) {
			best.of.push(candidate);
		}
	}
	if (!best) {
		return undefined;
	}
	const { found: { end, place }, of } = best;
	return {
		start, end,
		sources: [...new Set(of.map(({ source }) => source))],
		language: of[0]?.language,
		...(place && { locator: { label: place.label, value: text.slice(place.start, place.end) } }),
	};
}
