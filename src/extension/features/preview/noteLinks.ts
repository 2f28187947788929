import * as vscode from 'vscode';
import type { PageRef } from '../../../protocol/preview';
import { COMMANDS } from '../../ids';
import type { ServedLanguages } from '../../platform/documents/servedLanguages';
import { guarded } from '../../platform/ui/guarded';
import { idOfPage, pageOfLink } from './entryLinks';

/** Longer documents are not searched for links, in UTF-16 code units. */
const MAX_CHARACTERS = 1_000_000;
const MAX_LINKS = 1000;

/** The services that `registerNoteLinks` uses. */
export interface NoteLinkServices {
	readonly served: ServedLanguages;
	readonly extensionId: string;
	readonly log: vscode.LogOutputChannel;
}

/** A link in a document to a page. */
interface NoteLink {
	readonly page: PageRef;
	readonly range: vscode.Range;
}

/**
 * Makes links to our pages in documents run a command: unlike `vscode:` URIs, that opens the page without confirmation, and also works
 * in a browser. In Markdown VS Code's own links take precedence.
 */
export function registerNoteLinks({ served, extensionId, log }: NoteLinkServices): vscode.Disposable {
	return served.register(selector => vscode.languages.registerDocumentLinkProvider(selector, {
		provideDocumentLinks: document => guarded(log, 'provideNoteLinks', () =>
			[...linksIn(document.getText(), document, extensionId)].slice(0, MAX_LINKS).map(toLink)),
	}));
}

function toLink({ page, range }: NoteLink): vscode.DocumentLink {
	const target = vscode.Uri.from({ scheme: 'command', path: COMMANDS.openPreview, query: JSON.stringify([idOfPage(page)]) });
	const link = new vscode.DocumentLink(range, target);
	link.tooltip = vscode.l10n.t('Open Preview');
	return link;
}

/** Matches URIs that look like those of our pages, of any extension. */
const ADDRESS = /\b[a-z][a-z-]{0,30}:\/\/[a-z0-9.-]{1,100}\/(?:entry|overview|source|statistics)(?:\/[A-Za-z0-9_-]{1,200}){0,2}/gi;

/** Returns the page of the link at a position; `undefined` if there is none. */
export function pageOfLinkAt(document: vscode.TextDocument, position: vscode.Position, extensionId: string): PageRef | undefined {
	const line = document.lineAt(position.line);
	return [...linksIn(line.text, document, extensionId, document.offsetAt(line.range.start))].find(({ range }) => range.contains(position))
		?.page;
}

function* linksIn(text: string, document: vscode.TextDocument, extensionId: string, start = 0): Generator<NoteLink> {
	for (const { 0: found, index } of text.length > MAX_CHARACTERS ? [] : text.matchAll(ADDRESS)) {
		const uri = vscode.Uri.parse(found);
		const page = uri.authority.toLowerCase() === extensionId.toLowerCase() ? pageOfLink(uri) : undefined;
		if (page) {
			yield { page, range: new vscode.Range(document.positionAt(start + index), document.positionAt(start + index + found.length)) };
		}
	}
}
