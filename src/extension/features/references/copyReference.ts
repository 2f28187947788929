import * as vscode from 'vscode';
import { exportItems } from '../../../core/citation/bibliography/exportItems';
import { citedItem } from '../../../core/citation/oneLanguage';
import { titleFinder } from '../../../core/citation/sourceTitles';
import { formatCitation, type CitationFormatting } from '../../../core/citation/style/documents/document';
import { writeRich } from '../../../core/citation/style/output';
import { STYLES } from '../../../core/citation/style/styles';
import { documentLanguageOf } from '../../../core/language/languages';
import { plainTextOutput } from '../../../core/language/plainText/output';
import { sourceToCite, type Library, type LibrarySource } from '../../../core/library/library';
import { shortTitleOfSource } from '../../../core/library/shortTitle';
import { shownText } from '../../../core/text/shownText';
import { citationStyleFor } from '../../platform/citation/citationStyle';
import { notifyNoSource } from '../../platform/citation/noSource';
import { exportFormatNames, styleNames } from '../../platform/citation/styleNames';
import { renderLabels } from '../../platform/library/labels';
import type { LibraryStore } from '../../platform/library/libraryStore';
import type { SearchIndexes } from '../../platform/library/searchIndexes';
import { citableIdFrom } from '../../platform/ui/commandArguments';
import { pickItem } from '../../platform/ui/entryPicker';
import { notifyBriefly } from '../../platform/ui/notify';
import { plainRow } from '../../platform/ui/plainRow';
import { showPick } from '../../platform/ui/quickInput';
import type { ReferenceServices } from './services';

/** A row of the list, and the text that it copies. */
type Row = vscode.QuickPickItem & { readonly text?: string };

/**
 * Copies the reference of a source in a style or format that the user picks, first in the style of the last active document, and in its
 * language.
 */
export async function copyReference(argument: unknown, { store, indexes, lastEditor, styles }: ReferenceServices): Promise<void> {
	const called = argument === undefined ? undefined : sourceFrom(argument, (await store.get()).library);
	const source = called ?? await pickSource(store, indexes);
	if (!source) {
		return;
	}
	if (source === 'none') {
		notifyNoSource();
		return;
	}
	const document = lastEditor.get()?.document;
	const formatting = document ? await styles.lastOf(document) : citationStyleFor(undefined);
	const chosen = await showPick(rowsFor(source, formatting, document), {
		title: shownText(
			vscode.l10n.t('Copy Reference: {0}', shortTitleOfSource(source.source, renderLabels().locale, source.dossier.language)),
		),
		placeHolder: vscode.l10n.t('Choose a style or a format'),
		matchOnDetail: true,
	});
	if (chosen?.text !== undefined) {
		await vscode.env.clipboard.writeText(chosen.text);
		notifyBriefly(vscode.l10n.t('Reference copied'));
	}
}

/** Returns rows for the current style, the other styles, and the export formats. */
function rowsFor(
	source: LibrarySource,
	{ style: current, language }: CitationFormatting,
	document: vscode.TextDocument | undefined,
): readonly Row[] {
	const syntax = document && documentLanguageOf(document.languageId);
	const output = document ? syntax?.outputIn?.(document.getText()) ?? syntax?.output ?? plainTextOutput : plainTextOutput;
	const names = styleNames();
	const item = citedItem(source, language, titleFinder());
	const styles = [current, ...STYLES.filter(style => style !== current)].flatMap((style): readonly Row[] => {
		const note = formatCitation(item, { style, language });
		const reference = style.reference(item.csl, item.language ?? language);
		return [
			row(vscode.l10n.t('{0}: Citation', names[style.id]), writeRich(note, output), writeRich(note, plainTextOutput)),
			row(vscode.l10n.t('{0}: Reference List', names[style.id]), writeRich(reference, output), writeRich(reference, plainTextOutput)),
		];
	});
	const formats = Object.entries(exportFormatNames()).map(([id, name]) => {
		const { text } = exportItems([{ key: source.key, csl: source.source.csl }], id as keyof ReturnType<typeof exportFormatNames>);
		return row(name, text, text.replace(/\s+/g, ' ').slice(0, 200));
	});
	return [
		...styles,
		{ label: vscode.l10n.t('Bibliography Formats'), kind: vscode.QuickPickItemKind.Separator },
		...formats,
	];
}

function row(label: string, text: string, detail: string): Row {
	return plainRow({ label, detail, text });
}

/** Lets the user pick a source. `none` if there is no source for the chosen entry; `undefined` if the user cancels. */
async function pickSource(store: LibraryStore, indexes: SearchIndexes): Promise<LibrarySource | 'none' | undefined> {
	const item = await pickItem({
		load: async () => ({ index: await indexes.all((await store.get()).library) }),
		title: vscode.l10n.t('Copy Reference'),
		placeholder: vscode.l10n.t('Type part of a name, number, year or description'),
	});
	return item?.type === 'source' ? item.source : item && (sourceToCite((await store.get()).library, item.entry) ?? 'none');
}

/** Returns the source in the argument of the command: by its key, or the source to cite for an entry. */
function sourceFrom(argument: unknown, library: Library): LibrarySource | undefined {
	const id = citableIdFrom(argument) ?? '';
	const entry = library.entries.get(id);
	return library.sources.get(id) ?? (entry && sourceToCite(library, entry));
}
