import * as vscode from 'vscode';
import type { LanguageTag } from '../../../core/dossier/model';
import type { MentionedEntries } from '../../../core/lexicon/completion/labelCompletion';
import type { EntryId } from '../../../core/library/library';
import type { MentionFinder } from '../../platform/mentions/mentionFinder';

/** The state of an open suggestion list, which VS Code requests again and again as the user types. */
export class CompletionRequest {
	/** Whether the user opened the list, rather than VS Code. */
	readonly isExplicit: boolean;
	readonly document: vscode.TextDocument;
	private mentioned: MentionedEntries | undefined;

	constructor(document: vscode.TextDocument, isExplicit: boolean) {
		this.document = document;
		this.isExplicit = isExplicit;
	}

	/** Returns the entries that the document mentions, and those mentioned before an offset. They are found once, for the first request. */
	async mentions(finder: MentionFinder, offset: number): Promise<MentionedEntries> {
		this.mentioned ??= mentionedEntries(await finder.all(this.document), offset);
		return this.mentioned;
	}
}

/** Collects the entries of mentions, anywhere and before an offset, and the language of most of their labels. */
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
