import * as vscode from 'vscode';
import type { FoundMention } from '../../platform/documents/documentSearch';
import { LocationModel, type LocationNode } from './locationModel';

/** What a search has found; not all there is where somebody has stopped it. */
export interface FoundList {
	readonly mentions: readonly FoundMention[];
	readonly isComplete: boolean;
}

/** A list of places to be found and shown. */
export interface LocationList {
	readonly title: string;
	/** A word that the list belongs to. */
	readonly location: vscode.Location;
	find(): Promise<FoundList>;
}

/** What VS Code's own view of references wants, in the part that we use. It comes with every VS Code, but can be switched off. */
interface ReferencesApi {
	setInput(input: ReferencesInput): void;
}

interface ReferencesInput {
	readonly contextValue: string;
	readonly title: string;
	readonly location: vscode.Location;
	resolve(): Promise<ReferencesModel | undefined>;
	/** The same list again from the history of the view, whose place may have moved. */
	with(location: vscode.Location): ReferencesInput;
}

interface ReferencesModel {
	readonly message: string;
	readonly provider: vscode.TreeDataProvider<LocationNode>;
	readonly navigation: {
		location(node: LocationNode): vscode.Location | undefined;
		nearest(uri: vscode.Uri, position: vscode.Position): LocationNode | undefined;
		next(from: LocationNode): LocationNode;
		previous(from: LocationNode): LocationNode;
	};
	readonly highlights: { getEditorHighlights(node: LocationNode, uri: vscode.Uri): vscode.Range[] | undefined };
}

/** Shows a list in VS Code's view of references; `false` where there is no such view. */
export async function showInReferencesView(list: LocationList): Promise<boolean> {
	const api = await referencesApi();
	if (!isApi(api)) {
		return false;
	}
	api.setInput(inputOf(list));
	return true;
}

/** What the extension of that view offers; nothing where it is not there or does not start. */
async function referencesApi(): Promise<unknown> {
	try {
		return await vscode.extensions.getExtension('vscode.references-view')?.activate();
	} catch {
		return undefined;
	}
}

function inputOf(list: LocationList): ReferencesInput {
	return {
		contextValue: 'dossier.mentions',
		title: list.title,
		location: list.location,
		resolve: async () => {
			const { mentions, isComplete } = await list.find();
			return mentions.length === 0 ? undefined : modelOf(new LocationModel(mentions), isComplete);
		},
		with: location => inputOf({ ...list, location }),
	};
}

function modelOf(model: LocationModel, isComplete: boolean): ReferencesModel {
	return {
		message: isComplete ? messageOf(model) : vscode.l10n.t('{0}; the search was cancelled', messageOf(model)),
		provider: model,
		navigation: {
			location: ({ location }) => location,
			nearest: (uri, position) => model.nearest(uri, position),
			next: from => model.step(from, 1),
			previous: from => model.step(from, -1),
		},
		highlights: { getEditorHighlights: (_node, uri) => model.rangesIn(uri) },
	};
}

function messageOf({ places, files }: LocationModel): string {
	if (places.length === 1) {
		return vscode.l10n.t('1 mention');
	}
	return files.length === 1
		? vscode.l10n.t('{0} mentions in 1 document', places.length)
		: vscode.l10n.t('{0} mentions in {1} documents', places.length, files.length);
}

function isApi(value: unknown): value is ReferencesApi {
	return typeof value === 'object' && value !== null && 'setInput' in value && typeof value.setInput === 'function';
}
