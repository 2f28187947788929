import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type * as vscode from 'vscode';
import { activate } from '../../../../src/extension/extension';
import { once } from '../../../support/core/once';
import { freshHost, restoreHost } from '../../../support/fakeVscode/current';
import type { FakeDocument } from '../../../support/fakeVscode/files/document';
import type { FakeEditor } from '../../../support/fakeVscode/files/editor';
import type { FakeHost } from '../../../support/fakeVscode/host';
import { Uri } from '../../../support/fakeVscode/values/uri';
import { activationContext } from './activationContext';
import { DOSSIER_PATHS, dossierTextOf } from './services';

const TOKEN = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose() {} }) } as vscode.CancellationToken;

const shipped = once(() => ({ text: dossierTextOf(readFileSync('dossiers/cop10-belgium.dossier.yaml', 'utf8')) }));

/** A card and the text that it belongs to. */
export interface ShownCard {
	readonly text: string;
	readonly range: string;
}

/** The extension as VS Code activates it, with the shipped dossier, and the requests that VS Code sends to its providers. */
export class ActivatedExtension {
	readonly host: FakeHost = freshHost();
	private documents = 0;

	constructor() {
		DOSSIER_PATHS.forEach(path => this.host.files.put(path, shipped().text));
		this.host.folders = [Uri.file('/drafts')];
		activate(activationContext());
	}

	/** Opens a document with a name of its own. */
	open(language: string, text: string, { scheme = 'file' }: { readonly scheme?: string } = {}): FakeDocument {
		return this.host.open(`/drafts/draft-${++this.documents}.txt`, text, { language, scheme });
	}

	/** Like that, in the active editor, with a cursor at each `|` of the text. */
	show(language: string, marked: string, options?: { readonly scheme?: string }): FakeEditor {
		const parts = marked.split('|');
		const offsets = parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('').length);
		return this.host.show(this.open(language, parts.join(''), options), ...offsets);
	}

	/** Runs a command of the extension. */
	async run(command: string, ...args: readonly unknown[]): Promise<void> {
		await this.host.commands.get(command)?.(...args);
	}

	/** The cards in the middle of a text, or of its first occurrence in a longer one, that link to the preview. */
	async cards(document: FakeDocument, text: string, within = text): Promise<readonly ShownCard[]> {
		return (await this.hovers(document, middleOf(document, text, within))).filter(card => card.text.includes('command:dossier.openPreview'));
	}

	/** All cards at a position. */
	async hovers(document: FakeDocument, position: vscode.Position): Promise<readonly ShownCard[]> {
		const hovers = await this.ask<vscode.HoverProvider, vscode.Hover | undefined | null>('registerHoverProvider', document, provider =>
			provider.provideHover(document, position, TOKEN));
		return hovers.flatMap(hover => (hover?.contents ?? []).map(content => ({
			text: (content as vscode.MarkdownString).value,
			range: hover?.range ? document.getText(hover.range) : '',
		})));
	}

	/** The definitions of a text, of its name or its key. */
	async definitions(document: FakeDocument, text: string): Promise<readonly vscode.LocationLink[]> {
		const definitions = await this.ask<vscode.DefinitionProvider, vscode.Location | readonly (vscode.Location | vscode.LocationLink)[] | undefined | null>(
			'registerDefinitionProvider', document, provider => provider.provideDefinition(document, placeOf(document, text), TOKEN),
		);
		return definitions.flatMap(links => links ?? []).filter(link => 'targetUri' in link);
	}

	/** The references of what is at a position. */
	async references(document: FakeDocument, position: vscode.Position): Promise<readonly vscode.Location[]> {
		const found = await this.ask<vscode.ReferenceProvider, vscode.Location[] | undefined | null>('registerReferenceProvider', document, provider =>
			provider.provideReferences(document, position, { includeDeclaration: true }, TOKEN));
		return found.flatMap(locations => locations ?? []);
	}

	/** The texts that are highlighted if the cursor is at a text. */
	async highlights(document: FakeDocument, text: string): Promise<readonly string[]> {
		const highlights = await this.ask<vscode.DocumentHighlightProvider, vscode.DocumentHighlight[] | undefined | null>(
			'registerDocumentHighlightProvider', document, provider => provider.provideDocumentHighlights(document, placeOf(document, text), TOKEN),
		);
		return highlights.flatMap(all => all ?? []).map(({ range }) => document.getText(range));
	}

	/** The links in a document. */
	async links(document: FakeDocument): Promise<readonly vscode.DocumentLink[]> {
		const links = await this.ask<vscode.DocumentLinkProvider, vscode.DocumentLink[] | undefined | null>(
			'registerDocumentLinkProvider', document, provider => provider.provideDocumentLinks(document, TOKEN),
		);
		return links.flatMap(all => all ?? []);
	}

	/** What is offered at an offset if the user requests a list, with the cards. */
	async completions(document: FakeDocument, offset: number): Promise<readonly vscode.CompletionItem[]> {
		const position = document.positionAt(offset) as unknown as vscode.Position;
		const lists = await this.ask<vscode.CompletionItemProvider, readonly vscode.CompletionItem[]>(
			'registerCompletionItemProvider', document, async provider => {
				const list = await provider.provideCompletionItems(document, position, TOKEN, { triggerKind: 0, triggerCharacter: undefined });
				const items = Array.isArray(list) ? list : (list?.items ?? []);
				return Promise.all(items.map(async item => await provider.resolveCompletionItem?.(item, TOKEN) ?? item));
			},
		);
		return lists.flat();
	}

	/** Asks all providers whose selectors match the document. */
	private async ask<P extends object, R>(registration: string, document: FakeDocument, request: (provider: P) => vscode.ProviderResult<R> | Promise<R>): Promise<readonly R[]> {
		const providers = (this.host.registered.get(registration) ?? []) as readonly P[];
		const asked = providers.filter(provider => isSelected(this.host.selectors.get(provider), document));
		return (await Promise.all(asked.map(async provider => request(provider)))) as readonly R[];
	}
}

/** Activates the extension for a suite. */
export function useActivated(): () => ActivatedExtension {
	let activated: ActivatedExtension | undefined;
	before(() => {
		activated = new ActivatedExtension();
	});
	beforeEach(() => activated && restoreHost(activated.host));
	return () => {
		assert.ok(activated);
		return activated;
	};
}

/** The position one character after the start of a text. */
export function placeOf(document: FakeDocument, text: string): vscode.Position {
	const offset = document.getText().indexOf(text);
	assert.ok(offset >= 0, text);
	return document.positionAt(offset + 1) as unknown as vscode.Position;
}

function middleOf(document: FakeDocument, text: string, within: string): vscode.Position {
	const outer = document.getText().indexOf(within);
	assert.ok(outer >= 0, within);
	return document.positionAt(outer + within.indexOf(text) + Math.floor(text.length / 2)) as unknown as vscode.Position;
}

/** Whether a document selector matches, by language, scheme and the end of the path after the last `*`. */
function isSelected(selector: unknown, document: FakeDocument): boolean {
	if (typeof selector === 'string') {
		return selector === '*' || selector === document.languageId;
	}
	if (Array.isArray(selector)) {
		return selector.some(one => isSelected(one, document));
	}
	const { language, scheme, pattern } = selector as vscode.DocumentFilter;
	return (language === undefined || language === document.languageId)
		&& (scheme === undefined || scheme === document.uri.scheme)
		&& (pattern === undefined || document.uri.path.endsWith(String(pattern).slice(String(pattern).lastIndexOf('*') + 1)));
}
