import * as vscode from 'vscode';
import type { EntryId } from '../../../core/library/library';
import { parsePreviewState } from '../../../protocol/preview';
import { COMMANDS, WEBVIEWS } from '../../ids';
import { entryIdFrom } from '../../platform/commandArguments';
import { guarded, registerCommand } from '../../platform/guarded';
import type { LibraryStore } from '../../platform/libraryStore';
import { PreviewPanel, type PreviewServices } from './previewPanel';

/** The preview: its command, and its return after a reload. */
export function registerPreview(services: PreviewServices & { readonly store: LibraryStore }): vscode.Disposable {
	const previews = new Previews(services);
	return vscode.Disposable.from(
		previews,
		registerCommand(services.log, COMMANDS.openPreview, async argument => {
			const id = entryIdFrom(argument) ?? '';
			const { library } = await services.store.get();
			if (id !== '' && !library.entries.has(id)) {
				services.log.warn(`${COMMANDS.openPreview}: no such entry`, id);
				return;
			}
			previews.open(id);
		}),
		vscode.window.registerWebviewPanelSerializer(WEBVIEWS.preview, {
			deserializeWebviewPanel: async (panel, state) => {
				const saved = parsePreviewState(state);
				previews.adopt(panel, saved?.history[saved.index]?.entry ?? '');
			},
		}),
	);
}

/** Owns the open panel, if there is one. */
class Previews implements vscode.Disposable {
	private readonly services: PreviewServices;
	private current: PreviewPanel | undefined;

	constructor(services: PreviewServices) {
		this.services = services;
	}

	open(entry: EntryId | ''): void {
		if (this.current) {
			this.current.show(entry);
			return;
		}
		const panel = vscode.window.createWebviewPanel(
			WEBVIEWS.preview,
			vscode.l10n.t('Dossier'),
			// The draft keeps the focus and its place.
			{ viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
			PreviewPanel.options(this.services.extensionUri),
		);
		this.adopt(panel, entry);
	}

	adopt(panel: vscode.WebviewPanel, entry: EntryId | ''): void {
		this.current?.dispose();
		const preview = new PreviewPanel(panel, entry, this.services);
		this.current = preview;
		void guarded(this.services.log, 'preview', () => preview.nameAfter(entry));
		panel.onDidDispose(() => {
			if (this.current === preview) {
				this.current = undefined;
			}
		});
	}

	dispose(): void {
		this.current?.dispose();
	}
}
