import type { Disposable, Event } from 'vscode';

/**
 * The exports of the extension `dossier.dossier`:
 *
 *     const dossier = vscode.extensions.getExtension<DossierExports>('dossier.dossier');
 *     const api = (await dossier?.activate())?.getAPI(1);
 *
 * An extension that only brings dossiers needs no code: it names their files in its `package.json`, see docs/dossiers.md.
 */
export interface DossierExports {
	/** Returns the API of a version. Throws if there is no such version. Members of a version are never removed or changed, but some may be added. */
	getAPI(version: 1): DossierApi;
}

/** Version 1 of the API. All objects that it returns are frozen copies. */
export interface DossierApi {
	/**
	 * Adds a dossier until the result is disposed of. Its text is YAML or JSON that follows the schema of dossier files. It is read like a
	 * file: an entry with errors is set aside, and findings are shown in the same places as those of files. Dossiers that are registered in
	 * the same turn are added together. Throws if an argument is of a wrong type.
	 */
	registerDossier(dossier: RegisteredDossier): Disposable;
	/** Finds entries by a part of their name, number or description: at most 100, the best first. */
	findEntries(text: string): Promise<readonly EntryInfo[]>;
	/**
	 * Returns the card of an entry as Markdown without links to commands, in a given language (BCP 47) or in the language of the user;
	 * `undefined` if there is no such entry.
	 */
	card(entryId: string, language?: string): Promise<string | undefined>;
	/**
	 * Returns the reference of the source to cite for an entry, or of the source with a citation key, as plain text; `undefined` if there is
	 * none.
	 */
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
	/** The preferred name in the language of the user, otherwise in the language of the dossier. */
	readonly name: string;
	readonly description: string;
}

/** How to write a reference. */
export interface CiteOptions {
	/** `un` by default. */
	readonly style?: 'un' | 'oscola' | 'bluebook' | 'chicago' | 'apa';
	/** The language of the citing text; `en` by default. */
	readonly language?: 'en' | 'fr' | 'es';
}

/** The ids of entries that were added, changed and removed. */
export interface EntriesChange {
	readonly added: readonly string[];
	readonly changed: readonly string[];
	readonly removed: readonly string[];
}
