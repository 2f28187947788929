import { documentLanguageOf } from '../../../core/language/languages';
import type { EntryId } from '../../../core/library/library';
import type { EntryMention } from '../../../core/mention/entryMentions';
import type { DocumentSearch, FoundMention, SearchRun } from '../documents/documentSearch';
import type { EntryMentions } from './entryMentions';

/** Finds the mentions of an entry in open documents and in the files of the workspace. */
export class MentionSearch {
	private readonly mentions: EntryMentions;
	private readonly documents: DocumentSearch;

	constructor(mentions: EntryMentions, documents: DocumentSearch) {
		this.mentions = mentions;
		this.documents = documents;
	}

	/** Finds all mentions of an entry, by document and in order. A cancelled search returns what it has found so far. */
	async find(entry: EntryId, run: SearchRun): Promise<readonly FoundMention[]> {
		return this.documents.find(
			{
				inAddedLanguages: true,
				inDocument: async document => ofEntry(entry, await this.mentions.all(document)),
				inText: async (text, file) =>
					ofEntry(entry, await this.mentions.inText({ text, prose: documentLanguageOf(file.languageId).prose.find(text) }, file)),
			},
			run,
		);
	}
}

function ofEntry(entry: EntryId, mentions: readonly EntryMention[]): readonly EntryMention[] {
	return mentions.filter(mention => mention.entry === entry);
}
