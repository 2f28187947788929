import * as vscode from 'vscode';
import { childOf, textOf, type LooseNode } from '../../../core/authoring/loose/looseNode';
import type { KeyedPart, Outline } from '../../../core/authoring/outline/outline';
import { citationKey, entryId, type Library } from '../../../core/library/library';
import { mergeDossiers } from '../../../core/library/merge';
import { escapeForCard } from '../../../core/render/markdownText';
import { entryCard } from '../../platform/mentions/entryCard';
import type { AuthorServices } from './services';

/** A key in a dossier file, and that file. */
export interface KeyInFile {
	readonly uri: vscode.Uri;
	readonly outline: Outline;
	readonly part: KeyedPart;
	readonly key: string;
}

/**
 * Returns the card of a source or entry: from what is in the editor if that could be read, otherwise from the library, otherwise from what
 * is typed. `undefined` if the file has no such key.
 */
export async function keyCard(
	{ uri, outline, part, key }: KeyInFile,
	{ store, unsaved }: AuthorServices,
): Promise<vscode.MarkdownString | undefined> {
	const member = outline.member(part, key);
	const id = outline.top('id') ?? '';
	if (part === 'entries') {
		const edited = unsaved.of(uri)?.dossier;
		const { library } = await store.get();
		const card = edited && cardIn(mergeDossiers([edited]), edited.id, key) || cardIn(library, id, key);
		if (card) {
			return card;
		}
	}
	return member && plainCard(part, member.member.value, part === 'sources' ? citationKey(id, key) : key);
}

function cardIn(library: Library, dossier: string, key: string): vscode.MarkdownString | undefined {
	const entry = library.entries.get(entryId(dossier, key));
	return entry && entryCard({ library, entry, withActions: false });
}

function plainCard(part: KeyedPart, value: LooseNode | undefined, key: string): vscode.MarkdownString {
	const csl = childOf(value, 'csl');
	const [title, more] =
		part === 'sources'
			? [textOf(childOf(value, 'shortName')), textOf(childOf(csl, 'title'))]
			: [nameIn(value), textOf(childOf(value, 'kind'))];
	const line = [more, part === 'sources' ? key : undefined].filter(text => text !== undefined).join(' · ');
	return new vscode.MarkdownString(`${escapeForCard(title ?? key)}\n\n${escapeForCard(line)}`);
}

/** Returns the first name of an entry as it is typed; `undefined` if it has none yet. */
export function nameIn(entry: LooseNode | undefined): string | undefined {
	const labels = childOf(entry, 'labels');
	const [first] = labels?.type === 'map' ? labels.members : [];
	const preferred = childOf(first?.value, 'preferred');
	return textOf(preferred) ?? textOf(childOf(preferred, 'text'));
}
