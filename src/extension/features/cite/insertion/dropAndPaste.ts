import * as vscode from 'vscode';
import { sourceOfText } from '../../../../core/citation/sourceOfText';
import { nameOf } from '../../../../core/library/names';
import { DRAGGED_ENTRIES } from '../../../ids';
import type { ServedLanguages } from '../../../platform/documents/servedLanguages';
import { answerAbout } from '../../../platform/documents/snapshot';
import { renderLabels } from '../../../platform/library/labels';
import type { SymbolFinder } from '../../../platform/mentions/symbolFinder';
import { guarded } from '../../../platform/ui/guarded';
import { likeliestCitations } from '../chosen';
import { itemOf } from '../cited';
import type { PlanningServices } from '../services';
import { citationEdit, type CitationEdit } from './insertCitation';

/** The services for citing on drop and paste. */
export interface DropAndPasteServices extends PlanningServices {
	readonly served: ServedLanguages;
	readonly symbols: SymbolFinder;
	readonly log: vscode.LogOutputChannel;
}

/** The position of a drop or paste, and the title of its edit. */
interface Target {
	readonly document: vscode.TextDocument;
	readonly position: vscode.Position;
	readonly kind: vscode.DocumentDropOrPasteEditKind;
}

/**
 * Offers citations when an entry of the tree is dropped, or a URL or document symbol is pasted, into a supported document. Edits are
 * complete when they are offered, because VS Code cancels an edit that takes long to resolve.
 */
export function registerDropAndPaste(services: DropAndPasteServices): vscode.Disposable {
	const { served, log } = services;
	const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('dossier', 'citation');
	return served.register(selector => vscode.Disposable.from(
		vscode.languages.registerDocumentDropEditProvider(selector, {
			provideDocumentDropEdits: (document, position, dragged) =>
				guarded(log, 'provideDocumentDropEdits', () => dropEdits({ document, position, kind }, dragged, services)),
		}, { dropMimeTypes: [DRAGGED_ENTRIES], providedDropEditKinds: [kind] }),
		vscode.languages.registerDocumentPasteEditProvider(selector, {
			provideDocumentPasteEdits: (document, ranges, pasted) => guarded(log, 'provideDocumentPasteEdits', () =>
				pasteEdits({ document, position: ranges[0]?.start ?? new vscode.Position(0, 0), kind }, pasted, services)),
		}, { pasteMimeTypes: ['text/plain'], providedPasteEditKinds: [kind] }),
	));
}

/** Offers the citation of what was dragged, and its name as an alternative. */
async function dropEdits(
	{ document, position, kind }: Target, dragged: vscode.DataTransfer, services: PlanningServices,
): Promise<vscode.DocumentDropEdit[] | undefined> {
	return answerAbout(document, async snapshot => {
		const offset = snapshot.offsetAt(position);
		const ids: unknown = await dragged.get(DRAGGED_ENTRIES)?.asString();
		const { library } = await services.store.get();
		const items = typeof ids === 'string' ? ids.split('\n').flatMap(id => itemOf(library, id) ?? []) : [];
		const chosen = likeliestCitations(library, items);
		// The offset refers to the text at the time of the drop.
		const citation = chosen.length === 0 || !snapshot.isCurrent ? undefined : await citationEdit(document, offset, chosen, services);
		if (!citation) {
			return undefined;
		}
		const { locale } = renderLabels();
		const names = items
			.map(item =>
				item.type === 'source' ? item.source.source.shortName : nameOf(item.entry.entry, locale, item.entry.dossier.language),
			)
			.join(', ');
		const name = new vscode.DocumentDropEdit(names, vscode.l10n.t('Insert Name'), vscode.DocumentDropOrPasteEditKind.Text);
		return [withElsewhere(new vscode.DocumentDropEdit(citation.insert, vscode.l10n.t('Insert Citation'), kind), citation), name];
	});
}

/** Offers the citation of the source that a pasted symbol or URL identifies; pasting as plain text remains the default. */
async function pasteEdits(
	{ document, position, kind }: Target, data: vscode.DataTransfer, services: DropAndPasteServices,
): Promise<vscode.DocumentPasteEdit[] | undefined> {
	return answerAbout(document, async snapshot => {
		const offset = snapshot.offsetAt(position);
		const pasted = await data.get('text/plain')?.asString();
		const { library } = await services.store.get();
		const source = pasted === undefined ? undefined : sourceOfText(pasted, library, await services.symbols.index());
		if (!source || pasted === undefined || !snapshot.isCurrent) {
			return undefined;
		}
		const chosen = [{ cited: { source, locators: [] }, prefix: '', suffix: '' }];
		const citation = await citationEdit(document, offset, chosen, services);
		if (!citation) {
			return undefined;
		}
		const edit = withElsewhere(new vscode.DocumentPasteEdit(citation.insert, vscode.l10n.t('Paste as Citation'), kind), citation);
		edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text, vscode.DocumentDropOrPasteEditKind.Empty.append('uri')];
		return [edit];
	});
}

function withElsewhere<T extends vscode.DocumentDropEdit | vscode.DocumentPasteEdit>(edit: T, citation: CitationEdit): T {
	if (citation.elsewhere) {
		edit.additionalEdit = citation.elsewhere;
	}
	return edit;
}
