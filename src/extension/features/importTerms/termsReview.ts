import * as vscode from 'vscode';
import type { DossierFile, RelationInFile } from '../../../core/dossier/file';
import type { Key, LanguageTag } from '../../../core/dossier/model';
import type { MadeDossier } from '../../../core/exchange/dossier/dossierMaker';
import { dossierYaml } from '../../../core/exchange/dossier/dossierYaml';
import { dossierOfTerms } from '../../../core/exchange/dossier/toDossier';
import { mergeEdits } from '../../../core/exchange/merge/mergeEdits';
import { namesLeftOut, planMerge } from '../../../core/exchange/merge/mergeImport';
import type { ExchangeProblem, TermBase } from '../../../core/exchange/termBase';
import type { EntryId } from '../../../core/library/library';
import { acceptedConcepts, type AcceptedConcepts } from '../../../core/review/acceptedConcepts';
import { afterImport } from '../../../core/review/afterImport';
import { importItems, recordIn } from '../../../core/review/importItems';
import type { Review } from '../../../core/review/review';
import type { ReviewItems } from '../../../core/review/reviewStates';
import { withEdits } from '../../../core/text/textEdit';
import { allImported, type KeptImport } from '../../../protocol/keptImport';
import { savedReview } from '../../../protocol/review';
import { fileNameOf } from '../../platform/files/files';
import { relationLabels } from '../../platform/library/vocabularyLabels';
import type { PanelReview } from '../../platform/review/panelReview';
import { ReviewedItems } from '../../platform/review/reviewedItems';
import { writeNewDossier } from '../../platform/review/writeNewDossier';
import type { UserSource } from '../../platform/sources/userSource';
import type { ImportTask, TargetDossier } from './importedFile';
import { completionWords } from './importWords';
import { showLine } from './showLine';
import { writeInto } from './writeInto';

/** The maximum number of entries of the dossier that are listed as known. */
const MAX_KNOWN = 500;

/** The parts of a review of terms. */
export interface TermsInput {
	readonly task: ImportTask;
	readonly base: TermBase;
	/** The dossier that they are added to; absent for a new one. */
	readonly target?: TargetDossier | undefined;
	readonly review?: Review | undefined;
	/** The ids in the file of what was imported from it into the dossier before. */
	readonly before: ReadonlySet<string>;
}

/** Where a review writes a new dossier, and what follows. */
export interface TermsReviewOptions {
	readonly userDossiers: UserSource;
	/**
	 * Called after what was accepted has been written, with what the next import has to know, and with all problems if merging has added
	 * some.
	 */
	readonly finish: (kept: KeptImport, problems: readonly ExchangeProblem[] | undefined) => Promise<void>;
}

/** What is proposed for a dossier. */
interface Proposed {
	readonly made: MadeDossier;
	readonly items: ReviewItems;
	readonly known: readonly EntryId[];
	readonly existing: ReadonlySet<string>;
	readonly problems: readonly ExchangeProblem[];
}

/** Terms of a file that are imported, and the decisions about them. */
export class TermsReview extends ReviewedItems implements PanelReview {
	/** What could not be imported. */
	readonly problems: readonly ExchangeProblem[];
	readonly known: readonly EntryId[];
	private readonly input: TermsInput;
	private readonly made: MadeDossier;
	/** The ids in the file of the entries that the dossier has already. */
	private readonly existing: ReadonlySet<string>;
	private readonly options: TermsReviewOptions;

	private constructor(input: TermsInput, { made, items, known, existing, problems }: Proposed, options: TermsReviewOptions) {
		super(items, input.review);
		this.input = input;
		this.made = made;
		this.known = known;
		this.existing = existing;
		this.problems = problems;
		this.options = options;
	}

	/** Compares terms with the dossier that they are added to. */
	static of(input: TermsInput, options: TermsReviewOptions): TermsReview {
		const { base, target, before } = input;
		const made = dossierOfTerms(base, { fileName: importedFileName(input), words: completionWords(), ...languageOf(target?.file) });
		const { matched, entries } = target ? planMerge(target.file, made, () => false) : { matched: [], entries: {} };
		const relationText = relationTexts({ ...target?.file.entries, ...entries }, made.file.language);
		const items = new Map(
			importItems(made, { matched }, { before, relationText, kindOf: key => target?.file.entries[key]?.kind }).map(item => [
				item.key,
				item,
			]),
		);
		const existing = new Set(matched.flatMap(({ imported }) => imported.map(key => recordIn(made.file.entries[key] ?? NO_ENTRY))));
		const known = matched.filter(({ additions }) => !additions).slice(0, MAX_KNOWN).map(({ key }) => `${target?.file.id ?? ''}/${key}`);
		const problems = [...made.problems, ...namesLeftOut({ matched }, made)];
		return new TermsReview(input, { made, items, known, existing, problems }, options);
	}

	get title(): string {
		const { target } = this.input;
		return target
			? vscode.l10n.t('Import {0} into {1}', importedFileName(this.input), fileNameOf(target.uri))
			: vscode.l10n.t('Import {0} into a New Dossier', importedFileName(this.input));
	}

	get emptyMessage(): string {
		return vscode.l10n.t('Nothing was found in the file that could be an entry of a dossier.');
	}

	get kept(): KeptImport {
		const { task, before } = this.input;
		return { format: 1, ...task, review: this.saved, ...(before.size > 0 && { imported: [...before] }) };
	}

	async showPlace(key: string): Promise<void> {
		const line = this.items.get(key)?.paragraph ?? 0;
		await showLine(vscode.Uri.parse(this.input.task.uri, true), line);
	}

	async write(column: vscode.ViewColumn): Promise<boolean> {
		const { task, target, before } = this.input;
		const made = this.accepted(target?.file);
		const imported = recordsIn(made);
		const problems = this.problemsAfter(made);
		const into = target ? await this.writeIntoTarget(target) : await this.writeNew(column);
		if (!into) {
			return false;
		}
		const review = savedReview(afterImport(this.review, imported));
		const kept: KeptImport = { format: 1, ...task, into: into.toString(), review, imported: allImported(before, imported) };
		await this.options.finish(kept, problems);
		return true;
	}

	/** Returns the URI of the dossier; `undefined` if it was not changed. */
	private async writeIntoTarget({ uri }: TargetDossier): Promise<vscode.Uri | undefined> {
		const isWritten = await writeInto({ uri, make: file => this.accepted(file), adds: (made, key) => this.addsTo(made, key) });
		return isWritten ? uri : undefined;
	}

	private writeNew(column: vscode.ViewColumn): Promise<vscode.Uri | undefined> {
		return writeNewDossier(
			{ name: importedFileName(this.input), uri: this.input.task.uri, yaml: () => this.yaml() },
			{ userDossiers: this.options.userDossiers, column },
		);
	}

	/** Returns the dossier as decided so far, in YAML. */
	yaml(): string {
		const { target } = this.input;
		const made = this.accepted(target?.file);
		if (!target) {
			return dossierYaml(made.file, made.comments);
		}
		const edits = mergeEdits(target.text, planMerge(target.file, made, key => this.addsTo(made, key)));
		return edits ? withEdits(target.text, edits) : target.text;
	}

	/**
	 * Returns the problems, including those of merging: an entry may have no room for all names. `undefined` if there are no more than
	 * before.
	 */
	private problemsAfter(made: MadeDossier): readonly ExchangeProblem[] | undefined {
		const { target } = this.input;
		const matched = target ? planMerge(target.file, made, key => this.addsTo(made, key)).matched.filter(({ adds }) => adds) : [];
		const leftOut = [...made.problems.filter(({ code }) => code === 'namesFull'), ...namesLeftOut({ matched }, made)];
		const added = leftOut.filter(
			({ detail, line }) =>
				!this.problems.some(problem => problem.code === 'namesFull' && problem.detail === detail && problem.line === line),
		);
		return added.length === 0 ? undefined : [...this.problems, ...added];
	}

	private addsTo({ file }: MadeDossier, key: Key): boolean {
		return this.adds.has(recordIn(file.entries[key] ?? NO_ENTRY));
	}

	private get adds(): ReadonlySet<string> {
		return this.decided.adds;
	}

	private get decided(): AcceptedConcepts {
		return acceptedConcepts({ ...this.made, existing: this.existing }, this.items, this.review);
	}

	/**
	 * Returns a dossier of what was accepted, in the main language of a dossier file. Its problems were reported with those of the whole file,
	 * except names for which merging leaves no room.
	 */
	private accepted(file: DossierFile | undefined): MadeDossier {
		const { concepts } = this.decided;
		return dossierOfTerms(
			{ ...this.input.base, concepts },
			{ fileName: importedFileName(this.input), words: completionWords(), language: file?.language ?? this.made.file.language },
		);
	}
}

const NO_ENTRY = { kind: 'term', labels: {}, gloss: {} } as const;

/** Returns the ids in the file of everything that becomes an entry, merged entries included. */
function recordsIn({ file }: MadeDossier): ReadonlySet<string> {
	return new Set(Object.values(file.entries).flatMap(({ imported = [] }) => imported.flatMap(({ id }) => id ?? [])));
}

/** Returns the texts that show relations to entries: the relation and the names in the main language. */
function relationTexts(entries: DossierFile['entries'], language: LanguageTag): (relation: RelationInFile) => string {
	const labels = relationLabels();
	return ({ type, target }) => {
		const name = entries[target]?.labels[language]?.preferred;
		return `${labels[type]}: ${typeof name === 'string' ? name : name?.text ?? target}`;
	};
}

function importedFileName({ task }: TermsInput): string {
	return fileNameOf(vscode.Uri.parse(task.uri, true));
}

function languageOf(file: DossierFile | undefined) {
	return file ? { language: file.language } : {};
}
