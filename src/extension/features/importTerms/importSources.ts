import * as vscode from 'vscode';
import type { DossierFile, SourceInFile } from '../../../core/dossier/file';
import type { MadeDossier } from '../../../core/exchange/dossier/dossierMaker';
import { dossierYaml } from '../../../core/exchange/dossier/dossierYaml';
import { dossierOfSources } from '../../../core/exchange/dossier/toDossier';
import { planMerge } from '../../../core/exchange/merge/mergeImport';
import type { ImportedItem } from '../../../core/exchange/readFile';
import { NEW_REVIEW } from '../../../core/review/review';
import { allImported, type KeptImport } from '../../../protocol/keptImport';
import { savedReview } from '../../../protocol/review';
import { fileNameOf } from '../../platform/files/files';
import { writeNewDossier } from '../../platform/review/writeNewDossier';
import type { UserSource } from '../../platform/sources/userSource';
import { notify } from '../../platform/ui/notify';
import { plainRow } from '../../platform/ui/plainRow';
import { showPick } from '../../platform/ui/quickInput';
import type { ImportTask, TargetDossier } from './importedFile';
import { completionWords } from './importWords';
import { writeInto } from './writeInto';

/** References that are to be imported. */
export interface SourcesInput {
	readonly task: ImportTask;
	readonly items: readonly ImportedItem[];
	/** The dossier that they are added to; absent for a new one. */
	readonly target?: TargetDossier | undefined;
	/** The ids, in the file, of the references that were offered for the dossier before. */
	readonly before: ReadonlySet<string>;
}

/** Makes a dossier from the references of a file. */
export function dossierOfReferences({ task, items }: Pick<SourcesInput, 'task' | 'items'>, file?: DossierFile): MadeDossier {
	return dossierOfSources(
		items.map(({ item: { key, csl }, line }) => ({ key, csl, line })),
		{ fileName: fileNameOf(vscode.Uri.parse(task.uri, true)), words: completionWords(), ...(file && { language: file.language }) },
	);
}

/**
 * Lets the user choose among the references that the dossier does not have yet, and adds them as sources. References that were offered
 * before, and are not in the dossier, are not selected. Returns what the next import of the file has to know; `undefined` if nothing was
 * written.
 */
export async function importSources(input: SourcesInput, userDossiers: UserSource): Promise<KeptImport | undefined> {
	const { task, target, before } = input;
	const uri = vscode.Uri.parse(task.uri, true);
	const made = dossierOfReferences(input, target?.file);
	const added = target ? planMerge(target.file, made, () => false).sources : made.file.sources;
	const records = new Set(Object.values(added).map(recordOf));
	const rows = Object.values(made.file.sources)
		.filter(source => records.has(recordOf(source)))
		.map(source =>
			plainRow({
				label: source.shortName,
				description: source.csl.type,
				detail: source.csl.title ?? '',
				picked: !before.has(recordOf(source)),
				record: recordOf(source),
			}),
		);
	if (rows.length === 0) {
		void notify(
			'information',
			target
				? vscode.l10n.t('{0} already contains all of it. Nothing was changed.', fileNameOf(target.uri))
				: vscode.l10n.t('Nothing was found in the file that could be a source of a dossier.'),
		);
		return undefined;
	}
	const chosen = await showPick(rows, {
		canPickMany: true,
		title: vscode.l10n.t('Import Sources'),
		placeHolder: vscode.l10n.t('Which sources should be added?'),
		matchOnDetail: true,
	});
	if (!chosen || chosen.length === 0) {
		return undefined;
	}
	const wanted = new Set(chosen.map(({ record }) => record));
	const make = (file?: DossierFile) => only(dossierOfReferences(input, file), wanted);
	if (target && !await writeInto({ uri: target.uri, make, adds: () => false })) {
		return undefined;
	}
	const into = target?.uri ?? await writeNewSources(uri, make(), userDossiers);
	return into && { format: 1, ...task, into: into.toString(), review: savedReview(NEW_REVIEW), imported: allImported(before, records) };
}

async function writeNewSources(
	uri: vscode.Uri,
	{ file, comments }: MadeDossier,
	userDossiers: UserSource,
): Promise<vscode.Uri | undefined> {
	return writeNewDossier({ name: fileNameOf(uri), uri: uri.toString(), yaml: () => dossierYaml(file, comments) }, { userDossiers });
}

function only(made: MadeDossier, wanted: ReadonlySet<string>): MadeDossier {
	const sources = Object.fromEntries(Object.entries(made.file.sources).filter(([, source]) => wanted.has(recordOf(source))));
	return { ...made, file: { ...made.file, sources, release: Object.keys(sources)[0] ?? made.file.release } };
}

function recordOf({ imported = [] }: SourceInFile): string {
	return imported[0]?.id ?? '';
}
