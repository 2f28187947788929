import * as vscode from 'vscode';
import { TERM_FORMATS } from '../../../core/exchange/formats';
import type { ReadFile } from '../../../core/exchange/readFile';
import { parseKeptImport, type KeptImport } from '../../../protocol/keptImport';
import { restoredReview } from '../../../protocol/review';
import { WEBVIEWS } from '../../ids';
import { fileNameOf } from '../../platform/files/files';
import { reviewId } from '../../platform/review/reviewId';
import { ReviewPanels } from '../../platform/review/reviewPanels';
import { ReviewStorage } from '../../platform/review/reviewStorage';
import { reviewStrings } from '../../platform/review/reviewStrings';
import { isBundleError } from '../../platform/ui/bundleError';
import { errorMessage } from '../../platform/ui/errorMessage';
import { guarded } from '../../platform/ui/guarded';
import { notify } from '../../platform/ui/notify';
import { chooseColumns } from './chooseColumns';
import { askForFile, askForFormat, formatOf, languageFor } from './chooseFile';
import { chooseTarget } from './chooseTarget';
import { ColumnMemory } from './columnMemory';
import { bytesOf, decodedText, readTarget, readTask, type ImportTask, type TargetDossier } from './importedFile';
import { ImportProblems, problemsOf } from './importProblems';
import { importSources, dossierOfReferences } from './importSources';
import type { ImportServices } from './services';
import { TermsReview, type TermsReviewOptions } from './termsReview';

/** Imports files of terms and sources, and owns the open reviews of them. */
export class TermsImports implements vscode.Disposable {
	private readonly services: ImportServices;
	private readonly storage: ReviewStorage;
	private readonly panels: ReviewPanels<TermsReview>;
	private readonly columns: ColumnMemory;
	private readonly problems = new ImportProblems();

	constructor(services: ImportServices) {
		this.services = services;
		this.storage = new ReviewStorage(services.nearestStorageUri, 'imports', services.log);
		this.columns = new ColumnMemory(services.workspaceMemory);
		this.panels = new ReviewPanels(
			{ ...services, storage: this.storage },
			{
				viewType: WEBVIEWS.importReview,
				words: () => ({
					title: vscode.l10n.t('Import Terms'),
					gone: vscode.l10n.t(
						'This import cannot be resumed, because its file or its dossier can no longer be read. Run “Dossier: Import Terms” again.',
					),
					strings: {
						...reviewStrings(),
						write: vscode.l10n.t('Import'),
						paragraph: vscode.l10n.t('row {0}'),
						title: '',
						showPlace: vscode.l10n.t('Show in the File'),
						recognized: vscode.l10n.t('Already in the dossier, with everything in the file'),
					},
				}),
				restore: id => this.resumed(id),
			},
		);
	}

	/**
	 * Asks for a file and a dossier, and for the meaning of the columns of a table; then shows the proposals. Rejects if our code for
	 * reading files cannot be loaded.
	 */
	async start(file?: vscode.Uri): Promise<void> {
		const uri = file ?? await askForFile();
		if (!uri) {
			return;
		}
		try {
			await this.import(uri);
		} catch (error) {
			if (isBundleError(error)) {
				throw error;
			}
			void notify(
				'error',
				vscode.l10n.t('{0} cannot be imported. {1}', fileNameOf(uri), errorMessage(error)),
			);
		}
	}

	/** Takes over a panel that VS Code restored. */
	restore(panel: vscode.WebviewPanel, state: unknown): void {
		this.panels.restore(panel, state);
	}

	dispose(): void {
		vscode.Disposable.from(this.panels, this.problems).dispose();
	}

	private async import(uri: vscode.Uri): Promise<void> {
		const bytes = await bytesOf(uri);
		const reads = formatOf(uri, bytes) ?? await askForFormat(uri);
		const into = reads === undefined ? undefined : await chooseTarget(uri, this.services.store);
		if (reads === undefined || !into) {
			return;
		}
		const target = into === 'new' ? undefined : await readTarget(into);
		if (into !== 'new' && !target) {
			void notify('warning', vscode.l10n.t('{0} was not changed, because it has errors. Correct them first.', fileNameOf(into)));
			return;
		}
		const language = target?.file.language ?? await languageFor(reads);
		const rows = TERM_FORMATS.find(({ name }) => name === reads)?.rows?.(bytes, decodedText);
		const columns =
			language === undefined ? undefined : rows && rows.rows.length > 0 ? await chooseColumns(rows, language, this.columns) : [];
		if (columns) {
			await this.review(
				{
					uri: uri.toString(),
					reads,
					columns,
					...(language !== undefined && { language }),
					...(target && { into: target.uri.toString() }),
				},
				target,
			);
		}
	}

	private async review(task: ImportTask, target: TargetDossier | undefined): Promise<void> {
		const uri = vscode.Uri.parse(task.uri, true);
		const read = await readTask(task);
		const id = await idOf(task);
		const kept = await this.keptAs(id);
		const before = new Set(kept?.imported);
		if (read.type === 'sources') {
			const input = { task, items: read.items, target, before };
			this.problems.show(uri, problemsOf(read, dossierOfReferences(input, target?.file).problems));
			const imported = await importSources(input, this.services.userDossiers);
			return imported && this.remember(imported);
		}
		const review = TermsReview.of(
			{ task, base: read.base, target, review: kept && restoredReview(kept.review), before },
			this.optionsFor(id, uri, read),
		);
		this.problems.show(uri, problemsOf(read, review.problems));
		const shown = this.panels.get(id);
		if (shown) {
			shown.panel.reveal();
			return shown.show(Promise.resolve(review));
		}
		this.panels.create(id, Promise.resolve(review));
	}

	private optionsFor(id: string, uri: vscode.Uri, read: ReadFile): TermsReviewOptions {
		return {
			userDossiers: this.services.userDossiers,
			finish: async (kept, problems) => {
				await guarded(this.services.log, 'importTerms', () => this.remember(kept));
				if (problems) {
					this.problems.show(uri, problemsOf(read, problems));
				}
				this.panels.close(id);
			},
		};
	}

	private async keptAs(id: string): Promise<KeptImport | undefined> {
		const json = await this.storage.load(id);
		return json === undefined ? undefined : parseKeptImport(json);
	}

	/** Stores what the next import of the same file into the same dossier has to know. */
	private async remember(kept: KeptImport): Promise<void> {
		await this.storage.keep(await idOf(kept), () => kept);
	}

	/** Reads a stored import again; `undefined` if it is not stored, or its file or dossier cannot be read. */
	private async resumed(id: string): Promise<TermsReview | undefined> {
		const kept = await this.keptAs(id);
		if (!kept) {
			return undefined;
		}
		const { uri, reads, language, columns, into, review, imported } = kept;
		const task: ImportTask = { uri, reads, language, columns, into };
		const read = await readTask(task).catch((error: unknown) => {
			if (isBundleError(error)) {
				throw error;
			}
			this.services.log.warn(`${fileNameOf(vscode.Uri.parse(uri, true))} cannot be read again:`, error);
			return undefined;
		});
		const target = task.into === undefined ? undefined : await readTarget(vscode.Uri.parse(task.into, true));
		return read?.type !== 'terms' || (task.into !== undefined && !target)
			? undefined
			: TermsReview.of(
					{ task, base: read.base, target, review: restoredReview(review), before: new Set(imported) },
					this.optionsFor(id, vscode.Uri.parse(uri, true), read),
				);
	}
}

/** An import is resumed for the same file and dossier, however its columns were read. */
async function idOf({ uri, into = '' }: Pick<ImportTask, 'uri' | 'into'>): Promise<string> {
	return await reviewId(`import\n${uri}\n${into}`);
}
