import type * as vscode from 'vscode';
import type { EntryKind } from '../../../core/dossier/vocabulary';
import type { Library, LibraryEntry } from '../../../core/library/library';
import type { EntryMention } from '../../../core/mention/entryMentions';
import { groupByEntry, groupByKind, type EntryGroup } from '../../../core/mention/groupMentions';

/** More mentions of one entry than this are counted, not listed; walking goes through all of them. */
const MOST_LISTED = 500;

/** A document with what it mentions. */
export interface MentionedIn {
	readonly document: vscode.TextDocument;
	readonly library: Library;
	readonly mentions: readonly EntryMention[];
}

/** An element of the view. Elements are made anew at each update; their `path` tells them apart. */
export type MentionNode =
	| { readonly type: 'kind'; readonly path: string; readonly kind: EntryKind; readonly groups: readonly EntryGroup[] }
	| { readonly type: 'entry'; readonly path: string; readonly entry: LibraryEntry; readonly mentions: readonly EntryMention[] }
	| { readonly type: 'mention'; readonly path: string; readonly mention: EntryMention }
	| { readonly type: 'more'; readonly path: string; readonly count: number };

/** The elements at the top: the kinds, or the entries in the order of their first mention. */
export function rootNodes({ mentions, library }: MentionedIn, byKind: boolean): readonly MentionNode[] {
	const groups = groupByEntry(mentions, library);
	return byKind
		? [...groupByKind(groups)].map(([kind, own]) => ({ type: 'kind', path: kind, kind, groups: own }))
		: groups.map(group => entryNode(group));
}

/** The elements under an element. */
export function childNodes(node: MentionNode): readonly MentionNode[] {
	switch (node.type) {
		case 'kind':
			return node.groups.map(group => entryNode(group));
		case 'entry':
			return [
				...node.mentions.slice(0, MOST_LISTED).map((mention, index) => ({ type: 'mention' as const, path: `${node.path}/${index}`, mention })),
				...(node.mentions.length > MOST_LISTED ? [{ type: 'more' as const, path: `${node.path}/more`, count: node.mentions.length - MOST_LISTED }] : []),
			];
		case 'mention':
		case 'more':
			return [];
	}
}

function entryNode({ entry, mentions }: EntryGroup): MentionNode {
	return { type: 'entry', path: entry.id, entry, mentions };
}
