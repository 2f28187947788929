import * as vscode from 'vscode';
import type { CheckFinding } from '../../../core/check/finding';
import { severityOf, type Severity } from '../../../core/check/severity';
import { COMMANDS } from '../../ids';
import { checkSettingsOf } from '../../platform/checks/checkBasis';
import { findingCounts } from '../../platform/checks/findingCounts';
import type { CheckDiagnostics } from './checkDiagnostics';
import type { CheckFeatureServices } from './services';

/** A language status item with the number of findings in the active document, and a command that pauses the checks. */
export class CheckStatus implements vscode.Disposable {
	private readonly services: CheckFeatureServices;
	private readonly diagnostics: CheckDiagnostics;
	private readonly item: vscode.LanguageStatusItem;
	private readonly subscriptions: vscode.Disposable;

	constructor(services: CheckFeatureServices, diagnostics: CheckDiagnostics) {
		this.services = services;
		this.diagnostics = diagnostics;
		const { served, paused } = services;
		this.item = vscode.languages.createLanguageStatusItem('dossier.checks', served.selector);
		this.item.name = vscode.l10n.t('Dossier: Checks');
		this.item.detail = vscode.l10n.t('Dossier');
		this.subscriptions = vscode.Disposable.from(
			this.item,
			diagnostics.onDidChange(document => document === vscode.window.activeTextEditor?.document && this.update()),
			paused.onDidChange(() => this.update()),
			served.onDidChange(() => {
				this.item.selector = served.selector;
			}),
			vscode.window.onDidChangeActiveTextEditor(() => this.update()),
		);
		this.update();
	}

	dispose(): void {
		this.subscriptions.dispose();
	}

	private update(): void {
		const { value: isPaused } = this.services.paused;
		const document = vscode.window.activeTextEditor?.document;
		const findings = document && this.diagnostics.in(document)?.findings;
		this.item.text = isPaused
			? vscode.l10n.t('Checks paused')
			: findingsText(document && findings ? severitiesIn(findings, document) : undefined);
		this.item.command = { command: COMMANDS.pauseChecks, title: isPaused ? vscode.l10n.t('Resume') : vscode.l10n.t('Pause') };
	}
}

function severitiesIn(findings: readonly CheckFinding[], document: vscode.TextDocument): readonly Severity[] {
	const { severities } = checkSettingsOf(document).settings;
	return findings.map(finding => severityOf(finding, severities)).filter(severity => severity !== 'off');
}

/** Describes how many findings there are of each severity; `undefined` if the document has not been checked. */
function findingsText(severities: readonly Severity[] | undefined): string {
	if (!severities) {
		return vscode.l10n.t('Checks');
	}
	const counts = findingCounts(severities);
	return counts === '' ? vscode.l10n.t('No findings') : counts;
}
