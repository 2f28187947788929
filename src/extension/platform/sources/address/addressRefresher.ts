import * as vscode from 'vscode';
import { isWarning } from '../../../../core/dossier/finding';
import { errorMessage } from '../../ui/errorMessage';
import type { DossierFileState } from '../dossierSource';
import { sha256 } from '../sha256';
import { copyNameOf, type AddressCopies, type AddressCheck, type AddressCopy } from './addressCopies';
import type { AllowedAddresses } from './allowedAddresses';
import { shortAddress } from './dossierAddress';
import { download, type Fetch, type Validators } from './download';
import { DownloadFailure, type DownloadProblem } from './downloadProblem';
import { readDownload } from './readDownload';

/**
 * The result of asking a server. `refused` means that nothing was requested, because the user has not agreed or the workspace is not
 * trusted, or that the user removed the address in the meantime.
 */
export type Refreshed =
	| { readonly kind: 'changed'; readonly sha256: string; readonly entries: number; readonly hasErrors: boolean }
	| { readonly kind: 'unchanged'; readonly sha256: string }
	| { readonly kind: 'failed'; readonly problem: DownloadProblem }
	| { readonly kind: 'refused' };

/** A failure, and when it happened, in milliseconds since the epoch. */
export interface Failure {
	readonly problem: DownloadProblem;
	readonly at: number;
}

/** How to ask servers. */
export interface RefresherOptions {
	readonly copies: AddressCopies;
	readonly allowed: AllowedAddresses;
	readonly log: vscode.LogOutputChannel;
	/** Returns the copy of an address as it was read last, if there is one. */
	readonly stateOf: (address: string) => Pick<DossierFileState, 'dossier' | 'findings'> | undefined;
	/** Used instead of the `fetch` of VS Code. */
	readonly fetch?: Fetch | undefined;
}

/** How many servers are asked at once. */
const AT_ONCE = 4;

/** Asks servers for new versions of dossiers, and stores them. Nothing else makes requests. */
export class AddressRefresher implements vscode.Disposable {
	private readonly options: RefresherOptions;
	private readonly ended = new AbortController();
	private readonly running = new Map<string, Promise<Refreshed>>();
	private readonly failed = new Map<string, Failure>();

	constructor(options: RefresherOptions) {
		this.options = options;
	}

	/** Returns the failure of an address, if its server was last asked without success by this window. */
	failureOf(address: string): Failure | undefined {
		return this.failed.get(address);
	}

	/** Asks the servers of addresses, a few at a time. Those that are being asked already are not asked twice. Never rejects. */
	async refresh(addresses: readonly string[], { evenIfUnchanged }: { readonly evenIfUnchanged: boolean }): Promise<readonly Refreshed[]> {
		const results: Refreshed[] = [];
		let next = 0;
		const worker = async () => {
			while (next < addresses.length) {
				const index = next++;
				results[index] = await this.refreshOne(addresses[index] ?? '', evenIfUnchanged);
			}
		};
		await Promise.all(Array.from({ length: AT_ONCE }, worker));
		return results;
	}

	/** Forgets the failures of addresses. */
	forget(addresses: readonly string[]): void {
		addresses.forEach(address => this.failed.delete(address));
	}

	/** Ends all requests. */
	dispose(): void {
		this.ended.abort();
	}

	private async refreshOne(address: string, evenIfUnchanged: boolean): Promise<Refreshed> {
		const running = this.running.get(address) ?? this.ask(address, evenIfUnchanged).finally(() => this.running.delete(address));
		this.running.set(address, running);
		return running;
	}

	private async ask(address: string, evenIfUnchanged: boolean): Promise<Refreshed> {
		const { allowed, log } = this.options;
		const refused: Refreshed = { kind: 'refused' };
		if (!vscode.workspace.isTrusted || !allowed.has(address)) {
			return refused;
		}
		try {
			const result = await this.downloadAndStore(address, evenIfUnchanged);
			if (!allowed.has(address)) {
				return refused;
			}
			log.info(`${logged(address)}: ${result.kind}, SHA-256 ${result.sha256}`);
			this.failed.delete(address);
			return result;
		} catch (error) {
			if (!allowed.has(address)) {
				return refused;
			}
			const { problem } =
				error instanceof DownloadFailure
					? error
					: new DownloadFailure('storage', errorMessage(error));
			log.warn(`${logged(address)}: ${problem.code} ${problem.detail}`);
			this.failed.set(address, { problem, at: Date.now() });
			return { kind: 'failed', problem };
		}
	}

	/**
	 * Downloads and stores a version. If `evenIfUnchanged`, the server is not asked whether it has changed. Throws a `DownloadFailure`, or an error
	 * of the storage.
	 */
	private async downloadAndStore(address: string, evenIfUnchanged: boolean): Promise<Refreshed & { readonly sha256: string }> {
		const { copies, fetch, stateOf } = this.options;
		const name = await nameOf(address);
		const isDamaged = stateOf(address)?.findings.some(({ code }) => code === 'unreadable') === true;
		const copy = isDamaged ? undefined : (await copies.newest()).get(name);
		const checked = copy && await copies.checked(name);
		const validators = checked?.sha256 === copy?.sha256 && !evenIfUnchanged ? checked?.validators : undefined;
		const result = await download(address, {
			validators,
			isBrowser: 'WorkerGlobalScope' in globalThis,
			signal: this.ended.signal,
			...(fetch && { fetch }),
		});
		if (result.kind === 'failed') {
			throw new DownloadFailure(result.problem.code, result.problem.detail);
		}
		if (result.kind === 'unchanged' && copy && checked) {
			await this.storeChecked(address, name, { ...checked, at: Date.now() });
			return { kind: 'unchanged', sha256: copy.sha256 };
		}
		return result.kind === 'content'
			? this.keep(address, { ...result, name, copy })
			: Promise.reject(new DownloadFailure('notModified'));
	}

	private async keep(address: string, { name, copy, bytes, validators }: Received): Promise<Refreshed & { readonly sha256: string }> {
		const { copies, allowed, stateOf } = this.options;
		const digest = await sha256(bytes) ?? '';
		const checked: AddressCheck = { sha256: digest, at: Date.now(), validators };
		if (copy?.sha256 === digest) {
			await this.storeChecked(address, name, checked);
			return { kind: 'unchanged', sha256: digest };
		}
		const state = copy && stateOf(address);
		const { dossier, hasErrors } = await readDownload(bytes, state?.dossier !== undefined && state.findings.every(isWarning));
		// The user may have removed the address in the meantime.
		if (allowed.has(address)) {
			await copies.store(name, bytes, checked);
		}
		return { kind: 'changed', sha256: digest, entries: dossier.entries.size, hasErrors };
	}

	/** Stores what a server said, unless the user has removed its address in the meantime. */
	private async storeChecked(address: string, name: string, checked: AddressCheck): Promise<void> {
		if (this.options.allowed.has(address)) {
			await this.options.copies.storeChecked(name, checked);
		}
	}
}

/** Returns an address as the log shows it: people send logs to others, and a query may contain a secret. */
function logged(address: string): string {
	return `https://${shortAddress(address)}`;
}

/** What a server sent, and the copy in use. */
interface Received {
	readonly name: string;
	readonly copy: AddressCopy | undefined;
	readonly bytes: Uint8Array;
	readonly validators: Validators;
}

async function nameOf(address: string): Promise<string> {
	const name = await copyNameOf(address);
	if (name === undefined) {
		throw new DownloadFailure('storage', vscode.l10n.t('This page has no secure connection, so no checksum can be computed.'));
	}
	return name;
}
