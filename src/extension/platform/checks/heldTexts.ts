import * as vscode from 'vscode';
import type { CitationKey } from '../../../core/library/library';
import type { HeldSource, HeldSources } from '../../../core/quotation/heldSource';
import { readHeldSources } from '../../../core/quotation/readHeldSources';
import type { DossierInUse } from '../library/composeLibrary';
import type { LibraryState } from '../library/libraryState';
import { readText } from '../files/files';
import { LruMap } from '../files/lruMap';

/** The number of lists of dossiers whose sources are cached. */
const CAPACITY = 2;

/** Reads the texts and fingerprints of sources that dossiers in use have, with which quotations are compared. */
export class HeldTexts {
	private readonly log: vscode.LogOutputChannel;
	private readonly known = new LruMap<readonly DossierInUse[], Promise<HeldSources>>(() => CAPACITY);

	constructor(log: vscode.LogOutputChannel) {
		this.log = log;
	}

	/** Returns the texts and fingerprints of the dossiers of a state. Files that cannot be used are logged, and their sources left out. */
	of({ inUse }: LibraryState): Promise<HeldSources> {
		const held = this.known.get(inUse) ?? this.read(inUse);
		this.known.set(inUse, held);
		return held;
	}

	/** Releases everything. */
	forget(): void {
		this.known.keep(() => false);
	}

	private async read(inUse: readonly DossierInUse[]): Promise<HeldSources> {
		const all = new Map<CitationKey, HeldSource>();
		for (const { dossier, uri, origin } of inUse) {
			// Only the dossier itself is downloaded; other files next to its copy do not belong to it.
			const { held, unusable } = await readHeldSources(dossier, async path => (origin ? undefined : readBeside(uri, path)));
			held.forEach((source, key) => all.set(key, all.get(key) ?? source));
			unusable.forEach(({ path, problem }) => this.log.warn(`${uri.toString(true)}: quotations are not compared with ${path}: ${problem}`));
		}
		return all;
	}
}

/** Returns the text of a file that a dossier names; `undefined` if it cannot be read, or is not in the folder of the dossier or below. */
async function readBeside(dossier: vscode.Uri, path: string): Promise<string | undefined> {
	const folder = vscode.Uri.joinPath(dossier, '..');
	const uri = vscode.Uri.joinPath(folder, path);
	if (!uri.path.startsWith(`${folder.path.replace(/\/$/, '')}/`)) {
		return undefined;
	}
	try {
		return await readText(uri);
	} catch {
		return undefined;
	}
}
