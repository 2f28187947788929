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

/** The inputs of a check of a document, other than its text. As long as they are equal, earlier results remain valid. */
export interface CheckBasis {
	readonly lexicon: Lexicon;
	readonly languageId: string;
	readonly language: LanguageTag;
	readonly scope: Scope;
	/** The generation of the silenced labels. */
	readonly silenced: number;
	/** The settings of the checks, as JSON. */
	readonly settings: string;
}

/** The loaded dossiers, and the indexes built from them. */
export interface LoadedDossiers {
	readonly state: LibraryState;
	readonly library: Library;
	readonly lexicon: Lexicon;
	readonly symbols: SymbolIndex;
}

/** The context in which a document is checked, and the inputs that it was made from. */
export interface ContextWithBasis {
	readonly basis: CheckBasis;
	readonly context: CheckContext;
}

/** The languages of a document, and the settings of its checks. */
interface DocumentSettings {
	readonly settings: CheckSettings;
	readonly language: LanguageTag;
	readonly languageId: string;
}

interface BasisServices {
	readonly store: LibraryStore;
	readonly silenced: SilencedLabels;
}

/**
 * Returns the context for checking a document with the current dossiers and settings. `read` is given if the settings and languages of the
 * document have been read already.
 */
export function contextFor(
	document: vscode.TextDocument,
	{
		known: { library, lexicon, symbols },
		services: { store, silenced },
		read = readNow(document),
	}: { readonly known: LoadedDossiers; readonly services: BasisServices; readonly read?: DocumentSettings },
): ContextWithBasis {
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

function readNow(document: vscode.TextDocument): DocumentSettings {
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

/** Whether two checks have equal inputs. */
export function isSameBasis(kept: CheckBasis, made: CheckBasis): boolean {
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
