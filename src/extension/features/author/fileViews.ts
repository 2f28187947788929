import * as vscode from 'vscode';
import { foldingRangesInSteps } from '../../../core/authoring/foldingRanges';
import { formatInSteps } from '../../../core/authoring/formatting/format';
import { linksInSteps } from '../../../core/authoring/links';
import { fileSymbolsInSteps, type FileSymbol, type SymbolKind } from '../../../core/authoring/symbols';
import { shownText } from '../../../core/text/shownText';
import { answerAbout, type Snapshot } from '../../platform/documents/snapshot';
import { runSteps } from '../../platform/scheduling/timeSlice';
import type { AuthorServices } from './services';

/** Returns the outline of a dossier file. */
export async function symbolsOfDossier(
	document: vscode.TextDocument,
	{ outlines }: AuthorServices,
): Promise<vscode.DocumentSymbol[] | undefined> {
	return answerAbout(document, async snapshot => {
		const symbols = await runSteps(fileSymbolsInSteps(await outlines.of(snapshot.current())));
		return symbols.map(symbol => documentSymbol(symbol, snapshot));
	});
}

const KINDS: Readonly<Record<SymbolKind, vscode.SymbolKind>> = {
	part: vscode.SymbolKind.Module,
	source: vscode.SymbolKind.File,
	entry: vscode.SymbolKind.Object,
	member: vscode.SymbolKind.Property,
	fact: vscode.SymbolKind.Constant,
	relation: vscode.SymbolKind.Interface,
};

function documentSymbol({ kind, title, detail, name, children, ...span }: FileSymbol, snapshot: Snapshot): vscode.DocumentSymbol {
	const symbol = new vscode.DocumentSymbol(
		shownText(title),
		shownText(detail),
		KINDS[kind],
		snapshot.rangeOf(span),
		snapshot.rangeOf(name),
	);
	symbol.children = children.map(child => documentSymbol(child, snapshot));
	return symbol;
}

/** Returns what can be folded in a dossier file. */
export async function foldingRangesOfDossier(
	document: vscode.TextDocument,
	{ outlines }: AuthorServices,
): Promise<vscode.FoldingRange[] | undefined> {
	return answerAbout(document, async snapshot => {
		const folds = await runSteps(foldingRangesInSteps(await outlines.of(snapshot.current())));
		return folds.map(
			({ from, to, isComment }) => new vscode.FoldingRange(from, to, isComment ? vscode.FoldingRangeKind.Comment : undefined),
		);
	});
}

/** Returns the links of DOIs and UN document symbols in a dossier file. */
export async function linksOfDossier(
	document: vscode.TextDocument,
	{ outlines }: AuthorServices,
): Promise<vscode.DocumentLink[] | undefined> {
	return answerAbout(document, async snapshot => {
		const links = await runSteps(linksInSteps(await outlines.of(snapshot.current())));
		return links.map(link => new vscode.DocumentLink(snapshot.rangeOf(link), vscode.Uri.parse(link.address, true)));
	});
}

/** Returns the edits that format a dossier file. */
export async function formatDossier(document: vscode.TextDocument, { outlines }: AuthorServices): Promise<vscode.TextEdit[] | undefined> {
	return answerAbout(document, async snapshot => {
		const edits = await runSteps(formatInSteps(await outlines.of(snapshot.current())));
		return edits.map(edit => vscode.TextEdit.replace(snapshot.rangeOf(edit), edit.text));
	});
}
