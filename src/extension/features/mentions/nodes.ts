import type { EntryKind } from '../../../core/dossier/vocabulary';
import type { LibraryEntry } from '../../../core/library/library';
import type { EntryMention } from '../../../core/mention/entryMentions';
import { groupByEntry, groupByKind, groupByWrongName, type EntryGroup, type WrongNameGroup } from '../../../core/mention/groupMentions';
import type { DocumentMentions } from '../../platform/mentions/proseMentions';
import type { DocumentPosition, LocatedWrongName } from '../../platform/ui/commandArguments';

/**
 * The maximum number of mentions listed under an entry; the rest are only counted. The commands for the next and previous mention reach all
 * of them.
 */
const MAX_LISTED = 500;

/** A node of the tree of mentions. Nodes are created for each update; their `path` identifies them. */
export type MentionNode =
	| { readonly type: 'kind'; readonly path: string; readonly kind: EntryKind; readonly groups: readonly EntryGroup[] }
	| {
			readonly type: 'wrong';
			readonly path: string;
			readonly entry: LibraryEntry;
			readonly wrongName: LocatedWrongName;
			readonly mentions: readonly EntryMention[];
			readonly version: number;
	  }
	| { readonly type: 'entry'; readonly path: string; readonly entry: LibraryEntry; readonly mentions: readonly EntryMention[] }
	| { readonly type: 'mention'; readonly path: string; readonly mention: EntryMention; readonly place?: DocumentPosition }
	| { readonly type: 'more'; readonly path: string; readonly count: number };

/** Returns the root nodes: the wrong names, then the kinds or the entries in the order of their first mention. */
export function rootNodes({ document, version, mentions, library }: DocumentMentions, byKind: boolean): readonly MentionNode[] {
	const groups = groupByEntry(mentions.filter(({ wrong }) => !wrong), library);
	return [
		...groupByWrongName(mentions, library).map(group => wrongNode(group, document.uri.toString(), version)),
		...(byKind
			? [...groupByKind(groups)].map(([kind, own]) => ({ type: 'kind' as const, path: kind, kind, groups: own }))
			: groups.map(group => entryNode(group))),
	];
}

/** Returns the children of a node. */
export function childNodes(node: MentionNode): readonly MentionNode[] {
	switch (node.type) {
		case 'kind':
			return node.groups.map(group => entryNode(group));
		case 'entry':
		case 'wrong':
			return [
				...node.mentions.slice(0, MAX_LISTED).map((mention, index) => ({
					type: 'mention' as const,
					path: `${node.path}/${index}`,
					mention,
					...(node.type === 'wrong' && {
						place: { document: node.wrongName.document ?? '', version: node.version, offset: mention.start },
					}),
				})),
				...(node.mentions.length > MAX_LISTED
					? [{ type: 'more' as const, path: `${node.path}/more`, count: node.mentions.length - MAX_LISTED }]
					: []),
			];
		case 'mention':
		case 'more':
			return [];
	}
}

function wrongNode({ entry, label, mentions }: WrongNameGroup, document: string, version: number): MentionNode {
	return { type: 'wrong', path: `wrong ${entry.id} ${label}`, entry, wrongName: { entry: entry.id, label, document }, mentions, version };
}

function entryNode({ entry, mentions }: EntryGroup): MentionNode {
	return { type: 'entry', path: entry.id, entry, mentions };
}
