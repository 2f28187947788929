import * as vscode from 'vscode';
import { isObject } from '../../../core/data/isObject';
import type { EntryMention } from '../../../core/mention/entryMentions';
import { shownText } from '../../../core/text/shownText';
import { CONTEXT_KEYS, VIEWS } from '../../ids';
import { showsDraft } from '../../platform/documents/draftEditor';
import { showDocument } from '../../platform/documents/showDocument';
import { readSettled } from '../../platform/documents/snapshot';
import { proseMentions, type DocumentMentions } from '../../platform/mentions/proseMentions';
import { RunOnceScheduler } from '../../platform/scheduling/runOnceScheduler';
import { entryIdFrom, wrongNameFrom } from '../../platform/ui/commandArguments';
import { guarded } from '../../platform/ui/guarded';
import { select, goToAdjacentMention } from './goTo';
import { MentionsProvider } from './mentionsProvider';
import type { MentionNode } from './nodes';
import type { MentionsServices } from './services';

/** How the entries in the view are ordered: by their first mention, or by kind. */
export type Order = 'document' | 'kind';

/** How long after the last edit the view is updated, in milliseconds. */
const UPDATE_DELAY = 300;
/** The key under which the order is stored. */
const ORDER_KEY = 'dossier.mentions.order';

/** The view of what the active document mentions. It is updated only while it is visible. */
export class MentionsView implements vscode.Disposable {
	private readonly services: MentionsServices;
	private readonly provider: MentionsProvider;
	private readonly view: vscode.TreeView<MentionNode>;
	private readonly scheduler = new RunOnceScheduler(UPDATE_DELAY, () => this.updateIfVisible());
	private readonly subscriptions: vscode.Disposable;
	/** The document whose mentions are shown; `undefined` if there is none. */
	private document: vscode.TextDocument | undefined;
	/** The last such document: while the user switches editors, no document is active for a moment. */
	private last: vscode.TextDocument | undefined;

	constructor(services: MentionsServices) {
		this.services = services;
		this.provider = new MentionsProvider(services.log);
		this.view = vscode.window.createTreeView(VIEWS.mentions, { treeDataProvider: this.provider, showCollapseAll: true });
		// Some versions of VS Code remove the title when the first description is set.
		this.view.title = vscode.l10n.t('Mentions');
		this.subscriptions = vscode.Disposable.from(
			this.view,
			this.provider,
			this.scheduler,
			services.entryMentions.onDidChange(() => this.updateIfVisible()),
			services.served.onDidChange(() => this.updateIfVisible()),
			services.shownFindings.onDidChange(document => document === this.document && this.showFindings(document)),
			this.view.onDidChangeVisibility(() => this.updateIfVisible()),
			vscode.window.onDidChangeActiveTextEditor(editor => this.switched(editor)),
			vscode.workspace.onDidChangeTextDocument(({ document }) => this.changed(document)),
			// When the language of a document changes, VS Code closes and reopens it.
			vscode.workspace.onDidOpenTextDocument(document => this.changed(document)),
			vscode.workspace.onDidCloseTextDocument(document => this.changed(document)),
		);
	}

	/** Sets the order of the entries, and stores it for all windows. */
	async setOrder(order: Order): Promise<void> {
		await this.services.memory.update(ORDER_KEY, order);
		await this.update();
	}

	/** Goes to a mention in the view; for an entry or a wrong name, goes from the cursor to its next mention. */
	async goTo(node: unknown): Promise<void> {
		const shown = this.provider.current;
		if (!shown || !isTargetNode(node)) {
			return;
		}
		const editor = await editorOf(shown.document, this.services.lastEditor.get());
		if (!editor) {
			return;
		}
		// Edits since the view was updated have moved the mentions.
		const read = await readSettled(editor.document, () => proseMentions(editor.document, this.services));
		if (!read) {
			return;
		}
		const { snapshot, found: { mentions } } = read;
		if (node.type === 'mention') {
			const nearest = nearestTo(node.mention, mentions);
			if (nearest) {
				await select(editor, snapshot.rangeOf(nearest), 'editor');
			}
		} else {
			const isOfNode =
				node.type === 'wrong'
					? ({ wrong, label }: EntryMention) => wrong === true && label === node.wrongName.label
					: ({ wrong }: EntryMention) => !wrong;
			await goToAdjacentMention(
				editor,
				{ snapshot, mentions: mentions.filter(mention => mention.entry === node.entry.id && isOfNode(mention)) },
				'next',
				'stays',
			);
		}
	}

	dispose(): void {
		this.subscriptions.dispose();
	}

	private changed(document: vscode.TextDocument): void {
		if (this.view.visible && document.uri.toString() === this.document?.uri.toString()) {
			this.scheduler.schedule();
		}
	}

	private switched(editor: vscode.TextEditor | undefined): void {
		if (editor) {
			this.updateIfVisible();
		} else {
			this.scheduler.schedule();
		}
	}

	private updateIfVisible(): void {
		if (this.view.visible) {
			void guarded(this.services.log, 'mentions', () => this.update()).then(() => this.provider.markReady());
		}
	}

	private async update(): Promise<void> {
		this.scheduler.cancel();
		const { lastEditor, served: languages, memory } = this.services;
		const active = vscode.window.activeTextEditor;
		// While the user reads the text of an entry, the view keeps showing the draft, even if that text hides it.
		const hidden = active && !showsDraft(active) && this.last?.isClosed === false ? this.last : undefined;
		const document = lastEditor.get()?.document ?? hidden;
		this.document = document;
		this.last = document ?? this.last;
		const served = document && languages.has(document.languageId) ? document : undefined;
		const shown = served && await proseMentions(served, this.services);
		// The user may have switched to another document in the meantime.
		if (this.document === document) {
			this.show(shown, memory.get(ORDER_KEY) === 'kind');
		}
	}

	private show(shown: DocumentMentions | undefined, byKind: boolean): void {
		const set = (key: string, value: unknown) => void vscode.commands.executeCommand('setContext', key, value);
		set(CONTEXT_KEYS.mentionsByKind, byKind);
		set(CONTEXT_KEYS.mentions, shown ? (shown.mentions.length > 0 ? 'found' : 'none') : 'unserved');
		this.view.description = shownText(shown?.document.uri.path.split('/').at(-1) ?? '');
		this.provider.show(shown, byKind);
		this.showFindings(shown?.document);
	}

	private showFindings(document: vscode.TextDocument | undefined): void {
		this.provider.showFindings(document ? this.services.shownFindings.of(document) ?? [] : []);
	}
}

/** Returns the editor that shows a document, or shows it in one; `undefined` if the document is closed. */
async function editorOf(document: vscode.TextDocument, last: vscode.TextEditor | undefined): Promise<vscode.TextEditor | undefined> {
	if (last?.document === document) {
		return last;
	}
	return vscode.window.visibleTextEditors.find(editor => editor.document === document)
		?? showDocument(document, { preserveFocus: true });
}

/** Finds the mention of the same entry nearest to where a mention was; `undefined` if the entry is no longer mentioned. */
function nearestTo(mention: EntryMention, mentions: readonly EntryMention[]): EntryMention | undefined {
	const distance = ({ start }: EntryMention) => Math.abs(start - mention.start);
	const same = mentions.filter(({ entry }) => entry === mention.entry);
	return same.toSorted((a, b) => distance(a) - distance(b))[0];
}

/** Checks the argument of a command, because other extensions can call it with anything. */
function isTargetNode(node: unknown): node is MentionNode & { readonly type: 'entry' | 'wrong' | 'mention' } {
	if (!isObject(node)) {
		return false;
	}
	const { type, mention } = node;
	return type === 'entry' ? entryIdFrom(node) !== undefined
		: type === 'wrong' ? entryIdFrom(node) !== undefined && wrongNameFrom(node) !== undefined
		: type === 'mention' && isMention(mention);
}

function isMention(value: unknown): value is EntryMention {
	return isObject(value) && typeof value['start'] === 'number' && typeof value['end'] === 'number' && typeof value['entry'] === 'string';
}
