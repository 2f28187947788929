import type * as vscode from 'vscode';
import type { Library } from '../../../core/library/library';
import { blocksBetween, lengthOf, slicesOf } from '../../../core/prose/prose';
import type { Segment } from '../../../core/prose/segment';
import { findSymbolPlaces, symbolPlaceAt } from '../../../core/symbol/findPlaces';
import { buildSymbolIndexInSteps, type SymbolIndex } from '../../../core/symbol/symbolIndex';
import type { SymbolPlace } from '../../../core/symbol/symbolPlace';
import { shifted } from '../../../core/text/offsetRange';
import type { ParsedDocument, ParsedDocuments } from '../documents/parsedDocuments';
import type { Scope } from '../library/dossierScope';
import type { LibraryStore } from '../library/libraryStore';
import { PerLibrary } from '../library/perLibrary';
import { runSteps, TimeSlice } from '../scheduling/timeSlice';

/** Finds the symbols and names of UN documents, with the entries that the library has on them. The index is built when first needed. */
export class SymbolFinder {
	private readonly store: LibraryStore;
	private readonly documents: ParsedDocuments;
	private readonly indexes = new PerLibrary(library => runSteps(buildSymbolIndexInSteps(library)));
	/** The places in segments that were searched completely. Offsets count from the start of each segment. */
	private readonly cache = new WeakMap<SymbolIndex, WeakMap<Segment, readonly SymbolPlace[]>>();

	constructor(store: LibraryStore, documents: ParsedDocuments) {
		this.store = store;
		this.documents = documents;
	}

	/** Finds the place at an offset of a document; `undefined` if there is none or the document changes meanwhile. */
	async at(document: vscode.TextDocument, offset: number): Promise<SymbolPlace | undefined> {
		const { version } = document;
		const symbols = await this.index();
		const parsed = await this.documents.ready(document);
		if (document.version !== version) {
			return undefined;
		}
		const placed = parsed?.segmentAt(offset);
		const place = placed && symbolPlaceAt(symbols, placed.segment.text, placed.segment.prose, offset - placed.start);
		return place && inScope(shifted(place, placed.start), this.store.scope(document.uri))[0];
	}

	/** Finds all places in a document, in order. Yields while it reads a long document. */
	async all(document: vscode.TextDocument): Promise<readonly SymbolPlace[]> {
		const slice = new TimeSlice();
		const parsed = await this.documents.ready(document);
		const scope = this.store.scope(document.uri);
		const places: SymbolPlace[] = [];
		for (const { segment, start } of parsed?.segments() ?? []) {
			for (const place of await this.inSegment(segment, slice)) {
				places.push(...inScope(shifted(place, start), scope));
			}
		}
		return places;
	}

	/** Finds the places in every block of a document that has prose between two offsets, in order. They may be outside that range. */
	async within(document: vscode.TextDocument, start: number, end: number): Promise<readonly SymbolPlace[]> {
		const symbols = await this.index();
		const parsed = await this.documents.ready(document);
		const scope = this.store.scope(document.uri);
		return (parsed?.segmentsBetween(start, end) ?? []).flatMap(({ segment, start: by }) =>
			findSymbolPlaces(symbols, segment.text, blocksBetween(segment.prose, start - by, end - by)).flatMap(place =>
				inScope(shifted(place, by), scope),
			),
		);
	}

	/** Finds all places in a segment. Offsets count from the start of the segment. The result is cached. */
	async inSegment(segment: Segment, slice: TimeSlice): Promise<readonly SymbolPlace[]> {
		const symbols = await this.index();
		const segments = this.cache.get(symbols) ?? new WeakMap<Segment, readonly SymbolPlace[]>();
		this.cache.set(symbols, segments);
		const cached = segments.get(segment);
		if (cached) {
			return cached;
		}
		const places: SymbolPlace[] = [];
		for (const prose of slicesOf(segment.prose, TimeSlice.SIZE)) {
			for (const place of findSymbolPlaces(symbols, segment.text, prose)) {
				places.push(place);
			}
			await slice.spend(lengthOf(prose));
		}
		segments.set(segment, places);
		return places;
	}

	/** Finds all places in the text of a file that is not open, in order. */
	async inText({ text, prose }: ParsedDocument, uri: vscode.Uri): Promise<readonly SymbolPlace[]> {
		const index = await this.index();
		const scope = this.store.scope(uri);
		return findSymbolPlaces(index, text, prose).flatMap(place => inScope(place, scope));
	}

	/** Returns the index of entries by their document symbols and numbers. */
	async index(): Promise<SymbolIndex> {
		const { library } = await this.store.get();
		return this.indexOf(library);
	}

	/** Releases the library. */
	forget(): void {
		this.indexes.forget();
	}

	/** Returns the index of a library, which should be the current one: only one is kept. Rejects if building it fails. */
	indexOf(library: Library): Promise<SymbolIndex> {
		return this.indexes.of(library);
	}
}

/** Returns a place with the entries of dossiers that apply; none if it had others and no symbol. */
function inScope(place: SymbolPlace, scope: Scope): readonly SymbolPlace[] {
	const entries = scope.isAll ? place.entries : place.entries.filter(({ id }) => scope.has(id));
	return entries.length === place.entries.length ? [place] : entries.length === 0 && !place.symbol ? [] : [{ ...place, entries }];
}
