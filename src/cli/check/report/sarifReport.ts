import { CHECK_CODES, type CheckCode } from '../../../core/check/checkCode';
import type { CheckFinding } from '../../../core/check/finding';
import { severityOf, type Severity } from '../../../core/check/severity';
import { LineIndex } from '../../../core/mention/lineIndex';
import type { OffsetRange } from '../../../core/text/offsetRange';
import type { CheckedFile, ReportInput } from '../checkedFile';
import { findingKey } from './baseline';
import { checkSentence, fixTitle } from './checkSentence';
import { CHECK_TITLES } from './checkTitles';
import { RULE_TEXTS } from './ruleTexts';

type Level = 'error' | 'warning' | 'note';

const LEVELS: Readonly<Record<Severity, Level>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note', off: 'note' };
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json';

/**
 * A log in the Static Analysis Results Interchange Format 2.1.0, with the members that GitHub shows. Lines and columns start at 1; columns
 * are UTF-16 units.
 */
export function sarifReport({ files, settings, version }: ReportInput): readonly string[] {
	const used = CHECK_CODES.filter(code => files.some(({ findings }) => findings.some(finding => finding.code === code)));
	const driver = { name: 'Dossier', semanticVersion: version, rules: used.map(code => ruleOf(code, settings.severities[code])) };
	const results = files.flatMap(file => resultsOf(file, used, settings));
	return [
		JSON.stringify(
			{ $schema: SCHEMA, version: '2.1.0', runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }] },
			undefined,
			'\t',
		),
	];
}

function ruleOf(code: CheckCode, severity: Severity): object {
	const text = { text: RULE_TEXTS[code] };
	const level = LEVELS[severity];
	return {
		id: code, shortDescription: { text: CHECK_TITLES[code] }, fullDescription: text, help: text, defaultConfiguration: { level },
		properties: { precision: 'high', 'problem.severity': level === 'note' ? 'recommendation' : level },
	};
}

function resultsOf(
	{ path, text, findings }: CheckedFile,
	used: readonly CheckCode[],
	{ severities }: ReportInput['settings'],
): readonly object[] {
	const lines = new LineIndex(text);
	const artifactLocation = { uri: uriOf(path) };
	const regionOf = ({ start, end }: OffsetRange) => {
		const from = lines.positionAt(start);
		const to = lines.positionAt(end);
		return { startLine: from.line + 1, startColumn: from.character + 1, endLine: to.line + 1, endColumn: to.character + 1 };
	};
	const seen = new Map<string, number>();
	return findings.map(finding => ({
		ruleId: finding.code,
		ruleIndex: used.indexOf(finding.code),
		level: LEVELS[severityOf(finding, severities)],
		message: { text: checkSentence(finding) },
		locations: [{ physicalLocation: { artifactLocation, region: regionOf(finding) } }],
		partialFingerprints: { primaryLocationLineHash: fingerprintOf({ path, text }, finding, seen) },
		...(finding.fixes.length > 0 && {
			fixes: finding.fixes.map(fix => ({
				description: { text: fixTitle(fix) },
				artifactChanges: [
					{
						artifactLocation,
						replacements: fix.edits.map(edit => ({ deletedRegion: regionOf(edit), insertedContent: { text: edit.text } })),
					},
				],
			})),
		}),
	}));
}

/** The key of a finding, and how many equal ones are before it. */
function fingerprintOf(file: Pick<CheckedFile, 'path' | 'text'>, finding: CheckFinding, seen: Map<string, number>): string {
	const hash = findingKey(file, finding).split(' ').at(-1) ?? '';
	const key = `${finding.code} ${hash}`;
	const count = (seen.get(key) ?? 0) + 1;
	seen.set(key, count);
	return `${finding.code}:${hash}:${count}`;
}

/** A relative URI for a path as it was given. Windows allows lone surrogates in names of files, which cannot be encoded. */
function uriOf(path: string): string {
	return path.replace(/\p{Cs}/gu, '\uFFFD').replaceAll('\\', '/').replace(/^\.\//, '').split('/').map(part => encodeURIComponent(part)).join('/');
}
