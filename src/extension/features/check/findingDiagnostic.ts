import * as vscode from 'vscode';
import type { CheckFinding } from '../../../core/check/finding';
import { severityOf, type Severities, type Severity } from '../../../core/check/severity';
import { COMMANDS } from '../../ids';
import { documentRange } from '../../platform/documents/documentRange';
import { describeCheck } from '../../platform/ui/checkMessages';

/** The source of our diagnostics, as the list of problems shows it. */
const DIAGNOSTIC_SOURCE = 'Dossier';

const LEVELS: Readonly<Record<Exclude<Severity, 'off'>, vscode.DiagnosticSeverity>> = {
	hint: vscode.DiagnosticSeverity.Hint,
	information: vscode.DiagnosticSeverity.Information,
	warning: vscode.DiagnosticSeverity.Warning,
	error: vscode.DiagnosticSeverity.Error,
};

/** Returns the diagnostic of a finding; `undefined` if its check is off. Its code opens the explanation of the check. */
export function diagnosticOf(document: vscode.TextDocument, finding: CheckFinding, severities: Severities): vscode.Diagnostic | undefined {
	const severity = severityOf(finding, severities);
	if (severity === 'off') {
		return undefined;
	}
	const diagnostic = new vscode.Diagnostic(documentRange(document, finding), describeCheck(finding), LEVELS[severity]);
	diagnostic.source = DIAGNOSTIC_SOURCE;
	diagnostic.code = { value: finding.code, target: explanationOf(finding.code) };
	return diagnostic;
}

function explanationOf(code: string): vscode.Uri {
	return vscode.Uri.from({ scheme: 'command', path: COMMANDS.explainCheck, query: JSON.stringify([code]) });
}
