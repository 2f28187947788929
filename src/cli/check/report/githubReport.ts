import { severityOf, type Severity } from '../../../core/check/severity';
import { LineIndex } from '../../../core/mention/lineIndex';
import { oneLine } from '../../../core/text/shownText';
import type { ReportInput } from '../checkedFile';
import { checkSentence } from './checkSentence';
import { replaceTerminalControls } from './terminalControls';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'notice'>> = {
	error: 'error',
	warning: 'warning',
	information: 'notice',
	hint: 'notice',
	off: 'notice',
};
const ORDER: readonly string[] = ['error', 'warning', 'notice'];

/**
 * Commands of GitHub Actions that make annotations, the severest first, since GitHub shows ten of each level and step and drops the others.
 */
export function githubReport({ files, settings }: ReportInput): readonly string[] {
	return files.flatMap(({ path, text, findings }) => {
		const lines = new LineIndex(text);
		return findings.map(finding => {
			const { line, character } = lines.positionAt(finding.start);
			const end = lines.positionAt(finding.end);
			const level = LEVELS[severityOf(finding, settings.severities)];
			// An annotation over several lines has no columns.
			const columns = end.line === line ? `,col=${character + 1},endColumn=${end.character + 1}` : '';
			const place = `file=${property(path)},line=${line + 1},endLine=${end.line + 1}${columns}`;
			return { level, text: `::${level} ${place},title=${property(finding.code)}::${escaped(checkSentence(finding))}` };
		});
	}).sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level)).map(({ text }) => text);
}

function escaped(text: string): string {
	return oneLine(text).replace(/%/g, '%25');
}

/** A path stays what it is, except for characters that GitHub has no escape for and a terminal would act on. */
function property(text: string): string {
	return replaceTerminalControls(text.replace(/[%\r\n:,]/g, encodeURIComponent), () => '\uFFFD');
}
