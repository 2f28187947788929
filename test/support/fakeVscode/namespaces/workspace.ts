import type * as vscode from 'vscode';
import { currentHost } from '../current';
import { decode } from '../files/encoding';
import { createFakeWatcher } from '../files/fileWatcher';
import { RelativePattern } from '../ui/inputs';
import type { WorkspaceEdit } from '../values/edits';
import { Uri } from '../values/uri';
import { configuration } from './configuration';

/** The namespace `workspace`: the files, documents and settings of the current host. */
export const workspace = {
	get fs() {
		return currentHost().files;
	},
	get isTrusted() {
		return currentHost().trusted;
	},
	get textDocuments() {
		return currentHost().documents;
	},
	notebookDocuments: [],
	get workspaceFolders() {
		const { folders } = currentHost();
		return folders.length === 0 ? undefined : folders.map((uri, index) => ({ uri, name: uri.path, index }));
	},
	get onDidOpenTextDocument() {
		return currentHost().opened.event;
	},
	get onDidCloseTextDocument() {
		return currentHost().closed.event;
	},
	get onDidChangeTextDocument() {
		return currentHost().changed.event;
	},
	get onDidRenameFiles() {
		return currentHost().renamed.event;
	},
	get onDidChangeConfiguration() {
		return currentHost().configured.event;
	},
	getWorkspaceFolder({ scheme, path }: vscode.Uri) {
		return workspace.workspaceFolders?.filter(({ uri }) => scheme === uri.scheme).find(({ uri }) => path === uri.path || path.startsWith(`${uri.path}/`));
	},
	asRelativePath(uri: vscode.Uri) {
		const folder = workspace.getWorkspaceFolder(uri);
		return folder ? uri.path.slice(folder.uri.path.length + 1) : uri.path;
	},
	registerTextDocumentContentProvider(scheme: string, provider: vscode.TextDocumentContentProvider) {
		currentHost().contentProviders.set(scheme, provider);
		return currentHost().register('registerTextDocumentContentProvider', provider);
	},
	applyEdit: (edit: WorkspaceEdit) => currentHost().applyEdit(edit),
	async openTextDocument(what: vscode.Uri | { readonly language: string; readonly content: string }) {
		const host = currentHost();
		if ('content' in what) {
			return host.open(`/Untitled-${host.documents.length + 1}.${what.language === 'markdown' ? 'md' : 'txt'}`, what.content, { scheme: 'untitled' });
		}
		const provider = host.contentProviders.get(what.scheme);
		return provider ? host.openText(what, String(await provider.provideTextDocumentContent(what, host.progressToken))) : host.openFile(what);
	},
	async findFiles(pattern: unknown): Promise<readonly vscode.Uri[]> {
		const { files, found } = currentHost();
		// The only files that are searched for on disk.
		return pattern instanceof RelativePattern && pattern.pattern.startsWith('**/*.dossier.')
			? files.paths.filter(path => path.startsWith(`${pattern.base.path}/`) && /\.dossier\.(?:ya?ml|json)$/.test(path)).map(path => Uri.file(path))
			: found;
	},
	decode: async (content: Uint8Array) => decode(content),
	createFileSystemWatcher: createFakeWatcher,
	get onDidSaveTextDocument() {
		return currentHost().saved.event;
	},
	get onDidCreateFiles() {
		return currentHost().created.event;
	},
	get onDidDeleteFiles() {
		return currentHost().deleted.event;
	},
	get onDidChangeWorkspaceFolders() {
		return currentHost().foldersChanged.event;
	},
	get onDidGrantWorkspaceTrust() {
		return currentHost().trustGranted.event;
	},
	getConfiguration: (section?: string) => configuration(section),
};
