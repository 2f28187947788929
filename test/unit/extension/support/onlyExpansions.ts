import { CHECK_CODES } from '../../../../src/core/check/checkCode';
import type { Severity } from '../../../../src/core/check/severity';

/** The setting that shows names beside acronyms with a severity, and switches off all other checks. */
export function onlyExpansions(severity: Severity = 'warning'): Readonly<Record<string, Severity>> {
	return Object.fromEntries(CHECK_CODES.map(code => [code, code === 'expansion-wrong' ? severity : 'off']));
}
