import * as vscode from 'vscode';
import type { Label } from '../../../core/dossier/model';
import { distinctNames } from '../../../core/library/names';
import { changedTo, type NameInText } from '../../../core/naming/nameChange';
import { editOfChange, nameInDocument } from '../../../core/naming/namesInDocument';
import { snapshotOf, Snapshot, answerIn } from '../../platform/documents/snapshot';
import { applyEdit } from '../../platform/files/fileEdits';
import { documentPositionFrom } from '../../platform/ui/commandArguments';
import { nothingReplaced } from '../../platform/ui/nothingReplaced';
import { notify } from '../../platform/ui/notify';
import { plainRow } from '../../platform/ui/plainRow';
import { showPick } from '../../platform/ui/quickInput';
import { meantMentions, namingDocument } from './namingDocument';
import type { AbbreviationServices } from './services';

/** Returns the names and acronyms of an entry in all languages, without wrong names and the name that the document has. */
function otherNames({
	place: {
		entry: { entry },
		written,
	},
}: NameInText): readonly Label[] {
	return distinctNames(entry).filter(
		({ role, text }) => (role === 'preferred' || role === 'acronym') && text !== written.replace(/\s+/gu, ' '),
	);
}

/** Whether an entry has a name or an acronym in a language other than that of the name in the document. */
export function hasOtherNames(named: NameInText): boolean {
	return otherNames(named).some(({ language }) => language !== named.place.label.language);
}

/**
 * Replaces the name at the cursor, or at the position in the argument, by another name of its entry that the user chooses from all
 * languages.
 */
export async function translateName(argument: unknown, services: AbbreviationServices): Promise<void> {
	const editor = vscode.window.activeTextEditor;
	const place = documentPositionFrom(argument);
	const document = place ? vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === place.document) : editor?.document;
	if (!document || (place && place.version !== document.version)) {
		void notify('information', place ? nothingReplaced() : vscode.l10n.t('Open a document and put the cursor on a name.'));
		return;
	}
	const snapshot = place || !editor ? new Snapshot(document) : snapshotOf(editor);
	const offset = place ? place.offset : snapshot.offsetAt(snapshot.selections[0]?.active ?? new vscode.Position(0, 0));
	const read = await answerIn(snapshot, () => namedAt(snapshot, offset, services));
	const names = read ? otherNames(read.named) : [];
	if (!read || names.length === 0) {
		void notify(
			'information',
			snapshot.isCurrent ? vscode.l10n.t('There is no name at the cursor that can be written in another language.') : nothingReplaced(),
		);
		return;
	}
	const chosen = await showPick(rowsFor(names), {
		title: vscode.l10n.t('Write Name in Another Language'),
		placeHolder: vscode.l10n.t('Choose a name'),
		matchOnDescription: true,
	});
	if (!chosen) {
		return;
	}
	const edit = editOfChange(changedTo(chosen.text, read.named), read.naming);
	const outcome = await applyEdit(snapshot.edit(() => snapshot.workspaceEdit([edit])));
	if (outcome !== 'applied') {
		void notify(
			outcome === 'stale' ? 'information' : 'warning',
			outcome === 'stale' ? nothingReplaced() : vscode.l10n.t('The name was not replaced because the document cannot be edited.'),
		);
	}
}

async function namedAt(snapshot: Snapshot, offset: number, services: AbbreviationServices) {
	const mention = await services.mentions.at(snapshot.document, offset);
	const [meant] = mention ? await meantMentions(snapshot.document, [mention], services) : [];
	const naming = await namingDocument(snapshot, services, { withNotes: false });
	const named = meant && nameInDocument(naming, meant);
	return named && { named, naming };
}

/** Returns a row for each name: the name, and its language. */
function rowsFor(names: readonly Label[]) {
	const languages = new Intl.DisplayNames(vscode.env.language, { type: 'language' });
	return names.map(({ text, language }) => plainRow({ label: text, description: languageName(languages, language), text }));
}

function languageName(languages: Intl.DisplayNames, tag: string): string {
	try {
		return languages.of(tag) ?? tag;
	} catch {
		// The tag of a dossier need not be one that the engine accepts.
		return tag;
	}
}
