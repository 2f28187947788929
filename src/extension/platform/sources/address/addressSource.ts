import * as vscode from 'vscode';
import type { DossierFinding } from '../../../../core/dossier/finding';
import { SETTINGS } from '../../../ids';
import { guarded } from '../../ui/guarded';
import type { DossierFileState, DossierSource } from '../dossierSource';
import type { CompiledDossiers } from '../files/compiledDossiers';
import type { WantedFile } from '../files/dossierFiles';
import { WatchedFiles, type Watched } from '../files/watchedFiles';
import { AddressCopies, copyNameOf, type AddressCheck, type AddressCopy } from './addressCopies';
import { describeAddressProblem, describeFailure } from './addressMessages';
import { AddressRefresher, type Failure, type Refreshed } from './addressRefresher';
import { AllowedAddresses } from './allowedAddresses';
import { DailyTimer, dueAt, type AddressTimer } from './dailyTimer';
import type { AddressProblem } from './dossierAddress';
import type { Fetch } from './download';
import { listedAddresses } from './listedAddresses';

/** The URI scheme of addresses without a copy, which belongs to no file system. */
const SCHEME = 'dossier-address';

/** What is known about an address of the user settings. */
export interface AddressStatus {
	readonly address: string;
	/** Why it cannot be requested at all. */
	readonly problem?: AddressProblem | undefined;
	/** Whether the user has agreed to requests. */
	readonly isAllowed: boolean;
	readonly copy?: AddressCopy | undefined;
	readonly checked?: AddressCheck | undefined;
	readonly failure?: Failure | undefined;
}

/** The options of an address source. */
export interface AddressSourceOptions {
	readonly storageUri: vscode.Uri;
	readonly memento: vscode.Memento;
	readonly log: vscode.LogOutputChannel;
	readonly compiled?: CompiledDossiers;
	/** Used instead of the `fetch` of VS Code. */
	readonly fetch?: Fetch;
	/** Used instead of a `DailyTimer`. */
	readonly timer?: (run: () => void) => AddressTimer;
}

/**
 * The dossiers at addresses in the user settings. Copies are kept in the global storage of the extension, and requested again once a day.
 * Nothing is requested from an address that the user has not allowed, or in Restricted Mode.
 */
export class AddressSource implements DossierSource {
	readonly kind = 'address';
	private readonly copies: AddressCopies;
	private readonly allowed: AllowedAddresses;
	private readonly files: WatchedFiles;
	private readonly refresher: AddressRefresher;
	private readonly timer: AddressTimer;
	private readonly changed = new vscode.EventEmitter<void>();
	/** Each state under the failure that was added to it last, so that it stays the same object. */
	private readonly noted = new WeakMap<DossierFileState, { readonly failure: Failure; readonly state: DossierFileState }>();
	private states: readonly DossierFileState[] = [];
	/** The addresses listed last in a trusted workspace. */
	private listed: readonly string[] | undefined;
	readonly onDidChange = this.changed.event;

	constructor({ storageUri, memento, log, compiled, fetch, timer = run => new DailyTimer(run) }: AddressSourceOptions) {
		this.copies = new AddressCopies(storageUri);
		this.allowed = new AllowedAddresses(memento);
		this.refresher = new AddressRefresher({
			copies: this.copies,
			allowed: this.allowed,
			log,
			fetch,
			stateOf: address => this.states.find(({ origin }) => origin?.address === address),
		});
		this.timer = timer(() => void guarded(log, 'addresses', () => this.refreshDue()));
		this.files = new WatchedFiles({ list: () => this.list(), watch: watched => this.watch(watched), compiled, log });
	}

	async read(): Promise<readonly DossierFileState[]> {
		this.states = await this.files.read();
		return this.states.map(state => this.withFailure(state));
	}

	/** Returns what is known about each address of the user settings. */
	async statuses(): Promise<readonly AddressStatus[]> {
		const newest = await this.copies.newest();
		return Promise.all(
			listedAddresses().map(async ({ address, problem }): Promise<AddressStatus> => {
				const name = problem ? undefined : await copyNameOf(address);
				const copy = name === undefined ? undefined : newest.get(name);
				const checked = copy && name !== undefined ? await this.copies.checked(name) : undefined;
				return {
					address,
					problem,
					isAllowed: this.allowed.has(address),
					copy,
					checked: checked?.sha256 === copy?.sha256 ? checked : undefined,
					failure: this.refresher.failureOf(address),
				};
			}),
		);
	}

	/** Remembers that the user has agreed to requests to an address. */
	async allow(address: string): Promise<void> {
		await this.allowed.add(address);
		this.files.scheduleRefresh();
	}

	/** Downloads addresses. If `evenIfUnchanged`, servers are not asked whether anything has changed: some answer that wrongly. */
	async refresh(addresses: readonly string[], { evenIfUnchanged }: { readonly evenIfUnchanged: boolean }): Promise<readonly Refreshed[]> {
		await this.read();
		const results = await this.refresher.refresh(addresses, { evenIfUnchanged });
		this.files.scheduleRefresh();
		// A failure changes no file.
		this.changed.fire();
		this.schedule(await this.statuses());
		return results;
	}

	dispose(): void {
		this.states = [];
		vscode.Disposable.from(this.files, this.timer, this.refresher, this.changed).dispose();
	}

	private async refreshDue(): Promise<void> {
		const now = Date.now();
		const due = (await this.statuses()).filter(status => isAsked(status) && dueOf(status, now) <= now);
		await this.refresh(due.map(({ address }) => address), { evenIfUnchanged: false });
	}

	private schedule(statuses: readonly AddressStatus[]): void {
		const now = Date.now();
		this.timer.set(vscode.workspace.isTrusted ? statuses.filter(isAsked).map(status => dueOf(status, now)) : []);
	}

	private async list(): Promise<readonly WantedFile[]> {
		const statuses = await this.statuses();
		await this.forgetRemoved(statuses.map(({ address }) => address));
		this.schedule(statuses);
		return statuses.map(wantedFile);
	}

	/**
	 * Deletes the copies of addresses that are no longer listed. The first time, another window may just have added one, so that only what
	 * was left a day ago is deleted. In Restricted Mode nothing is.
	 */
	private async forgetRemoved(listed: readonly string[]): Promise<void> {
		const before = this.listed;
		if (!vscode.workspace.isTrusted) {
			return;
		}
		this.listed = listed;
		if (!before) {
			await this.copies.forgetOthers(await namesOf(listed), Date.now());
			return;
		}
		const removed = before.filter(address => !listed.includes(address));
		if (removed.length > 0) {
			await this.allowed.remove(removed);
			this.refresher.forget(removed);
			await this.copies.forget(await namesOf(removed));
		}
	}

	private watch({ refresh }: Watched): vscode.Disposable {
		const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(this.copies.folder, '*.dossier.*'));
		return vscode.Disposable.from(
			watcher,
			watcher.onDidCreate(() => refresh()),
			watcher.onDidDelete(() => refresh()),
			this.files.onDidChange(() => this.changed.fire()),
			vscode.workspace.onDidGrantWorkspaceTrust(() => refresh()),
			vscode.workspace.onDidChangeConfiguration(event => {
				if (event.affectsConfiguration(SETTINGS.addresses)) {
					refresh();
				}
			}),
		);
	}

	private withFailure(state: DossierFileState): DossierFileState {
		const { origin, findings } = state;
		const failure = origin && this.refresher.failureOf(origin.address);
		if (!origin || !failure) {
			return state;
		}
		const known = this.noted.get(state);
		if (known && known.failure.problem.code === failure.problem.code && known.failure.problem.detail === failure.problem.detail) {
			return known.state;
		}
		const others = findings.filter(({ code }) => code !== 'notDownloaded');
		const noted = { ...state, findings: [notDownloaded(describeFailure(failure.problem, origin.copy?.at)), ...others] };
		this.noted.set(state, { failure, state: noted });
		return noted;
	}
}

function isAsked({ problem, isAllowed }: AddressStatus): boolean {
	return problem === undefined && isAllowed;
}

function dueOf({ checked, failure }: AddressStatus, now: number): number {
	return dueAt({ answered: checked?.at, failed: failure?.at }, now);
}

function wantedFile({ address, problem, isAllowed, copy }: AddressStatus): WantedFile {
	const uri = copy?.uri ?? vscode.Uri.from({ scheme: SCHEME, path: `/${address}` });
	const origin = { address, ...(copy && { copy: { sha256: copy.sha256, at: copy.at } }) };
	const common = { uri, key: address, origin };
	if (problem) {
		return { ...common, problem: notDownloaded(describeAddressProblem(problem)) };
	}
	// A copy is read even if this computer has forgotten that its address was allowed.
	return copy
		? { ...common, sha256: copy.sha256, isNamed: true }
		: {
				...common,
				problem: notDownloaded(
					isAllowed
						? vscode.l10n.t('The dossier has not been downloaded yet.')
						: vscode.l10n.t('The dossier is not downloaded until you agree.'),
				),
			};
}

function notDownloaded(sentence: string): DossierFinding {
	return { code: 'notDownloaded', path: [], detail: sentence };
}

async function namesOf(addresses: readonly string[]): Promise<readonly string[]> {
	return (await Promise.all(addresses.map(copyNameOf))).filter(name => name !== undefined);
}
