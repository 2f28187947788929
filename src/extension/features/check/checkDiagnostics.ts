import * as vscode from 'vscode';
import { severityOf } from '../../../core/check/severity';
import { MAX_SHOWN_FINDINGS } from '../../../core/documentLimits';
import { SETTINGS } from '../../ids';
import type { DocumentFindings } from '../../platform/checks/documentChecks';
import { isEditable } from '../../platform/documents/draftEditor';
import { SequentialRunner } from '../../platform/scheduling/sequentialRunner';
import { ThrottledScheduler } from '../../platform/scheduling/throttledScheduler';
import { guarded } from '../../platform/ui/guarded';
import { diagnosticOf } from './findingDiagnostic';
import type { CheckFeatureServices } from './services';
import { TypingPlace } from './typingPlace';

/**
 * When documents are checked after an event, in milliseconds: soon after the last keystroke, and at intervals while the user keeps typing.
 */
const DELAYS = { afterLast: 400, afterFirst: 2000 };

/**
 * The maximum time to wait for the check of a document before the next one is checked, in milliseconds: many times as long as a long check
 * takes.
 */
const TIMEOUT = 3000;

/** Shows what the checks find in documents from when they are first visible until they are closed. */
export class CheckDiagnostics implements vscode.Disposable {
	private readonly services: CheckFeatureServices;
	private readonly collection = vscode.languages.createDiagnosticCollection('dossier.checks');
	private readonly changed = new vscode.EventEmitter<vscode.TextDocument>();
	private readonly scheduler = new ThrottledScheduler(DELAYS, () => this.checkPending());
	private readonly pending = new Set<vscode.TextDocument>();
	private readonly runner = new SequentialRunner<vscode.TextDocument>(TIMEOUT);
	/** The number of checks that have begun. */
	private begun = 0;
	/**
	 * The documents that are checked again when something changes, even before their first check has ended. For each, the newest check that
	 * has ended or that belongs to the time before: the results of earlier ones are outdated.
	 */
	private readonly followed = new Map<vscode.TextDocument, number>();
	private readonly shown = new Map<vscode.TextDocument, DocumentFindings>();
	/** The diagnostics that VS Code was last given for each document, and the version of the document that they belong to. */
	private readonly published = new Map<vscode.TextDocument, { readonly version: number; readonly content: string }>();
	private readonly typing = new TypingPlace();
	private readonly subscriptions: vscode.Disposable;

	/** Fires when what is shown about a document may have changed. */
	readonly onDidChange = this.changed.event;

	constructor(services: CheckFeatureServices) {
		this.services = services;
		const { store, keys, held, silenced, served, paused } = services;
		const all = () => this.checkAll();
		this.subscriptions = vscode.Disposable.from(
			this.collection,
			this.changed,
			this.scheduler,
			this.typing,
			this.typing.onDidLeave(document => this.publish(document)),
			store.onDidChange(all),
			keys.onDidChange(all),
			held.onDidChange(all),
			silenced.onDidChange(all),
			served.onDidChange(all),
			paused.onDidChange(all),
			// Those of citations count, too: some are proposed.
			vscode.workspace.onDidChangeConfiguration(event => event.affectsConfiguration('dossier') && this.checkAll()),
			vscode.window.onDidChangeVisibleTextEditors(() => this.checkVisible()),
			vscode.workspace.onDidChangeTextDocument(({ document }) => this.followed.has(document) && this.schedule(document)),
			vscode.workspace.onDidCloseTextDocument(document => this.forget(document)),
			// A document that gets another language is closed and opened, but stays visible.
			vscode.workspace.onDidOpenTextDocument(() => this.checkVisible()),
		);
		this.checkVisible();
	}

	/** Returns what was found in a document when it was last checked; `undefined` if it was not, or has changed since. */
	in(document: vscode.TextDocument): DocumentFindings | undefined {
		const found = this.shown.get(document);
		return found?.version === document.version ? found : undefined;
	}

	/**
	 * Checks a document now, and returns and shows all findings, including those where the user is typing. `undefined` if the document is
	 * not checked or has changed meanwhile.
	 */
	async now(document: vscode.TextDocument): Promise<DocumentFindings | undefined> {
		this.typing.leave();
		this.pending.delete(document);
		await this.check(document);
		return this.in(document);
	}

	dispose(): void {
		this.subscriptions.dispose();
		this.followed.clear();
		this.published.clear();
		this.shown.clear();
		this.pending.clear();
	}

	private checkVisible(): void {
		for (const { document } of vscode.window.visibleTextEditors) {
			if (!this.shown.has(document)) {
				this.schedule(document);
			}
		}
	}

	private checkAll(): void {
		[...this.followed.keys(), ...vscode.window.visibleTextEditors.map(({ document }) => document)].forEach(document =>
			this.schedule(document),
		);
	}

	private schedule(document: vscode.TextDocument): void {
		if (this.isChecked(document) || this.followed.has(document)) {
			this.pending.add(document);
			this.scheduler.schedule();
		}
	}

	/** Whether a document is one that a person writes. */
	private isChecked(document: vscode.TextDocument): boolean {
		return !document.isClosed && this.services.served.has(document.languageId) && isEditable(document);
	}

	private async checkPending(): Promise<void> {
		const documents = [...this.pending];
		this.pending.clear();
		await this.runner.each(documents, document => guarded(this.services.log, 'checks', () => this.check(document)));
	}

	private async check(document: vscode.TextDocument): Promise<void> {
		this.followed.set(document, this.followed.get(document) ?? this.begun);
		const check = ++this.begun;
		const isWanted = () => this.isChecked(document) && !this.services.paused.value && isEnabled(document);
		const found = isWanted() ? await this.services.checks.of(document) : undefined;
		if (check <= (this.followed.get(document) ?? check)) {
			return;
		}
		this.followed.set(document, check);
		// The document may have been closed, or the checks switched off, in the meantime.
		if (!found || !isWanted()) {
			this.forget(document);
			return;
		}
		this.shown.set(document, found);
		this.publish(document);
	}

	/** Shows what was found, except about a word that is being typed. After an edit, another check is scheduled. */
	private publish(document: vscode.TextDocument): void {
		const found = this.shown.get(document);
		if (!found || document.isClosed || found.version !== document.version) {
			return;
		}
		const { findings, settings: { severities }, isTooLong } = found;
		const shown = findings.slice(0, MAX_SHOWN_FINDINGS).filter(finding => !this.typing.isAt(document, finding)).flatMap(finding => {
			const severity = severityOf(finding, severities);
			return severity === 'off' ? [] : [{ finding, severity }];
		});
		const diagnostics = shown.flatMap(({ finding }) => diagnosticOf(document, finding, severities) ?? []);
		this.services.shownFindings.set(document, shown);
		this.publishNew(document, isTooLong ? [tooLong()] : diagnostics);
		this.changed.fire(document);
	}

	/**
	 * Publishes diagnostics unless VS Code already has the same ones. After each publication VS Code requests code actions again, and drops
	 * a request of the user that is not answered yet. After an edit it may have lost diagnostics at the same place.
	 */
	private publishNew(document: vscode.TextDocument, diagnostics: readonly vscode.Diagnostic[]): void {
		const { version } = document;
		const content = JSON.stringify(diagnostics.map(({ range, message, severity, code }) => [range, message, severity, code]));
		const known = this.published.get(document);
		if (known?.version !== version || known.content !== content) {
			this.published.set(document, { version, content });
			this.collection.set(document.uri, diagnostics);
		}
	}

	private forget(document: vscode.TextDocument): void {
		this.followed.delete(document);
		this.pending.delete(document);
		this.published.delete(document);
		this.services.shownFindings.delete(document);
		if (this.shown.delete(document)) {
			this.collection.delete(document.uri);
			this.changed.fire(document);
		}
	}
}

function isEnabled(document: vscode.TextDocument): boolean {
	return vscode.workspace.getConfiguration(undefined, document).get(SETTINGS.checksEnabled) !== false;
}

function tooLong(): vscode.Diagnostic {
	return new vscode.Diagnostic(
		new vscode.Range(0, 0, 0, 0),
		vscode.l10n.t('The document is too long to be checked.'),
		vscode.DiagnosticSeverity.Information,
	);
}
