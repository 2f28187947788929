import * as vscode from 'vscode';
import { COMMANDS, VIEWS } from '../../ids';
import type { EntryMentions } from '../../platform/mentions/entryMentions';
import { guarded } from '../../platform/ui/guarded';
import { RunOnceScheduler } from '../../platform/scheduling/runOnceScheduler';
import type { LibraryStore } from '../../platform/library/libraryStore';
import { proseMentions } from '../../platform/mentions/proseMentions';
import type { ServedLanguages } from '../../platform/documents/servedLanguages';
import { dossiersText, mentionsText } from './statusText';

/** What the language status needs. */
export interface StatusServices {
	readonly store: LibraryStore;
	readonly served: ServedLanguages;
	readonly entryMentions: EntryMentions;
	readonly extensionId: string;
	readonly log: vscode.LogOutputChannel;
}

/** How long after the last edit mentions are counted again, in milliseconds. */
const REST = 500;
/** How long it may take to count before the status says that it is busy, in milliseconds. */
const SLOW = 200;

/** By these ids VS Code remembers which items a person has pinned. */
const ITEMS = { mentions: 'dossier.mentions', dossiers: 'dossier.dossiers' } as const;

/**
 * Two items beside the language of a served document: how many mentions the active one has, and how many dossiers are
 * loaded. Nothing is read for them before something else has read the dossiers.
 */
export class LanguageStatus implements vscode.Disposable {
	private readonly services: StatusServices;
	private readonly mentions: vscode.LanguageStatusItem;
	private readonly dossiers: vscode.LanguageStatusItem;
	private readonly scheduler = new RunOnceScheduler(REST, () => this.update());
	private readonly slow = new RunOnceScheduler(SLOW, () => this.setBusy(true));
	private readonly subscriptions: vscode.Disposable;
	/** How many counts are not done yet. */
	private counting = 0;

	constructor(services: StatusServices) {
		this.services = services;
		const { store, served, entryMentions } = services;
		this.mentions = vscode.languages.createLanguageStatusItem(ITEMS.mentions, served.selector);
		this.mentions.name = vscode.l10n.t('Dossier: Mentions');
		this.mentions.command = { command: `${VIEWS.mentions}.focus`, title: vscode.l10n.t('Show Mentions') };
		this.dossiers = vscode.languages.createLanguageStatusItem(ITEMS.dossiers, served.selector);
		this.dossiers.name = vscode.l10n.t('Dossier: Loaded Dossiers');
		this.showDossiers();
		// Other extensions have items in the same list.
		this.mentions.detail = vscode.l10n.t('Dossier');
		this.mentions.text = mentionsText(undefined);
		this.subscriptions = vscode.Disposable.from(
			this.mentions,
			this.dossiers,
			this.scheduler,
			this.slow,
			served.onDidChange(() => this.serve()),
			store.onDidLoad(() => this.update()),
			entryMentions.onDidChange(() => this.scheduler.schedule()),
			vscode.window.onDidChangeActiveTextEditor(() => this.update()),
			vscode.workspace.onDidChangeTextDocument(({ document }) => this.changed(document)),
			// A document that gets another language closes and opens again.
			vscode.workspace.onDidOpenTextDocument(document => this.changed(document)),
		);
	}

	dispose(): void {
		this.subscriptions.dispose();
	}

	private serve(): void {
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
		// Where the focus is in a view or a page, what is there still holds for the draft.
		if (this.services.store.current && document && this.services.served.has(document.languageId)) {
			void guarded(this.services.log, 'status', () => this.count(document));
		}
	}

	private async count(document: vscode.TextDocument): Promise<void> {
		this.counting++;
		this.slow.schedule();
		try {
			const { version, mentions } = await proseMentions(document, this.services);
			// An edit has asked anew, and another document has its own number.
			if (document.version === version && document === vscode.window.activeTextEditor?.document) {
				this.mentions.text = mentionsText(mentions.length);
			}
		} finally {
			this.counting--;
			if (this.counting === 0) {
				this.slow.cancel();
				this.setBusy(false);
			}
		}
	}

	private showDossiers(): void {
		const state = this.services.store.current;
		this.dossiers.text = dossiersText(state);
		const isBroken = state !== undefined && state.broken.length > 0;
		this.dossiers.severity = isBroken ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
		this.dossiers.command = isBroken
			? { command: COMMANDS.showLog, title: vscode.l10n.t('Show Log') }
			: { command: 'workbench.action.openSettings', title: vscode.l10n.t('Open Settings'), arguments: [`@ext:${this.services.extensionId}`] };
	}

	private setBusy(busy: boolean): void {
		this.mentions.busy = busy;
	}
}
