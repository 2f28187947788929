import type { LanguageTag } from '../../dossier/model';
import type { EntryId } from '../../library/library';
import type { Mention } from '../matching/mentions';
import type { MentionedEntries } from './labelCompletion';

/** Collects the entries of mentions, anywhere and before an offset, and the language of most of their labels. */
export function mentionedEntries(mentions: readonly Mention[], offset: number): MentionedEntries {
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
