import { severityOf } from '../../../core/check/severity';
import { LineIndex } from '../../../core/mention/lineIndex';
import type { OffsetRange } from '../../../core/text/offsetRange';
import type { CheckedFile, ReportInput } from '../checkedFile';
import { checkSentence, fixTitle } from './checkSentence';

/** One array with an object for each finding. Lines and characters start at 0; characters are UTF-16 units. */
export function jsonReport({ files, settings }: ReportInput): readonly string[] {
	return [JSON.stringify(files.flatMap(file => objectsOf(file, settings)), undefined, '\t')];
}

function objectsOf({ path, text, findings }: CheckedFile, { severities }: ReportInput['settings']): readonly object[] {
	const lines = new LineIndex(text);
	const rangeOf = ({ start, end }: OffsetRange) => ({ start: lines.positionAt(start), end: lines.positionAt(end) });
	return findings.map(finding => ({
		file: path,
		code: finding.code,
		severity: severityOf(finding, severities),
		message: checkSentence(finding),
		range: rangeOf(finding),
		entry: finding.entry ?? null,
		fixes: finding.fixes.map(fix => ({
			title: fixTitle(fix),
			safe: fix.safe,
			edits: fix.edits.map(edit => ({ range: rangeOf(edit), newText: edit.text })),
		})),
	}));
}
