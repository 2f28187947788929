import type { CheckFinding } from '../../../core/check/finding';
import { severityOf } from '../../../core/check/severity';
import { LineIndex } from '../../../core/mention/lineIndex';
import { oneLine } from '../../../core/text/shownText';
import { counted } from '../../words/counted';
import type { CheckedFile, ReportInput } from '../checkedFile';
import { checkSentence } from './checkSentence';

/** A line for each finding, as compilers write it, and how many there are; nothing if there are none. */
export function humanReport({ files, settings }: ReportInput): readonly string[] {
	const all = files.flatMap(({ findings }) => findings);
	return all.length === 0 ? [] : [...files.flatMap(file => linesOf(file, settings)), summaryOf(all)];
}

function summaryOf(findings: readonly CheckFinding[]): string {
	const found = counted(findings.length, 'finding');
	const fixable = findings.filter(({ fixes }) => fixes.some(({ safe }) => safe)).length;
	if (fixable === 0) {
		return `${found}.`;
	}
	return `${found}; \`--fix\` corrects ${findings.length === 1 ? 'it' : fixable}.`;
}

function linesOf({ path, text, findings }: CheckedFile, { severities }: ReportInput['settings']): readonly string[] {
	const lines = new LineIndex(text);
	const shownPath = oneLine(path);
	return findings.map(finding => {
		const { line, character } = lines.positionAt(finding.start);
		return `${shownPath}:${line + 1}:${character + 1}: ${severityOf(finding, severities)}: ${checkSentence(finding)} [${finding.code}]`;
	});
}
