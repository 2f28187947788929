import * as vscode from 'vscode';
import type { Mention } from '../../../core/lexicon/mentions';
import { SETTINGS } from '../../ids';
import { tellRestricted } from '../ui/restricted';

/** Where a label is silenced: in one document, or wherever a setting of that scope holds. */
export type SilencedWhere = 'document' | 'workspace' | 'everywhere';

/** A label as its dossier writes it, and where it is silenced. */
export interface SilencedLabel {
	readonly text: string;
	readonly where: SilencedWhere;
}

/** What is silenced in single documents, by their addresses. */
type ByDocument = Readonly<Record<string, readonly string[]>>;

const MEMENTO = 'silencedLabels';

/**
 * The labels that a person does not want to be told about. Those of a document are kept with the
 * workspace, since they are nobody else's business; the others are settings, which can be shared and read.
 */
export class SilencedLabels implements vscode.Disposable {
	private readonly memento: vscode.Memento;
	private readonly changed = new vscode.EventEmitter<void>();
	private changes = 0;
	private readonly subscriptions = [
		this.changed,
		vscode.workspace.onDidChangeConfiguration(event => {
			if (event.affectsConfiguration(SETTINGS.silencedLabels)) {
				this.tell();
			}
		}),
		vscode.workspace.onDidRenameFiles(({ files }) => this.follow(files)),
	];

	/** Fires when labels are silenced or heard again. */
	readonly onDidChange = this.changed.event;

	/** A number that is another one whenever something was silenced or heard again. */
	get generation(): number {
		return this.changes;
	}

	constructor(memento: vscode.Memento) {
		this.memento = memento;
	}

	/** What is silenced in a document, the narrowest place first. */
	in(document: vscode.TextDocument): readonly SilencedLabel[] {
		const { user, workspace } = this.settings(document);
		return [
			...this.ofDocument(document).map(text => ({ text, where: 'document' as const })),
			...workspace.map(text => ({ text, where: 'workspace' as const })),
			...user.map(text => ({ text, where: 'everywhere' as const })),
		];
	}

	/** The mentions of a document without the labels that are silenced in it; a mention of nothing else is left out. */
	without(mentions: readonly Mention[], document: vscode.TextDocument): readonly Mention[] {
		const texts = new Set(this.in(document).map(({ text }) => text));
		return texts.size === 0 ? mentions : mentions.flatMap(mention => {
			const labels = mention.labels.filter(({ label }) => !texts.has(label.text));
			return labels.length === mention.labels.length ? [mention] : labels.length === 0 ? [] : [{ ...mention, labels }];
		});
	}

	/** Silences a label; it stays silenced until it is heard again. */
	async silence({ text, where }: SilencedLabel, document: vscode.TextDocument): Promise<void> {
		await this.update(where, document, labels => [...labels.filter(label => label !== text), text]);
	}

	/** Takes a label back from where it was silenced. */
	async hear({ text, where }: SilencedLabel, document: vscode.TextDocument): Promise<void> {
		await this.update(where, document, labels => labels.filter(label => label !== text));
	}

	dispose(): void {
		vscode.Disposable.from(...this.subscriptions).dispose();
	}

	private tell(): void {
		this.changes++;
		this.changed.fire();
	}

	private async update(where: SilencedWhere, document: vscode.TextDocument, change: (labels: readonly string[]) => readonly string[]): Promise<void> {
		if (where === 'document') {
			const { [keyOf(document.uri)]: own = [], ...others } = this.byDocument();
			const labels = change(own);
			await this.memento.update(MEMENTO, labels.length === 0 ? others : { ...others, [keyOf(document.uri)]: labels });
			this.tell();
			return;
		}
		if (where === 'workspace' && !vscode.workspace.isTrusted) {
			return tellRestricted(vscode.l10n.t('In Restricted Mode, the workspace settings cannot be changed.'));
		}
		const { user, workspace } = this.settings(document);
		const labels = change(where === 'workspace' ? workspace : user);
		const target = where === 'workspace' ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
		await vscode.workspace.getConfiguration(undefined, document).update(SETTINGS.silencedLabels, labels.length === 0 ? undefined : labels, target);
	}

	/** A setting of a workspace would hide that of the user; here both count. */
	private settings(document: vscode.TextDocument): { readonly user: readonly string[]; readonly workspace: readonly string[] } {
		const found = vscode.workspace.getConfiguration(undefined, document).inspect(SETTINGS.silencedLabels);
		return { user: stringsOf(found?.globalValue), workspace: [...stringsOf(found?.workspaceValue), ...stringsOf(found?.workspaceFolderValue)] };
	}

	private ofDocument(document: vscode.TextDocument): readonly string[] {
		return this.byDocument()[keyOf(document.uri)] ?? [];
	}

	private byDocument(): ByDocument {
		return this.memento.get<ByDocument>(MEMENTO, {});
	}

	/** A file that gets another name keeps what was silenced in it. */
	private follow(files: vscode.FileRenameEvent['files']): void {
		const known = this.byDocument();
		const renamed = Object.entries(known).map(([key, labels]) => {
			const file = files.find(({ oldUri }) => keyOf(oldUri) === key);
			return [file ? keyOf(file.newUri) : key, labels] as const;
		});
		if (files.some(({ oldUri }) => Object.hasOwn(known, keyOf(oldUri)))) {
			void this.memento.update(MEMENTO, Object.fromEntries(renamed));
		}
	}
}

function keyOf(uri: vscode.Uri): string {
	return uri.toString();
}

function stringsOf(value: unknown): readonly string[] {
	return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
}
