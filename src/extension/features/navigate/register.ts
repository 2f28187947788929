import * as vscode from 'vscode';
import type { Library, LibraryEntry } from '../../../core/library/library';
import { touches } from '../../../core/text/offsetRange';
import { COMMANDS } from '../../ids';
import type { ServedLanguages } from '../../platform/documents/servedLanguages';
import { answerAbout, type Snapshot } from '../../platform/documents/snapshot';
import { definitionOf, entryOfUri, textOfEntry } from '../../platform/library/entryText';
import type { LibraryStore } from '../../platform/library/libraryStore';
import type { EntryMentions } from '../../platform/mentions/entryMentions';
import type { MentionSearch } from '../../platform/mentions/mentionSearch';
import { guarded, registerCommand } from '../../platform/ui/guarded';
import { findMentions, type FindMentionsServices } from './findMentions';

/** The services that `registerNavigate` uses. */
export interface NavigateServices extends FindMentionsServices {
	readonly store: LibraryStore;
	readonly served: ServedLanguages;
	readonly entryMentions: EntryMentions;
	readonly mentionSearch: MentionSearch;
	readonly log: vscode.LogOutputChannel;
}

/** A range of a document and the entries that it may mean. */
interface Place {
	readonly library: Library;
	readonly range: vscode.Range;
	readonly entries: readonly LibraryEntry[];
}

/** Registers definitions, references and highlights of what a document mentions, and the command that lists the mentions of an entry. */
export function registerNavigate(services: NavigateServices): vscode.Disposable {
	const { log, served } = services;
	return vscode.Disposable.from(
		served.register(selector => vscode.Disposable.from(
			vscode.languages.registerDefinitionProvider(selector, {
				provideDefinition: (document, position, token) =>
					guarded(log, 'provideDefinition', () => provideDefinition(document, position, token, services)),
			}),
			vscode.languages.registerReferenceProvider(selector, {
				// `includeDeclaration` is ignored: the text of an entry is not a mention of it.
				provideReferences: (document, position, _context, token) =>
					guarded(log, 'provideReferences', () => provideReferences(document, position, token, services)),
			}),
			vscode.languages.registerDocumentHighlightProvider(selector, {
				provideDocumentHighlights: (document, position, token) =>
					guarded(log, 'provideDocumentHighlights', () => provideHighlights(document, position, token, services)),
			}),
		)),
		registerCommand(log, COMMANDS.findMentions, argument => findMentions(argument, services)),
	);
}

async function provideDefinition(
	document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken, services: NavigateServices,
): Promise<vscode.LocationLink[] | undefined> {
	return answerAbout(document, async snapshot => {
		const place = await placeAt(snapshot, position, services);
		return place && !token.isCancellationRequested
			? place.entries.map(entry => definitionOf(place.library, entry, place.range))
			: undefined;
	});
}

async function provideReferences(
	document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken, services: NavigateServices,
): Promise<vscode.Location[] | undefined> {
	return answerAbout(document, async snapshot => {
		const place = await placeAt(snapshot, position, services);
		const { library } = await services.store.get();
		// Where the text of an entry names no other entry, it is about the entry itself.
		const entry = place?.entries[0] ?? entryOfUri(library, document.uri);
		const found = entry && await services.mentionSearch.find(entry.id, { token });
		return token.isCancellationRequested ? undefined : found?.map(({ location }) => location);
	});
}

async function provideHighlights(
	document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken, services: NavigateServices,
): Promise<vscode.DocumentHighlight[] | undefined> {
	return answerAbout(document, async snapshot => {
		const place = await placeAt(snapshot, position, services);
		const [entry] = place?.entries ?? [];
		if (!place || !entry) {
			return undefined;
		}
		const all = await services.entryMentions.all(document);
		if (token.isCancellationRequested) {
			return undefined;
		}
		const ranges = all.filter(mention => mention.entry === entry.id).map(mention => snapshot.rangeOf(mention));
		// The cursor may be on a glossary key, which is not a mention but is highlighted all the same.
		const own = ranges.some(range => range.isEqual(place.range)) ? [] : [place.range];
		return [...own, ...ranges].map(range => new vscode.DocumentHighlight(range));
	});
}

async function placeAt(snapshot: Snapshot, position: vscode.Position, services: NavigateServices): Promise<Place | undefined> {
	const { document } = snapshot;
	const { library } = await services.store.get();
	const offset = snapshot.offsetAt(position);
	const place = linkAt(library, document, offset) ?? await services.entryMentions.at(document, offset);
	return place && { library, range: snapshot.rangeOf(place), entries: place.entries };
}

/**
 * Returns the entry to which the text of another entry links at an offset; `undefined` if there is none or the document is not the text of
 * an entry.
 */
function linkAt(library: Library, document: vscode.TextDocument, offset: number) {
	const owner = entryOfUri(library, document.uri);
	const link = owner && textOfEntry(library, owner).links.find(one => touches(one, offset));
	const target = link && library.entries.get(link.entry);
	return link && target && { ...link, entries: [target] };
}
