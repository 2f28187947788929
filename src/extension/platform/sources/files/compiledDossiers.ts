import type * as vscode from 'vscode';
import { CompiledEntries } from '../../../../core/compiled/compiledEntries';
import { compileInSteps, compileLabelsInSteps, type ToCompile } from '../../../../core/compiled/compileDossier';
import { joinLabelsInSteps } from '../../../../core/compiled/joinLabels';
import { openLabelsInSteps, type LabelTable } from '../../../../core/compiled/labelTable';
import {
	memberOf,
	nearestMembers,
	openMembersInSteps,
	without,
	writeMembersInSteps,
	type JoinedLabels,
	type Member,
} from '../../../../core/compiled/memberList';
import { openCompiledInSteps, type OpenedDossier } from '../../../../core/compiled/openCompiled';
import { MIN_COMPILED_BYTES } from '../../../../core/limits';
import { runInBackground, runSteps } from '../../scheduling/timeSlice';
import { sha256 } from '../sha256';
import { UTF8 } from '../utf8';
import { CompiledStorage } from './compiledStorage';

/** The beginnings of the names of files that have the table of the labels of some dossiers, and that say which these are. */
const LABELS = 'labels-';
const MEMBERS = 'members-';

/**
 * Compiled dossiers and the tables of their labels in the global storage of the extension. They are named after the digest of the content
 * that they were compiled from, and after the version of the extension and of their form. Nothing depends on them: a file that is missing,
 * damaged or cannot be written costs time only.
 */
export class CompiledDossiers {
	private readonly storage: CompiledStorage;
	private readonly smallest: number | undefined;

	/**
	 * `extensionVersion` matters because the rules for names and symbols may change with it. Files with fewer bytes than `smallest` are not
	 * worth compiling. Nothing is read yet.
	 */
	constructor(storageUri: vscode.Uri, extensionVersion: string, log: vscode.LogOutputChannel, smallest?: number) {
		this.storage = new CompiledStorage(storageUri, extensionVersion, log);
		this.smallest = smallest;
	}

	/** Whether a file with this number of bytes is compiled. */
	takes(bytes: number): boolean {
		return bytes >= (this.smallest ?? MIN_COMPILED_BYTES);
	}

	/** Returns the dossier that was compiled from the content with a digest; `undefined` if there is none that can be used. */
	async open(digest: string): Promise<OpenedDossier | undefined> {
		return this.storage.read(digest, bytes => openCompiledInSteps(bytes, digest, UTF8));
	}

	/**
	 * Compiles a dossier in the background, stores it without waiting for that, and returns it as it would be opened; `undefined` if it is
	 * too large, or no longer wanted. In Restricted Mode, nothing is stored.
	 */
	async compile(dossier: ToCompile, isWanted: () => boolean): Promise<OpenedDossier | undefined> {
		const { digest } = dossier;
		const files = await runInBackground(compileInSteps(dossier, UTF8), isWanted);
		const labels = files && await runInBackground(openLabelsInSteps(files.labels, digest, UTF8), isWanted);
		const opened = files && await runInBackground(openCompiledInSteps(files.dossier, digest, UTF8, labels), isWanted);
		if (opened?.dossier.entries instanceof CompiledEntries) {
			opened.dossier.entries.setOrigin(dossier.dossier.entries);
		}
		if (opened && labels) {
			// A copy, because labels are later replaced in the table that is in use.
			void this.storage.store([[digest, files.dossier], [`${LABELS}${digest}`, files.labels.slice()]]);
		}
		return opened;
	}

	/**
	 * Returns the labels of compiled dossiers in one table; `undefined` if they cannot be joined. The table belongs to the caller, who may
	 * change it. It is stored, so that the same dossiers need not be joined again, nor others that differ little from them.
	 */
	async labelsOf(dossiers: readonly CompiledEntries[]): Promise<JoinedLabels | undefined> {
		const members = dossiers.map(memberOf);
		const digest = await digestOfAll(members);
		if (digest === undefined) {
			return undefined;
		}
		const known = await this.openLabels(digest);
		if (known) {
			dossiers.forEach(entries => entries.releaseLabels());
			return { table: known, members, others: new Map() };
		}
		return await this.labelsOfSimilar(dossiers, members) ?? this.join(dossiers, members, digest);
	}

	/** Returns the table of dossiers most of which are the same; `undefined` if none is stored. */
	private async labelsOfSimilar(dossiers: readonly CompiledEntries[], members: readonly Member[]): Promise<JoinedLabels | undefined> {
		const nearest = nearestMembers(members, await this.storedLists(members));
		const digest = nearest && await digestOfAll(nearest);
		const table = digest === undefined ? undefined : await this.openLabels(digest);
		if (!nearest || !table) {
			return undefined;
		}
		const added = new Set(without(members, nearest).map(member => member.digest));
		const others = new Map<string, LabelTable>();
		for (const entries of dossiers.filter(one => added.has(one.digest))) {
			const own = await this.ownLabels(entries);
			if (own) {
				others.set(entries.digest, own);
			}
		}
		dossiers.forEach(entries => entries.releaseLabels());
		return others.size === added.size ? { table, members: nearest, others } : undefined;
	}

	/** Returns which dossiers the stored tables are of. */
	private async storedLists(members: readonly Member[]): Promise<readonly (readonly Member[])[]> {
		const names = new Set(await this.storage.names());
		const lists: (readonly Member[])[] = members.filter(({ digest }) => names.has(`${LABELS}${digest}`)).map(member => [member]);
		for (const name of names) {
			const digest = name.startsWith(MEMBERS) ? name.slice(MEMBERS.length) : undefined;
			const list =
				digest !== undefined && names.has(`${LABELS}${digest}`)
					? await this.storage.read(name, bytes => openMembersInSteps(bytes, UTF8))
					: undefined;
			if (list && (await digestOfAll(list)) === digest) {
				lists.push(list);
			}
		}
		return lists;
	}

	/** Joins the labels of dossiers, and stores their table without waiting for that. */
	private async join(
		dossiers: readonly CompiledEntries[],
		members: readonly Member[],
		digest: string,
	): Promise<JoinedLabels | undefined> {
		const tables: LabelTable[] = [];
		for (const entries of dossiers) {
			const table = await this.ownLabels(entries);
			if (!table) {
				return undefined;
			}
			tables.push(table);
		}
		const [only, ...others] = tables;
		if (only && others.length === 0) {
			return { table: only, members, others: new Map() };
		}
		const bytes = await runSteps(joinLabelsInSteps(tables, digest, UTF8));
		void this.storage.store([
			[`${LABELS}${digest}`, bytes.slice()],
			[`${MEMBERS}${digest}`, await runSteps(writeMembersInSteps(members, UTF8))],
		]);
		const table = await runSteps(openLabelsInSteps(bytes, digest, UTF8));
		return table && { table, members, others: new Map() };
	}

	/** Returns the table of one dossier, which is made again if it is not stored. */
	private async ownLabels(entries: CompiledEntries): Promise<LabelTable | undefined> {
		const { digest, unusedLabels } = entries;
		entries.releaseLabels();
		const known = unusedLabels ?? await this.openLabels(digest);
		if (known) {
			return known;
		}
		const { labels } = await runSteps(compileLabelsInSteps({ entries }, digest, UTF8));
		void this.storage.store([[`${LABELS}${digest}`, labels.slice()]]);
		return runSteps(openLabelsInSteps(labels, digest, UTF8));
	}

	private async openLabels(digest: string): Promise<LabelTable | undefined> {
		return this.storage.read(`${LABELS}${digest}`, bytes => openLabelsInSteps(bytes, digest, UTF8));
	}
}

/** Returns what identifies some dossiers and their order. */
async function digestOfAll(members: readonly Member[]): Promise<string | undefined> {
	return members.length > 1 ? sha256(UTF8.encode(members.map(({ digest }) => digest).join('\n'))) : members[0]?.digest;
}
