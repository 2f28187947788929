import * as vscode from 'vscode';
import { COMMANDS } from '../../ids';
import { readSettled } from '../../platform/documents/snapshot';
import { proseMentions } from '../../platform/mentions/proseMentions';
import { registerCommand } from '../../platform/ui/guarded';
import { notifyBriefly } from '../../platform/ui/notify';
import { goToAdjacentMention, type Direction } from './goTo';
import { MentionsView } from './mentionsView';
import { ServedContext } from './servedContext';
import type { MentionsServices } from './services';

/** Registers the view of what the active document mentions, and the commands that go from mention to mention. */
export function registerMentions(services: MentionsServices): vscode.Disposable {
	const { log } = services;
	const view = new MentionsView(services);
	return vscode.Disposable.from(
		view,
		new ServedContext(services.served),
		registerCommand(log, COMMANDS.nextMention, () => goToInActiveEditor('next', services)),
		registerCommand(log, COMMANDS.previousMention, () => goToInActiveEditor('previous', services)),
		registerCommand(log, COMMANDS.goToMention, node => view.goTo(node)),
		registerCommand(log, COMMANDS.mentionsByKind, () => view.setOrder('kind')),
		registerCommand(log, COMMANDS.mentionsInOrder, () => view.setOrder('document')),
	);
}

async function goToInActiveEditor(direction: Direction, services: MentionsServices): Promise<void> {
	const editor = vscode.window.activeTextEditor;
	const read = editor && await readSettled(editor.document, () => proseMentions(editor.document, services));
	if (read && !await goToAdjacentMention(editor, { snapshot: read.snapshot, mentions: read.found.mentions }, direction, 'editor')) {
		notifyBriefly(vscode.l10n.t('This document does not mention any entry.'));
	}
}
