import type * as vscode from 'vscode';
import type { Dossier } from '../../../../src/core/dossier/model';
import type { DossierFileState, DossierSource, DossierSourceKind } from '../../../../src/extension/platform/sources/dossierSource';
import { EventEmitter } from '../../../support/fakeVscode/values/events';
import { Uri } from '../../../support/fakeVscode/values/uri';

/** A source whose files a test sets. */
export class ChangingSource implements DossierSource {
	readonly kind: DossierSourceKind;
	private readonly changed = new EventEmitter<void>();
	private files: readonly DossierFileState[];
	readonly onDidChange = this.changed.event as vscode.Event<void>;
	/** How often the files were read. */
	reads = 0;
	/** Called before the files are returned. */
	beforeRead: () => unknown = () => undefined;

	constructor(kind: DossierSourceKind, ...dossiers: readonly Dossier[]) {
		this.kind = kind;
		this.files = this.filesOf(dossiers);
	}

	/** The number of listeners. */
	get listeners(): number {
		return this.changed.size;
	}

	set(...dossiers: readonly Dossier[]): void {
		this.setFiles(...this.filesOf(dossiers));
	}

	setFiles(...files: readonly DossierFileState[]): void {
		this.files = files;
		this.changed.fire();
	}

	async read(): Promise<readonly DossierFileState[]> {
		this.reads++;
		await this.beforeRead();
		return this.files;
	}

	dispose(): void {
		this.changed.dispose();
	}

	private filesOf(dossiers: readonly Dossier[]): readonly DossierFileState[] {
		return dossiers.map(dossier => ({ uri: Uri.file(`/${this.kind}/${dossier.id}.dossier.yaml`), dossier, findings: [] }));
	}
}

/** Returns a dossier with terms named as given, by key. */
export function dossierOfTerms(id: string, terms: Readonly<Record<string, string>>): Dossier {
	const entries = Object.entries(terms).map(
		([key, text]) =>
			[
				key,
				{
					key,
					kind: 'term' as const,
					gloss: { en: `what ${key} is` },
					facts: [],
					relations: [],
					departures: [],
					labels: [
						{
							text,
							language: 'en',
							role: 'preferred' as const,
							case: 'fold' as const,
							recognise: true,
							ambiguous: false,
							evidence: [],
						},
					],
				},
			] as const,
	);
	return {
		id,
		title: { en: `Dossier ${id}` },
		language: 'en',
		version: '1.0.0',
		licence: 'CC0-1.0',
		release: 'release',
		overview: [],
		sources: new Map([['release', { key: 'release', shortName: 'Release', csl: { type: 'webpage', title: 'Release' } }]]),
		entries: new Map(entries),
	};
}
