/** Which VS Code: the oldest this extension supports, or the newest it is tested with. */
export type EditorVersion = 'oldest' | 'newest';

interface EditorRelease {
	/** VS Code's own version number. */
	readonly release: string;
	/** The package in this folder's package.json that carries it. */
	readonly package: string;
	/** What the names of the packages that carry the Node for it begin with; `-<platform>-<architecture>` follows. */
	readonly node: string;
}

/** The releases behind each {@link EditorVersion}. `oldest` is the one `engines.vscode` promises. */
export const editorReleases: Readonly<Record<EditorVersion, EditorRelease>> = {
	oldest: { release: '1.100.3', package: 'vscode-oldest', node: 'node-oldest' },
	newest: { release: '1.139.1', package: 'vscode-newest', node: 'node-newest' },
};
