import type { AbbreviatedText, NamingContext } from '../../../core/abbreviationList/usedAbbreviations';
import { documentLanguageOf } from '../../../core/language/languages';
import type { Snapshot } from '../../platform/documents/snapshot';
import { writtenLanguage } from '../../platform/documents/writtenLanguage';
import type { AbbreviationServices } from './services';

/** A document with its names, and what their meaning depends on. */
export interface ReadNames {
	readonly text: Omit<AbbreviatedText, 'lists'>;
	readonly context: NamingContext;
}

/** Finds the names and introductions in a document. Throws `DocumentChanged` if it changes meanwhile. */
export async function readNames(
	snapshot: Snapshot,
	{ store, documents, mentions, introductions }: AbbreviationServices,
): Promise<ReadNames> {
	const { document } = snapshot;
	const { library } = await store.get();
	const found = { mentions: await mentions.all(document), introductions: await introductions.all(document) };
	const parsed = documents.get(snapshot.current());
	const { text } = snapshot;
	const prose = parsed?.prose ?? [];
	const keys = documentLanguageOf(document.languageId).glossaryKeys?.(text) ?? [];
	return {
		text: { text, prose, keys: keys.map(({ key }) => key), ...found },
		context: { library, nearest: store.scope(document.uri).nearest, language: writtenLanguage(document.languageId, { text, prose }) },
	};
}
