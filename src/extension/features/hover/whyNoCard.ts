import * as vscode from 'vscode';
import type { Label } from '../../../core/dossier/model';
import type { ContextConflict } from '../../../core/lexicon/matching/context';
import { nearMissAt, reasonForMiss, type NearMiss } from '../../../core/lexicon/matching/nearMiss';
import type { LibraryEntry } from '../../../core/library/library';
import { blockAt } from '../../../core/prose/prose';
import { COMMANDS, SETTINGS } from '../../ids';
import { documentRange } from '../../platform/documents/documentRange';
import { answerAbout, snapshotOf, type Snapshot } from '../../platform/documents/snapshot';
import type { SilencedLabel } from '../../platform/mentions/silencedLabels';
import { yieldToHost } from '../../platform/scheduling/timeSlice';
import { notify } from '../../platform/ui/notify';
import type { HoverServices } from './services';

/** A message for the user, and what they can do about it. */
interface Answer {
	readonly message: string;
	readonly action?: { readonly title: string; readonly run: () => unknown };
}

/** How many entries are searched before yielding to the extension host. */
const BATCH_SIZE = 500;

/** Explains why no card is shown at the cursor of the active editor. */
export async function explainWhyNoCard(services: HoverServices): Promise<void> {
	const editor = vscode.window.activeTextEditor;
	const { message, action } = editor
		? ((await answerAbout(editor.document, () => answerFor(snapshotOf(editor), services))) ?? {
				message: vscode.l10n.t('The text has changed in the meantime. Try again.'),
			})
		: { message: vscode.l10n.t('Put the cursor on a name in a document first.') };
	if (action && await notify('information', message, action.title) === action.title) {
		await action.run();
	} else if (!action) {
		void notify('information', message);
	}
}

async function answerFor(snapshot: Snapshot, services: HoverServices): Promise<Answer> {
	const { served, mentions, checks, modes, silenced, symbols } = services;
	const { document, selections: [selection] } = snapshot;
	const offset = selection ? snapshot.offsetAt(selection.active) : 0;
	if (!served.has(document.languageId)) {
		return {
			message: vscode.l10n.t(
				'Dossier does not look for names in documents in the language “{0}”. You can add the language in the settings.',
				document.languageId,
			),
			action: openSetting(SETTINGS.languages),
		};
	}
	const mention = await mentions.atIncludingOthers(document, offset);
	const silencedLabel = silenced.in(document).find(({ text }) => mention?.labels.some(({ label }) => label.text === text));
	if (silencedLabel) {
		return silencedAnswer(silencedLabel, document, services);
	}
	if (mention && (await checks.meant(document, [mention])).length === 0 && snapshot.isCurrent) {
		return {
			message: vscode.l10n.t(
				'“{0}” means something else in this document, according to the text.',
				snapshot.text.slice(mention.start, mention.end).replace(/\s+/g, ' '),
			),
		};
	}
	if (mention || await symbols.at(snapshot.current(), offset)) {
		return modes.configured(document) === 'off'
			? {
					message: vscode.l10n.t(
						'There is a name here, but cards are turned off. To see its card anyway, use the command “Dossier: Show Card”.',
					),
					action: openSetting(SETTINGS.hover),
				}
			: {
					message: vscode.l10n.t('There is a card for this name.'),
					action: { title: vscode.l10n.t('Show Card'), run: () => vscode.commands.executeCommand(COMMANDS.showCard) },
				};
	}
	const near = await nearLabel(snapshot.text, offset, services);
	return near ? nearAnswer(near, snapshot, services) : {
		message: vscode.l10n.t('None of the loaded dossiers has a name that matches the words at the cursor.'),
		action: { title: vscode.l10n.t('Find Entry'), run: () => vscode.commands.executeCommand(COMMANDS.findEntry) },
	};
}

function silencedAnswer(silenced: SilencedLabel, document: vscode.TextDocument, services: HoverServices): Answer {
	const { text, where } = silenced;
	const message = {
		document: vscode.l10n.t('“{0}” is silenced in this document.', text),
		workspace: vscode.l10n.t('“{0}” is silenced in this workspace.', text),
		everywhere: vscode.l10n.t('“{0}” is silenced everywhere.', text),
	}[where];
	return { message, action: { title: vscode.l10n.t('Show Again'), run: () => services.silenced.unsilence(silenced, document) } };
}

function nearAnswer(near: NearMiss, snapshot: Snapshot, { documents }: HoverServices): Answer {
	const { label: { text, case: rule } } = near;
	const document = snapshot.current();
	const parsed = documents.get(document);
	const miss = reasonForMiss(near, document.getText(), parsed ? blockAt(parsed.prose, near.start) : []);
	switch (miss.reason) {
		case 'notRecognized':
			return { message: vscode.l10n.t('Its dossier excludes “{0}” from recognition in text, because the name is too common.', text) };
		case 'notProse':
			return {
				message: vscode.l10n.t('“{0}” is in code, a citation key, an address, a comment or other text that is not prose.', text),
			};
		case 'caseRule':
			return {
				message: rule === 'exact' ? vscode.l10n.t('The name is recognized only if it is written exactly as “{0}”.', text)
					: rule === 'permissive' ? vscode.l10n.t('The name is recognized only with the same capital letters as in “{0}”.', text)
					: vscode.l10n.t('The name is recognized only as “{0}”, with an initial capital, or all in capitals.', text),
			};
		case 'interrupted':
			return { message: vscode.l10n.t('There is something other than a space between the words of “{0}”.', text) };
		case 'context':
			return { message: contextMessage(near.label, miss.conflict, document) };
		case 'partOfLonger':
			return { message: vscode.l10n.t('“{0}” is part of a longer name, number, path or identifier here.', text) };
	}
}

/** Explains which words next to a label prevent it from being recognized. */
function contextMessage({ text, context }: Label, conflict: ContextConflict, document: vscode.TextDocument): string {
	if (conflict.kind === 'without') {
		const example = context?.onlyBefore[0] ?? context?.onlyAfter[0] ?? '';
		return vscode.l10n.t('“{0}” is recognized only next to certain words, such as “{1}”.', text, example);
	}
	const beside = document.getText(documentRange(document, conflict)).replace(/\s+/g, ' ');
	return conflict.kind === 'before'
		? vscode.l10n.t('“{0}” means something else before “{1}”.', text, beside)
		: vscode.l10n.t('“{0}” means something else after “{1}”.', text, beside);
}

async function nearLabel(text: string, offset: number, { store }: HoverServices): Promise<NearMiss | undefined> {
	const { library } = await store.get();
	let best: NearMiss | undefined;
	let batch: LibraryEntry[] = [];
	const searchBatch = () => {
		const near = nearMissAt(batch, text, offset);
		best = near && (!best || near.end - near.start > best.end - best.start) ? near : best;
		batch = [];
	};
	for (const entry of library.entries.values()) {
		batch.push(entry);
		if (batch.length === BATCH_SIZE) {
			searchBatch();
			await yieldToHost();
		}
	}
	searchBatch();
	return best;
}

function openSetting(id: string) {
	return { title: vscode.l10n.t('Open Settings'), run: () => vscode.commands.executeCommand('workbench.action.openSettings', id) };
}
