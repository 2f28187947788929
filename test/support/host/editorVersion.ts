/** The oldest VS Code that the extension supports, or the newest that it is tested with. */
export type EditorVersion = 'oldest' | 'newest';

interface EditorRelease {
	/** VS Code's version number. */
	readonly release: string;
	/** The package in `package.json` that contains it. */
	readonly package: string;
	/** The prefix of the packages with its Node; `-<platform>-<architecture>` follows. */
	readonly node: string;
}

/** The release for each {@link EditorVersion}. `oldest` is the one in `engines.vscode`. */
export const editorReleases: Readonly<Record<EditorVersion, EditorRelease>> = {
	oldest: { release: '1.100.3', package: 'vscode-oldest', node: 'node-oldest' },
	newest: { release: '1.139.1', package: 'vscode-newest', node: 'node-newest' },
};
