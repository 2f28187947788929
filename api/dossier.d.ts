import type { Disposable, Event } from 'vscode';

/**
 * What the extension `dossier.dossier` exports:
 *
 *     const dossier = vscode.extensions.getExtension<DossierExports>('dossier.dossier');
 *     const api = (await dossier?.activate())?.getAPI(1);
 *
 * An extension that only brings dossiers needs no code: it names their files in its `package.json`, see docs/dossiers.md.
 */
export interface DossierExports {
	/** Returns the API of a version. Throws if there is no such version. A version never loses or changes anything; it may gain. */
	getAPI(version: 1): DossierApi;
}

/** Version 1 of the API. All objects that it returns are frozen copies. */
export interface DossierApi {
	/**
	 * Adds a dossier until it is disposed of. Its text is YAML or JSON of the schema of dossier files. It is read like a file: an entry that is
	 * wrong is set aside, and findings are shown where those of files are. Dossiers that are registered in the same turn are added together.
	 * Throws if an argument is of a wrong type.
	 */
	registerDossier(dossier: RegisteredDossier): Disposable;
	/** Finds entries by part of a name, number or description, best first and at most 100. */
	findEntries(text: string): Promise<readonly EntryInfo[]>;
	/** Returns the card of an entry as Markdown without links to commands, in a language (BCP 47) or that of the user; `undefined` if there is no such entry. */
	card(entryId: string, language?: string): Promise<string | undefined>;
	/** Returns the reference of the source to cite for an entry, or of the source with a citation key, as plain text; `undefined` if there is none. */
	cite(id: string, options?: CiteOptions): Promise<string | undefined>;
	/** Fires after entries were added, changed or removed. A listener that throws is not called again. */
	readonly onDidChangeEntries: Event<EntriesChange>;
}

/** A dossier that an extension makes at run time. */
export interface RegisteredDossier {
	/** The id of the extension that registers it, such as `publisher.name`, and a name that is unique in that extension. */
	readonly owner: string;
	readonly name: string;
	readonly text: string;
}

/** An entry of a dossier. */
export interface EntryInfo {
	/** The id of its dossier, a slash and its key. */
	readonly id: string;
	readonly dossier: string;
	readonly kind: 'resolution' | 'fund' | 'event' | 'instrument' | 'programme' | 'organization' | 'person' | 'term';
	/** The preferred name in the language of the user, otherwise in that of the dossier. */
	readonly name: string;
	readonly description: string;
}

/** How to write a reference. */
export interface CiteOptions {
	/** `un` by default. */
	readonly style?: 'un' | 'oscola' | 'bluebook' | 'chicago' | 'apa';
	/** The language of the text that cites; `en` by default. */
	readonly language?: 'en' | 'fr' | 'es';
}

/** The ids of entries that were added, changed and removed. */
export interface EntriesChange {
	readonly added: readonly string[];
	readonly changed: readonly string[];
	readonly removed: readonly string[];
}
