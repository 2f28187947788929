import * as vscode from 'vscode';
import { otherModes, withoutLeadingComma } from '../../../../core/citation/document/edits/changeCitation';
import type { CitationMode } from '../../../../core/citation/document/written';
import { printedLocator } from '../../../../core/citation/locatorPlaces';
import { shortTitleOfSource } from '../../../../core/library/shortTitle';
import { shownText } from '../../../../core/text/shownText';
import { referenceWords, renderLabels } from '../../../platform/library/labels';
import { plainRow } from '../../../platform/ui/plainRow';
import { createPick } from '../../../platform/ui/quickInput';
import type { ReadCitation } from './citationReader';

/** What the user wants to do with a citation. */
export type EditStep =
	| { readonly kind: 'edit' | 'remove'; readonly index: number }
	| { readonly kind: 'mode'; readonly mode: CitationMode }
	| { readonly kind: 'add' }
	| { readonly kind: 'removeAll' };

type SourceRow = vscode.QuickPickItem & { readonly step?: EditStep };

/** Lists the sources of a citation, in order, and the possible changes; `undefined` if the user cancels. */
export async function chooseStep(read: ReadCitation): Promise<EditStep | undefined> {
	const picker = createPick<SourceRow>({
		title: vscode.l10n.t('Edit Citation'),
		placeholder: vscode.l10n.t('Choose a source to change its place or the words around it'),
	});
	picker.items = rowsOf(read).map(plainRow);
	try {
		return await new Promise(resolve => {
			picker.onDidAccept(() => resolve(picker.selectedItems[0]?.step));
			picker.onDidTriggerItemButton(({ item: { step } }) =>
				resolve(step?.kind === 'edit' ? { kind: 'remove', index: step.index } : undefined),
			);
			picker.onDidHide(() => resolve(undefined));
			picker.show();
		});
	} finally {
		picker.dispose();
	}
}

function rowsOf(read: ReadCitation): readonly SourceRow[] {
	const { citation, citation: { sources }, rewriting } = read;
	return [
		...sources.map(({ prefix, place, locator, suffix }, index): SourceRow => ({
			label: nameOfSource(read, index), iconPath: new vscode.ThemeIcon('book'), step: { kind: 'edit', index },
			description: [prefix, place ? printedLocator(place, referenceWords().locators) : locator, withoutLeadingComma(suffix)]
				.filter(part => part !== '')
				.join(' · '),
			buttons: [{ iconPath: new vscode.ThemeIcon('trash'), tooltip: vscode.l10n.t('Remove Source') }],
		})),
		{ label: vscode.l10n.t('Options'), kind: vscode.QuickPickItemKind.Separator },
		{ label: vscode.l10n.t('Add Source…'), iconPath: new vscode.ThemeIcon('add'), step: { kind: 'add' } },
		...otherModes(citation, rewriting).map((one): SourceRow => ({
			label: modeName(one),
			iconPath: new vscode.ThemeIcon('symbol-text'),
			step: { kind: 'mode', mode: one },
		})),
		{ label: vscode.l10n.t('Remove Citation'), iconPath: new vscode.ThemeIcon('trash'), step: { kind: 'removeAll' } },
	];
}

/** Returns the name of a source in a citation; its key if nothing else is known. */
export function nameOfSource({ citation, sources }: ReadCitation, index: number): string {
	const source = sources[index];
	return shownText(
		source ? shortTitleOfSource(source.source, renderLabels().locale, source.dossier.language) : (citation.sources[index]?.key ?? ''),
	);
}

function modeName(mode: CitationMode): string {
	switch (mode) {
		case 'normal':
			return vscode.l10n.t('Show the Citation as Usual');
		case 'authorSuppressed':
			return vscode.l10n.t('Show It Without the Author');
		case 'authorInText':
			return vscode.l10n.t('Show the Author as Part of the Sentence');
		case 'authorOnly':
			return vscode.l10n.t('Show Only the Author');
		case 'full':
			return vscode.l10n.t('Show the Full Reference');
		case 'hidden':
			return vscode.l10n.t('Show Nothing');
	}
}
