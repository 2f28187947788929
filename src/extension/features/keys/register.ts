import * as vscode from 'vscode';
import { IDS_WITH_KEYS, KEY_TRIGGERS } from '../../../core/language/languages';
import { COMMANDS } from '../../ids';
import { registerCodeActions } from '../../platform/ui/codeActions';
import { guarded, registerCommand } from '../../platform/ui/guarded';
import { addKeyToBibliography } from './addKey';
import { completeKey, lineBefore, resolveKey } from './completeKey';
import { defineKey } from './defineKey';
import { findKey } from './findKey';
import { provideFixes } from './fixKey';
import { hoverKey } from './hoverKey';
import { KeyListContext } from './keyListContext';
import { KeyProblems } from './keyProblems';
import type { AddKeyServices, CompleteKeyServices, KeyProblemServices, KeyReferenceServices } from './services';

/** The services of the parts of this feature. */
export type KeyServices = CompleteKeyServices & KeyReferenceServices & AddKeyServices & KeyProblemServices;

/** Registers the features for citation keys of the library: completion, hovers, definitions, references, and diagnostics. */
export function registerKeys(services: KeyServices): vscode.Disposable {
	const { log } = services;
	const selector = IDS_WITH_KEYS.map(language => ({ language }));
	const listed = new KeyListContext();
	return vscode.Disposable.from(
		listed,
		// Each language has only the trigger characters that can start a key in it. A trigger character without a key would still
		// start a request, after which VS Code asks all providers about what was typed in the meantime and opens a list that the user
		// did not ask for.
		...[...KEY_TRIGGERS].map(([language, triggers]) => vscode.languages.registerCompletionItemProvider({ language }, {
			provideCompletionItems: (document, position) => guarded(log, 'completeKey', () => {
				const line = lineBefore(document, position);
				const list = completeKey(document, position, services);
				// Not awaited: the document might change before the list is returned. An error is reported with the list.
				void list.then(items => listed.setFor(document, line, items), () => undefined);
				return list;
			}),
			resolveCompletionItem: item => guarded(log, 'resolveKey', () => resolveKey(item, services)).then(resolved => resolved ?? item),
		}, ...triggers)),
		vscode.languages.registerHoverProvider(selector, {
			provideHover: (document, position) => guarded(log, 'hoverKey', () => hoverKey(document, position, services)),
		}),
		vscode.languages.registerDefinitionProvider(selector, {
			provideDefinition: (document, position) => guarded(log, 'defineKey', () => defineKey(document, position, services)),
		}),
		vscode.languages.registerReferenceProvider(selector, {
			provideReferences: (document, position, context, token) => guarded(log, 'findKey', () =>
				findKey({ document, position, withRecord: context.includeDeclaration, token }, services)),
		}),
		registerCodeActions(selector, {
			log,
			name: 'provideKeyFixes',
			kinds: [vscode.CodeActionKind.QuickFix],
			provide: (document, _range, context) => provideFixes(document, context),
		}),
		registerCommand(log, COMMANDS.addToBibliography, (key, uri) => addKeyToBibliography(key, uri, services)),
		new KeyProblems(services),
	);
}
