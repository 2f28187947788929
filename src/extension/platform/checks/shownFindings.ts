import * as vscode from 'vscode';
import type { CheckFinding } from '../../../core/check/finding';
import type { Severity } from '../../../core/check/severity';

/** A finding as the editor shows it. */
export interface ShownFinding {
	readonly finding: CheckFinding;
	readonly severity: Exclude<Severity, 'off'>;
}

/** What the checks show in documents at the moment, for other features that show it in their own way. */
export class ShownFindings implements vscode.Disposable {
	private readonly changed = new vscode.EventEmitter<vscode.TextDocument>();
	private readonly shown = new Map<vscode.TextDocument, { readonly version: number; readonly findings: readonly ShownFinding[] }>();

	/** Fires when the findings in a document may have changed. */
	readonly onDidChange = this.changed.event;

	/**
	 * Returns the findings in the present text of a document, in order; `undefined` if it has not been checked since it changed, or is not
	 * checked.
	 */
	of(document: vscode.TextDocument): readonly ShownFinding[] | undefined {
		const known = this.shown.get(document);
		return known?.version === document.version ? known.findings : undefined;
	}

	/** Sets the findings in the present text of a document. */
	set(document: vscode.TextDocument, findings: readonly ShownFinding[]): void {
		this.shown.set(document, { version: document.version, findings });
		this.changed.fire(document);
	}

	/** Forgets a document that is no longer checked. */
	delete(document: vscode.TextDocument): void {
		if (this.shown.delete(document)) {
			this.changed.fire(document);
		}
	}

	dispose(): void {
		this.changed.dispose();
		this.shown.clear();
	}
}
