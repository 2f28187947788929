import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import type { CheckFinding } from '../../core/check/finding';
import { severityOf, type Severity } from '../../core/check/severity';
import { checkSentence } from '../check/report/checkSentence';
import type { OpenDocument } from './openDocument';
import type { Workspace } from './workspace';

const SEVERITIES: Readonly<Record<Exclude<Severity, 'off'>, DiagnosticSeverity>> = {
	error: DiagnosticSeverity.Error,
	warning: DiagnosticSeverity.Warning,
	information: DiagnosticSeverity.Information,
	hint: DiagnosticSeverity.Hint,
};

/** The diagnostics of a document, and the version of its text that they belong to. */
export interface VersionedDiagnostics {
	readonly version: number;
	readonly diagnostics: Diagnostic[];
}

/** Returns the findings in a document as diagnostics; none if documents are not checked. */
export async function diagnosticsOf(document: OpenDocument, workspace: Workspace): Promise<VersionedDiagnostics> {
	const findings = workspace.isChecked ? await document.findings(workspace) : [];
	return { version: document.version, diagnostics: findings.flatMap(finding => diagnosticOf(document, finding, workspace)) };
}

/** Returns the diagnostic of a finding in the present text of a document; none if its check is off. */
export function diagnosticOf(
	document: OpenDocument,
	finding: CheckFinding,
	{ settings: { severities } }: Workspace,
): readonly Diagnostic[] {
	const severity = severityOf(finding, severities);
	return severity === 'off'
		? []
		: [
				{
					range: document.rangeOf(finding),
					severity: SEVERITIES[severity],
					code: finding.code,
					source: 'dossier',
					message: checkSentence(finding),
				},
			];
}
