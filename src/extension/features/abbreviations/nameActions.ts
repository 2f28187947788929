import * as vscode from 'vscode';
import { readRows } from '../../../core/abbreviationList/writtenRows';
import { webAddress } from '../../../core/citation/webAddress';
import { documentLanguageOf } from '../../../core/language/languages';
import { sourceToCite, type Library } from '../../../core/library/library';
import { findMarkedLists } from '../../../core/markedList/markedList';
import { linkedText } from '../../../core/naming/linkSyntax';
import { nameChanges, type NameChange, type NameInText } from '../../../core/naming/nameChange';
import { editOfChange, nameInDocument, type NamingDocument } from '../../../core/naming/namesInDocument';
import { cutText } from '../../../core/render/card/cutText';
import { shownText } from '../../../core/text/shownText';
import { isSameEdit, type TextEdit } from '../../../core/text/textEdit';
import { COMMANDS } from '../../ids';
import { answerAbout, type Snapshot } from '../../platform/documents/snapshot';
import { meantMentions, namingDocument } from './namingDocument';
import { hasOtherNames } from './otherNames';
import type { AbbreviationServices } from './services';

/** The longest name in the title of an action, in UTF-16 code units. */
const MAX_TITLE = 70;

/**
 * Provides the code actions on a name, or on the names in a selection: introduce, expand, abbreviate, use another name, link, add to the
 * list. What the fix of a finding would write is left out, unless a kind of actions is requested.
 */
export async function provideNameActions(
	document: vscode.TextDocument,
	range: vscode.Range,
	services: AbbreviationServices,
	{ only }: Pick<vscode.CodeActionContext, 'only'> = { only: undefined },
): Promise<vscode.CodeAction[]> {
	return (
		(await answerAbout(document, async snapshot => {
			const start = snapshot.offsetAt(range.start);
			const end = snapshot.offsetAt(range.end);
			const found = await services.mentions.within(document, Math.max(0, start - 1), end + 1);
			const touched = found.filter(mention =>
				start === end ? mention.start <= end && start <= mention.end : start <= mention.start && mention.end <= end,
			);
			const [first] = await meantMentions(document, touched.slice(0, 1), services);
			if (!first) {
				return [];
			}
			if (touched.length > 1) {
				return selectionActions({ document: document.uri.toString(), version: document.version, start, end });
			}
			const naming = await namingDocument(snapshot, services, { withNotes: false });
			const named = nameInDocument(naming, first);
			// Without a kind, the fixes of findings are listed above.
			const fixes = only ? [] : fixesShown(snapshot, services);
			return named ? [...changeActions(snapshot, named, naming, fixes), ...(await otherActions(snapshot, named, naming, services))] : [];
		})) ?? []
	);
}

/** The actions for several names. Whether there is something to change is determined when one is chosen. */
function selectionActions(selection: {
	readonly document: string;
	readonly version: number;
	readonly start: number;
	readonly end: number;
}): vscode.CodeAction[] {
	return [
		commandAction(vscode.l10n.t('Expand Acronyms in Selection'), COMMANDS.changeNames, { kind: 'expand', ...selection }),
		commandAction(vscode.l10n.t('Abbreviate Names in Selection'), COMMANDS.changeNames, { kind: 'abbreviate', ...selection }),
	];
}

/** Returns the fixes of the findings that the document shows, as far as they are single edits. */
function fixesShown({ document }: Snapshot, { shownFindings }: AbbreviationServices): readonly TextEdit[] {
	const shown = shownFindings.of(document) ?? [];
	return shown.flatMap(({ finding }) => finding.fixes.flatMap(({ edits }) => (edits.length === 1 ? edits : [])));
}

function changeActions(
	snapshot: Snapshot, named: NameInText, naming: NamingDocument, fixes: readonly TextEdit[],
): vscode.CodeAction[] {
	const { introduce, expand, abbreviate, official } = nameChanges(named);
	const written = introduce && (introduce.start === introduce.end ? named.place.written + introduce.text : introduce.text);
	const action = (change: NameChange | undefined, title: (name: string) => string, shown = cutText(change?.name ?? '', MAX_TITLE)) => {
		const edit = change && editOfChange(change, naming);
		return edit && !fixes.some(fix => isSameEdit(snapshot.text, fix, edit)) ? [editAction(snapshot, title(shown), edit)] : [];
	};
	return [
		...action(introduce, name => vscode.l10n.t('Introduce Here as “{0}”', name), written && cutBeforeBracket(written)),
		...action(expand, name => vscode.l10n.t('Expand to “{0}”', name)),
		...action(abbreviate, name => vscode.l10n.t('Abbreviate to “{0}”', name)),
		...action(official, name => vscode.l10n.t('Use the Official Name “{0}”', name)),
	];
}

/** Cuts the full name in “Full Name (ACRONYM)” if it is long. */
function cutBeforeBracket(introduction: string): string {
	const bracket = /\s[([][^()[\]]*[)\]]$/u.exec(introduction)?.[0] ?? '';
	return cutText(introduction.slice(0, introduction.length - bracket.length), MAX_TITLE) + bracket;
}

async function otherActions(
	snapshot: Snapshot,
	named: NameInText,
	naming: NamingDocument,
	services: AbbreviationServices,
): Promise<vscode.CodeAction[]> {
	const { place } = named;
	const all = await services.mentions.all(snapshot.document);
	const { library } = await services.store.get();
	const isRepeated = all.filter(({ labels }) => labels.some(({ entry }) => entry === place.entry.id)).length > 1;
	return [
		...(hasOtherNames(named) ? [translateAction(snapshot, named)] : []),
		...linkAction(snapshot, named, library),
		...(place.isAcronym && isMissingInList(snapshot, place.label.text) ? [addToListAction(named)] : []),
		...(isRepeated ? wholeDocumentActions(snapshot, named, naming) : []),
	];
}

function translateAction({ document, version }: Snapshot, { place }: NameInText): vscode.CodeAction {
	return commandAction(vscode.l10n.t('Write in Another Language…'), COMMANDS.translateName, {
		document: document.uri.toString(), version, offset: place.start,
	});
}

function addToListAction({ place }: NameInText): vscode.CodeAction {
	return commandAction(vscode.l10n.t('Add to List of Abbreviations'), COMMANDS.refreshAbbreviations, {
		acronym: place.label.text, entry: place.entry.id,
	});
}

function wholeDocumentActions({ document }: Snapshot, { place }: NameInText, { introductions }: NamingDocument): vscode.CodeAction[] {
	const all = { document: document.uri.toString(), entry: place.entry.id };
	const expand = vscode.l10n.t('Expand “{0}” in the Whole Document', cutText(place.label.text, MAX_TITLE));
	const abbreviate = vscode.l10n.t('Abbreviate Everywhere After the Introduction');
	return [
		...(place.isAcronym ? [commandAction(expand, COMMANDS.changeNames, { kind: 'expand', ...all })] : []),
		...(introductions.some(({ entry }) => entry === place.entry.id)
			? [commandAction(abbreviate, COMMANDS.changeNames, { kind: 'abbreviate', ...all })]
			: []),
	];
}

/** The link to the web page of the source that the entry itself names. */
function linkAction(snapshot: Snapshot, { place }: NameInText, library: Library): vscode.CodeAction[] {
	const { link } = documentLanguageOf(snapshot.document.languageId);
	const source = place.entry.entry.cite === undefined ? undefined : sourceToCite(library, place.entry);
	const address = webAddress(source?.source.csl['URL']);
	const text = link && address !== undefined ? linkedText(link, snapshot.text, place, address) : undefined;
	return text === undefined || !source
		? []
		: [
				editAction(snapshot, vscode.l10n.t('Link to {0}', cutText(source.source.shortName, MAX_TITLE)), {
					start: place.start,
					end: place.end,
					text,
				}),
			];
}

/** Whether the document has a list of abbreviations without a row for an acronym. */
function isMissingInList(snapshot: Snapshot, acronym: string): boolean {
	const { list, abbreviationList } = documentLanguageOf(snapshot.document.languageId);
	const { text } = snapshot;
	const [known] = findMarkedLists('abbreviations', list, text);
	const written = known && readRows(text.slice(known.start, known.end), abbreviationList);
	return known !== undefined && written?.rows.some(row => row.acronym === written.form.acronym(acronym)) !== true;
}

function editAction(snapshot: Snapshot, title: string, edit: TextEdit): vscode.CodeAction {
	const made = new vscode.CodeAction(shownText(title), vscode.CodeActionKind.RefactorRewrite);
	made.edit = snapshot.workspaceEdit([edit]);
	return made;
}

function commandAction(title: string, command: string, argument: unknown): vscode.CodeAction {
	const made = new vscode.CodeAction(shownText(title), vscode.CodeActionKind.RefactorRewrite);
	made.command = { command, title, arguments: [argument] };
	return made;
}
