import * as vscode from 'vscode';
import { resolveWrittenPath } from '../../../core/citation/writtenPath';
import { isObject } from '../../../core/data/isObject';
import { MAX_DOSSIER_FILES } from '../../../core/limits';
import type { DossierSource } from './dossierSource';
import type { CompiledDossiers } from './files/compiledDossiers';
import type { WantedFile } from './files/dossierFiles';
import { WatchedFiles } from './files/watchedFiles';
import { unreadable } from './unreadable';

/** The dossiers that other extensions name in their `package.json`. Those extensions are not activated. */
export class ExtensionSource implements DossierSource {
	readonly kind = 'extension';
	private readonly files: WatchedFiles;
	readonly onDidChange: vscode.Event<void>;

	constructor(log: vscode.LogOutputChannel, compiled?: CompiledDossiers) {
		this.files = new WatchedFiles({
			list: async () => contributed(),
			watch: ({ refresh }) => vscode.extensions.onDidChange(() => refresh()),
			compiled,
			log,
		});
		this.onDidChange = this.files.onDidChange;
	}

	read() {
		return this.files.read();
	}

	dispose(): void {
		this.files.dispose();
	}
}

/** Returns the files that extensions contribute, by the id of the extension. */
function contributed(): readonly WantedFile[] {
	return [...vscode.extensions.all]
		.sort((one, other) => (one.id < other.id ? -1 : 1))
		.flatMap(extension => pathsOf(extension.packageJSON).slice(0, MAX_DOSSIER_FILES).map(path => fileOf(extension, path)));
}

function pathsOf(manifest: unknown): readonly string[] {
	const contributes = isObject(manifest) ? manifest['contributes'] : undefined;
	const dossiers: unknown = isObject(contributes) ? contributes['dossiers'] : undefined;
	return Array.isArray(dossiers)
		? dossiers.flatMap((item: unknown) => (isObject(item) && typeof item['path'] === 'string' ? [item['path']] : []))
		: [];
}

function fileOf({ id, extensionUri }: vscode.Extension<unknown>, path: string): WantedFile {
	const resolved = resolveWrittenPath(extensionUri.path, path);
	return 'path' in resolved && resolved.path.startsWith(`${extensionUri.path}/`)
		? { uri: extensionUri.with({ path: resolved.path }), extension: id, isNamed: true }
		: {
				uri: vscode.Uri.joinPath(extensionUri, 'package.json'),
				extension: id,
				problem: unreadable(vscode.l10n.t('“{0}” is not a path inside the extension {1}.', path, id)),
			};
}
