import * as vscode from 'vscode';
import { COMMANDS } from '../../ids';
import type { EntryMentions } from '../../platform/entryMentions';
import { registerCommand } from '../../platform/guarded';
import type { LastEditor } from '../../platform/lastEditor';
import type { LibraryStore } from '../../platform/libraryStore';
import { notifyBriefly } from '../../platform/notify';
import { proseMentions } from '../../platform/proseMentions';
import type { ServedLanguages } from '../../platform/servedLanguages';
import { readSettled } from '../../platform/snapshot';
import { walk, type Direction } from './goTo';
import { MentionsView } from './mentionsView';
import { ServedContext } from './servedContext';

/** What the view of mentions needs. */
export interface MentionsServices {
	readonly store: LibraryStore;
	readonly served: ServedLanguages;
	readonly mentions: EntryMentions;
	readonly lastEditor: LastEditor;
	/** Where the choice of the order is kept. */
	readonly memory: vscode.Memento;
	readonly log: vscode.LogOutputChannel;
}

/** The view of what the active document mentions, and the commands that walk through it. */
export function registerMentions(services: MentionsServices): vscode.Disposable {
	const { log } = services;
	const view = new MentionsView(services);
	return vscode.Disposable.from(
		view,
		new ServedContext(services.served),
		registerCommand(log, COMMANDS.nextMention, () => walkInEditor('next', services)),
		registerCommand(log, COMMANDS.previousMention, () => walkInEditor('previous', services)),
		registerCommand(log, COMMANDS.goToMention, node => view.goTo(node)),
		registerCommand(log, COMMANDS.mentionsByKind, () => view.order('kind')),
		registerCommand(log, COMMANDS.mentionsInOrder, () => view.order('document')),
	);
}

async function walkInEditor(direction: Direction, services: MentionsServices): Promise<void> {
	const editor = vscode.window.activeTextEditor;
	const read = editor && await readSettled(editor.document, () => proseMentions(editor.document, services));
	if (read && !await walk(editor, { snapshot: read.snapshot, mentions: read.found.mentions }, direction, 'editor')) {
		notifyBriefly(vscode.l10n.t('This document does not mention any entry.'));
	}
}
