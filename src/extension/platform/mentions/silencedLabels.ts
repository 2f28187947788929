import * as vscode from 'vscode';
import type { Mention } from '../../../core/lexicon/matching/mentions';
import { SETTINGS } from '../../ids';
import { updateSetting } from '../settings/updateSetting';

/** Where a label is silenced: in one document, in the workspace or everywhere. The last two are settings. */
export type SilencedWhere = 'document' | 'workspace' | 'everywhere';

/** A label as its dossier writes it, and where it is silenced. */
export interface SilencedLabel {
	readonly text: string;
	readonly where: SilencedWhere;
}

/** The labels silenced in single documents, by URI. */
type ByDocument = Readonly<Record<string, readonly string[]>>;

const MEMENTO = 'silencedLabels';

/**
 * The labels that the user does not want recognized. Those of single documents are stored in the state of the workspace, where they
 * stay private; the others are settings, which can be read and shared.
 */
export class SilencedLabels implements vscode.Disposable {
	private readonly memento: vscode.Memento;
	private readonly changed = new vscode.EventEmitter<void>();
	private changes = 0;
	/** The labels silenced in documents, as of a generation. Reading settings takes too long to do it for each part of a document. */
	private readonly known = new WeakMap<vscode.TextDocument, { readonly generation: number; readonly texts: ReadonlySet<string> }>();
	private readonly subscriptions = [
		this.changed,
		vscode.workspace.onDidChangeConfiguration(event => {
			if (event.affectsConfiguration(SETTINGS.silencedLabels)) {
				this.fire();
			}
		}),
		vscode.workspace.onDidRenameFiles(({ files }) => void this.renamed(files)),
	];

	/** Fires when labels are silenced or unsilenced. */
	readonly onDidChange = this.changed.event;

	/** A number that changes whenever labels are silenced or unsilenced. */
	get generation(): number {
		return this.changes;
	}

	constructor(memento: vscode.Memento) {
		this.memento = memento;
	}

	/** Returns the labels silenced in a document, those of the narrowest scope first. */
	in(document: vscode.TextDocument): readonly SilencedLabel[] {
		const { user, workspace } = this.settings(document);
		return [
			...this.ofDocument(document).map(text => ({ text, where: 'document' as const })),
			...workspace.map(text => ({ text, where: 'workspace' as const })),
			...user.map(text => ({ text, where: 'everywhere' as const })),
		];
	}

	/** Removes the labels silenced in a document from its mentions, and mentions that have no other label. */
	without(mentions: readonly Mention[], document: vscode.TextDocument): readonly Mention[] {
		const texts = this.textsIn(document);
		return texts.size === 0 ? mentions : mentions.flatMap(mention => {
			const labels = mention.labels.filter(({ label }) => !texts.has(label.text));
			return labels.length === mention.labels.length ? [mention] : labels.length === 0 ? [] : [{ ...mention, labels }];
		});
	}

	/** Silences a label until `unsilence` is called for the same scope. */
	async silence({ text, where }: SilencedLabel, document: vscode.TextDocument): Promise<void> {
		await this.update(where, document, labels => [...labels.filter(label => label !== text), text]);
	}

	/** Makes a label recognized again in the scope in which it was silenced. */
	async unsilence({ text, where }: SilencedLabel, document: vscode.TextDocument): Promise<void> {
		await this.update(where, document, labels => labels.filter(label => label !== text));
	}

	dispose(): void {
		vscode.Disposable.from(...this.subscriptions).dispose();
	}

	private textsIn(document: vscode.TextDocument): ReadonlySet<string> {
		const known = this.known.get(document);
		if (known?.generation === this.changes) {
			return known.texts;
		}
		const texts = new Set(this.in(document).map(({ text }) => text));
		this.known.set(document, { generation: this.changes, texts });
		return texts;
	}

	private fire(): void {
		this.changes++;
		this.changed.fire();
	}

	private async update(
		where: SilencedWhere,
		document: vscode.TextDocument,
		change: (labels: readonly string[]) => readonly string[],
	): Promise<void> {
		if (where === 'document') {
			const { [keyOf(document.uri)]: own = [], ...others } = this.byDocument();
			const labels = change(own);
			await this.memento.update(MEMENTO, labels.length === 0 ? others : { ...others, [keyOf(document.uri)]: labels });
			this.fire();
			return;
		}
		const { user, workspace } = this.settings(document);
		const labels = change(where === 'workspace' ? workspace : user);
		const target = where === 'workspace' ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
		await updateSetting({ name: SETTINGS.silencedLabels, value: labels.length === 0 ? undefined : labels, target, document });
	}

	/** Reads the settings one by one: normally a workspace setting overrides that of the user, but here both apply. */
	private settings(document: vscode.TextDocument): { readonly user: readonly string[]; readonly workspace: readonly string[] } {
		const found = vscode.workspace.getConfiguration(undefined, document).inspect(SETTINGS.silencedLabels);
		return {
			user: stringsOf(found?.globalValue),
			workspace: [...stringsOf(found?.workspaceValue), ...stringsOf(found?.workspaceFolderValue)],
		};
	}

	private ofDocument(document: vscode.TextDocument): readonly string[] {
		return this.byDocument()[keyOf(document.uri)] ?? [];
	}

	private byDocument(): ByDocument {
		return this.memento.get<ByDocument>(MEMENTO, {});
	}

	/** Keeps what is silenced in a file when the file is renamed. */
	private async renamed(files: vscode.FileRenameEvent['files']): Promise<void> {
		const known = this.byDocument();
		const renamed = Object.entries(known).map(([key, labels]) => {
			const file = files.find(({ oldUri }) => keyOf(oldUri) === key);
			return [file ? keyOf(file.newUri) : key, labels] as const;
		});
		if (files.some(({ oldUri }) => Object.hasOwn(known, keyOf(oldUri)))) {
			await this.memento.update(MEMENTO, Object.fromEntries(renamed));
			this.fire();
		}
	}
}

function keyOf(uri: vscode.Uri): string {
	return uri.toString();
}

function stringsOf(value: unknown): readonly string[] {
	return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
}
