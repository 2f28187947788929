import type * as vscode from 'vscode';
import { blocksBetween, lengthOf, slicesOf } from '../../../core/prose/prose';
import type { Segment } from '../../../core/prose/segment';
import { shifted } from '../../../core/prose/segmentList';
import { findSymbolPlaces, symbolPlaceAt } from '../../../core/symbol/findPlaces';
import { buildSymbolIndexInSteps, type SymbolIndex } from '../../../core/symbol/symbolIndex';
import type { SymbolPlace } from '../../../core/symbol/symbolPlace';
import { runSteps, TimeSlice } from '../scheduling/timeSlice';
import type { LibraryStore } from '../library/libraryStore';
import type { ParsedDocument, ParsedDocuments } from '../documents/parsedDocuments';
import { PerLibrary } from '../library/perLibrary';

/** Finds what names UN documents, with what the library knows of them. The index is built when it is first needed. */
export class SymbolFinder {
	private readonly store: LibraryStore;
	private readonly documents: ParsedDocuments;
	private readonly indexes = new PerLibrary(library => runSteps(buildSymbolIndexInSteps(library)));
	/** The places of segments that were looked for as a whole, as offsets from the start of each. */
	private readonly found = new WeakMap<SymbolIndex, WeakMap<Segment, readonly SymbolPlace[]>>();

	constructor(store: LibraryStore, documents: ParsedDocuments) {
		this.store = store;
		this.documents = documents;
	}

	/** The place at an offset of a document; `undefined` if none is there, or if the document changes before it is found. */
	async at(document: vscode.TextDocument, offset: number): Promise<SymbolPlace | undefined> {
		const { version } = document;
		const symbols = await this.index();
		const parsed = await this.documents.ready(document);
		if (document.version !== version) {
			return undefined;
		}
		const placed = parsed?.segmentAt(offset);
		const place = placed && symbolPlaceAt(symbols, placed.segment.text, placed.segment.prose, offset - placed.start);
		return place && shifted(place, placed.start);
	}

	/** All places in a document, in order. A long document is read in slices. */
	async all(document: vscode.TextDocument): Promise<readonly SymbolPlace[]> {
		const slice = new TimeSlice();
		const parsed = await this.documents.ready(document);
		const places: SymbolPlace[] = [];
		for (const { segment, start } of parsed?.segments() ?? []) {
			for (const place of await this.of(segment, slice)) {
				places.push(shifted(place, start));
			}
		}
		return places;
	}

	/** The places in the blocks of a document that have prose between two offsets, in order. */
	async within(document: vscode.TextDocument, start: number, end: number): Promise<readonly SymbolPlace[]> {
		const symbols = await this.index();
		const parsed = await this.documents.ready(document);
		return (parsed?.segmentsBetween(start, end) ?? []).flatMap(({ segment, start: by }) =>
			findSymbolPlaces(symbols, segment.text, blocksBetween(segment.prose, start - by, end - by)).map(place => shifted(place, by)));
	}

	/** All places in a segment, as offsets from its start. They are found once. */
	async of(segment: Segment, slice: TimeSlice): Promise<readonly SymbolPlace[]> {
		const symbols = await this.index();
		const found = this.found.get(symbols) ?? new WeakMap<Segment, readonly SymbolPlace[]>();
		this.found.set(symbols, found);
		const known = found.get(segment);
		if (known) {
			return known;
		}
		const places: SymbolPlace[] = [];
		for (const prose of slicesOf(segment.prose, TimeSlice.SIZE)) {
			for (const place of findSymbolPlaces(symbols, segment.text, prose)) {
				places.push(place);
			}
			await slice.spend(lengthOf(prose));
		}
		found.set(segment, places);
		return places;
	}

	/** All places in a text that is no document, in order. */
	async inText({ text, prose }: ParsedDocument): Promise<readonly SymbolPlace[]> {
		return findSymbolPlaces(await this.index(), text, prose);
	}

	/** The entries of the library by the symbols and numbers they are known by. */
	async index(): Promise<SymbolIndex> {
		const { library } = await this.store.get();
		return this.indexes.of(library);
	}
}
