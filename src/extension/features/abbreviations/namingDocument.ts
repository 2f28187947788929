import type * as vscode from 'vscode';
import { generatedLists } from '../../../core/abbreviationList/documentList';
import { findOwnText } from '../../../core/citation/ownText';
import { documentLanguageOf } from '../../../core/language/languages';
import type { Mention } from '../../../core/lexicon/matching/mentions';
import type { MeantMention, NamingDocument } from '../../../core/naming/namesInDocument';
import type { Snapshot } from '../../platform/documents/snapshot';
import { writtenLanguage } from '../../platform/documents/writtenLanguage';
import type { AbbreviationServices } from './services';

/**
 * Reads what changing names depends on. With `withNotes`, the notes that we generated stay as they are, too; finding them takes longer in a
 * large library.
 */
export async function namingDocument(
	snapshot: Snapshot,
	{ store, documents, introductions }: AbbreviationServices,
	{ withNotes }: { readonly withNotes: boolean },
): Promise<NamingDocument> {
	const { document } = snapshot;
	const { library } = await store.get();
	const found = await introductions.all(document);
	const parsed = documents.get(snapshot.current());
	const { text } = snapshot;
	const prose = parsed?.prose ?? [];
	const syntax = documentLanguageOf(document.languageId);
	return {
		text,
		prose,
		introductions: found,
		escape: syntax.output.text,
		language: writtenLanguage(document.languageId, { text, prose }),
		closed: [
			...(syntax.structure?.(text) ?? []).filter(({ kind }) => kind === 'quotation'),
			...(withNotes ? findOwnText(syntax, text, library) : generatedLists(syntax, text)),
		],
	};
}

/** Returns mentions with the entry that each most likely means. Those of entries that the library no longer has are left out. */
export async function meantMentions(
	document: vscode.TextDocument,
	found: readonly Mention[],
	{ store, mentions }: AbbreviationServices,
): Promise<readonly MeantMention[]> {
	const { library } = await store.get();
	const meant: MeantMention[] = [];
	for (const mention of found) {
		const [label] = await mentions.ranked(document, mention);
		const entry = label && library.entries.get(label.entry);
		if (label && entry) {
			meant.push({ start: mention.start, end: mention.end, entry, label: label.label });
		}
	}
	return meant;
}
