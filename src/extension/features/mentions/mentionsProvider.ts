import * as vscode from 'vscode';
import type { Label } from '../../../core/dossier/model';
import { nameOf, shortNameOf } from '../../../core/library/names';
import { replacementFor } from '../../../core/mention/correction';
import type { EntryMention } from '../../../core/mention/entryMentions';
import { excerptOf } from '../../../core/mention/excerpt';
import type { RenderLabels } from '../../../core/render/labels';
import { COMMANDS, TREE_CONTEXTS } from '../../ids';
import type { ShownFinding } from '../../platform/checks/shownFindings';
import { documentRange } from '../../platform/documents/documentRange';
import { renderLabels } from '../../platform/library/labels';
import { entryCard } from '../../platform/mentions/entryCard';
import type { DocumentMentions } from '../../platform/mentions/proseMentions';
import { excerptItem } from '../../platform/ui/excerptItem';
import { guarded } from '../../platform/ui/guarded';
import { KIND_ICONS } from '../../platform/ui/kindIcons';
import { findingsAbout, markFindings, withFindings } from './entryFindings';
import { childNodes, rootNodes, type MentionNode } from './nodes';

/** Provides the tree of the view of mentions: what one document mentions. */
export class MentionsProvider implements vscode.TreeDataProvider<MentionNode>, vscode.Disposable {
	private readonly log: vscode.LogOutputChannel;
	private readonly labels = renderLabels();
	private readonly changed = new vscode.EventEmitter<undefined>();
	readonly onDidChangeTreeData = this.changed.event;
	private shown: DocumentMentions | undefined;
	private byKind = false;
	private findings: readonly ShownFinding[] = [];
	private setReady: () => void = () => undefined;
	private readonly ready = new Promise<void>(resolve => {
		this.setReady = resolve;
	});

	constructor(log: vscode.LogOutputChannel) {
		this.log = log;
	}

	/** The mentions shown; `undefined` if there are none. */
	get current(): DocumentMentions | undefined {
		return this.shown;
	}

	/** Shows what a document mentions, or an empty tree. */
	show(shown: DocumentMentions | undefined, byKind: boolean): void {
		this.shown = shown;
		this.byKind = byKind;
		this.setReady();
		this.changed.fire(undefined);
	}

	/** The first request waits until there is something to show: VS Code ignores changes to the tree while it is pending. */
	getChildren(node?: MentionNode): Promise<MentionNode[] | undefined> {
		return guarded(this.log, 'getChildren', async () => {
			await this.ready;
			if (!this.shown) {
				return [];
			}
			return [...(node ? childNodes(node) : rootNodes(this.shown, this.byKind))];
		});
	}

	/** Shows the findings in the document. They are those of the text that is shown, or of an earlier one until it has been checked. */
	showFindings(findings: readonly ShownFinding[]): void {
		if (findings.length > 0 || this.findings.length > 0) {
			this.findings = findings;
			this.changed.fire(undefined);
		}
	}

	/** Answers the first request even if `show` was never called; the tree is then empty. */
	markReady(): void {
		this.setReady();
	}

	async getTreeItem(node: MentionNode): Promise<vscode.TreeItem> {
		return await guarded(this.log, 'getTreeItem', () => this.itemOf(node)) ?? new vscode.TreeItem('');
	}

	/** Renders the card only when the user hovers over the item. */
	async resolveTreeItem(item: vscode.TreeItem, node: MentionNode): Promise<vscode.TreeItem> {
		await guarded(this.log, 'resolveTreeItem', () => {
			if ((node.type === 'entry' || node.type === 'wrong') && this.shown) {
				const { library, document } = this.shown;
				const label = node.type === 'wrong' ? wrongLabel(node) : undefined;
				item.tooltip = withFindings(
					entryCard({ library, entry: node.entry, ...(label && { label }), withActions: false, document }),
					this.findingsOf(node),
				);
			}
		});
		return item;
	}

	dispose(): void {
		this.changed.dispose();
	}

	private itemOf(node: MentionNode): vscode.TreeItem {
		const item = this.itemOfType(node);
		item.id = node.path;
		return item;
	}

	/** A wrong name has its own mark, and the findings of its mentions. */
	private findingsOf(node: MentionNode & { type: 'entry' | 'wrong' }): readonly ShownFinding[] {
		const own = findingsAbout(node, this.findings);
		return node.type === 'wrong'
			? own.filter(({ finding }) => finding.code === 'name-discouraged')
			: own.filter(({ finding }) => finding.code !== 'name-discouraged');
	}

	private itemOfType(node: MentionNode): vscode.TreeItem {
		switch (node.type) {
			case 'kind':
				return kindItem(node, this.labels);
			case 'wrong':
				return wrongItem(node, this.labels);
			case 'entry': {
				const item = entryItem(node, this.labels);
				markFindings(item, this.findingsOf(node));
				return item;
			}
			case 'mention':
				return mentionItem(node, this.shown);
			case 'more':
				return new vscode.TreeItem(vscode.l10n.t('and {0} more', node.count.toLocaleString(this.labels.locale)));
		}
	}
}

function kindItem({ kind, groups }: MentionNode & { type: 'kind' }, labels: RenderLabels): vscode.TreeItem {
	const item = new vscode.TreeItem(labels.kinds[kind], vscode.TreeItemCollapsibleState.Expanded);
	const count = groups.length.toLocaleString(labels.locale);
	item.description = count;
	item.iconPath = new vscode.ThemeIcon(KIND_ICONS[kind]);
	item.accessibilityInformation = { label: `${labels.kinds[kind]}, ${count}` };
	return item;
}

function entryItem(node: MentionNode & { type: 'entry' }, labels: RenderLabels): vscode.TreeItem {
	const { entry: { entry, dossier }, mentions } = node;
	const name = nameOf(entry, labels.locale, dossier.language);
	const short = usedName(mentions) ?? shortNameOf(entry, labels.locale, dossier.language);
	const item = new vscode.TreeItem(short, vscode.TreeItemCollapsibleState.Collapsed);
	const count = mentions.length.toLocaleString(labels.locale);
	// The side bar is narrow, so what may be cut off comes last.
	item.description = short === name ? count : `${count} · ${name}`;
	item.iconPath = new vscode.ThemeIcon(KIND_ICONS[entry.kind]);
	item.contextValue = TREE_CONTEXTS.entry;
	item.command = goToCommand(node);
	const full = short === name || name.includes(short) ? name : `${short} – ${name}`;
	item.accessibilityInformation = { label: [full, labels.kind[entry.kind], counted(mentions, labels)].join(', ') };
	return item;
}

/** The item of a wrong name, with what to write instead. */
function wrongItem(node: MentionNode & { type: 'wrong' }, labels: RenderLabels): vscode.TreeItem {
	const { mentions, wrongName: { label } } = node;
	const wrong = wrongLabel(node);
	const instead = wrong ? replacementFor(label, wrong, node.entry) : '';
	const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
	item.description = `${mentions.length.toLocaleString(labels.locale)} · ${vscode.l10n.t('use “{0}”', instead)}`;
	item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
	item.contextValue = TREE_CONTEXTS.wrongName;
	item.command = goToCommand(node);
	item.accessibilityInformation = {
		label: [vscode.l10n.t('Wrong name: {0}', label), vscode.l10n.t('use “{0}”', instead), counted(mentions, labels)].join(', '),
	};
	return item;
}

function wrongLabel({ entry: { entry }, wrongName }: MentionNode & { type: 'wrong' }): Label | undefined {
	return entry.labels.find(({ role, text }) => role === 'discouraged' && text === wrongName.label);
}

/** Returns the shortest label by which a document mentions an entry; `undefined` if it mentions only its document symbol or number. */
function usedName(mentions: readonly EntryMention[]): string | undefined {
	return mentions.reduce<string | undefined>(
		(shortest, { label }) => (label !== undefined && label.length < (shortest?.length ?? Infinity) ? label : shortest),
		undefined,
	);
}

function counted({ length }: readonly EntryMention[], { locale }: RenderLabels): string {
	return length === 1 ? vscode.l10n.t('1 mention') : vscode.l10n.t('{0} mentions', length.toLocaleString(locale));
}

function mentionItem(node: MentionNode & { type: 'mention' }, shown: DocumentMentions | undefined): vscode.TreeItem {
	if (!shown) {
		return new vscode.TreeItem('');
	}
	const { document, version } = shown;
	if (document.version !== version) {
		// The view is about to be refreshed; until then there is no line to show.
		return new vscode.TreeItem(node.mention.label ?? '');
	}
	const { start, end } = documentRange(document, node.mention);
	const from = new vscode.Position(start.line, 0);
	const base = document.offsetAt(from);
	const text = document.getText(new vscode.Range(from, document.lineAt(end.line).range.end));
	const item = excerptItem(excerptOf(text, node.mention.start - base, node.mention.end - base), start.line);
	item.command = goToCommand(node);
	if (node.place) {
		item.contextValue = TREE_CONTEXTS.wrongMention;
	}
	return item;
}

function goToCommand(node: MentionNode): vscode.Command {
	return { command: COMMANDS.goToMention, title: vscode.l10n.t('Go to Mention'), arguments: [node] };
}
