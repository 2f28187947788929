import type * as vscode from 'vscode';
import type { Library } from '../../core/library/library';
import { blocksBetween } from '../../core/prose/prose';
import { findSymbolPlaces, symbolPlaceAt } from '../../core/symbol/findPlaces';
import { buildSymbolIndex, type SymbolIndex } from '../../core/symbol/symbolIndex';
import type { SymbolPlace } from '../../core/symbol/symbolPlace';
import type { LibraryStore } from './libraryStore';
import type { ParsedDocument, ParsedDocuments } from './parsedDocuments';

/** Finds what names UN documents, with what the library knows of them. The index is built when it is first needed. */
export class SymbolFinder {
	private readonly store: LibraryStore;
	private readonly documents: ParsedDocuments;
	private built: { readonly library: Library; readonly symbols: SymbolIndex } | undefined;

	constructor(store: LibraryStore, documents: ParsedDocuments) {
		this.store = store;
		this.documents = documents;
	}

	/** The place at an offset of a document; `undefined` if none is there. */
	async at(document: vscode.TextDocument, offset: number): Promise<SymbolPlace | undefined> {
		const index = await this.index();
		const parsed = this.documents.get(document);
		return parsed && symbolPlaceAt(index, parsed.text, parsed.prose, offset);
	}

	/** All places in a document, in order. */
	async all(document: vscode.TextDocument): Promise<readonly SymbolPlace[]> {
		const index = await this.index();
		const parsed = this.documents.get(document);
		return parsed ? findSymbolPlaces(index, parsed.text, parsed.prose) : [];
	}

	/** The places in the blocks of a document that have prose between two offsets, in order. */
	async within(document: vscode.TextDocument, start: number, end: number): Promise<readonly SymbolPlace[]> {
		const index = await this.index();
		const parsed = this.documents.get(document);
		return parsed ? findSymbolPlaces(index, parsed.text, blocksBetween(parsed.prose, start, end)) : [];
	}

	/** All places in a text that is no document, in order. */
	async inText({ text, prose }: ParsedDocument): Promise<readonly SymbolPlace[]> {
		return findSymbolPlaces(await this.index(), text, prose);
	}

	/** The entries of the library by the symbols and numbers they are known by. */
	async index(): Promise<SymbolIndex> {
		const { library } = await this.store.get();
		if (this.built?.library !== library) {
			this.built = { library, symbols: buildSymbolIndex(library) };
		}
		return this.built.symbols;
	}
}
