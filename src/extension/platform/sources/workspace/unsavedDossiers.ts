import * as vscode from 'vscode';
import type { OwnDossier } from '../../../../core/dossier/own/ownDossier';
import { readOwnInSteps } from '../../../../core/dossier/readOwn';
import { MAX_DOSSIER_LENGTH } from '../../../../core/limits';
import type { LibraryStore } from '../../library/libraryStore';
import { RunOnceScheduler } from '../../scheduling/runOnceScheduler';
import { runSteps } from '../../scheduling/timeSlice';
import { guarded } from '../../ui/guarded';
import type { DossierDocuments } from './dossierDocuments';
import { validateShape } from '../validateShape';

/** The services that `UnsavedDossiers` uses. */
export interface UnsavedServices {
	readonly store: LibraryStore;
	readonly dossierDocuments: DossierDocuments;
	readonly log: vscode.LogOutputChannel;
}

/** How long after the last edit a dossier is read, in milliseconds. */
const DELAY = 300;

/** A dossier as it is in an editor. */
export interface UnsavedDossier extends OwnDossier {
	readonly uri: vscode.Uri;
}

/** Reads the dossier files of the user as they are in the editor, if that differs from the file, and other documents on request. */
export class UnsavedDossiers implements vscode.Disposable {
	private readonly services: UnsavedServices;
	private readonly scheduler = new RunOnceScheduler(DELAY, () => this.readPending());
	private readonly pending = new Set<vscode.TextDocument>();
	/** The dossiers read last, by URI. */
	private readonly known = new Map<string, UnsavedDossier>();
	/** The documents that are read although they are saved, since no source has them. */
	private readonly asked = new WeakSet<vscode.TextDocument>();
	private readonly changed = new vscode.EventEmitter<vscode.Uri>();
	private readonly subscriptions: vscode.Disposable;

	/** Fires when what `of` returns for a document has changed. */
	readonly onDidChange = this.changed.event;

	constructor(services: UnsavedServices) {
		this.services = services;
		const { store, dossierDocuments } = services;
		this.subscriptions = vscode.Disposable.from(
			this.scheduler,
			this.changed,
			store.onDidLoad(() => this.forgetSaved()),
			store.onDidChangeState(() => this.forgetSaved()),
			dossierDocuments.onDidChange(() => this.namedChanged()),
			vscode.workspace.onDidChangeTextDocument(({ document }) => this.schedule(document)),
			vscode.workspace.onDidCloseTextDocument(document => this.forget(document)),
		);
	}

	dispose(): void {
		this.subscriptions.dispose();
	}

	/** The dossiers in editors that differ from their files, or that no source has. */
	get all(): readonly UnsavedDossier[] {
		return [...this.known.values()];
	}

	/** Returns the dossier in an editor; `undefined` if it is that of the file. */
	of(uri: vscode.Uri): UnsavedDossier | undefined {
		return this.known.get(uri.toString());
	}

	/** Reads a document even if it is saved, until it is closed, if no source has loaded its file. */
	async include(document: vscode.TextDocument): Promise<void> {
		await this.services.store.get();
		if (!document.isClosed && !this.isLoaded(document.uri) && !this.asked.has(document)) {
			this.asked.add(document);
			await this.read(document);
		}
	}

	private schedule(document: vscode.TextDocument): void {
		if (this.isRead(document)) {
			this.pending.add(document);
			this.scheduler.schedule();
		}
	}

	private isRead(document: vscode.TextDocument): boolean {
		const { uri } = document;
		return this.asked.has(document) || uri.scheme !== 'untitled' && (this.services.dossierDocuments.has(uri) || this.isLoaded(uri));
	}

	/** Tells whether a file is used as a dossier, whatever its name. */
	private isLoaded(uri: vscode.Uri): boolean {
		const address = uri.toString();
		const { inUse = [], broken = [] } = this.services.store.current ?? {};
		return [...inUse, ...broken].some(file => file.uri.toString() === address);
	}

	private forget({ uri }: vscode.TextDocument): void {
		if (this.known.delete(uri.toString())) {
			this.changed.fire(uri);
		}
	}

	/** A file that a setting no longer names remains loaded until the sources have noticed. */
	private namedChanged(): void {
		this.forgetSaved();
		vscode.workspace.textDocuments.filter(document => document.isDirty).forEach(document => this.schedule(document));
	}

	private forgetSaved(): void {
		vscode.workspace.textDocuments
			.filter(document => !this.isRead(document) || (!document.isDirty && !this.asked.has(document)))
			.forEach(document => this.forget(document));
	}

	private readPending(): void {
		const documents = [...this.pending];
		this.pending.clear();
		documents.forEach(document => void guarded(this.services.log, 'unsavedDossiers', () => this.read(document)));
	}

	/** Reads the text in the editor. After a document is saved or reverted, it is read once more; from then on, the file counts. */
	private async read(document: vscode.TextDocument): Promise<void> {
		const { version, uri } = document;
		if (document.isClosed || !this.counts(document)) {
			return;
		}
		const text = document.getText();
		const previous =
			this.known.get(uri.toString())?.dossier
			?? this.services.store.current?.inUse.find(file => file.uri.toString() === uri.toString())?.dossier;
		const isCurrent = () => document.version === version && !document.isClosed;
		const result =
			text.length > MAX_DOSSIER_LENGTH
				? undefined
				: await runSteps(readOwnInSteps(text, { validate: validateShape, previous }), isCurrent);
		if (result && isCurrent() && this.counts(document)) {
			this.known.set(uri.toString(), { ...result, uri });
			this.changed.fire(uri);
		}
	}

	/** Whether the text in the editor counts, and not the file. */
	private counts(document: vscode.TextDocument): boolean {
		return document.isDirty || this.known.has(document.uri.toString()) || this.asked.has(document);
	}
}
