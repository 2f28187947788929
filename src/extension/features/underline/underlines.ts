import * as vscode from 'vscode';
import { COLORS } from '../../ids';
import { documentRange } from '../../platform/documents/documentRange';
import { guarded } from '../../platform/ui/guarded';
import { RunOnceScheduler } from '../../platform/scheduling/runOnceScheduler';
import type { UnderlineServices } from './services';

/** How long after the last edit or turn of the wheel lines are drawn, in milliseconds. VS Code moves those that are there by itself. */
const REST = 200;
/** How many lines around those in sight are read too, so that scrolling by a few shows nothing new. */
const MARGIN = 20;

/** What is under right names, and under wrong ones: the shape tells them apart, too. */
const LINES = {
	mention: { borderStyle: 'dotted', borderWidth: '0 0 1.5px 0', borderColor: new vscode.ThemeColor(COLORS.mentionUnderline) },
	wrongName: { borderStyle: 'dashed', borderWidth: '0 0 2px 0', borderColor: new vscode.ThemeColor(COLORS.wrongNameUnderline) },
} as const;

/** The lines under the mentions of some editors, in the part of each that is in sight. They are gone when it is disposed. */
export class Underlines implements vscode.Disposable {
	private readonly services: UnderlineServices;
	private readonly mentions = decorationOf(LINES.mention);
	private readonly wrongNames = decorationOf(LINES.wrongName);
	private readonly waiting = new Set<vscode.TextEditor>();
	private readonly scheduler = new RunOnceScheduler(REST, () => this.drawWaiting());
	private readonly subscriptions: vscode.Disposable;
	private editors: readonly vscode.TextEditor[] = [];

	constructor(services: UnderlineServices) {
		this.services = services;
		this.subscriptions = vscode.Disposable.from(
			this.mentions,
			this.wrongNames,
			this.scheduler,
			services.entryMentions.onDidChange(() => this.wait(this.editors)),
			vscode.workspace.onDidChangeTextDocument(({ document }) =>
				this.wait(this.editors.filter(editor => editor.document === document))),
			vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.wait([textEditor])),
		);
	}

	/** Underlines in these editors and in no other. */
	show(editors: readonly vscode.TextEditor[]): void {
		for (const editor of this.editors.filter(one => !editors.includes(one))) {
			editor.setDecorations(this.mentions, []);
			editor.setDecorations(this.wrongNames, []);
		}
		this.editors = editors;
		this.wait(editors);
	}

	dispose(): void {
		this.editors = [];
		this.subscriptions.dispose();
	}

	private wait(editors: readonly vscode.TextEditor[]): void {
		const own = editors.filter(editor => this.editors.includes(editor));
		own.forEach(editor => this.waiting.add(editor));
		if (own.length > 0) {
			this.scheduler.schedule();
		}
	}

	private drawWaiting(): void {
		for (const editor of this.waiting) {
			void guarded(this.services.log, 'underline', () => this.draw(editor));
		}
		this.waiting.clear();
	}

	private async draw(editor: vscode.TextEditor): Promise<void> {
		const { document } = editor;
		const { version } = document;
		const found = await Promise.all(editor.visibleRanges.map(range => {
			const start = document.offsetAt(new vscode.Position(Math.max(0, range.start.line - MARGIN), 0));
			const end = document.offsetAt(document.validatePosition(new vscode.Position(range.end.line + MARGIN, 0)));
			return this.services.entryMentions.within(document, start, end);
		}));
		// An edit has asked anew; a closed editor takes nothing.
		if (document.version === version && this.editors.includes(editor)) {
			const rangesOf = (isWrong: boolean) => found.flat().filter(({ wrong = false }) => wrong === isWrong).map(mention => documentRange(document, mention));
			editor.setDecorations(this.mentions, rangesOf(false));
			editor.setDecorations(this.wrongNames, rangesOf(true));
		}
	}
}

function decorationOf(line: vscode.DecorationRenderOptions): vscode.TextEditorDecorationType {
	return vscode.window.createTextEditorDecorationType({ ...line, rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed });
}
