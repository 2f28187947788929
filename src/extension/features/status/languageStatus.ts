import * as vscode from 'vscode';
import { COMMANDS, VIEWS } from '../../ids';
import type { ServedLanguages } from '../../platform/documents/servedLanguages';
import type { BrokenDossier } from '../../platform/library/composeLibrary';
import type { LibraryStore } from '../../platform/library/libraryStore';
import type { EntryMentions } from '../../platform/mentions/entryMentions';
import { proseMentions } from '../../platform/mentions/proseMentions';
import { RunOnceScheduler } from '../../platform/scheduling/runOnceScheduler';
import { guarded } from '../../platform/ui/guarded';
import { dossiersText, mentionsText } from './statusText';

/** The services that `LanguageStatus` uses. */
export interface StatusServices {
	readonly store: LibraryStore;
	readonly served: ServedLanguages;
	readonly entryMentions: EntryMentions;
	readonly extensionId: string;
	readonly log: vscode.LogOutputChannel;
}

/** How long after the last edit mentions are counted again, in milliseconds. */
const COUNT_DELAY = 500;
/** How long counting may take before the status shows that it is busy, in milliseconds. */
const BUSY_DELAY = 200;

/** The ids by which VS Code remembers which items the user has pinned. */
const ITEMS = { mentions: 'dossier.mentions', dossiers: 'dossier.dossiers' } as const;

/**
 * Two language status items for documents in languages served: the number of mentions in the active document, and the number of
 * loaded dossiers. They never load the dossiers themselves.
 */
export class LanguageStatus implements vscode.Disposable {
	private readonly services: StatusServices;
	private readonly mentions: vscode.LanguageStatusItem;
	private readonly dossiers: vscode.LanguageStatusItem;
	private readonly scheduler = new RunOnceScheduler(COUNT_DELAY, () => this.update());
	private readonly busyTimer = new RunOnceScheduler(BUSY_DELAY, () => this.setBusy(true));
	private readonly subscriptions: vscode.Disposable;
	/** The number of counts in progress. */
	private pending = 0;

	constructor(services: StatusServices) {
		this.services = services;
		const { store, served, entryMentions } = services;
		this.mentions = vscode.languages.createLanguageStatusItem(ITEMS.mentions, served.selector);
		this.mentions.name = vscode.l10n.t('Dossier: Mentions');
		this.mentions.command = { command: `${VIEWS.mentions}.focus`, title: vscode.l10n.t('Show Mentions') };
		this.dossiers = vscode.languages.createLanguageStatusItem(ITEMS.dossiers, served.selector);
		this.dossiers.name = vscode.l10n.t('Dossier: Loaded Dossiers');
		this.showDossiers();
		// The list also has items of other extensions.
		this.mentions.detail = vscode.l10n.t('Dossier');
		this.mentions.text = mentionsText(undefined);
		this.subscriptions = vscode.Disposable.from(
			this.mentions,
			this.dossiers,
			this.scheduler,
			this.busyTimer,
			served.onDidChange(() => this.updateSelector()),
			store.onDidLoad(() => this.update()),
			store.onDidChangeState(() => this.update()),
			entryMentions.onDidChange(() => this.scheduler.schedule()),
			vscode.window.onDidChangeActiveTextEditor(() => this.update()),
			vscode.workspace.onDidChangeTextDocument(({ document }) => this.changed(document)),
			// When the language of a document changes, VS Code closes and reopens it.
			vscode.workspace.onDidOpenTextDocument(document => this.changed(document)),
		);
	}

	dispose(): void {
		this.subscriptions.dispose();
	}

	private updateSelector(): void {
		const { selector } = this.services.served;
		this.mentions.selector = selector;
		this.dossiers.selector = selector;
		this.update();
	}

	private changed(document: vscode.TextDocument): void {
		if (this.services.store.current && document === vscode.window.activeTextEditor?.document) {
			this.scheduler.schedule();
		}
	}

	private update(): void {
		this.scheduler.cancel();
		this.showDossiers();
		const document = vscode.window.activeTextEditor?.document;
		// While a view or a page has the focus, the status still applies to the draft.
		if (this.services.store.current && document && this.services.served.has(document.languageId)) {
			void guarded(this.services.log, 'status', () => this.count(document));
		}
	}

	private async count(document: vscode.TextDocument): Promise<void> {
		this.pending++;
		this.busyTimer.schedule();
		try {
			const { version, mentions } = await proseMentions(document, this.services);
			// After an edit, another count is scheduled; after a switch to another document, the number is not about that document.
			if (document.version === version && document === vscode.window.activeTextEditor?.document) {
				this.mentions.text = mentionsText(mentions.length);
			}
		} finally {
			this.pending--;
			if (this.pending === 0) {
				this.busyTimer.cancel();
				this.setBusy(false);
			}
		}
	}

	private showDossiers(): void {
		const state = this.services.store.current;
		this.dossiers.text = dossiersText(state);
		const isBroken = state !== undefined && state.broken.length > 0;
		this.dossiers.severity = isBroken ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
		this.dossiers.command = this.commandFor(state?.broken ?? []);
	}

	private commandFor(broken: readonly BrokenDossier[]): vscode.Command {
		if (broken.some(({ kind }) => kind === 'workspace' || kind === 'user')) {
			return { command: 'workbench.actions.view.problems', title: vscode.l10n.t('Show Problems') };
		}
		if (broken.some(({ origin }) => origin)) {
			return { command: COMMANDS.showAddresses, title: vscode.l10n.t('Show Addresses') };
		}
		if (broken.length > 0) {
			return { command: COMMANDS.showLog, title: vscode.l10n.t('Show Log') };
		}
		return {
			command: 'workbench.action.openSettings',
			title: vscode.l10n.t('Open Settings'),
			arguments: [`@ext:${this.services.extensionId}`],
		};
	}

	private setBusy(busy: boolean): void {
		this.mentions.busy = busy;
	}
}
