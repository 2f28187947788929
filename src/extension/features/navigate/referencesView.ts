import * as vscode from 'vscode';
import { isObject } from '../../../core/data/isObject';
import type { FoundMention } from '../../platform/documents/documentSearch';
import { LocationModel, type LocationNode } from './locationModel';

/** The result of a search, which is incomplete if the search was cancelled. */
export interface FoundList {
	readonly mentions: readonly FoundMention[];
	readonly isComplete: boolean;
}

/** A list of places to find and show. */
export interface LocationList {
	readonly title: string;
	/** The location that the list is about, at a word. */
	readonly location: vscode.Location;
	find(): Promise<FoundList>;
}

/** The part that we use of the API of VS Code's built-in References view, an extension that the user can disable. */
interface ReferencesApi {
	setInput(input: ReferencesInput): void;
}

interface ReferencesInput {
	readonly contextValue: string;
	readonly title: string;
	readonly location: vscode.Location;
	resolve(): Promise<ReferencesModel | undefined>;
	/** Repeats the search from the history of the view, where the location may have moved. */
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

/** Shows a list in VS Code's References view. Returns `false` if there is no such view. */
export async function showInReferencesView(list: LocationList): Promise<boolean> {
	const api = await referencesApi();
	if (!isApi(api)) {
		return false;
	}
	api.setInput(inputOf(list));
	return true;
}

/** Returns the exports of the extension of that view; `undefined` if it is missing or fails to activate. */
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
	return isObject(value) && typeof value['setInput'] === 'function';
}
