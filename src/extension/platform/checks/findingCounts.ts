import * as vscode from 'vscode';
import type { Severity } from '../../../core/check/severity';

/** Says how many findings there are of each severity, such as “1 error, 2 suggestions”; empty if there are none. */
export function findingCounts(severities: readonly Severity[]): string {
	const count = (severity: Severity) => severities.filter(each => each === severity).length;
	return [
		plural(count('error'), vscode.l10n.t('1 error'), number => vscode.l10n.t('{0} errors', number)),
		plural(count('warning'), vscode.l10n.t('1 warning'), number => vscode.l10n.t('{0} warnings', number)),
		plural(count('information') + count('hint'), vscode.l10n.t('1 suggestion'), number => vscode.l10n.t('{0} suggestions', number)),
	].filter(part => part !== '').join(', ');
}

function plural(count: number, one: string, several: (count: string) => string): string {
	return count === 0 ? '' : count === 1 ? one : several(count.toLocaleString(vscode.env.language));
}
