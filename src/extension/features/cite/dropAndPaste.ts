import * as vscode from 'vscode';
import { sourceOfText } from '../../../core/citation/sourceOfText';
import { nameOf } from '../../../core/library/names';
import { DRAGGED_ENTRIES } from '../../ids';
import type { Bibliographies } from '../../platform/bibliographies';
import { guarded } from '../../platform/guarded';
import { renderLabels } from '../../platform/labels';
import { answerAbout } from '../../platform/snapshot';
import type { ChosenCitation } from './chosen';
import { citedFor, itemOf } from './cited';
import { citationEdit, type CitationEdit } from './insertCitation';
import type { CiteServices } from './services';

/** Where something is dropped or pasted, and what the edit is called. */
interface Target {
	readonly document: vscode.TextDocument;
	readonly position: vscode.Position;
	readonly kind: vscode.DocumentDropOrPasteEditKind;
}

/** Citations as what is offered when an entry of the tree is dropped, or an address or symbol is pasted, into a document that we serve. */
export function registerDropAndPaste(services: CiteServices): vscode.Disposable {
	const { served, log } = services;
	const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('dossier', 'citation');
	return served.register(selector => vscode.Disposable.from(
		vscode.languages.registerDocumentDropEditProvider(selector, {
			provideDocumentDropEdits: (document, position, dragged) =>
				guarded(log, 'provideDocumentDropEdits', () => dropEdits({ document, position, kind }, dragged, services)),
			resolveDocumentDropEdit: edit => guarded(log, 'resolveDocumentDropEdit', () => resolveDrop(edit, services)),
		}, { dropMimeTypes: [DRAGGED_ENTRIES], providedDropEditKinds: [kind] }),
		vscode.languages.registerDocumentPasteEditProvider(selector, {
			provideDocumentPasteEdits: (document, ranges, pasted) => guarded(log, 'provideDocumentPasteEdits', () =>
				pasteEdits({ document, position: ranges[0]?.start ?? new vscode.Position(0, 0), kind }, pasted, services)),
			resolveDocumentPasteEdit: edit => guarded(log, 'resolveDocumentPasteEdit', () => resolvePaste(edit, services)),
		}, { pasteMimeTypes: ['text/plain'], providedPasteEditKinds: [kind] }),
	));
}

/** What a citation is planned for, to plan it again just before VS Code writes it. */
interface CitationPlace {
	readonly document: vscode.TextDocument;
	readonly offset: number;
	/** The whole text of the document. */
	readonly text: string;
	readonly chosen: readonly ChosenCitation[];
}

class CitationDrop extends vscode.DocumentDropEdit {
	readonly place: CitationPlace;

	constructor({ insert }: CitationEdit, kind: vscode.DocumentDropOrPasteEditKind, place: CitationPlace) {
		super(insert, vscode.l10n.t('Insert Citation'), kind);
		this.place = place;
	}
}

class CitationPaste extends vscode.DocumentPasteEdit {
	readonly place: CitationPlace;
	readonly pasted: string;

	constructor({ insert }: CitationEdit, kind: vscode.DocumentDropOrPasteEditKind, { place, pasted }: { readonly place: CitationPlace; readonly pasted: string }) {
		super(insert, vscode.l10n.t('Paste as Citation'), kind);
		this.place = place;
		this.pasted = pasted;
	}
}

/** The citation of what was dragged, and its name as another choice. */
async function dropEdits(
	{ document, position, kind }: Target, dragged: vscode.DataTransfer, services: CiteServices,
): Promise<vscode.DocumentDropEdit[] | undefined> {
	return answerAbout(document, async snapshot => {
		const [offset, text] = [snapshot.offsetAt(position), snapshot.text];
		const ids: unknown = await dragged.get(DRAGGED_ENTRIES)?.asString();
		const { library } = await services.store.get();
		const items = typeof ids === 'string' ? ids.split('\n').flatMap(id => itemOf(library, id) ?? []) : [];
		const chosen = items.flatMap(item => {
			const cited = citedFor(library, item);
			return cited ? [{ cited, prefix: '', suffix: '' }] : [];
		});
		// The place where it was dropped is one in the text of then.
		const citation = chosen.length === 0 || !snapshot.isCurrent ? undefined : await citationEdit(document, offset, chosen, services.bibliographies);
		if (!citation) {
			return undefined;
		}
		const { locale } = renderLabels();
		const names = items.map(item => (item.type === 'source' ? item.source.source.shortName : nameOf(item.entry.entry, locale, item.entry.dossier.language))).join(', ');
		const name = new vscode.DocumentDropEdit(names, vscode.l10n.t('Insert Name'), vscode.DocumentDropOrPasteEditKind.Text);
		return [withElsewhere(new CitationDrop(citation, kind, { document, offset, text, chosen }), citation), name];
	});
}

/** The citation of the document that a pasted symbol or address names: it is offered, and the text as it is stays the first choice. */
async function pasteEdits(
	{ document, position, kind }: Target, data: vscode.DataTransfer, services: CiteServices,
): Promise<vscode.DocumentPasteEdit[] | undefined> {
	return answerAbout(document, async snapshot => {
		const [offset, text] = [snapshot.offsetAt(position), snapshot.text];
		const pasted = await data.get('text/plain')?.asString();
		const { library } = await services.store.get();
		const source = pasted === undefined ? undefined : sourceOfText(pasted, library, await services.symbols.index());
		if (!source || pasted === undefined || !snapshot.isCurrent) {
			return undefined;
		}
		const chosen = [{ cited: { source, locators: [] }, prefix: '', suffix: '' }];
		const citation = await citationEdit(document, offset, chosen, services.bibliographies);
		if (!citation) {
			return undefined;
		}
		const edit = withElsewhere(new CitationPaste(citation, kind, { place: { document, offset, text, chosen }, pasted }), citation);
		edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text, vscode.DocumentDropOrPasteEditKind.Empty.append('uri')];
		return [edit];
	});
}

/** Plans again what is dropped: VS Code asks for it just before it writes, and the bibliography may have changed. What no longer fits is not written. */
async function resolveDrop(edit: vscode.DocumentDropEdit, { bibliographies }: CiteServices): Promise<vscode.DocumentDropEdit> {
	if (edit instanceof CitationDrop) {
		const citation = await citationNow(edit.place, bibliographies);
		const isSame = citation !== undefined && edit.insertText instanceof vscode.SnippetString && citation.insert.value === edit.insertText.value;
		withElsewhere(edit, isSame ? citation : undefined);
	}
	return edit;
}

/** The same for what is pasted; where the document has changed, what was copied is pasted as it is. */
async function resolvePaste(edit: vscode.DocumentPasteEdit, { bibliographies }: CiteServices): Promise<vscode.DocumentPasteEdit> {
	if (edit instanceof CitationPaste) {
		const citation = await citationNow(edit.place, bibliographies);
		edit.insertText = citation?.insert ?? edit.pasted;
		withElsewhere(edit, citation);
	}
	return edit;
}

/** The citation where it was planned; `undefined` where the document has another text. Whoever chooses another way to paste has the first undone, which leaves the text but not the version. */
async function citationNow({ document, offset, text, chosen }: CitationPlace, bibliographies: Bibliographies): Promise<CitationEdit | undefined> {
	return document.isClosed || document.getText() !== text ? undefined : citationEdit(document, offset, chosen, bibliographies);
}

function withElsewhere<T extends vscode.DocumentDropEdit | vscode.DocumentPasteEdit>(edit: T, citation: CitationEdit | undefined): T {
	if (citation?.elsewhere) {
		edit.additionalEdit = citation.elsewhere;
	} else {
		delete edit.additionalEdit;
	}
	return edit;
}
