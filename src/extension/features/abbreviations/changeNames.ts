import * as vscode from 'vscode';
import { isObject } from '../../../core/data/isObject';
import { changesOfAll, editOfChange } from '../../../core/naming/namesInDocument';
import { answerIn, Snapshot } from '../../platform/documents/snapshot';
import { applyEdit, untilSettled, type EditOutcome } from '../../platform/files/fileEdits';
import { notify, notifyBriefly, READING_TIME } from '../../platform/ui/notify';
import { meantMentions, namingDocument } from './namingDocument';
import type { AbbreviationServices } from './services';

/** Which names of a document to change: those of an entry, or those in a range of one version. */
interface WantedNames {
	readonly kind: 'expand' | 'abbreviate';
	readonly document: string;
	readonly entry?: string;
	readonly range?: { readonly version: number; readonly start: number; readonly end: number };
}

/** Expands or abbreviates several names of a document, as one undo step, and says how many. The argument comes from a code action. */
export async function changeNames(argument: unknown, services: AbbreviationServices): Promise<void> {
	const wanted = wantedFrom(argument);
	const document = wanted && vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === wanted.document);
	if (!wanted || !document) {
		return;
	}
	const changed = await untilSettled(async () => changeOnce(document, wanted, services));
	if (changed === undefined || changed === 'refused') {
		void notify('warning', vscode.l10n.t('No name was changed because the document has changed or cannot be edited.'));
	} else if (changed === 0) {
		void notify(
			'information',
			wanted.kind === 'expand'
				? vscode.l10n.t('There is no acronym to expand. Introductions, quotations and code stay as they are.')
				: vscode.l10n.t(
						'There is no name to abbreviate. An acronym can only replace a name after its introduction; quotations and code stay as they are.',
					),
		);
	} else {
		notifyBriefly(changed === 1 ? vscode.l10n.t('1 name was changed.') : vscode.l10n.t('{0} names were changed.', changed), READING_TIME);
	}
}

/** Changes the names in the current text; returns how many, or why none was. */
async function changeOnce(
	document: vscode.TextDocument,
	{ kind, entry, range }: WantedNames,
	services: AbbreviationServices,
): Promise<number | Exclude<EditOutcome, 'applied'> | undefined> {
	const snapshot = new Snapshot(document);
	if (document.isClosed || (range && range.version !== document.version)) {
		return undefined;
	}
	const found = range ? await services.mentions.within(document, range.start, range.end) : await services.mentions.all(document);
	const inside = range
		? found.filter(({ start, end }) => range.start <= start && end <= range.end)
		: found.filter(({ labels }) => labels.some(label => label.entry === entry));
	const meant = (await meantMentions(document, inside, services)).filter(mention => entry === undefined || mention.entry.id === entry);
	if (!snapshot.isCurrent) {
		return 'stale';
	}
	const naming = await answerIn(snapshot, () => namingDocument(snapshot, services, { withNotes: true }));
	const edits = naming && changesOfAll(kind, meant, naming).map(change => editOfChange(change, naming));
	if (!edits) {
		return 'stale';
	}
	if (edits.length === 0) {
		return 0;
	}
	const outcome = await applyEdit(snapshot.edit(() => snapshot.workspaceEdit(edits)));
	return outcome === 'applied' ? edits.length : outcome;
}

/** Reads the argument of the command; `undefined` if it is not one of ours. */
function wantedFrom(argument: unknown): WantedNames | undefined {
	if (!isObject(argument)) {
		return undefined;
	}
	const { kind, document, entry, version, start, end } = argument;
	const range = [version, start, end].every(value => Number.isSafeInteger(value))
		? { version: Number(version), start: Number(start), end: Number(end) }
		: undefined;
	return (kind === 'expand' || kind === 'abbreviate') && typeof document === 'string' && (typeof entry === 'string' || range)
		? { kind, document, ...(typeof entry === 'string' && { entry }), ...(range && { range }) } : undefined;
}
