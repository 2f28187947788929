import * as vscode from 'vscode';
import { readOwnInSteps } from '../../../core/dossier/readOwn';
import { MAX_DOSSIER_BYTES, MAX_DOSSIER_FILES } from '../../../core/limits';
import { runSteps } from '../scheduling/timeSlice';
import type { DossierFileState, DossierSource } from './dossierSource';
import { validateShape } from './validateShape';

/** A dossier that an extension has registered. */
export interface Registration {
	/** The id of the extension, and a name that is unique in it. */
	readonly owner: string;
	readonly name: string;
	readonly text: string;
}

interface Registered {
	readonly registration: Registration;
	/** Set when it is first read. */
	state: Promise<DossierFileState> | undefined;
}

/** The URI scheme of registered dossiers, which belongs to no file system. */
const SCHEME = 'dossier-registered';

/** The dossiers that other extensions have registered. */
export class RegisteredSource implements DossierSource {
	readonly kind = 'extension';
	private readonly changed = new vscode.EventEmitter<void>();
	private readonly registered = new Set<Registered>();
	private timer: ReturnType<typeof setTimeout> | undefined;
	readonly onDidChange = this.changed.event;

	/** Adds a dossier until the result is disposed of. Changes in the same turn of the event loop fire one event. */
	add(registration: Registration): vscode.Disposable {
		const own: Registered = { registration, state: undefined };
		this.registered.add(own);
		this.fireSoon();
		return new vscode.Disposable(() => {
			if (this.registered.delete(own)) {
				this.fireSoon();
			}
		});
	}

	async read(): Promise<readonly DossierFileState[]> {
		return Promise.all([...this.registered].slice(0, MAX_DOSSIER_FILES).map(own => (own.state ??= stateOf(own.registration))));
	}

	dispose(): void {
		clearTimeout(this.timer);
		this.registered.clear();
		this.changed.dispose();
	}

	private fireSoon(): void {
		clearTimeout(this.timer);
		this.timer = setTimeout(() => this.changed.fire(), 0);
	}
}

async function stateOf({ owner, name, text }: Registration): Promise<DossierFileState> {
	const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${owner}/${name}` });
	if (text.length > MAX_DOSSIER_BYTES) {
		return {
			uri,
			dossier: undefined,
			extension: owner,
			findings: [{ code: 'tooLarge', path: [], detail: String(MAX_DOSSIER_BYTES / 1_000_000) }],
		};
	}
	const { dossier, findings } = await runSteps(readOwnInSteps(text, { validate: validateShape }));
	return { uri, dossier, findings, extension: owner };
}
