import type * as vscode from 'vscode';
import type { Label, LanguageTag } from '../../../core/dossier/model';
import { findMentions } from '../../../core/lexicon/matching/find';
import type { Mention } from '../../../core/lexicon/matching/mentions';
import type { EntryId, Library, LibraryEntry } from '../../../core/library/library';
import { replacementFor, wrongLabelOf, type Correction } from '../../../core/mention/correction';
import type { ProseRange } from '../../../core/prose/prose';
import { contentLanguage } from '../documents/draftLanguage';
import { answerAbout, type Snapshot } from '../documents/snapshot';
import { inScope } from '../library/dossierScope';
import type { LibraryStore } from '../library/libraryStore';
import type { MentionFinder } from './mentionFinder';

/** The services that `Corrections` uses. */
export interface CorrectionServices {
	readonly store: LibraryStore;
	readonly mentions: MentionFinder;
}

/** Identifies a discouraged name: one label of an entry. */
export interface WrongName {
	readonly entry: EntryId;
	/** The text of the discouraged label. */
	readonly label: string;
}

/** The text of a file that is not open. */
export interface ClosedFile {
	readonly text: string;
	readonly prose: readonly ProseRange[];
	readonly languageId: string;
	readonly uri: vscode.Uri;
}

/** Finds the discouraged names in documents, with what to write instead. Silenced names are left out. */
export class Corrections {
	private readonly services: CorrectionServices;

	constructor(services: CorrectionServices) {
		this.services = services;
	}

	/** Finds the corrections that touch a range, in order; none if the document changes meanwhile. */
	async within(document: vscode.TextDocument, range: vscode.Range): Promise<readonly Correction[]> {
		return await answerAbout(document, async snapshot => {
			const start = snapshot.offsetAt(range.start);
			const end = snapshot.offsetAt(range.end);
			const mentions = await this.services.mentions.within(document, Math.max(0, start - 1), end + 1);
			return this.of(snapshot, mentions.filter(mention => mention.start <= end && mention.end >= start));
		}) ?? [];
	}

	/** Finds all corrections in a document, or those of one name, in order; none if the document changes meanwhile. */
	async all(document: vscode.TextDocument, name?: WrongName): Promise<readonly Correction[]> {
		return await answerAbout(document, async snapshot => {
			const found = await this.of(snapshot, await this.services.mentions.all(document));
			return found.filter(correction => !name || isCorrectionOf(correction, name));
		}) ?? [];
	}

	/** Finds a discouraged name in the text of a file that is not open, in order. */
	async inText({ text, prose, languageId, uri }: ClosedFile, name: WrongName): Promise<readonly Pick<Correction, 'start' | 'end'>[]> {
		const { library } = await this.services.store.get();
		const language = contentLanguage({ languageId, text });
		return inScope(findMentions(await this.services.store.lexicon(), text, prose), this.services.store.scope(uri)).filter(
			({ labels }) => {
				const wrong = wrongLabelIn(labels, language, library);
				return wrong !== undefined && isCorrectionOf(wrong, name);
			},
		);
	}

	private async of(snapshot: Snapshot, mentions: readonly Mention[]): Promise<readonly Correction[]> {
		const { library } = await this.services.store.get();
		const { text, document: { languageId } } = snapshot;
		const language = contentLanguage({ languageId, text });
		return mentions.flatMap(({ start, end, labels }) => {
			const wrong = wrongLabelIn(labels, language, library);
			return wrong ? [{ start, end, ...wrong, replacement: replacementFor(text.slice(start, end), wrong.label, wrong.entry) }] : [];
		});
	}
}

function isCorrectionOf({ entry, label }: Pick<Correction, 'entry' | 'label'>, name: WrongName): boolean {
	return entry.id === name.entry && label.text === name.label;
}

/** Returns the discouraged label of a mention with its entry; `undefined` if the mention can also be a right name. */
function wrongLabelIn(
	labels: Mention['labels'],
	language: LanguageTag,
	library: Library,
): { readonly entry: LibraryEntry; readonly label: Label } | undefined {
	const wrong = wrongLabelOf(labels, language, library);
	const entry = wrong && library.entries.get(wrong.entry);
	return entry && { entry, label: wrong.label };
}
