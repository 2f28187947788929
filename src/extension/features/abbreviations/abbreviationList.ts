import * as vscode from 'vscode';
import {
	planDocumentList,
	positionsAt,
	type DocumentList,
	type ListOptions,
	type ListPosition,
} from '../../../core/abbreviationList/documentList';
import type { UsedAbbreviation } from '../../../core/abbreviationList/usedAbbreviations';
import { isObject } from '../../../core/data/isObject';
import { documentLanguageOf } from '../../../core/language/languages';
import { SETTINGS } from '../../ids';
import { readSettled, snapshotOf, type Snapshot } from '../../platform/documents/snapshot';
import { applyEdit, untilSettled, type EditOutcome } from '../../platform/files/fileEdits';
import { isWritable } from '../../platform/files/files';
import { guarded } from '../../platform/ui/guarded';
import { notify } from '../../platform/ui/notify';
import { choosePosition, chooseUnconfirmed } from './listChoices';
import { notifyNoList, notifyListRefreshed, notifyUnchanged } from './listMessages';
import { readNames } from './readNames';
import type { AbbreviationServices } from './services';

/** What the user has chosen for a list. */
type Choices = Pick<ListOptions, 'position' | 'isConfirmed'>;

const NO_CHOICES: Choices = { position: 'cursor', isConfirmed: () => false };

/**
 * Inserts the list of abbreviations of the document at the cursor, or refreshes the one that it has, as one undo step. Asks which of the
 * uncertain abbreviations to list, and where a new list goes if the cursor is not on a blank line.
 */
export async function insertAbbreviations(services: AbbreviationServices): Promise<void> {
	const editor = services.lastEditor.get();
	if (!editor) {
		void notify('information', vscode.l10n.t('Open the document and put the cursor where the list of abbreviations should go.'));
		return;
	}
	const read = await readSettled(editor.document, snapshot => planIn(snapshot, offsetIn(editor, snapshot), NO_CHOICES, services));
	if (!read) {
		notifyUnchanged('stale');
		return;
	}
	const { exists, count, unconfirmed } = read.found;
	if (!exists && count + unconfirmed.length === 0) {
		void notify(
			'information',
			vscode.l10n.t('This document uses no abbreviations from a dossier, and none that it introduces itself.'),
		);
		return;
	}
	const confirmed = unconfirmed.length === 0 ? [] : await chooseUnconfirmed(unconfirmed);
	if (editor.document.isClosed) {
		notifyUnchanged('stale');
		return;
	}
	const position = confirmed && (exists ? 'cursor' : await positionIn(editor));
	if (!confirmed || !position || (!exists && count + confirmed.length === 0)) {
		return;
	}
	const isConfirmed = (abbreviation: UsedAbbreviation) => confirmed.some(one => isSame(one, abbreviation));
	await writeList(editor, services, {
		choices: { position, isConfirmed },
		isWanted: () => true,
		report: plan => {
			if (plan.exists) {
				notifyListRefreshed({ ...plan, unconfirmed: [] });
			}
		},
	});
}

/**
 * Refreshes the list of abbreviations of the document as one undo step, and reports how it differed from the text. The argument may name an
 * uncertain abbreviation to list.
 */
export async function refreshAbbreviations(argument: unknown, services: AbbreviationServices): Promise<void> {
	const editor = services.lastEditor.get();
	if (!editor) {
		void notify('information', vscode.l10n.t('Open the document whose list of abbreviations you want to refresh.'));
		return;
	}
	const choose = () => guarded(services.log, 'insertAbbreviations', () => insertAbbreviations(services));
	await writeList(editor, services, {
		choices: { ...NO_CHOICES, isConfirmed: wantedBy(argument) },
		isWanted: ({ exists }) => exists,
		report: plan => {
			if (plan.exists) {
				notifyListRefreshed(plan, choose);
			} else {
				notifyNoList(choose);
			}
		},
	});
}

/** Reads which uncertain abbreviation the argument of the command confirms: that of an entry. */
function wantedBy(argument: unknown): Choices['isConfirmed'] {
	const { acronym, entry } = isObject(argument) ? argument : {};
	return one => one.entry !== undefined && one.entry === entry && one.acronym === acronym;
}

/** How a list is written. */
interface Writing {
	readonly choices: Choices;
	/** Whether a planned list is to be written. */
	readonly isWanted: (plan: DocumentList) => boolean;
	/** Reports the list once it agrees with the text, or is not wanted. */
	readonly report: (plan: DocumentList) => void;
}

/** Plans and writes a list, and then reports it, or why it was not written. */
async function writeList(editor: vscode.TextEditor, services: AbbreviationServices, writing: Writing): Promise<void> {
	const written = (await isWritable(editor.document.uri))
		? await untilSettled(async () => writeOnce(editor, services, writing))
		: { outcome: 'refused' as const };
	if (written?.outcome === 'applied') {
		writing.report(written.plan);
	} else {
		notifyUnchanged(written?.outcome ?? 'stale');
	}
}

async function writeOnce(
	editor: vscode.TextEditor,
	services: AbbreviationServices,
	{ choices, isWanted }: Writing,
): Promise<{ readonly outcome: Exclude<EditOutcome, 'stale'>; readonly plan: DocumentList } | 'stale' | undefined> {
	const read = await readSettled(editor.document, snapshot => planIn(snapshot, offsetIn(editor, snapshot), choices, services));
	if (!read) {
		return undefined;
	}
	const { snapshot, found: plan } = read;
	if (plan.edits.length === 0 || !isWanted(plan)) {
		return { outcome: 'applied', plan };
	}
	const outcome = await applyEdit(snapshot.edit(() => snapshot.workspaceEdit(plan.edits)));
	const [first] = plan.edits;
	if (outcome === 'applied' && first) {
		reveal(editor, first.start, snapshot.version + 1);
	}
	return outcome === 'stale' ? outcome : { outcome, plan };
}

/** Scrolls to an offset of a version of the document; does nothing in any other version. */
function reveal(editor: vscode.TextEditor, offset: number, version: number): void {
	if (editor.document.version === version) {
		const at = editor.document.positionAt(offset);
		editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
	}
}

async function planIn(snapshot: Snapshot, cursor: number, choices: Choices, services: AbbreviationServices): Promise<DocumentList> {
	const { text, context } = await readNames(snapshot, services);
	const { document } = snapshot;
	const form = vscode.workspace.getConfiguration(undefined, document).get<unknown>(SETTINGS.abbreviationsForm);
	return planDocumentList(text, context, documentLanguageOf(document.languageId), { ...choices, cursor, form: String(form) });
}

/** Returns the offset of the cursor. Throws `DocumentChanged` if the document has changed since the snapshot. */
function offsetIn(editor: vscode.TextEditor, snapshot: Snapshot): number {
	return snapshot.offsetAt(editor.selection.active);
}

/** Asks where a new list goes, unless the cursor is on a line that can take it; `undefined` if the user cancels. */
async function positionIn(editor: vscode.TextEditor): Promise<ListPosition | undefined> {
	const snapshot = snapshotOf(editor);
	const possible = positionsAt(documentLanguageOf(snapshot.document.languageId), snapshot.text, offsetIn(editor, snapshot));
	return possible.includes('cursor') ? 'cursor' : possible.includes('before') ? choosePosition() : 'end';
}

function isSame(one: UsedAbbreviation, other: UsedAbbreviation): boolean {
	return one.acronym === other.acronym && one.expansion === other.expansion;
}
