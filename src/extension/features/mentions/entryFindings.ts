import * as vscode from 'vscode';
import type { Severity } from '../../../core/check/severity';
import type { EntryMention } from '../../../core/mention/entryMentions';
import { findingCounts } from '../../platform/checks/findingCounts';
import type { ShownFinding } from '../../platform/checks/shownFindings';
import { describeCheck } from '../../platform/ui/checkMessages';

/** An item of the tree that has mentions: an entry, or a wrong name of one. */
interface Mentioned {
	readonly entry: { readonly id: string };
	readonly mentions: readonly EntryMention[];
}

const ICONS: Readonly<Record<Exclude<Severity, 'off'>, readonly [icon: string, colour: string]>> = {
	error: ['error', 'list.errorForeground'],
	warning: ['warning', 'list.warningForeground'],
	information: ['info', 'editorInfo.foreground'],
	hint: ['lightbulb', 'editorInfo.foreground'],
};

/** Between the parts of the description of an item. */
const SEPARATOR = ' · ';

/** Returns the findings about a mentioned entry: those that name this entry, and those at its mentions that name no entry at all. */
export function findingsAbout({ entry, mentions }: Mentioned, findings: readonly ShownFinding[]): readonly ShownFinding[] {
	return findings.filter(({ finding }) => (finding.entry === undefined
		? mentions.some(({ start, end }) => start < finding.end && finding.start < end)
		: finding.entry === entry.id));
}

/**
 * Shows on an item that there are findings: an icon for the worst, and, after the number of mentions with which its description begins, how
 * many of each severity there are.
 */
export function markFindings(item: vscode.TreeItem, findings: readonly ShownFinding[]): void {
	const worst = (['error', 'warning', 'information', 'hint'] as const).find(severity =>
		findings.some(each => each.severity === severity),
	);
	if (!worst) {
		return;
	}
	const [icon, colour] = ICONS[worst];
	const counts = findingCounts(findings.map(({ severity }) => severity));
	item.iconPath = new vscode.ThemeIcon(icon, new vscode.ThemeColor(colour));
	const [mentions, ...rest] = String(item.description ?? '').split(SEPARATOR);
	item.description = [mentions, counts, ...rest].join(SEPARATOR);
	item.accessibilityInformation = { label: [item.accessibilityInformation?.label, counts].filter(Boolean).join(', ') };
}

/** Puts the findings above the card of an entry. */
export function withFindings(card: vscode.MarkdownString, findings: readonly ShownFinding[]): vscode.MarkdownString {
	if (findings.length > 0) {
		const list = new vscode.MarkdownString();
		findings.forEach(({ finding }) => list.appendMarkdown('- ').appendText(describeCheck(finding)).appendMarkdown('\n'));
		card.value = `${list.value}\n---\n\n${card.value}`;
	}
	return card;
}
