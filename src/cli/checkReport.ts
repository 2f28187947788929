import type { CheckSettings } from '../core/check/checkSettings';
import type { CheckFinding } from '../core/check/finding';
import { severityOf } from '../core/check/severity';
import { LineIndex } from '../core/mention/lineIndex';
import { oneLine } from '../core/shownText';
import { checkSentence, fixTitle } from './checkSentence';

/** The formats of a report, the default first. */
export const REPORT_FORMATS = ['human', 'json'] as const;

/** The format of a report. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** A document that was checked. */
export interface CheckedFile {
	/** As given on the command line. */
	readonly path: string;
	readonly text: string;
	readonly findings: readonly CheckFinding[];
}

/** Returns the lines of a report. */
export function checkReport(format: ReportFormat, files: readonly CheckedFile[], settings: CheckSettings): readonly string[] {
	return format === 'json' ? [JSON.stringify(files.flatMap(file => asJson(file, settings)), undefined, 2)] : files.flatMap(file => asLines(file, settings));
}

function asJson({ path, text, findings }: CheckedFile, settings: CheckSettings): readonly object[] {
	const lines = new LineIndex(text);
	const rangeOf = ({ start, end }: { readonly start: number; readonly end: number }) => ({ start: lines.positionAt(start), end: lines.positionAt(end) });
	return findings.map(finding => ({
		file: path, code: finding.code, severity: severityOf(finding, settings.severities), message: checkSentence(finding), range: rangeOf(finding), entry: finding.entry ?? null,
		fixes: finding.fixes.map(fix => ({ title: fixTitle(fix), safe: fix.safe, edits: fix.edits.map(edit => ({ range: rangeOf(edit), newText: edit.text })) })),
	}));
}

function asLines({ path, text, findings }: CheckedFile, settings: CheckSettings): readonly string[] {
	const lines = new LineIndex(text);
	return findings.map(finding => {
		const { line, character } = lines.positionAt(finding.start);
		return `${oneLine(path)}:${line + 1}:${character + 1}: ${severityOf(finding, settings.severities)}: ${checkSentence(finding)} [${finding.code}]`;
	});
}
