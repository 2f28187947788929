import * as vscode from 'vscode';
import { addSource, type NewMember } from '../../../core/extract/dossierFile/dossierEdits';
import { dossierKeys } from '../../../core/extract/dossierFile/statements';
import { MAX_DOSSIER_BYTES } from '../../../core/limits';
import type { TextEdit } from '../../../core/text/textEdit';
import { applyWithFile, isReadonlyInEditor, untilSettled, type EditOutcome } from '../../platform/files/fileEdits';
import { fileNameOf, isWritable, readText } from '../../platform/files/files';
import { textEdits } from '../../platform/files/textEdits';
import { notify } from '../../platform/ui/notify';

/** A change of a dossier file in YAML. */
export interface DossierChange {
	readonly uri: vscode.Uri;
	/** A source to add with it, unless the file has one with its key by now. */
	readonly newSource?: NewMember | undefined;
	/** Returns the edit for the current text of the file; `undefined` if there is nothing to add, or no place for it. */
	readonly edit: (text: string) => TextEdit | undefined;
	/** The message to show if there is no edit although the file can be read. */
	readonly obstacle: string;
}

/**
 * Returns the text of a dossier file that can be changed; otherwise says why not, and returns `undefined`. Call it before asking the user
 * anything. `hasPlace` tells whether the text has a place for the addition, and `obstacle` is the message if it has none.
 */
export async function changeableText(uri: vscode.Uri, hasPlace: (text: string) => boolean, obstacle: string): Promise<string | undefined> {
	if (!await isWritable(uri) || await isReadonlyInEditor(uri)) {
		sayWhy('refused', uri, obstacle);
		return undefined;
	}
	const text = await readText(uri, MAX_DOSSIER_BYTES);
	if (text === undefined || !dossierKeys(text)) {
		sayWhy('unreadable', uri, obstacle);
		return undefined;
	}
	if (!hasPlace(text)) {
		sayWhy('obstacle', uri, obstacle);
		return undefined;
	}
	return text;
}

/**
 * Changes a dossier file, from the open document if there is one. Comments and order stay. Says why if it was not changed; returns whether
 * it was.
 */
export async function changeDossier({ uri, newSource, edit, obstacle }: DossierChange): Promise<boolean> {
	const outcome = await untilSettled(async (): Promise<EditOutcome | 'unreadable' | 'obstacle'> => {
		const before = await readText(uri, MAX_DOSSIER_BYTES);
		const keys = before === undefined ? undefined : dossierKeys(before);
		if (before === undefined || !keys) {
			return 'unreadable';
		}
		const change = edit(before);
		const source = newSource && !keys.sources.has(newSource.key) ? addSource(before, newSource) : undefined;
		if (!change || (newSource && !source && !keys.sources.has(newSource.key))) {
			return 'obstacle';
		}
		return applyWithFile(
			{ uri, before, edits: textEdits(before, [change, ...(source ? [source] : [])].sort((one, other) => one.start - other.start)) },
			() => new vscode.WorkspaceEdit(),
		);
	});
	if (outcome !== 'applied') {
		sayWhy(outcome, uri, obstacle);
	}
	return outcome === 'applied';
}

function sayWhy(outcome: EditOutcome | 'unreadable' | 'obstacle' | undefined, uri: vscode.Uri, obstacle: string): void {
	void notify('warning', outcome === 'obstacle' ? obstacle
		: outcome === 'unreadable' ? vscode.l10n.t('{0} was not changed, because it has errors. Correct them first.', fileNameOf(uri))
			: vscode.l10n.t('{0} could not be changed.', fileNameOf(uri)));
}
