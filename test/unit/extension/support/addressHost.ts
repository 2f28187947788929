import { SETTINGS } from '../../../../src/extension/ids';
import { LibraryStore } from '../../../../src/extension/platform/library/libraryStore';
import { AddressSource } from '../../../../src/extension/platform/sources/address/addressSource';
import type { AddressTimer } from '../../../../src/extension/platform/sources/address/dailyTimer';
import type { Fetch } from '../../../../src/extension/platform/sources/address/download';
import type { DossierFileState, DossierSource } from '../../../../src/extension/platform/sources/dossierSource';
import { freshHost } from '../../../support/fakeVscode/current';
import type { FakeHost } from '../../../support/fakeVscode/host';
import { FakeLog } from '../../../support/fakeVscode/values/log';
import { FakeMemento } from '../../../support/fakeVscode/values/memento';
import { Uri } from '../../../support/fakeVscode/values/uri';
import { until } from './until';

/** The folder of the copies. */
export const COPIES = '/storage/addresses/';

/** What a server answers: a text with the status 200, or anything else. */
export type Answer = string | (() => Response | Promise<Response>);

/** A timer that tests run. */
class FakeTimer implements AddressTimer {
	/** The times set last. */
	times: readonly number[] | undefined;
	isDisposed = false;
	run: () => void = () => undefined;

	set(times: readonly number[]): void {
		this.times = times;
	}

	dispose(): void {
		this.isDisposed = true;
	}
}

/** A window of VS Code with an address source. */
export interface AddressWindow {
	readonly source: AddressSource;
	readonly log: FakeLog;
	readonly timer: FakeTimer;
	/** Returns the contents of the source by address: the version of each dossier, and the codes of its findings. */
	states(): Promise<Readonly<Record<string, string>>>;
	/** Waits until `states` has a value. */
	settled(address: string, value: string | undefined): Promise<void>;
}

/** A host whose user settings list addresses, servers that answer as told, and the requests that they got. */
export class AddressHost {
	readonly host: FakeHost = freshHost();
	readonly memento = new FakeMemento();
	private readonly windows: AddressSource[] = [];
	readonly answers = new Map<string, Answer>();
	readonly requests: { readonly address: string; readonly init: RequestInit }[] = [];

	constructor(answers: Readonly<Record<string, Answer>>) {
		Object.entries(answers).forEach(([address, answer]) => this.answers.set(address, answer));
		this.list(...Object.keys(answers));
	}

	readonly fetch: Fetch = async (address, init) => {
		this.requests.push({ address, init });
		const answer = this.answers.get(address);
		return typeof answer === 'string'
			? new Response(answer, { headers: { etag: `"${answer.length}"` } })
			: (answer?.() ?? Promise.reject(new TypeError('Failed to fetch')));
	};

	/** Lists addresses in the user settings. */
	list(...addresses: readonly string[]): void {
		this.host.set(SETTINGS.addresses, { globalValue: addresses });
	}

	/** The names of the copies. */
	get copies(): readonly string[] {
		return this.host.files.paths
			.filter(path => path.startsWith(COPIES) && path.includes('.dossier.'))
			.map(path => path.slice(COPIES.length));
	}

	/** Opens a window. All windows share the storage and the settings. */
	open(): AddressWindow {
		const log = new FakeLog();
		const timer = new FakeTimer();
		const source = new AddressSource({
			storageUri: Uri.file('/storage'), memento: this.memento, log, fetch: this.fetch,
			timer: run => {
				timer.run = run;
				return timer;
			},
		});
		this.windows.push(source);
		const states = async () => Object.fromEntries((await source.read()).map(state => [state.origin?.address ?? '', wordOf(state)]));
		const settled = async (address: string, value: string | undefined) => {
			await until(async () => (await states())[address] === value);
		};
		return { source, log, timer, states, settled };
	}

	/** Opens a window in which an address is allowed and downloaded. */
	async opened(...addresses: readonly string[]): Promise<AddressWindow> {
		const window = this.open();
		for (const address of addresses) {
			await window.source.allow(address);
		}
		await window.source.refresh(addresses, { evenIfUnchanged: true });
		return window;
	}

	/** Closes all windows. */
	close(): void {
		this.windows.forEach(window => window.dispose());
	}

	/** A store of sources that are given nearest first. */
	store(...sources: readonly DossierSource[]): LibraryStore {
		return new LibraryStore(sources, new FakeLog());
	}
}

function wordOf({ dossier, findings }: DossierFileState): string {
	return [dossier?.version ?? 'none', ...findings.map(({ code }) => code)].join(' ');
}
