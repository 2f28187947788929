import * as vscode from 'vscode';
import { bundledDossiers } from 'dossier:bundled';
import { validate } from 'dossier:schema';
import { findKeyProblems } from '../../../core/citation/keys/keyProblems';
import type { DossierFinding, ShapeError } from '../../../core/dossier/finding';
import type { Dossier } from '../../../core/dossier/model';
import { readCheckedInSteps, readDossierInSteps } from '../../../core/dossier/read';
import { LexiconBuilder, type Lexicon } from '../../../core/lexicon/lexicon';
import { mergeDossiers, mergeInSteps, type Library } from '../../../core/library/library';
import { COMMANDS, CONTEXT_KEYS } from '../../ids';
import { guarded } from '../ui/guarded';
import { runSteps, TimeSlice } from '../scheduling/timeSlice';
import { describeFinding, describeKeyProblem } from '../ui/messages';
import { notify } from '../ui/notify';
import { PerLibrary } from './perLibrary';

/** A dossier file that could not be read, and why. */
export interface BrokenDossier {
	readonly uri: vscode.Uri;
	readonly findings: readonly [DossierFinding, ...DossierFinding[]];
}

/** The library, and the dossiers that are missing from it. */
export interface LibraryState {
	readonly library: Library;
	readonly broken: readonly BrokenDossier[];
}

/** Loads the library of the bundled dossiers when it is first needed. */
export class LibraryStore implements vscode.Disposable {
	private readonly extensionUri: vscode.Uri;
	private readonly log: vscode.LogOutputChannel;
	private readonly bundled: typeof bundledDossiers;
	private loading: Promise<LibraryState> | undefined;
	private readonly lexicons = new PerLibrary(buildLexicon);
	private readonly loaded = new vscode.EventEmitter<void>();
	private state: LibraryState | undefined;
	private isDisposed = false;

	/** Fires when the dossiers have been loaded. */
	readonly onDidLoad = this.loaded.event;

	constructor(extensionUri: vscode.Uri, log: vscode.LogOutputChannel, bundled = bundledDossiers) {
		this.bundled = bundled;
		this.extensionUri = extensionUri;
		this.log = log;
	}

	/** The state loaded last; `undefined` until the library has been loaded. */
	get current(): LibraryState | undefined {
		return this.state;
	}

	/** Returns the library, which is empty if no dossier could be loaded. Never rejects: if loading fails, the next call tries again. */
	async get(): Promise<LibraryState> {
		if (this.isDisposed) {
			return { library: mergeDossiers([]), broken: [] };
		}
		this.loading ??= this.load();
		return this.loading;
	}

	/** Releases the library: VS Code keeps the providers of disposed views, and with them everything that they reference. */
	dispose(): void {
		this.isDisposed = true;
		this.state = undefined;
		this.loading = undefined;
		this.lexicons.forget();
		this.loaded.dispose();
	}

	/** Returns the index of all labels, which is built when first needed. */
	async lexicon(): Promise<Lexicon> {
		const { library } = await this.get();
		return this.lexicons.of(library);
	}

	private async load(): Promise<LibraryState> {
		const started = performance.now();
		const state = await guarded(this.log, 'load', () => this.readAll());
		if (!state) {
			this.loading = undefined;
			void vscode.commands.executeCommand('setContext', CONTEXT_KEYS.state, 'broken');
			return { library: mergeDossiers([]), broken: [] };
		}
		if (this.isDisposed) {
			return state;
		}
		this.state = state;
		this.loaded.fire();
		// The library is usable even if reporting on it fails.
		await guarded(this.log, 'report', () => this.report(state, performance.now() - started));
		return state;
	}

	private async readAll(): Promise<LibraryState> {
		const read = await Promise.all(this.bundled.map(({ name, sha256 }) => this.readFile(vscode.Uri.joinPath(this.extensionUri, 'dist', 'dossiers', name), sha256)));
		return {
			library: await runSteps(mergeInSteps(read.filter((result): result is Dossier => !('findings' in result)))),
			broken: read.filter((result): result is BrokenDossier => 'findings' in result),
		};
	}

	/** Dossiers that the build has validated are not validated again, which would take as long as all other work. */
	private async readFile(uri: vscode.Uri, checked: string): Promise<Dossier | BrokenDossier> {
		try {
			const bytes = await vscode.workspace.fs.readFile(uri);
			const text = new TextDecoder().decode(bytes);
			if (await sha256(bytes) === checked) {
				return await runSteps(readCheckedInSteps(text));
			}
			const result = await runSteps(readDossierInSteps(text, validateShape));
			return 'dossier' in result ? result.dossier : { uri, findings: result.findings };
		} catch (error) {
			return { uri, findings: [{ code: 'unreadable', path: [], detail: error instanceof Error ? error.message : String(error) }] };
		}
	}

	private report({ library, broken }: LibraryState, milliseconds: number): void {
		this.log.info(`Dossiers read: ${library.dossiers.length}; entries: ${library.entries.size}; milliseconds: ${Math.round(milliseconds)}.`);
		const state = broken.length > 0 ? 'broken' : library.entries.size > 0 ? 'ready' : 'empty';
		void vscode.commands.executeCommand('setContext', CONTEXT_KEYS.state, state);
		for (const { uri, findings } of broken) {
			this.log.error(uri.toString(true));
			for (const finding of findings) {
				this.log.error(`  ${describeFinding(finding)}`);
			}
		}
		findKeyProblems(library.dossiers).forEach(problem => this.log.warn(describeKeyProblem(problem)));
		if (broken.length > 0) {
			void this.notifyBroken(broken.length);
		}
	}

	private async notifyBroken(count: number): Promise<void> {
		const showLog = vscode.l10n.t('Show Log');
		const message = count === 1
			? vscode.l10n.t('A dossier could not be loaded. Its entries are not available.')
			: vscode.l10n.t('{0} dossiers could not be loaded. Their entries are not available.', count);
		if (await notify('error', message, showLog) === showLog) {
			await vscode.commands.executeCommand(COMMANDS.showLog);
		}
	}
}

/** How many labels are indexed before looking at the time: even code that is not compiled yet takes only a few milliseconds for them. */
const LABELS_PER_STEP = 20;

async function buildLexicon(library: Library): Promise<Lexicon> {
	const builder = new LexiconBuilder(library);
	const slice = new TimeSlice();
	while (builder.advance(LABELS_PER_STEP)) {
		// Awaiting costs more than the labels of a step.
		if (slice.isUsedUp) {
			await slice.yieldIfUsedUp();
		}
	}
	return builder.finish();
}

/** The SHA-256 of bytes in hexadecimal digits; `undefined` in a browser that got its page over a connection that is not secure. */
async function sha256(bytes: Uint8Array): Promise<string | undefined> {
	const subtle: SubtleCrypto | undefined = globalThis.crypto.subtle;
	return subtle && Array.from(new Uint8Array(await subtle.digest('SHA-256', new Uint8Array(bytes))), byte => byte.toString(16).padStart(2, '0')).join('');
}

function validateShape(value: unknown): readonly ShapeError[] {
	return validate(value) ? [] : (validate.errors ?? []);
}
