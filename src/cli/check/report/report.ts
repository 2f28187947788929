import { withoutCommands } from '../../logLine';
import type { ReportInput } from '../checkedFile';
import { checkstyleReport } from './checkstyleReport';
import { githubReport } from './githubReport';
import { humanReport } from './humanReport';
import { jsonReport } from './jsonReport';
import { sarifReport } from './sarifReport';

/** The formats of a report, the default first. */
export const REPORT_FORMATS = ['human', 'json', 'sarif', 'github', 'checkstyle'] as const;

/** The format of a report. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];

const REPORTS: Readonly<Record<ReportFormat, (input: ReportInput) => readonly string[]>> = {
	human: humanReport,
	json: input => jsonReport(input).map(withoutCommands),
	sarif: input => sarifReport(input).map(withoutCommands),
	github: githubReport,
	checkstyle: checkstyleReport,
};

/** Returns the lines of a report. */
export function checkReport(format: ReportFormat, input: ReportInput): readonly string[] {
	return REPORTS[format](input);
}
