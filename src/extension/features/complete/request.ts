import * as vscode from 'vscode';
import type { LanguageTag } from '../../../core/dossier/model';
import type { MentionedEntries } from '../../../core/lexicon/completion/labelCompletion';
import type { EntryId } from '../../../core/library/library';
import type { MentionFinder } from '../../platform/mentions/mentionFinder';

/** What holds from the first request for a list to the last one, while a person types on. */
export class CompletionRequest {
	/** Whether the person asked for the list; else it came by itself. */
	readonly asked: boolean;
	readonly document: vscode.TextDocument;
	private mentioned: MentionedEntries | undefined;

	constructor(document: vscode.TextDocument, asked: boolean) {
		this.document = document;
		this.asked = asked;
	}

	/** What the document mentions, and mentions before an offset. What is typed in the meantime is no mention yet. */
	async mentions(finder: MentionFinder, offset: number): Promise<MentionedEntries> {
		this.mentioned ??= mentionedEntries(await finder.all(this.document), offset);
		return this.mentioned;
	}
}

/** The entries that mentions mean, anywhere and before an offset, and the language of most of their labels. */
export function mentionedEntries(mentions: Awaited<ReturnType<MentionFinder['all']>>, offset: number): MentionedEntries {
	const languages = new Map<LanguageTag, number>();
	const anywhere = new Set<EntryId>();
	const before = new Set<EntryId>();
	for (const { end, labels } of mentions) {
		for (const { entry, label } of labels) {
			languages.set(label.language, (languages.get(label.language) ?? 0) + 1);
			anywhere.add(entry);
			if (end <= offset) {
				before.add(entry);
			}
		}
	}
	const [most] = [...languages].sort(([, a], [, b]) => b - a);
	return { language: most?.[0], anywhere, before };
}
