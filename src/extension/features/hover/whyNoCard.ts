import * as vscode from 'vscode';
import type { Label } from '../../../core/dossier/model';
import { nearLabelAt, whyAbsent, type NearLabel } from '../../../core/lexicon/absence';
import type { Refusal } from '../../../core/lexicon/context';
import type { LibraryEntry } from '../../../core/library/library';
import { blockAt } from '../../../core/prose/prose';
import { COMMANDS, SETTINGS } from '../../ids';
import { documentRange } from '../../platform/documentRange';
import { notify } from '../../platform/notify';
import type { SilencedLabel } from '../../platform/silencedLabels';
import type { HoverServices } from './register';

/** What a person is told, and what they can do about it. */
interface Answer {
	readonly message: string;
	readonly action?: { readonly title: string; readonly run: () => unknown };
}

/** More entries than this are looked through in several turns, so that nothing else has to wait. */
const TURN = 500;

/** Tells why no card is shown at the cursor of the active editor. */
export async function tellWhyNoCard(services: HoverServices): Promise<void> {
	const editor = vscode.window.activeTextEditor;
	const { message, action } = editor
		? await answerFor(editor, services)
		: { message: vscode.l10n.t('Put the cursor on a name in a document first.') };
	if (action && await notify('information', message, action.title) === action.title) {
		await action.run();
	} else if (!action) {
		void notify('information', message);
	}
}

async function answerFor({ document, selection }: vscode.TextEditor, services: HoverServices): Promise<Answer> {
	const { served, mentions, modes, silenced, symbols } = services;
	const offset = document.offsetAt(selection.active);
	if (!served.has(document.languageId)) {
		return {
			message: vscode.l10n.t('Dossier does not look for names in documents of the language “{0}”. A setting adds it.', document.languageId),
			action: openSetting(SETTINGS.languages),
		};
	}
	const mention = await mentions.atEvenSilenced(document, offset);
	const heard = silenced.in(document).find(({ text }) => mention?.labels.some(({ label }) => label.text === text));
	if (heard) {
		return silencedAnswer(heard, document, services);
	}
	if (mention || await symbols.at(document, offset)) {
		return modes.set(document) === 'off'
			? { message: vscode.l10n.t('Cards are switched off here. Show Card shows this one.'), action: openSetting(SETTINGS.hover) }
			: { message: vscode.l10n.t('There is a card here.'), action: { title: vscode.l10n.t('Show Card'), run: () => vscode.commands.executeCommand(COMMANDS.showCard) } };
	}
	const near = await nearLabel(document.getText(), offset, services);
	return near ? nearAnswer(near, document, services) : {
		message: vscode.l10n.t('No dossier has a name that is written like the words here.'),
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
	return { message, action: { title: vscode.l10n.t('Show Again'), run: () => services.silenced.hear(silenced, document) } };
}

function nearAnswer(near: NearLabel, document: vscode.TextDocument, { documents }: HoverServices): Answer {
	const { label: { text, case: rule } } = near;
	const parsed = documents.get(document);
	const absence = whyAbsent(near, document.getText(), parsed ? blockAt(parsed.prose, near.start) : []);
	switch (absence.reason) {
		case 'notRecognised':
			return { message: vscode.l10n.t('“{0}” is too common a name to be looked for in text, says its dossier.', text) };
		case 'notProse':
			return { message: vscode.l10n.t('“{0}” stands in code, a key, an address, a comment or something else that is no prose.', text) };
		case 'caseRule':
			return {
				message: rule === 'exact' ? vscode.l10n.t('The name is only found written exactly as “{0}”.', text)
					: rule === 'permissive' ? vscode.l10n.t('The name is only found with the capital letters of “{0}”.', text)
					: vscode.l10n.t('The name is only found as “{0}”, with a capital first letter, or all in capitals.', text),
			};
		case 'interrupted':
			return { message: vscode.l10n.t('Something other than a space stands between the words of “{0}”.', text) };
		case 'context':
			return { message: contextMessage(near.label, absence.refusal, document) };
		case 'partOfLonger':
			return { message: vscode.l10n.t('“{0}” is part of a longer name, number, path or identifier here.', text) };
	}
}

/** What the words beside a label say against it, in words. */
function contextMessage({ text, context }: Label, refusal: Refusal, document: vscode.TextDocument): string {
	if (refusal.kind === 'without') {
		const example = context?.onlyBefore[0] ?? context?.onlyAfter[0] ?? '';
		return vscode.l10n.t('“{0}” is only recognized next to certain words, such as “{1}”, says its dossier.', text, example);
	}
	const beside = document.getText(documentRange(document, refusal)).replace(/\s+/g, ' ');
	return refusal.kind === 'before'
		? vscode.l10n.t('“{0}” means something else before “{1}”, says its dossier.', text, beside)
		: vscode.l10n.t('“{0}” means something else after “{1}”, says its dossier.', text, beside);
}

async function nearLabel(text: string, offset: number, { store }: HoverServices): Promise<NearLabel | undefined> {
	const { library } = await store.get();
	let best: NearLabel | undefined;
	let turn: LibraryEntry[] = [];
	const look = () => {
		const near = nearLabelAt(turn, text, offset);
		best = near && (!best || near.end - near.start > best.end - best.start) ? near : best;
		turn = [];
	};
	for (const entry of library.entries.values()) {
		turn.push(entry);
		if (turn.length === TURN) {
			look();
			await new Promise(resolve => setTimeout(resolve));
		}
	}
	look();
	return best;
}

function openSetting(id: string) {
	return { title: vscode.l10n.t('Open Settings'), run: () => vscode.commands.executeCommand('workbench.action.openSettings', id) };
}
