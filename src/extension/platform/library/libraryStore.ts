import * as vscode from 'vscode';
import { findKeyProblems } from '../../../core/citation/keys/keyProblems';
import type { Lexicon } from '../../../core/lexicon/lexicon';
import { isChange, libraryChangeInSteps, type LibraryChange } from '../../../core/library/libraryChange';
import { mergeInSteps } from '../../../core/library/merge';
import { COMMANDS, CONTEXT_KEYS, SETTINGS } from '../../ids';
import { runSteps } from '../scheduling/timeSlice';
import type { DossierSource } from '../sources/dossierSource';
import type { CompiledDossiers } from '../sources/files/compiledDossiers';
import { guarded } from '../ui/guarded';
import { describeFinding, describeKeyProblem } from '../ui/messages';
import { notify } from '../ui/notify';
import { buildLexicon, updateLexicon } from './buildLexicon';
import { LibraryComposer, isUnreadable, type DossierInUse, type SourcedFile } from './composeLibrary';
import { DossierScopes, type Scope } from './dossierScope';
import { readDossierSettings } from './dossierSettings';
import { isSameState, type LibraryState } from './libraryState';
import { PerLibrary } from './perLibrary';
import { SourceReader } from './sourceReader';

/** The state without any dossier. Core must not be loaded before it is needed. */
const EMPTY: LibraryState = { library: { dossiers: [], entries: new Map(), sources: new Map() }, inUse: [], broken: [] };

/** Loads the library of the dossiers of all sources when it is first needed, and replaces it when they change. */
export class LibraryStore implements vscode.Disposable {
	private readonly log: vscode.LogOutputChannel;
	private readonly sources: readonly DossierSource[];
	private readonly reader: SourceReader;
	private readonly composer = new LibraryComposer();
	private readonly lexicons: PerLibrary<Lexicon>;
	private readonly loaded = new vscode.EventEmitter<void>();
	private readonly stateChanged = new vscode.EventEmitter<void>();
	private readonly changed = new vscode.EventEmitter<LibraryChange>();
	private readonly subscriptions: readonly vscode.Disposable[];
	private loading: Promise<LibraryState> | undefined;
	private state: LibraryState | undefined;
	private lastRead: readonly SourcedFile[] = [];
	private scopes: { readonly inUse: readonly DossierInUse[]; readonly scopes: DossierScopes } | undefined;
	private isReloading = false;
	/** The newest reload, which may be over. Never rejects. */
	private reloading: Promise<unknown> = Promise.resolve();
	/** Whether a source has changed since it was last read. */
	private isStale = false;
	private isDisposed = false;

	/** Fires when the dossiers have been loaded for the first time. */
	readonly onDidLoad = this.loaded.event;
	/** Fires after each later change of what `get` returns: of the library, or only of the findings. */
	readonly onDidChangeState = this.stateChanged.event;
	/** Fires after the library was replaced by another in which something is different. */
	readonly onDidChange = this.changed.event;

	/** The sources are given nearest first. The store disposes of them. `compiled` is where their compiled dossiers are stored. */
	constructor(sources: readonly DossierSource[], log: vscode.LogOutputChannel, compiled?: CompiledDossiers) {
		this.sources = sources;
		this.log = log;
		this.lexicons = new PerLibrary(async library => buildLexicon(library, compiled), updateLexicon);
		this.reader = new SourceReader(sources, log, () => this.sourceChanged());
		this.subscriptions = [
			...sources.map(source => source.onDidChange(() => {
				this.reader.discardLate(source);
				this.sourceChanged();
			})),
			vscode.workspace.onDidChangeConfiguration(event => event.affectsConfiguration(SETTINGS.dossiers) && this.sourceChanged()),
		];
	}

	/** The state loaded last; `undefined` until the library has been loaded. */
	get current(): LibraryState | undefined {
		return this.state;
	}

	/** All dossier files as last read, nearest first, including those of dossiers that are switched off. */
	get files(): readonly SourcedFile[] {
		return this.lastRead;
	}

	/** Returns the library, which is empty if no dossier could be loaded. Never rejects: if loading fails, the next call tries again. */
	async get(): Promise<LibraryState> {
		if (this.isDisposed) {
			return EMPTY;
		}
		this.loading ??= this.load();
		return this.loading;
	}

	/**
	 * Returns the library once every source has answered, including those that `get` does not wait for, such as a large workspace: for lists
	 * that must not lack a dossier. Never rejects.
	 */
	async complete(): Promise<LibraryState> {
		await this.get();
		await this.reader.answered();
		await this.reloading;
		return this.get();
	}

	/** Returns which of the dossiers loaded last apply to the document with a URI; without a URI, all. */
	scope(uri: vscode.Uri | undefined): Scope {
		const { inUse } = this.state ?? EMPTY;
		if (this.scopes?.inUse !== inUse) {
			this.scopes = { inUse, scopes: new DossierScopes(inUse) };
		}
		return this.scopes.scopes.of(uri);
	}

	/** Releases the library: VS Code keeps the providers of disposed views, and with them everything that they reference. */
	dispose(): void {
		this.isDisposed = true;
		this.state = undefined;
		this.lastRead = [];
		this.loading = undefined;
		this.scopes = undefined;
		this.reader.forget();
		this.lexicons.forget();
		vscode.Disposable.from(...this.subscriptions, ...this.sources, this.loaded, this.stateChanged, this.changed).dispose();
	}

	/** Returns the index of all labels, which is built when first needed. */
	async lexicon(): Promise<Lexicon> {
		const { library } = await this.get();
		return this.lexicons.of(library);
	}

	private async load(): Promise<LibraryState> {
		const started = performance.now();
		this.isStale = false;
		const state = await guarded(this.log, 'load', () => this.readAll());
		if (!state) {
			this.loading = undefined;
			void vscode.commands.executeCommand('setContext', CONTEXT_KEYS.state, 'broken');
			return EMPTY;
		}
		if (this.isDisposed) {
			return state;
		}
		this.state = state;
		this.loaded.fire();
		// The library is usable even if reporting on it fails.
		await guarded(this.log, 'report', () => this.report(state, performance.now() - started));
		if (this.isStale) {
			this.sourceChanged();
		}
		return state;
	}

	private sourceChanged(): void {
		this.isStale = true;
		if (this.state && !this.isReloading) {
			this.reloading = guarded(this.log, 'reload', () => this.reload());
		}
	}

	/** Replaces the library until no source has changed in the meantime. Until then, `get` returns the old state. */
	private async reload(): Promise<void> {
		this.isReloading = true;
		try {
			while (this.isStale && this.state && !this.isDisposed) {
				this.isStale = false;
				const started = performance.now();
				const before = this.state;
				const after = await this.readAll(before);
				const change =
					after.library === before.library ? undefined : await runSteps(libraryChangeInSteps(before.library, after.library));
				if (!this.isCurrent(before)) {
					return;
				}
				this.state = after;
				this.loading = Promise.resolve(after);
				await guarded(this.log, 'report', () => this.report(after, performance.now() - started, before));
				// A view that is refreshed can lose what the user does at that moment, so nothing is refreshed without a reason.
				if (!isSameState(before, after)) {
					this.stateChanged.fire();
				}
				if (change && isChange(change)) {
					this.changed.fire(change);
				} else if (change) {
					// Large dossiers have been compiled: what was built from their other form is released.
					this.lexicons.follow(after.library);
				}
			}
		} finally {
			this.isReloading = false;
		}
	}

	/** A disposed store has no state. */
	private isCurrent(state: LibraryState): boolean {
		return this.state === state;
	}

	/** Reads all sources. The library stays the same object if its dossiers do. */
	private async readAll(before?: LibraryState): Promise<LibraryState> {
		const read = (await this.reader.read()).flat();
		const { inUse, broken } = this.composer.compose(read, readDossierSettings());
		const dossiers = inUse.map(({ dossier }) => dossier);
		const isSame =
			before?.library.dossiers.length === dossiers.length
			&& dossiers.every((dossier, index) => dossier === before.library.dossiers[index]);
		this.lastRead = this.isDisposed ? [] : read;
		return { library: isSame ? before.library : await runSteps(mergeInSteps(dossiers, before?.library)), inUse, broken };
	}

	private report(state: LibraryState, milliseconds: number, before?: LibraryState): void {
		const { library, broken } = state;
		this.log.info(
			`Dossiers read: ${library.dossiers.length}; entries: ${library.entries.size}; milliseconds: ${Math.round(milliseconds)}.`,
		);
		const context = broken.length > 0 ? 'broken' : library.entries.size > 0 ? 'ready' : 'empty';
		void vscode.commands.executeCommand('setContext', CONTEXT_KEYS.state, context);
		for (const file of broken) {
			const level = isUnreadable(file) ? 'error' : 'warn';
			this.log[level](file.origin?.address ?? file.uri.toString(true));
			file.findings.forEach(finding => this.log[level](`  ${describeFinding(finding)}`));
		}
		findKeyProblems(library.dossiers).forEach(problem => this.log.warn(describeKeyProblem(problem)));
		// Users see diagnostics in their own files, but do not look at those of extensions.
		const unusable = broken.filter(file => (file.kind === 'bundled' || file.kind === 'extension') && isUnreadable(file));
		if (unusable.length > 0 && !before) {
			void this.notifyBroken(unusable.length);
		}
	}

	private async notifyBroken(count: number): Promise<void> {
		const showLog = vscode.l10n.t('Show Log');
		const message = count === 1
			? vscode.l10n.t('A dossier could not be loaded. Its entries are not available.')
			: vscode.l10n.t('{0} dossiers could not be loaded. Their entries are not available.', count);
		if (await notify('error', message, showLog) === showLog) {
			await vscode.commands.executeCommand(COMMANDS.showLog);
		}
	}
}
