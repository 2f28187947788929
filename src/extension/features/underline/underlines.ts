import * as vscode from 'vscode';
import type { EntryMention } from '../../../core/mention/entryMentions';
import { COLORS } from '../../ids';
import { documentRange } from '../../platform/documents/documentRange';
import { RunOnceScheduler } from '../../platform/scheduling/runOnceScheduler';
import { guarded } from '../../platform/ui/guarded';
import type { UnderlineServices } from './services';

/** How long after the last edit or scroll lines are drawn, in milliseconds. VS Code moves existing lines on its own. */
const DRAW_DELAY = 200;
/** How many lines above and below the visible ones are read too, so that short scrolls show no missing underlines. */
const MARGIN = 20;

/** The lines under right and wrong names, which differ not only in colour. */
const LINES = {
	mention: { borderStyle: 'dotted', borderWidth: '0 0 1.5px 0', borderColor: new vscode.ThemeColor(COLORS.mentionUnderline) },
	wrongName: { borderStyle: 'dashed', borderWidth: '0 0 2px 0', borderColor: new vscode.ThemeColor(COLORS.wrongNameUnderline) },
} as const;

/** Underlines the mentions in the visible part of some editors until it is disposed. */
export class Underlines implements vscode.Disposable {
	private readonly services: UnderlineServices;
	private readonly mentions = decorationOf(LINES.mention);
	private readonly wrongNames = decorationOf(LINES.wrongName);
	private readonly pending = new Set<vscode.TextEditor>();
	private readonly scheduler = new RunOnceScheduler(DRAW_DELAY, () => this.drawPending());
	private readonly subscriptions: vscode.Disposable;
	private editors: readonly vscode.TextEditor[] = [];

	constructor(services: UnderlineServices) {
		this.services = services;
		this.subscriptions = vscode.Disposable.from(
			this.mentions,
			this.wrongNames,
			this.scheduler,
			services.entryMentions.onDidChange(() => this.schedule(this.editors)),
			vscode.workspace.onDidChangeTextDocument(({ document }) =>
				this.schedule(this.editors.filter(editor => editor.document === document))),
			vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.schedule([textEditor])),
		);
	}

	/** Underlines the mentions in these editors and in no others. */
	show(editors: readonly vscode.TextEditor[]): void {
		for (const editor of this.editors.filter(previous => !editors.includes(previous))) {
			editor.setDecorations(this.mentions, []);
			editor.setDecorations(this.wrongNames, []);
		}
		this.editors = editors;
		this.schedule(editors);
	}

	dispose(): void {
		this.editors = [];
		this.subscriptions.dispose();
	}

	private schedule(editors: readonly vscode.TextEditor[]): void {
		const own = editors.filter(editor => this.editors.includes(editor));
		own.forEach(editor => this.pending.add(editor));
		if (own.length > 0) {
			this.scheduler.schedule();
		}
	}

	private drawPending(): void {
		for (const editor of this.pending) {
			void guarded(this.services.log, 'underline', () => this.draw(editor));
		}
		this.pending.clear();
	}

	private async draw(editor: vscode.TextEditor): Promise<void> {
		const { document } = editor;
		const { version } = document;
		const found = await Promise.all(editor.visibleRanges.map(range => {
			const start = document.offsetAt(new vscode.Position(Math.max(0, range.start.line - MARGIN), 0));
			const end = document.offsetAt(document.validatePosition(new vscode.Position(range.end.line + MARGIN, 0)));
			return this.services.entryMentions.within(document, start, end);
		}));
		// After an edit, drawing is scheduled again; a closed editor cannot be decorated.
		if (document.version === version && this.editors.includes(editor)) {
			const rangesOf = (mentions: readonly EntryMention[]) => mentions.map(mention => documentRange(document, mention));
			const all = found.flat();
			editor.setDecorations(this.mentions, rangesOf(all.filter(({ wrong }) => !wrong)));
			editor.setDecorations(this.wrongNames, rangesOf(all.filter(({ wrong }) => wrong)));
		}
	}
}

function decorationOf(line: vscode.DecorationRenderOptions): vscode.TextEditorDecorationType {
	return vscode.window.createTextEditorDecorationType({ ...line, rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed });
}
