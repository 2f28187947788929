import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import type { CheckFinding } from '../../../core/check/finding';
import { severityOf, type Severity } from '../../../core/check/severity';
import { MAX_SHOWN_FINDINGS } from '../../../core/documentLimits';
import { checkSentence } from '../../check/report/checkSentence';
import type { OpenDocument } from '../openDocument';
import type { Workspace } from '../workspace';

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

const TOO_LONG: Diagnostic = {
	range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
	severity: DiagnosticSeverity.Information,
	source: 'dossier',
	message: 'The document is too long to be checked.',
};

/** Returns the first findings in a document as diagnostics; none if documents are not checked. One that is too long has a single one. */
export async function diagnosticsOf(document: OpenDocument, workspace: Workspace): Promise<VersionedDiagnostics> {
	const findings = workspace.isChecked ? await document.findings(workspace) : [];
	const { version, isTooLong } = document;
	const shown = findings.slice(0, MAX_SHOWN_FINDINGS).flatMap(finding => diagnosticOf(document, finding, workspace));
	return { version, diagnostics: workspace.isChecked && isTooLong ? [TOO_LONG] : shown };
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
