import * as vscode from 'vscode';
import type { BibliographySyntax } from '../../../core/citation/bibliographySyntax';
import { documentLanguageOf } from '../../../core/language/languages';
import { MAX_WHOLES } from '../../../core/limits';
import { locate, type RefusedPath } from '../files/containment';
import { folderOf, readText } from '../files/files';
import { IncludingFiles, type FileText } from './includingFiles';
import type { PickedFiles } from './pickedFiles';

/** The documents that another one is a part of. */
export interface Wholes {
	/** The nearest first, the outermost last. */
	readonly files: readonly FileText[];
	/** Those that it names and that are not followed. */
	readonly refused: readonly RefusedPath[];
	/** Whether one that it names cannot be read. */
	readonly isUnknown: boolean;
}

/** What may be a part of others; `uri` where it is in a file. */
interface PartOfDocument {
	readonly uri?: vscode.Uri;
	readonly folder: vscode.Uri;
	readonly text: string;
}

/** What is named by one document on the way up: files, or why there are none. */
type Step = Omit<Wholes, 'isUnknown'> & Partial<Pick<Wholes, 'isUnknown'>>;

const NONE: Step = { files: [], refused: [] };

/**
 * Finds the documents that another one is a part of: the root that it names, else the files that include it, and so on from these. A
 * file that has been found is not looked at again, so that files that include each other are no error.
 */
export class WholeFinder {
	private readonly picked: PickedFiles;
	private readonly including: IncludingFiles;

	constructor(picked: PickedFiles) {
		this.picked = picked;
		this.including = new IncludingFiles(picked);
	}

	/** What a document is a part of, as it is now. Never rejects. */
	async of(document: vscode.TextDocument): Promise<Wholes> {
		const home = folderOf(document);
		const syntax = documentLanguageOf(document.languageId).bibliography;
		const files: FileText[] = [];
		const refused: RefusedPath[] = [];
		let isUnknown = false;
		if (home && syntax) {
			const seen = new Set([document.uri.toString()]);
			// Only a file can be included: no document that has not been saved, and no cell of a notebook.
			const isFile = !document.isUntitled && document.uri.scheme === home.scheme;
			const waiting: PartOfDocument[] = [{ folder: home, text: document.getText(), ...(isFile && { uri: document.uri }) }];
			for (let part = waiting.shift(); part && files.length < MAX_WHOLES; part = waiting.shift()) {
				const step = await this.above(part, home, syntax);
				const found = step.files.filter(({ uri }) => !seen.has(uri.toString())).slice(0, MAX_WHOLES - files.length);
				found.forEach(({ uri }) => seen.add(uri.toString()));
				files.push(...found);
				waiting.push(...found.map(({ uri, text }) => ({ uri, text, folder: vscode.Uri.joinPath(uri, '..') })));
				refused.push(...step.refused);
				isUnknown ||= step.isUnknown ?? false;
			}
		}
		return { files, refused, isUnknown };
	}

	/** The documents that one is directly a part of. */
	private async above({ uri, folder, text }: PartOfDocument, home: vscode.Uri, syntax: BibliographySyntax): Promise<Step> {
		const path = syntax.root?.(text);
		if (path !== undefined) {
			return this.named(path, folder, home);
		}
		const mayBePart = uri && syntax.parts && syntax.parts.isWhole?.(text) !== true;
		// Files that nobody has named are searched only where the person trusts them.
		return mayBePart && vscode.workspace.isTrusted ? { ...NONE, files: await this.including.of(uri, home, syntax.parts) } : NONE;
	}

	private async named(path: string, folder: vscode.Uri, home: vscode.Uri): Promise<Step> {
		try {
			const located = await locate({ path, folder, home }, this.picked);
			return 'refusal' in located
				? { files: [], refused: [{ path, refusal: located.refusal, place: undefined, outside: located.outside }] }
				: { files: [{ uri: located.uri, text: await readText(located.uri) ?? '' }], refused: [] };
		} catch {
			return { ...NONE, isUnknown: true };
		}
	}
}
