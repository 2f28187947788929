import * as vscode from 'vscode';
import { printedLocator } from '../../../../core/citation/locatorPlaces';
import type { Locator } from '../../../../core/dossier/model';
import type { LibrarySource } from '../../../../core/library/library';
import { shortTitleOfSource } from '../../../../core/library/shortTitle';
import { passagesOf, type Passage } from '../../../../core/quotation/quoting/passages';
import { searchPassages } from '../../../../core/quotation/quoting/searchPassages';
import type { SourceText } from '../../../../core/quotation/sourceText';
import { shownText } from '../../../../core/text/shownText';
import { referenceWords, renderLabels } from '../../../platform/library/labels';
import { MAX_PICK_ROWS } from '../../../platform/ui/pickRows';
import { pickTyped } from '../../../platform/ui/pickTyped';
import { plainRow } from '../../../platform/ui/plainRow';
import { createPick } from '../../../platform/ui/quickInput';

/** A source whose text is available. */
export interface QuotableSource {
	readonly source: LibrarySource;
	readonly text: SourceText;
}

/** The maximum number of characters of a passage in a row. */
const MAX_SHOWN = 300;

/** Lets the user choose one of several sources; `undefined` if they cancel. */
export async function chooseSource(sources: readonly QuotableSource[], title: string): Promise<QuotableSource | undefined> {
	const rows = sources.map(one =>
		plainRow({
			label: titleOf(one.source),
			iconPath: new vscode.ThemeIcon('book'),
			one,
			...(one.source.source.csl.title !== undefined && { description: one.source.source.csl.title }),
		}),
	);
	const picker = createPick<(typeof rows)[number]>({
		title,
		placeholder: vscode.l10n.t('Choose a source whose text is in your workspace'),
	});
	picker.matchOnDescription = true;
	picker.items = rows;
	try {
		return await new Promise(resolve => {
			picker.onDidAccept(() => resolve(picker.selectedItems[0]?.one));
			picker.onDidHide(() => resolve(undefined));
			picker.show();
		});
	} finally {
		picker.dispose();
	}
}

/** Lets the user choose a passage of a source, by its words or its paragraph; `back` if they go back, `undefined` if they cancel. */
export async function choosePassage(
	{ source, text }: QuotableSource,
	{ title, canGoBack }: { readonly title: string; readonly canGoBack: boolean },
): Promise<Passage | 'back' | undefined> {
	const passages = passagesOf(text);
	const picker = createPick<PassageRow>({
		title: vscode.l10n.t('{0}: {1}', title, titleOf(source)),
		placeholder: vscode.l10n.t('Type words of the passage, or the number of its paragraph'),
	});
	const row = await pickTyped(picker, {
		canGoBack,
		rowsFor: typed => rowsOf(searchPassages(passages, typed).slice(0, MAX_PICK_ROWS)),
	});
	return row === 'back' ? row : row?.passage;
}

type PassageRow = vscode.QuickPickItem & { readonly passage?: Passage };

/** Returns the rows, under headings with their places. */
function rowsOf(passages: readonly Passage[]): readonly PassageRow[] {
	return passages.flatMap((passage, index): readonly PassageRow[] => {
		const place = printed(passage.place);
		const { text, isWhole } = passage;
		const words = text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN).trimEnd()}…` : text;
		const row: PassageRow = plainRow({
			passage, label: words, iconPath: new vscode.ThemeIcon(isWhole ? 'list-flat' : 'quote'),
			// Rows are found by our own search, not by that of VS Code.
			alwaysShow: true,
			description: [place, ...(isWhole ? [vscode.l10n.t('whole paragraph')] : [])].filter(part => part !== '').join(', '),
		});
		return place === printed(passages[index - 1]?.place) || place === ''
			? [row]
			: [{ label: shownText(place), kind: vscode.QuickPickItemKind.Separator }, row];
	});
}

function printed(place: Locator | undefined): string {
	return place ? printedLocator(place, referenceWords().locators) : '';
}

function titleOf({ source, dossier }: LibrarySource): string {
	return shortTitleOfSource(source, renderLabels().locale, dossier.language);
}
