import type { Locator } from '../../../dossier/model';
import type { Steps } from '../../../dossier/steps';
import type { Library, LibrarySource } from '../../../library/library';
import type { TextPart } from '../../referenceListSyntax';
import { titleFinder } from '../../sourceTitles';
import { formatCitation } from '../../style/document';
import { LANGUAGES } from '../../style/locale/languages';
import { writeRich } from '../../style/output';
import type { CitedItem, Position } from '../../style/style';
import { itemsOf } from '../recogniseReferences';
import { isWordStart } from '../wordStart';
import type { WritingForm } from '../writtenReference';
import { longestMatch } from '../longestMatch';
import { LaterReference, LETTER, NOTE } from './laterReference';

/** A reference in a form that depends on the rest of its document, in a text. */
export interface RecognisedLater extends TextPart {
	/** An "ibid.", which is of whatever is cited before. */
	readonly isIbid: boolean;
	/** The sources that it may be of; none for an "ibid.". */
	readonly sources: readonly LibrarySource[];
	readonly sharesAuthor: boolean;
	readonly locator?: Locator;
	readonly note?: number;
	readonly letter?: string;
}

/** Recognises short forms, "ibid." and citations with author and year of the sources of a library, as a style writes them in a format. */
export interface LaterRecogniser {
	/** Those in a part of a text, in order, none inside another. */
	readonly find: (text: string, part: TextPart) => readonly RecognisedLater[];
	/** Other sources that have the same short form as a source. */
	readonly twinsOf: (source: LibrarySource) => ReadonlySet<LibrarySource>;
}

const BEFORE = '\uE001 ';
const SUBSEQUENT: Position = { type: 'subsequent', note: NOTE };
/** The title of a source in place of any: a style whose "ibid." has it has no "ibid.". */
const ANY = '\uE004';

/** Builds a recogniser, in steps of a source. */
export function* buildLaterRecogniserInSteps(library: Library, writing: WritingForm): Steps<LaterRecogniser> {
	const titlesOf = titleFinder();
	const byKey = new Map<string, LaterReference[]>();
	const byText = new Map<string, Set<LibrarySource>>();
	const textsOf = new Map<LibrarySource, Set<string>>();
	const add = (reference: LaterReference) => {
		for (const key of reference.keys) {
			const sameKey = byKey.get(key) ?? [];
			sameKey.push(reference);
			byKey.set(key, sameKey);
		}
	};
	for (const source of library.sources.values()) {
		const texts = new Set<string>();
		for (const item of itemsOf(source, titlesOf)) {
			for (const reference of formsOf(source, item, writing)) {
				if (reference.plain.length > 1 && !texts.has(reference.plain)) {
					texts.add(reference.plain);
					add(reference);
					// Beside another of its author a source has the longer form.
					if (reference.sharesAuthor || !writing.form.style.authorsAlone) {
						byText.set(reference.plain, (byText.get(reference.plain) ?? new Set()).add(source));
					}
				}
			}
			yield;
		}
		textsOf.set(source, texts);
	}
	ibidForms(writing).forEach(add);
	const lengths = [...new Set([...byKey.keys()].map(({ length }) => length))];
	// Most words of a text begin as no reference does, and with most beginnings the keys have few lengths.
	const lengthsOf = new Map<string, readonly number[]>();
	for (const length of lengths) {
		for (const beginning of new Set([...byKey.keys()].filter(key => key.length === length).map(key => key.slice(0, 2)))) {
			lengthsOf.set(beginning, [...lengthsOf.get(beginning) ?? [], length]);
		}
	}
	const candidatesAt = (text: string, at: number, end: number) => lengthsOf.get(text.slice(at, at + 2).toLowerCase())
		?.flatMap(length => (at + length <= end ? byKey.get(text.slice(at, at + length).toLowerCase()) ?? [] : [])) ?? [];
	return {
		find: (text, part) => findAll(text, part, (at, end) => candidatesAt(text, at, end)),
		twinsOf: source => new Set([...textsOf.get(source) ?? []].flatMap(text => [...byText.get(text) ?? []]).filter(other => other !== source)),
	};
}

/** The forms of a source that are not those of its first note. */
function formsOf(source: LibrarySource, item: CitedItem, writing: WritingForm): readonly LaterReference[] {
	const { style } = writing.form;
	if (style.system === 'author-date') {
		return ['', LETTER].map(yearSuffix => new LaterReference(places => inner(written({ ...item, places }, { type: 'first' }, writing, { yearSuffix })), { source }));
	}
	const first = behindAnother(item, writing);
	return (style.authorsAlone ? [false, true] : [false])
		.map(sharesAuthor => new LaterReference((places, atStart) => written({ ...item, places }, SUBSEQUENT, writing, { atStart, ...(sharesAuthor && { sharesAuthor }) }), { source, sharesAuthor }))
		.filter(({ plain }) => plain !== first);
}

/** The same citation in each language of the style; none where the style has no "ibid.". */
function ibidForms(writing: WritingForm): readonly LaterReference[] {
	const item: CitedItem = { id: ANY, csl: { type: 'book', title: ANY, author: [{ literal: ANY }] } };
	const forms = LANGUAGES.map(language => new LaterReference((places, atStart) => written({ ...item, language, places }, { type: 'ibid', note: NOTE, samePlace: places.length === 0 }, writing, { atStart }), {}));
	return forms.filter(({ plain }) => !plain.includes(ANY));
}

function behindAnother(item: CitedItem, { form, output }: WritingForm): string {
	return writeRich([{ text: BEFORE }, ...formatCitation(item, form)], output).slice(BEFORE.length);
}

function written(item: CitedItem, position: Position, { form: { style, language }, output }: WritingForm, { atStart = false, ...more }: { readonly yearSuffix?: string; readonly sharesAuthor?: true; readonly atStart?: boolean } = {}): string {
	const note = style.note([{ ...item, position, ...more }], item.language ?? language);
	return atStart ? writeRich(note, output) : writeRich([{ text: BEFORE }, ...note], output).slice(BEFORE.length);
}

/** What a citation in parentheses says. */
function inner(citation: string): string {
	return citation.replace(/^\(/, '').replace(/\)$/, '');
}

function findAll(text: string, { start, end }: TextPart, candidatesAt: (at: number, end: number) => readonly LaterReference[]): readonly RecognisedLater[] {
	const all: RecognisedLater[] = [];
	for (let at = start; at < end; at++) {
		const candidates = isWordStart(text, at, start) ? candidatesAt(at, end) : [];
		const found = candidates.length > 0 ? longest(text, at, end, candidates) : undefined;
		if (found) {
			all.push(found);
			at = found.end - 1;
		}
	}
	return all;
}

function longest(text: string, start: number, limit: number, candidates: readonly LaterReference[]): RecognisedLater | undefined {
	const best = longestMatch(candidates, candidate => candidate.find(text, start, limit));
	if (!best) {
		return undefined;
	}
	const { found: { end, place, note, letter }, of } = best;
	return {
		start, end,
		isIbid: of.some(({ source }) => !source),
		sources: [...new Set(of.flatMap(({ source }) => source ?? []))],
		sharesAuthor: of[0]?.sharesAuthor ?? false,
		...(place && { locator: { label: place.label, value: text.slice(place.start, place.end) } }),
		...(note !== undefined && { note }),
		...(letter !== undefined && { letter }),
	};
}
