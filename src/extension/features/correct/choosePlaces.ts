import * as vscode from 'vscode';
import { shownText } from '../../../core/text/shownText';
import type { FoundMention } from '../../platform/documents/documentSearch';
import { plainRow } from '../../platform/ui/plainRow';
import { showPick } from '../../platform/ui/quickInput';

/** A place where a discouraged name was found, and the text that replaces it. */
export interface Replacement {
	readonly place: FoundMention;
	readonly text: string;
}

interface PlaceItem extends vscode.QuickPickItem {
	readonly replacement: Replacement;
}

/** Lists all places, checked, and lets the user uncheck those to leave unchanged. Returns the checked ones; none if the user cancels. */
export async function choosePlaces(
	found: readonly Replacement[],
	{ wrong, right }: { readonly wrong: string; readonly right: string },
): Promise<readonly Replacement[]> {
	const chosen = await showPick<PlaceItem>(
		found.map(one => plainRow(itemOf(one))),
		{
			canPickMany: true,
			matchOnDetail: true,
			ignoreFocusOut: true,
			title: shownText(vscode.l10n.t('Replace “{0}” with “{1}” – {2}', wrong, right, describePlaces(found))),
			placeHolder: vscode.l10n.t('Lines as they will read. Uncheck those that should stay unchanged.'),
		},
	);
	return chosen?.map(({ replacement }) => replacement) ?? [];
}

/** Describes the number of places and files, such as “3 places in 2 files”. */
export function describePlaces(places: readonly Replacement[]): string {
	const files = new Set(places.map(({ place: { location: { uri } } }) => uri.toString())).size;
	const count = (number: number) => number.toLocaleString(vscode.env.language);
	if (places.length === 1) {
		return vscode.l10n.t('1 place');
	}
	return files === 1
		? vscode.l10n.t('{0} places in 1 file', count(places.length))
		: vscode.l10n.t('{0} places in {1} files', count(places.length), count(files));
}

function itemOf(replacement: Replacement): PlaceItem {
	const { text, place: { excerpt, location: { uri, range } } } = replacement;
	return {
		replacement,
		picked: true,
		label: excerpt.text.slice(0, excerpt.start) + text + excerpt.text.slice(excerpt.end),
		// Behind a long line it would be cut off.
		detail: vscode.l10n.t(
			'{0}, line {1}',
			vscode.workspace.asRelativePath(uri),
			(range.start.line + 1).toLocaleString(vscode.env.language),
		),
	};
}
