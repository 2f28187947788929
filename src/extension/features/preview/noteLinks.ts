import * as vscode from 'vscode';
import type { PageRef } from '../../../protocol/preview';
import { COMMANDS } from '../../ids';
import { guarded } from '../../platform/ui/guarded';
import type { ServedLanguages } from '../../platform/documents/servedLanguages';
import { idOfPage, pageOfLink } from './entryLinks';

/** Larger documents are not looked through for links. */
const MOST_CHARACTERS = 1_000_000;
const MOST_LINKS = 1000;

/** What links in notes need. */
export interface NoteLinkServices {
	readonly served: ServedLanguages;
	readonly extensionId: string;
	readonly log: vscode.LogOutputChannel;
}

/** A link to a page that stands in a document. */
interface NoteLink {
	readonly page: PageRef;
	readonly range: vscode.Range;
}

/**
 * Lets a link to a page in a note open it by a command: at once, without asking as VS Code does for addresses of its own,
 * and also in a browser, where such an address leads nowhere. In Markdown VS Code's own links come first.
 */
export function registerNoteLinks({ served, extensionId, log }: NoteLinkServices): vscode.Disposable {
	return served.register(selector => vscode.languages.registerDocumentLinkProvider(selector, {
		provideDocumentLinks: document => guarded(log, 'provideNoteLinks', () =>
			[...linksIn(document.getText(), document, extensionId)].slice(0, MOST_LINKS).map(toLink)),
	}));
}

function toLink({ page, range }: NoteLink): vscode.DocumentLink {
	const target = vscode.Uri.from({ scheme: 'command', path: COMMANDS.openPreview, query: JSON.stringify([idOfPage(page)]) });
	const link = new vscode.DocumentLink(range, target);
	link.tooltip = vscode.l10n.t('Open Preview');
	return link;
}

/** What the address of a page looks like, whatever extension it is of. */
const ADDRESS = /\b[a-z][a-z-]{0,30}:\/\/[a-z0-9.-]{1,100}\/(?:entry|overview|source)(?:\/[A-Za-z0-9_-]{1,200}){0,2}/gi;

/** The page to which a link at this place leads, if there is one. */
export function pageOfLinkAt(document: vscode.TextDocument, position: vscode.Position, extensionId: string): PageRef | undefined {
	const line = document.lineAt(position.line);
	return [...linksIn(line.text, document, extensionId, document.offsetAt(line.range.start))].find(({ range }) => range.contains(position))?.page;
}

function* linksIn(text: string, document: vscode.TextDocument, extensionId: string, start = 0): Generator<NoteLink> {
	for (const { 0: found, index } of text.length > MOST_CHARACTERS ? [] : text.matchAll(ADDRESS)) {
		const uri = vscode.Uri.parse(found);
		const page = uri.authority.toLowerCase() === extensionId.toLowerCase() ? pageOfLink(uri) : undefined;
		if (page) {
			yield { page, range: new vscode.Range(document.positionAt(start + index), document.positionAt(start + index + found.length)) };
		}
	}
}
