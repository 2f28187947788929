import * as vscode from 'vscode';
import { COMMANDS } from '../../ids';
import { hasOtherYaml } from '../../platform/sources/workspace/otherYaml';
import { guarded, registerCommand } from '../../platform/ui/guarded';
import { completeDossier, resolveCompletion } from './completeDossier';
import { explainLabel } from './explainLabel';
import { foldingRangesOfDossier, formatDossier, linksOfDossier, symbolsOfDossier } from './fileViews';
import { hoverDossier } from './hoverDossier';
import { defineDossierKey, findDossierKey, highlightDossierKey, prepareRename, renameDossierKey } from './keyPlaces';
import type { AuthorServices } from './services';

/**
 * Registers the features for writing a dossier file: completion, hovers, definitions, references, renaming, outline, folding, links and
 * formatting.
 */
export function registerAuthor(services: AuthorServices): vscode.Disposable {
	return vscode.Disposable.from(
		services.dossierDocuments.register(({ all }) => registerIn(all, services)),
		new LayoutProviders(services),
		registerCommand(services.log, COMMANDS.explainLabel, () => explainLabel(services)),
	);
}

function registerIn(dossiers: vscode.DocumentSelector, services: AuthorServices): vscode.Disposable {
	const { log } = services;
	return vscode.Disposable.from(
		vscode.languages.registerCompletionItemProvider(
			dossiers,
			{
				provideCompletionItems: (document, position) =>
					guarded(log, 'completeDossier', () => completeDossier(document, position, services)),
				resolveCompletionItem: item =>
					guarded(log, 'resolveCompletion', () => resolveCompletion(item)).then(resolved => resolved ?? item),
			},
			' ',
			'"',
		),
		vscode.languages.registerHoverProvider(dossiers, {
			provideHover: (document, position) => guarded(log, 'hoverDossier', () => hoverDossier(document, position, services)),
		}),
		vscode.languages.registerDefinitionProvider(dossiers, {
			provideDefinition: (document, position) =>
				guarded(log, 'defineDossierKey', () => defineDossierKey(document, position, services)),
		}),
		vscode.languages.registerReferenceProvider(dossiers, {
			provideReferences: (document, position, context) =>
				guarded(log, 'findDossierKey', () =>
					findDossierKey({ document, position, withDefinition: context.includeDeclaration }, services),
				),
		}),
		vscode.languages.registerDocumentHighlightProvider(dossiers, {
			provideDocumentHighlights: (document, position) =>
				guarded(log, 'highlightDossierKey', () => highlightDossierKey(document, position, services)),
		}),
		registerRename(dossiers, services),
		vscode.languages.registerDocumentLinkProvider(dossiers, {
			provideDocumentLinks: document => guarded(log, 'linksOfDossier', () => linksOfDossier(document, services)),
		}),
	);
}

function registerRename(dossiers: vscode.DocumentSelector, services: AuthorServices): vscode.Disposable {
	const { log } = services;
	return vscode.languages.registerRenameProvider(dossiers, {
		prepareRename: (document, position) => guarded(log, 'prepareRename', () => prepareRename(document, position, services)).then(orMessage),
		provideRenameEdits: (document, position, name, token) =>
			guarded(log, 'renameDossierKey', () => renameDossierKey({ document, position, name, token }, services)).then(orMessage),
	});
}

/**
 * Returns the result, or throws the message as an error, which VS Code shows: for example, that a key is taken. Without an error from the
 * preparation, VS Code would let the user rename any word.
 */
function orMessage<T extends object>(result: T | string | undefined): T | undefined {
	if (typeof result === 'string') {
		throw new Error(result);
	}
	return result;
}

/** The outline, folding and formatting of YAML. While another YAML extension that has them is running, they are left to it. */
class LayoutProviders implements vscode.Disposable {
	private readonly services: AuthorServices;
	private registered: vscode.Disposable | undefined;
	private readonly subscription = vscode.extensions.onDidChange(() => this.update());

	constructor(services: AuthorServices) {
		this.services = services;
		this.update();
	}

	dispose(): void {
		this.subscription.dispose();
		this.registered?.dispose();
	}

	private update(): void {
		if (hasOtherYaml()) {
			this.registered?.dispose();
			this.registered = undefined;
		} else {
			this.registered ??= this.services.dossierDocuments.register(({ yaml }) => this.registerIn(yaml));
		}
	}

	private registerIn(yaml: vscode.DocumentSelector): vscode.Disposable {
		const { services } = this;
		const { log } = services;
		return vscode.Disposable.from(
			vscode.languages.registerDocumentSymbolProvider(yaml, {
				provideDocumentSymbols: document => guarded(log, 'symbolsOfDossier', () => symbolsOfDossier(document, services)),
			}),
			vscode.languages.registerFoldingRangeProvider(yaml, {
				provideFoldingRanges: document => guarded(log, 'foldingRangesOfDossier', () => foldingRangesOfDossier(document, services)),
			}),
			vscode.languages.registerDocumentFormattingEditProvider(yaml, {
				provideDocumentFormattingEdits: document => guarded(log, 'formatDossier', () => formatDossier(document, services)),
			}),
		);
	}
}
