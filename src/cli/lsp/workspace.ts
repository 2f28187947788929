import { isAbsolute, resolve } from 'node:path';
import { readCheckSettings, type CheckSettings } from '../../core/check/checkSettings';
import type { LanguageTag } from '../../core/dossier/model';
import { LabelCompletionIndex } from '../../core/lexicon/completion/labelCompletionIndex';
import type { Library } from '../../core/library/library';
import { mergeDossiers } from '../../core/library/merge';
import { contextsOf, type ContextFor } from '../check/contextFor';
import { workspaceDossiers } from '../check/files/workspaceDossiers';
import { SETTINGS_FILE, settingsSentences, workspaceSettings, type WorkspaceSettings } from '../check/files/workspaceSettings';
import { keysOfDocuments, type KeysOf } from '../check/keysOf';
import type { Machine, Options } from '../command';
import { heldSourcesOf } from '../dossiers/heldSources';
import { settingIn } from './clientSettings';

/** The dossiers and settings for the documents in a folder. The object is replaced as a whole when a dossier or a setting changes. */
export interface Workspace {
	readonly library: Library;
	readonly completion: LabelCompletionIndex;
	readonly settings: CheckSettings;
	/** Whether documents are checked. */
	readonly isChecked: boolean;
	/** The natural language of documents that do not declare one. */
	readonly language: LanguageTag;
	readonly contextFor: ContextFor;
	/** The path of its folder; absent if the client has none open. */
	readonly folder?: string | undefined;
	/** Reads the bibliographies of documents, whose paths are relative to the folder or absolute. */
	readonly keysOf: KeysOf;
}

/** The origin of a workspace. */
export interface WorkspaceInput {
	/** The path of its folder; absent if the client has none open, in which case only the bundled dossiers are used. */
	readonly folder?: string | undefined;
	/** The settings of the client, the first of which has precedence. The settings file of the workspace comes after them. */
	readonly clientSettings: readonly unknown[];
	readonly options: Options;
	readonly language: LanguageTag;
}

/**
 * Reads the settings and dossiers of a workspace. Reports files that cannot be used; returns `undefined` if one of them is a dossier, since
 * findings from fewer dossiers than the document is written with would be misleading.
 */
export async function loadWorkspace(
	{ folder, clientSettings, options, language }: WorkspaceInput,
	machine: Machine,
): Promise<Workspace | undefined> {
	const there = inFolder(machine, folder);
	const inFile = await workspaceSettings(there);
	settingsSentences(inFile).forEach(sentence => machine.report(`${SETTINGS_FILE}: ${sentence}`));
	const valueOf = (name: string) =>
		clientSettings.map(settings => settingIn(settings, name)).find(value => value !== undefined) ?? inFile.valueOf(name);
	const { settings, problems } = readCheckSettings(valueOf);
	const all: WorkspaceSettings = { settings, problems, valueOf };
	settingsSentences(all).filter(sentence => !settingsSentences(inFile).includes(sentence)).forEach(machine.report);
	const placed = await workspaceDossiers(options, all, there);
	if (!placed) {
		return undefined;
	}
	const library = mergeDossiers(placed.map(({ dossier }) => dossier));
	const contextFor = contextsOf({ library, held: await heldSourcesOf(placed, there) }, all);
	const completion = new LabelCompletionIndex();
	for (const entry of library.entries.values()) {
		completion.add(entry);
	}
	return {
		library,
		completion,
		settings,
		isChecked: valueOf('dossier.checks.enabled') !== false,
		language,
		contextFor,
		folder,
		keysOf: keysOfDocuments({ library, valueOf, machine: there, isLive: true }),
	};
}

/** Returns the functions of the system with paths in a folder. Without one, no relative path exists. */
function inFolder(machine: Machine, folder: string | undefined): Machine {
	const placed = (path: string) => (folder === undefined ? path : resolve(folder, path));
	const exists = (path: string) => isAbsolute(placed(path));
	return {
		...machine,
		read: async path => {
			if (!exists(path)) {
				throw Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' });
			}
			return await machine.read(placed(path));
		},
		names: async path => (exists(path) ? await machine.names(placed(path)) : []),
		list: async path => (exists(path) ? await machine.list(placed(path)) : []),
		isFolder: async path => exists(path) && await machine.isFolder(placed(path)),
	};
}
