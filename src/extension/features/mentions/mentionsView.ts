import * as vscode from 'vscode';
import { shownText } from '../../../core/shownText';
import type { EntryMention } from '../../../core/mention/entryMentions';
import { CONTEXT_KEYS, VIEWS } from '../../ids';
import { entryIdFrom, wrongNameFrom } from '../../platform/commandArguments';
import { showsDraft } from '../../platform/draftEditor';
import { Later } from '../../platform/later';
import { guarded } from '../../platform/guarded';
import { proseMentions, type MentionedIn } from '../../platform/proseMentions';
import { readSettled } from '../../platform/snapshot';
import { select, walk } from './goTo';
import { MentionsProvider } from './mentionsProvider';
import type { MentionNode } from './nodes';
import type { MentionsServices } from './services';

/** How the entries stand in the view. */
export type Order = 'document' | 'kind';

/** How long after the last change of the document the view follows, in milliseconds. */
const REST = 300;
const REMEMBERED = 'dossier.mentions.order';

/** The view of what the active document mentions. It works only while it is visible. */
export class MentionsView implements vscode.Disposable {
	private readonly services: MentionsServices;
	private readonly provider: MentionsProvider;
	private readonly view: vscode.TreeView<MentionNode>;
	private readonly later = new Later(REST, () => this.updateIfVisible());
	private readonly subscriptions: vscode.Disposable;
	/** What the view is about. */
	private document: vscode.TextDocument | undefined;
	/** What it was about last; between one editor and the next there is none for a moment. */
	private draft: vscode.TextDocument | undefined;

	constructor(services: MentionsServices) {
		this.services = services;
		this.provider = new MentionsProvider(services.log);
		this.view = vscode.window.createTreeView(VIEWS.mentions, { treeDataProvider: this.provider, showCollapseAll: true });
		// Some versions of VS Code take the title away with the first description.
		this.view.title = vscode.l10n.t('Mentions');
		this.subscriptions = vscode.Disposable.from(
			this.view,
			this.provider,
			this.later,
			services.mentions.onDidChange(() => this.updateIfVisible()),
			services.served.onDidChange(() => this.updateIfVisible()),
			this.view.onDidChangeVisibility(() => this.updateIfVisible()),
			vscode.window.onDidChangeActiveTextEditor(editor => this.turned(editor)),
			vscode.workspace.onDidChangeTextDocument(({ document }) => this.changed(document)),
			// A document that gets another language closes and opens again.
			vscode.workspace.onDidOpenTextDocument(document => this.changed(document)),
			vscode.workspace.onDidCloseTextDocument(document => this.changed(document)),
		);
	}

	/** Shows the entries by kind or in the order of their first mention, from now on in every window. */
	async order(order: Order): Promise<void> {
		await this.services.memory.update(REMEMBERED, order);
		await this.update();
	}

	/** Goes to a mention of the view, or from the cursor to the next mention of an entry of it. */
	async goTo(node: unknown): Promise<void> {
		const shown = this.provider.current;
		if (!shown || !isPlace(node)) {
			return;
		}
		const editor = await editorOf(shown.document, this.services.lastEditor.get());
		if (!editor) {
			return;
		}
		// What was typed since the view was filled has moved the mentions.
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
			const isOfNode = node.type === 'wrong' ? ({ wrong, label }: EntryMention) => wrong === true && label === node.wrongName.label : ({ wrong }: EntryMention) => !wrong;
			await walk(editor, { snapshot, mentions: mentions.filter(mention => mention.entry === node.entry.id && isOfNode(mention)) }, 'next', 'stays');
		}
	}

	dispose(): void {
		this.subscriptions.dispose();
	}

	private changed(document: vscode.TextDocument): void {
		if (this.view.visible && document.uri.toString() === this.document?.uri.toString()) {
			this.later.start();
		}
	}

	private turned(editor: vscode.TextEditor | undefined): void {
		if (editor) {
			this.updateIfVisible();
		} else {
			this.later.start();
		}
	}

	private updateIfVisible(): void {
		if (this.view.visible) {
			void guarded(this.services.log, 'mentions', () => this.update()).then(() => this.provider.showAnyway());
		}
	}

	private async update(): Promise<void> {
		this.later.stop();
		const { lastEditor, served: languages, memory } = this.services;
		const active = vscode.window.activeTextEditor;
		// Who reads up on an entry has not left the draft, though its text may hide it.
		const hidden = active && !showsDraft(active) && this.draft?.isClosed === false ? this.draft : undefined;
		const document = lastEditor.get()?.document ?? hidden;
		this.document = document;
		this.draft = document ?? this.draft;
		const served = document && languages.has(document.languageId) ? document : undefined;
		const shown = served && await proseMentions(served, this.services);
		// While it was read, another document may have come to the front.
		if (this.document === document) {
			this.show(shown, memory.get(REMEMBERED) === 'kind');
		}
	}

	private show(shown: MentionedIn | undefined, byKind: boolean): void {
		const set = (key: string, value: unknown) => void vscode.commands.executeCommand('setContext', key, value);
		set(CONTEXT_KEYS.mentionsByKind, byKind);
		set(CONTEXT_KEYS.mentions, shown ? (shown.mentions.length > 0 ? 'found' : 'none') : 'unserved');
		this.view.description = shownText(shown?.document.uri.path.split('/').at(-1) ?? '');
		this.provider.show(shown, byKind);
	}
}

/** The editor that shows a document, or opens it again; `undefined` where it is closed. */
async function editorOf(document: vscode.TextDocument, last: vscode.TextEditor | undefined): Promise<vscode.TextEditor | undefined> {
	if (last?.document === document) {
		return last;
	}
	return vscode.window.visibleTextEditors.find(editor => editor.document === document)
		?? (document.isClosed ? undefined : vscode.window.showTextDocument(document, { preserveFocus: true }));
}

/** The mention of the same entry nearest to where this one was; `undefined` where the entry is no longer mentioned. */
function nearestTo(mention: EntryMention, mentions: readonly EntryMention[]): EntryMention | undefined {
	const distance = ({ start }: EntryMention) => Math.abs(start - mention.start);
	const same = mentions.filter(({ entry }) => entry === mention.entry);
	return same.toSorted((a, b) => distance(a) - distance(b))[0];
}

/** Anybody can call a command with anything. */
function isPlace(node: unknown): node is MentionNode & { readonly type: 'entry' | 'wrong' | 'mention' } {
	if (typeof node !== 'object' || node === null || !('type' in node)) {
		return false;
	}
	return node.type === 'entry' ? entryIdFrom(node) !== undefined
		: node.type === 'wrong' ? entryIdFrom(node) !== undefined && wrongNameFrom(node) !== undefined
		: node.type === 'mention' && 'mention' in node && isMention(node.mention);
}

function isMention(value: unknown): value is EntryMention {
	return typeof value === 'object' && value !== null && 'start' in value && typeof value.start === 'number'
		&& 'end' in value && typeof value.end === 'number' && 'entry' in value && typeof value.entry === 'string';
}
