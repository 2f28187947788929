import * as vscode from 'vscode';
import type { CheckContext } from '../../../core/check/checkContext';
import { readCheckSettings, type CheckSettings, type ReadSettings } from '../../../core/check/checkSettings';
import type { LanguageTag } from '../../../core/dossier/model';
import { documentLanguageOf } from '../../../core/language/languages';
import type { Lexicon } from '../../../core/lexicon/lexicon';
import type { Library } from '../../../core/library/library';
import type { SymbolIndex } from '../../../core/symbol/symbolIndex';
import { contentLanguage } from '../documents/draftLanguage';
import { inScope, type Scope } from '../library/dossierScope';
import type { LibraryState } from '../library/libraryState';
import type { LibraryStore } from '../library/libraryStore';
import type { SilencedLabels } from '../mentions/silencedLabels';

/** What the result of reading a document depends on, besides its text. */
export interface CheckBasis {
	readonly lexicon: Lexicon;
	readonly languageId: string;
	readonly language: LanguageTag;
	readonly scope: Scope;
	readonly silenced: number;
	readonly settings: string;
}

/** The dossiers and what was built from them, at some moment. */
export interface KnownNow {
	readonly state: LibraryState;
	readonly library: Library;
	readonly lexicon: Lexicon;
	readonly symbols: SymbolIndex;
}

/** What a document is read with. */
export interface BasedContext {
	readonly basis: CheckBasis;
	readonly context: CheckContext;
}

/** What is read of a document and its settings. */
interface ReadOfDocument {
	readonly settings: CheckSettings;
	readonly language: LanguageTag;
	readonly languageId: string;
}

interface BasisServices {
	readonly store: LibraryStore;
	readonly silenced: SilencedLabels;
}

/** Returns the context in which a document is checked now. `read` are earlier results for it that may be used again. */
export function contextFor(
	document: vscode.TextDocument,
	{
		known: { library, lexicon, symbols },
		services: { store, silenced },
		read = readNow(document),
	}: { readonly known: KnownNow; readonly services: BasisServices; readonly read?: ReadOfDocument },
): BasedContext {
	const { settings, language, languageId } = read;
	const scope = store.scope(document.uri);
	return {
		basis: { lexicon, languageId, language, scope, silenced: silenced.generation, settings: keyOf(settings) },
		context: {
			library,
			lexicon,
			settings,
			symbols,
			syntax: documentLanguageOf(languageId),
			language,
			kept: mentions => silenced.without(inScope(mentions, scope), document),
		},
	};
}

function readNow(document: vscode.TextDocument): ReadOfDocument {
	const { languageId } = document;
	return {
		settings: checkSettingsOf(document).settings,
		language: contentLanguage({ languageId, text: document.getText() }),
		languageId,
	};
}

/** Reads the settings of the checks for a document, and the problems with them. */
export function checkSettingsOf(document: vscode.TextDocument): ReadSettings {
	const configuration = vscode.workspace.getConfiguration(undefined, document);
	return readCheckSettings(name => configuration.get(name));
}

/** Whether two bases are the same. */
export function isOnBasis(kept: CheckBasis, made: CheckBasis): boolean {
	return (
		kept.lexicon === made.lexicon
		&& kept.languageId === made.languageId
		&& kept.language === made.language
		&& kept.scope === made.scope
		&& kept.silenced === made.silenced
		&& kept.settings === made.settings
	);
}

function keyOf({ severities, commonAcronyms, nearVariants, fewestQuotedWords }: CheckSettings): string {
	return JSON.stringify([severities, [...commonAcronyms], nearVariants, fewestQuotedWords]);
}
