import * as vscode from 'vscode';
import { completionsAt, type Completion } from '../../../core/authoring/completion/complete';
import { completionsInJson } from '../../../core/authoring/completion/completeJson';
import { childOf, textOf } from '../../../core/authoring/loose/looseNode';
import type { Outline } from '../../../core/authoring/outline/outline';
import { escapeForCard } from '../../../core/render/markdownText';
import { answerAbout, type Snapshot } from '../../platform/documents/snapshot';
import { isJson } from '../../platform/sources/files/dossierFileName';
import { hasSchemaElsewhere } from '../../platform/sources/workspace/otherYaml';
import { keyCard, nameIn } from './keyCard';
import type { AuthorServices } from './services';
import { wordLabel } from './wordLabels';

/** The maximum number of items in a list; VS Code asks again while the user types. */
const MAX_ITEMS = 300;

/** An item for a source or entry, whose card is rendered when the item is selected. */
class ReferenceItem extends vscode.CompletionItem {
	readonly card: () => Promise<vscode.MarkdownString | undefined>;

	constructor(label: vscode.CompletionItemLabel, card: () => Promise<vscode.MarkdownString | undefined>) {
		super(label, vscode.CompletionItemKind.Reference);
		this.card = card;
	}
}

/**
 * Completes keys, words, references and snippets in a dossier file. Where the user types freely, or has typed a word in full, Enter inserts
 * a new line: VS Code lists nothing, not even the words of the file that resemble what is typed.
 */
export async function completeDossier(
	document: vscode.TextDocument, position: vscode.Position, services: AuthorServices,
): Promise<vscode.CompletionList> {
	const unseen = unseenItem(document, position);
	const list = await answerAbout(document, async snapshot => {
		const [outline, schema] = await Promise.all([services.outlines.of(snapshot.current()), services.schema.get()]);
		const offset = snapshot.offsetAt(position);
		const isElsewhere = hasSchemaElsewhere(document.uri, outline.text);
		const all = (isJson(document.uri) && !isElsewhere ? completionsInJson : completionsAt)(outline, offset, schema).filter(
			({ kind }) => !isElsewhere || kind === 'source' || kind === 'entry',
		);
		const typed = all[0] ? outline.text.slice(all[0].start, offset).replace(/^"/, '').toLowerCase() : '';
		const wanted = all.length > MAX_ITEMS ? all.filter(({ name }) => name.toLowerCase().includes(typed)) : all;
		const isInFull = all.some(({ kind, name }) => isWord(kind) && name.toLowerCase() === typed);
		const shown = isInFull ? [] : wanted.slice(0, MAX_ITEMS);
		const items = shown.map((completion, index) => itemOf(completion, index, { outline, snapshot, offset, services }));
		return new vscode.CompletionList(items.length > 0 ? items : unseen, mustAskAgain(all));
	});
	// Without an answer about a document that has changed, VS Code would list words of the file.
	return list ?? new vscode.CompletionList(unseen, true);
}

/** Whether a completion is the whole of what belongs in its place, so that Enter comes next if it is typed. */
function isWord(kind: Completion['kind']): boolean {
	return kind !== 'key' && kind !== 'snippet';
}

/** The maximum number of words that are compared with each other. */
const MAX_COMPARED = 60;

/**
 * Whether VS Code must ask again after each key: some completions are not in the list, or another word matches one that is typed in full.
 * Otherwise VS Code filters the list itself, at once, and closes it when a word is typed in full.
 */
function mustAskAgain(all: readonly Completion[]): boolean {
	const words = all.filter(({ kind }) => isWord(kind)).map(({ name }) => name.toLowerCase());
	return all.length > MAX_ITEMS || words.length > MAX_COMPARED
		|| words.some(word => words.some(other => other.length > word.length && hasLettersOf(other, word)));
}

/** Whether a text has all letters of another one in their order, as VS Code compares what is typed. */
function hasLettersOf(text: string, letters: string): boolean {
	let at = 0;
	return [...letters].every(letter => {
		at = text.indexOf(letter, at) + 1;
		return at > 0;
	});
}

/**
 * Returns an item that is never shown, because no text matches it; none at the beginning of a line. VS Code lists the words of a file only
 * where no extension has an item, and Enter would replace what a person has typed by one of them.
 */
function unseenItem(document: vscode.TextDocument, position: vscode.Position): vscode.CompletionItem[] {
	const { firstNonWhitespaceCharacterIndex: first } = document.lineAt(position);
	if (first >= position.character) {
		return [];
	}
	const item = new vscode.CompletionItem(UNSEEN, vscode.CompletionItemKind.Text);
	item.range = new vscode.Range(position.line, first, position.line, position.character);
	item.insertText = document.getText(item.range);
	return [item];
}

/** A private-use character, which no text contains. */
const UNSEEN = '\uE001';

/** Adds the card of a source or entry. */
export async function resolveCompletion(item: vscode.CompletionItem): Promise<vscode.CompletionItem> {
	const card = item instanceof ReferenceItem ? await item.card() : undefined;
	if (card) {
		item.documentation = card;
	}
	return item;
}

interface ItemContext {
	readonly outline: Outline;
	readonly snapshot: Snapshot;
	readonly offset: number;
	readonly services: AuthorServices;
}

function itemOf(completion: Completion, index: number, { outline, snapshot, offset, services }: ItemContext): vscode.CompletionItem {
	const { kind, name, insert, start, end, description, isRequired, opensList } = completion;
	const item =
		kind === 'source' || kind === 'entry'
			? referenceItem(kind, name, { outline, snapshot, offset, services })
			: new vscode.CompletionItem(labelOf(completion), KINDS[kind]);
	item.range = {
		inserting: snapshot.rangeOf({ start, end: offset }),
		replacing: snapshot.rangeOf({ start, end: Math.max(end, offset) }),
	};
	item.insertText = insert.includes('$') ? new vscode.SnippetString(insert) : insert;
	// VS Code closes the list at once when no text matches what is typed, and with a text that lacks the last letter that is when the word is
	// typed in full. If it asked us first, Enter could come before our answer and accept the word instead of starting a new line.
	const matched = isWord(kind) && name.length > 1 ? name.slice(0, -1) : name;
	// What is typed may begin with the quotation mark that is replaced.
	item.filterText = outline.text[start] === '"' ? `"${matched}` : matched;
	item.sortText = String(index).padStart(4, '0');
	if (description !== undefined) {
		item.documentation = new vscode.MarkdownString(escapeForCard(description));
	}
	if (isRequired) {
		item.detail = vscode.l10n.t('required');
	}
	// Elsewhere VS Code would list words of the file, and Tab would accept one of them instead of moving to the next field.
	if (opensList === true) {
		item.command = { command: 'editor.action.triggerSuggest', title: vscode.l10n.t('Suggest') };
	}
	return item;
}

const KINDS = {
	key: vscode.CompletionItemKind.Property,
	word: vscode.CompletionItemKind.EnumMember,
	language: vscode.CompletionItemKind.EnumMember,
	snippet: vscode.CompletionItemKind.Snippet,
} as const;

function referenceItem(kind: 'source' | 'entry', key: string, { outline, snapshot, services }: ItemContext): vscode.CompletionItem {
	const part = kind === 'source' ? 'sources' : 'entries';
	const value = outline.member(part, key)?.member.value;
	const description = (kind === 'source' ? textOf(childOf(value, 'shortName')) : nameIn(value)) ?? '';
	return new ReferenceItem({ label: key, description }, () => keyCard({ uri: snapshot.document.uri, outline, part, key }, services));
}

function labelOf({ kind, name, role }: Completion): string | vscode.CompletionItemLabel {
	if (kind === 'snippet') {
		return { label: name, description: snippetLabels()[name] ?? '' };
	}
	const description = wordLabel(role, name);
	// A label that repeats the word adds nothing.
	return description === undefined || description === name ? name : { label: name, description };
}

function snippetLabels(): Readonly<Record<string, string>> {
	return {
		entry: vscode.l10n.t('New entry'),
		source: vscode.l10n.t('New source'),
		fact: vscode.l10n.t('New fact'),
		amount: vscode.l10n.t('New sum of money'),
		paragraph: vscode.l10n.t('New paragraph of the overview'),
		relation: vscode.l10n.t('New relation'),
		departure: vscode.l10n.t('New difference from the official record'),
		wrongName: vscode.l10n.t('New wrong name'),
		evidence: vscode.l10n.t('New evidence'),
	};
}
