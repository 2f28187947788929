import * as vscode from 'vscode';
import type { Dossier } from '../../../core/dossier/model';
import type { Lexicon } from '../../../core/lexicon/lexicon';
import type { Library } from '../../../core/library/library';
import { mergeInSteps } from '../../../core/library/merge';
import { runSteps } from '../scheduling/timeSlice';
import type { UnsavedDossiers } from '../sources/workspace/unsavedDossiers';
import type { LibraryState } from './libraryState';
import type { LibraryStore } from './libraryStore';

/** The library that pages are rendered from: the loaded one, or one with the unsaved content of editors. */
export interface PageLibrary {
	/** Fires after what `get` returns has changed. */
	readonly onDidChange: vscode.Event<unknown>;
	get(): Promise<Pick<LibraryState, 'library' | 'broken'>>;
	lexicon(): Promise<Lexicon>;
}

/** The library with the unsaved content of dossier files that are open in editors. Only pages use it. */
export class UnsavedLibrary implements PageLibrary, vscode.Disposable {
	private readonly store: LibraryStore;
	private readonly unsaved: UnsavedDossiers;
	private readonly changed = new vscode.EventEmitter<unknown>();
	private readonly subscriptions: vscode.Disposable;
	/** The library made last, and the dossiers that it was made from. */
	private last: { readonly dossiers: readonly Dossier[]; readonly library: Promise<Library> } | undefined;

	readonly onDidChange = this.changed.event;

	constructor(store: LibraryStore, unsaved: UnsavedDossiers) {
		this.store = store;
		this.unsaved = unsaved;
		this.subscriptions = vscode.Disposable.from(
			this.changed,
			store.onDidChange(change => this.changed.fire(change)),
			unsaved.onDidChange(uri => this.changed.fire(uri)),
		);
	}

	dispose(): void {
		this.subscriptions.dispose();
		this.last = undefined;
	}

	async get(): Promise<Pick<LibraryState, 'library' | 'broken'>> {
		const { library, inUse, broken } = await this.store.get();
		const edited = this.unsaved.all.flatMap(({ uri, dossier }) => (dossier ? [{ address: uri.toString(), dossier }] : []));
		if (edited.length === 0) {
			this.last = undefined;
			return { library, broken };
		}
		const ids = new Set(edited.map(({ dossier }) => dossier.id));
		const loaded = inUse.flatMap(({ uri, dossier }) => {
			const now = edited.find(({ address, dossier: { id } }) => address === uri.toString() || id === dossier.id);
			return now ? [now.dossier] : ids.has(dossier.id) ? [] : [dossier];
		});
		const dossiers = [...new Set([...loaded, ...edited.map(({ dossier }) => dossier)])];
		return { library: await this.merged(dossiers, library), broken };
	}

	/** Names in pages link to the loaded library. */
	lexicon(): Promise<Lexicon> {
		return this.store.lexicon();
	}

	private merged(dossiers: readonly Dossier[], loaded: Library): Promise<Library> {
		const { last } = this;
		if (last?.dossiers.length === dossiers.length && dossiers.every((dossier, index) => dossier === last.dossiers[index])) {
			return last.library;
		}
		const library = mergedAfter(last?.library ?? loaded, dossiers);
		this.last = { dossiers, library };
		return library;
	}
}

/** Merges dossiers, most of which an earlier library has. */
async function mergedAfter(earlier: Library | Promise<Library>, dossiers: readonly Dossier[]): Promise<Library> {
	return runSteps(mergeInSteps(dossiers, await earlier));
}
