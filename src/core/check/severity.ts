import type { CheckCode } from './checkCode';
import type { CheckFinding } from './finding';
import { HOUSE_CODES } from './house/houseCodes';

/** How a finding is shown. `off` means that the check does not run. */
export const SEVERITIES = ['off', 'hint', 'information', 'warning', 'error'] as const;

/** The severity of a finding. */
export type Severity = (typeof SEVERITIES)[number];

/** The severities of all checks. */
export type Severities = Readonly<Record<CheckCode, Severity>>;

/**
 * The default severities. Checks that are about style rather than truth are hints. Checks that many texts violate on purpose are off, and
 * so are the rules of style guides.
 */
export const DEFAULT_SEVERITIES: Severities = {
	'acronym-undefined': 'warning', 'acronym-redefined': 'information', 'acronym-unused': 'hint', 'acronym-late': 'hint',
	'expansion-wrong': 'warning', 'name-discouraged': 'warning', 'name-inconsistent': 'hint', 'name-misspelt': 'warning',
	'fact-differs': 'warning',
	'quotation-differs': 'warning',
	'quotation-elsewhere': 'warning',
	'quotation-not-found': 'warning',
	'citation-unknown': 'warning',
	'citation-missing': 'off',
	'note-malformed': 'off',
	'symbol-malformed': 'warning',
	'symbol-title-differs': 'warning',
	...offOf(HOUSE_CODES),
	'ignore-unused': 'information', 'ignore-unknown': 'warning',
};

function offOf<Code extends CheckCode>(codes: readonly Code[]): Readonly<Record<Code, Severity>> {
	return Object.fromEntries(codes.map(code => [code, 'off'])) as Record<Code, Severity>;
}

/** Returns how a finding is shown. A name that differs only in case, spelling, hyphens or number is never more than a hint. */
export function severityOf(finding: CheckFinding, severities: Severities): Severity {
	const set = severities[finding.code];
	return finding.code === 'expansion-wrong' && finding.variant && set !== 'off' ? 'hint' : set;
}
