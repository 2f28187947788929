import * as vscode from 'vscode';
import { addEvidence } from '../../../core/extract/dossierFile/dossierEdits';
import { statementsOf, type EntryStatement } from '../../../core/extract/dossierFile/statements';
import { nameOf } from '../../../core/library/names';
import { fileNameOf } from '../../platform/files/files';
import { userLocale } from '../../platform/library/labels';
import { factLabels, relationLabels } from '../../platform/library/vocabularyLabels';
import { notify, notifyBriefly } from '../../platform/ui/notify';
import { plainRow } from '../../platform/ui/plainRow';
import { showPick } from '../../platform/ui/quickInput';
import { changeDossier } from './changeDossier';
import { chooseEntryForSelection } from './chooseEntry';
import { chooseEvidence } from './chooseEvidence';
import type { AddServices } from './services';

/** Adds the selected passage as evidence for a statement of an entry. */
export async function addEvidenceFromSelection(services: AddServices): Promise<void> {
	const title = vscode.l10n.t('Add Selection as Evidence');
	const chosen = await chooseEntryForSelection(title, services, Infinity);
	if (!chosen) {
		return;
	}
	const { selected, file, text, entry } = chosen;
	const statement = await chooseStatement(title, statementsOf(text, entry.key));
	const cited = statement && await chooseEvidence(title, selected, file.dossier, text);
	if (!cited) {
		return;
	}
	const isAdded = await changeDossier({
		uri: file.uri,
		newSource: cited.newSource,
		// The file may have changed since: the statement must still be at its path.
		edit: now =>
			statementsOf(now, entry.key).some(one => isSame(one, statement))
				? addEvidence(now, statement.path, cited.evidence)
				: undefined,
		obstacle: vscode.l10n.t(
			'The evidence was not added, because the statement has it already or is no longer in {0}.',
			fileNameOf(file.uri),
		),
	});
	if (isAdded) {
		notifyBriefly(vscode.l10n.t('Evidence added to “{0}”', nameOf(entry, userLocale(), file.dossier.language)));
	}
}

async function chooseStatement(title: string, statements: readonly EntryStatement[]): Promise<EntryStatement | undefined> {
	if (statements.length === 0) {
		void notify('information', vscode.l10n.t('The entry has no statements in its file, or the file has errors.'));
		return undefined;
	}
	const rows = statements.map(statement => plainRow({ label: statement.text, description: describe(statement), statement }));
	return (
		await showPick(rows, {
			title,
			placeHolder: vscode.l10n.t('What does the passage support?'),
			matchOnDescription: true,
		})
	)?.statement;
}

function describe({ type, detail }: EntryStatement): string {
	switch (type) {
		case 'name':
			return vscode.l10n.t('name, {0}', detail);
		case 'definition':
			return vscode.l10n.t('What it is');
		case 'departure':
			return vscode.l10n.t('difference from the official record');
		case 'fact':
			return (factLabels() as Readonly<Record<string, string>>)[detail] ?? detail;
		case 'relation':
			return (relationLabels() as Readonly<Record<string, string>>)[detail] ?? detail;
	}
}

function isSame(one: EntryStatement, other: EntryStatement): boolean {
	return (
		one.type === other.type && one.text === other.text && one.detail === other.detail && one.path.join('\n') === other.path.join('\n')
	);
}
