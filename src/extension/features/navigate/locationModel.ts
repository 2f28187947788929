import * as vscode from 'vscode';
import type { Excerpt } from '../../../core/mention/excerpt';
import type { FoundMention } from '../../platform/documents/documentSearch';
import { excerptItem } from '../../platform/ui/excerptItem';

/** A node of the list: a document, or a place in one. */
export type LocationNode =
	| { readonly type: 'file'; readonly location: vscode.Location; readonly places: readonly PlaceNode[] }
	| PlaceNode;

interface PlaceNode {
	readonly type: 'place';
	readonly location: vscode.Location;
	readonly excerpt: Excerpt;
}

/** A tree of places by document, with navigation between them. */
export class LocationModel implements vscode.TreeDataProvider<LocationNode> {
	readonly files: readonly (LocationNode & { readonly type: 'file' })[];
	readonly places: readonly PlaceNode[];

	constructor(found: readonly FoundMention[]) {
		const byUri = new Map<string, PlaceNode[]>();
		for (const mention of found) {
			const key = mention.location.uri.toString();
			const places = byUri.get(key) ?? [];
			byUri.set(key, places);
			places.push({ type: 'place', ...mention });
		}
		this.files = [...byUri.values()]
			.flatMap(places => {
				const [first] = places;
				return first
					? [{ type: 'file' as const, location: new vscode.Location(first.location.uri, new vscode.Position(0, 0)), places }]
					: [];
			})
			.sort((a, b) => compare(a.location.uri.path, b.location.uri.path));
		this.places = this.files.flatMap(({ places }) => places);
	}

	getChildren(node?: LocationNode): LocationNode[] {
		return node ? (node.type === 'file' ? [...node.places] : []) : [...this.files];
	}

	getParent(node: LocationNode): LocationNode | undefined {
		return node.type === 'place' ? this.files.find(({ places }) => places.includes(node)) : undefined;
	}

	getTreeItem(node: LocationNode): vscode.TreeItem {
		return node.type === 'file' ? fileItem(node) : placeItem(node);
	}

	/** Finds the place at a position, otherwise the next one in that document, otherwise its last; `undefined` if the document has none. */
	nearest(uri: vscode.Uri, position: vscode.Position): LocationNode | undefined {
		const places = this.files.find(({ location }) => location.uri.toString() === uri.toString())?.places;
		return places?.find(({ location }) => location.range.end.isAfterOrEqual(position)) ?? places?.at(-1);
	}

	/**
	 * Returns the next (`1`) or previous (`-1`) place, wrapping around at the ends of the list. From a document, returns its first place.
	 */
	step(from: LocationNode, by: 1 | -1): LocationNode {
		if (from.type === 'file') {
			return from.places[0] ?? from;
		}
		const count = this.places.length;
		return this.places[(this.places.indexOf(from) + by + count) % count] ?? from;
	}

	/** Returns the ranges of the places in a document; `undefined` if it has none. */
	rangesIn(uri: vscode.Uri): vscode.Range[] | undefined {
		return this.files.find(({ location }) => location.uri.toString() === uri.toString())?.places.map(({ location }) => location.range);
	}
}

function fileItem({ location: { uri }, places }: LocationNode & { readonly type: 'file' }): vscode.TreeItem {
	const item = new vscode.TreeItem(uri, vscode.TreeItemCollapsibleState.Expanded);
	item.description = String(places.length);
	item.iconPath = vscode.ThemeIcon.File;
	const counted = places.length === 1 ? vscode.l10n.t('1 mention') : vscode.l10n.t('{0} mentions', places.length);
	item.accessibilityInformation = { label: `${uri.path.split('/').at(-1) ?? ''}, ${counted}` };
	return item;
}

function placeItem({ location: { uri, range }, excerpt }: PlaceNode): vscode.TreeItem {
	const item = excerptItem(excerpt, range.start.line);
	// `vscode.open` distinguishes a click that previews from a double click that opens.
	item.command = {
		command: 'vscode.open',
		title: vscode.l10n.t('Go to Mention'),
		arguments: [uri, { selection: range } satisfies vscode.TextDocumentShowOptions],
	};
	return item;
}

function compare(a: string, b: string): number {
	return a < b ? -1 : Number(a > b);
}
