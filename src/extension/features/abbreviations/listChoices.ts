import * as vscode from 'vscode';
import type { ListPosition } from '../../../core/abbreviationList/documentList';
import type { UsedAbbreviation } from '../../../core/abbreviationList/usedAbbreviations';
import { plainRow } from '../../platform/ui/plainRow';
import { showPick } from '../../platform/ui/quickInput';

/** Lets the user check the uncertain abbreviations to list. Returns the checked ones; `undefined` if the user cancels. */
export async function chooseUnconfirmed(unconfirmed: readonly UsedAbbreviation[]): Promise<readonly UsedAbbreviation[] | undefined> {
	const rows = unconfirmed.map(abbreviation =>
		plainRow({ label: abbreviation.acronym, description: abbreviation.expansion, abbreviation }),
	);
	const chosen = await showPick(rows, {
		canPickMany: true,
		matchOnDescription: true,
		ignoreFocusOut: true,
		title: vscode.l10n.t('Uncertain Abbreviations'),
		placeHolder: vscode.l10n.t('Check those that the list should contain. The others are certain and are listed anyway.'),
	});
	return chosen?.map(({ abbreviation }) => abbreviation);
}

/** Asks where a new list goes; `undefined` if the user cancels. */
export async function choosePosition(): Promise<ListPosition | undefined> {
	const rows: readonly (vscode.QuickPickItem & { readonly position: ListPosition })[] = [
		{ label: vscode.l10n.t('Before the Paragraph at the Cursor'), position: 'before' },
		{ label: vscode.l10n.t('At the End of the Document'), position: 'end' },
	];
	const chosen = await showPick(rows, {
		title: vscode.l10n.t('Insert List of Abbreviations'),
		placeHolder: vscode.l10n.t('Choose where to insert the list'),
	});
	return chosen?.position;
}
