import * as vscode from 'vscode';
import type { ToCompile } from '../../../../core/compiled/compileDossier';
import type { DossierFinding } from '../../../../core/dossier/finding';
import type { Dossier } from '../../../../core/dossier/model';
import { readOwnInSteps } from '../../../../core/dossier/readOwn';
import { MAX_DOSSIER_BYTES, MAX_DOSSIER_FILES, MAX_DOSSIERS_BYTES } from '../../../../core/limits';
import { readBytes, statOf } from '../../files/files';
import { runSteps } from '../../scheduling/timeSlice';
import type { DossierFileState } from '../dossierSource';
import { sha256 } from '../sha256';
import { unreadable } from '../unreadable';
import { decodeInSteps } from '../utf8';
import { validateShape } from '../validateShape';
import type { CompiledDossiers } from './compiledDossiers';
import { OwnReaders } from './ownReaders';

/** A dossier file that a source has found. */
export interface WantedFile extends Pick<DossierFileState, 'folder' | 'extension' | 'origin'> {
	readonly uri: vscode.Uri;
	/** What identifies the file, if each version of it has a different URI. */
	readonly key?: string;
	/** The digest that the content must have. */
	readonly sha256?: string;
	/**
	 * Whether a setting or a manifest names the file, so that it is reported if it does not exist. A file found by its name may have been
	 * deleted since.
	 */
	readonly isNamed?: boolean;
	/** Why the file cannot be read; if absent, `refusal` is called before it is read. */
	readonly problem?: DossierFinding;
}

interface KnownFile {
	readonly state: DossierFileState;
	/** The time and size of the file, to detect changes; `undefined` if its file system reports no time. */
	readonly stamp: string | undefined;
	/** The digest of the content read last; `undefined` if it was not read or no digest can be computed. */
	readonly digest: string | undefined;
	/** When the version in use was read. */
	readonly readAt: number;
	/** The dossier as it is in the file, if it is going to be compiled. */
	readonly toCompile?: ToCompile;
}

/** The content of a file, and the last version of its dossier that could be used. */
interface Content {
	readonly bytes: Uint8Array;
	readonly digest: string | undefined;
	readonly previous: Dossier | undefined;
}

const BYTES_PER_MEGABYTE = 1_000_000;

/** Reads dossier files that have changed, and keeps the last usable version of each. */
export class DossierFiles {
	private readonly refusal: (file: WantedFile) => Promise<string | undefined>;
	private readonly compiled: CompiledDossiers | undefined;
	private readonly readers: OwnReaders;
	private known = new Map<string, KnownFile>();

	/** `refusal` is called before a file is read, and returns a sentence if it must not be read. */
	constructor(
		refusal: (file: WantedFile) => Promise<string | undefined> = async () => undefined,
		compiled?: CompiledDossiers,
		readers = new OwnReaders(),
	) {
		this.refusal = refusal;
		this.compiled = compiled;
		this.readers = readers;
	}

	/** The files as last read. */
	get states(): readonly DossierFileState[] {
		return [...this.known.values()].map(({ state }) => state);
	}

	/**
	 * Reads the files that have changed, and forgets all others. Files in `touched` are read even if their time and size are the same.
	 * Returns whether a state has changed.
	 */
	async refresh(wanted: readonly WantedFile[], touched: ReadonlySet<string> = new Set()): Promise<boolean> {
		const next = new Map<string, KnownFile>();
		let room = MAX_DOSSIERS_BYTES;
		for (const file of wanted) {
			const key = keyOf(file);
			if (next.has(key)) {
				continue;
			}
			const before = this.known.get(key);
			const read = next.size < MAX_DOSSIER_FILES
				? await this.readIfChanged(file, touched.has(key) ? undefined : before?.stamp, room)
				: { size: 0, ...this.withProblem(file, { code: 'tooManyFiles', path: [], detail: String(MAX_DOSSIER_FILES) }) };
			if (read) {
				const { size, ...known } = read;
				room -= size;
				next.set(key, known);
			}
		}
		const before = this.states;
		this.known = next;
		return before.length !== next.size || this.states.some((state, index) => state !== before[index]);
	}

	/** Whether dossiers have been read that are going to be compiled. */
	get hasUncompiled(): boolean {
		return [...this.known.values()].some(({ toCompile }) => toCompile !== undefined);
	}

	/**
	 * Compiles the large dossiers that were read, in the background, and replaces them by their compiled forms, all at the same time.
	 * Returns whether any was replaced. Files that change in the meantime are left as they are.
	 */
	async compile(isWanted: () => boolean): Promise<boolean> {
		const compiled = new Map<Dossier, Dossier | undefined>();
		for (const { toCompile } of this.known.values()) {
			if (toCompile && this.compiled && isWanted()) {
				const isNeeded = () => isWanted() && [...this.known.values()].some(({ state }) => state.dossier === toCompile.dossier);
				const opened = await this.compiled.compile(toCompile, isNeeded);
				compiled.set(toCompile.dossier, opened?.dossier);
			}
		}
		let isReplaced = false;
		for (const [key, { toCompile, ...known }] of this.known) {
			if (toCompile && compiled.has(toCompile.dossier)) {
				const dossier = compiled.get(toCompile.dossier);
				isReplaced ||= dossier !== undefined;
				this.known.set(key, dossier ? { ...known, state: { ...known.state, dossier } } : known);
			}
		}
		return isReplaced;
	}

	/** Returns the state of a file, and reads it if it has changed; `undefined` if a file found by its name no longer exists. */
	private async readIfChanged(
		file: WantedFile,
		stamp: string | undefined,
		room: number,
	): Promise<(KnownFile & { readonly size: number }) | undefined> {
		const known = this.known.get(keyOf(file));
		try {
			if (file.problem) {
				return { size: 0, ...this.withProblem(file, file.problem) };
			}
			const stat = await statOf(file.uri);
			if (!stat) {
				return file.isNamed === true
					? { size: 0, ...this.withProblem(file, unreadable(vscode.l10n.t('It does not exist.'))) }
					: undefined;
			}
			const { size } = stat;
			const now = stat.mtime > 0 ? `${stat.mtime}/${size} ${file.uri.toString()}` : undefined;
			if (known && stamp !== undefined && now === stamp) {
				return { size, ...this.withSameState(known, file, now) };
			}
			if ((stat.type & vscode.FileType.Directory) !== 0) {
				return { size: 0, ...this.withProblem(file, unreadable(vscode.l10n.t('It is a folder.'))) };
			}
			if (size > Math.min(room, MAX_DOSSIER_BYTES)) {
				const max = size > MAX_DOSSIER_BYTES ? MAX_DOSSIER_BYTES : MAX_DOSSIERS_BYTES;
				return { size: 0, ...this.withProblem(file, { code: 'tooLarge', path: [], detail: String(max / BYTES_PER_MEGABYTE) }, now) };
			}
			const refusal = await this.refusal(file);
			return { size, ...refusal === undefined ? await this.read(file, stat, now) : this.withProblem(file, unreadable(refusal), now) };
		} catch (error) {
			return { size: 0, ...this.withProblem(file, unreadable(error)) };
		}
	}

	private async read(file: WantedFile, stat: vscode.FileStat, stamp: string | undefined): Promise<KnownFile> {
		const known = this.known.get(keyOf(file));
		const bytes = await readBytes(file.uri, stat);
		const digest = await sha256(bytes);
		if (known && digest !== undefined && digest === known.digest) {
			return this.withSameState(known, file, stamp);
		}
		if (file.sha256 !== undefined && digest !== file.sha256) {
			return this.withProblem(file, unreadable(vscode.l10n.t('Its content has been changed.')), stamp);
		}
		const { dossier, findings, toCompile } = await this.readContent(file.uri, { bytes, digest, previous: known?.state.dossier });
		return dossier
			? { state: stateOf(file, { dossier, findings }), stamp, digest, readAt: Date.now(), ...toCompile && { toCompile } }
			: { ...this.withFindings(file, findings), stamp, digest };
	}

	/**
	 * Reads a dossier. A large one is to be compiled when it is read for the first time; when it changes after that, only the entries that
	 * differ become other objects, and from the second change on, only these are read.
	 */
	private async readContent(
		uri: vscode.Uri,
		{ bytes, digest, previous }: Content,
	): Promise<Pick<DossierFileState, 'dossier' | 'findings'> & Pick<KnownFile, 'toCompile'>> {
		if (previous) {
			const changed = await runSteps(decodeInSteps(bytes));
			const { dossier, findings } = await runSteps(this.readers.of(uri).readInSteps(changed, previous));
			return { dossier, findings };
		}
		const compiled = this.compiled?.takes(bytes.length) === true ? this.compiled : undefined;
		const opened = digest === undefined ? undefined : await compiled?.open(digest);
		if (opened) {
			return opened;
		}
		const text = await runSteps(decodeInSteps(bytes));
		const { dossier, findings, valid } = await runSteps(readOwnInSteps(text, { validate: validateShape }));
		const isCompiled = compiled !== undefined && digest !== undefined && dossier && valid;
		return { dossier, findings, ...isCompiled && { toCompile: { ...valid, dossier, findings, digest } } };
	}

	/** Returns the state of an unchanged file, whose dossier may now apply to another folder. */
	private withSameState(known: KnownFile, file: WantedFile, stamp: string | undefined): KnownFile {
		const isSame = known.state.folder?.toString() === file.folder?.toString() && known.state.uri.toString() === file.uri.toString();
		return { ...known, stamp, state: isSame ? known.state : { ...known.state, ...stateOf(file, known.state) } };
	}

	/** Returns the state of a file that cannot be read: the same object if the problem is the same as before. */
	private withProblem(file: WantedFile, finding: DossierFinding, stamp?: string): KnownFile {
		const known = this.known.get(keyOf(file));
		const [first] = known?.state.findings ?? [];
		return known && first?.code === finding.code && first.detail === finding.detail
			? { ...known, stamp }
			: { ...this.withFindings(file, [finding]), stamp, digest: undefined };
	}

	private withFindings(file: WantedFile, findings: readonly DossierFinding[]): Pick<KnownFile, 'state' | 'readAt'> {
		const known = this.known.get(keyOf(file));
		const dossier = known?.state.dossier;
		return {
			state: { ...stateOf(file, { dossier, findings }), ...known && dossier && { lastGood: known.readAt } },
			readAt: known?.readAt ?? 0,
		};
	}
}

function keyOf({ key, uri }: WantedFile): string {
	return key ?? uri.toString();
}

function stateOf(
	{ uri, folder, extension, origin }: WantedFile,
	{ dossier, findings }: Pick<DossierFileState, 'dossier' | 'findings'>,
): DossierFileState {
	return { uri, dossier, findings, ...(folder && { folder }), ...(extension !== undefined && { extension }), ...(origin && { origin }) };
}
