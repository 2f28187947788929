import type * as vscode from 'vscode';
import { libraryOf, likelyOwnSourcesInSteps } from '../../../../core/citation/citedSources';
import type { ReferenceRecognizer } from '../../../../core/citation/document/references/recognizeReferences';
import { jointEntries, jointSubsequent, jointReferences } from '../../../../core/citation/document/refresh/jointRecognizers';
import type { EntryRecognizer } from '../../../../core/citation/document/refresh/listEntries';
import type { SubsequentRecognizer } from '../../../../core/citation/document/refresh/subsequentRecognizer';
import type { CitationFormatting } from '../../../../core/citation/style/documents/document';
import type { Library } from '../../../../core/library/library';
import { runSteps } from '../../scheduling/timeSlice';
import { sourcesOfLibraries } from '../bibliographies/ownLibraries';
import type { OwnLibraryReader } from '../bibliographies/ownLibraries';
import { ReferenceRecognizers } from './referenceRecognizers';

/** The sources that a document may cite, and how references to them are recognized in a form of citations. */
export interface DocumentRecognition {
	/** The dossiers, with the sources of the user's own files that the document may cite. */
	readonly library: Library;
	readonly references: (formatting: CitationFormatting) => Promise<ReferenceRecognizer>;
	readonly subsequent: (formatting: CitationFormatting) => Promise<SubsequentRecognizer>;
	readonly entries: (formatting: CitationFormatting) => Promise<EntryRecognizer>;
}

/** The user's own sources for a document, and the library that they form with the dossiers. */
interface WithOwn {
	readonly dossiers: Library;
	readonly own: Library;
	readonly both: Library;
}

/**
 * Recognizes references in a document: to the sources of dossiers, and to those of the user's own files that apply to it. Of a large file,
 * only sources whose words the document has are formatted.
 */
export class DocumentRecognizers implements vscode.Disposable {
	private readonly own: OwnLibraryReader;
	private readonly ofDossiers: ReferenceRecognizers;
	private readonly ofOwn = new ReferenceRecognizers();
	private readonly known = new WeakMap<vscode.TextDocument, WithOwn>();
	/** By the recognizer of own sources. */
	private readonly joined = new WeakMap<
		ReferenceRecognizer,
		{ readonly dossiers: ReferenceRecognizer; readonly joint: ReferenceRecognizer }
	>();

	constructor(own: OwnLibraryReader, ofDossiers: ReferenceRecognizers) {
		this.own = own;
		this.ofDossiers = ofDossiers;
	}

	/** Returns what is recognized in a document with a text. Files that cannot be read are left out. */
	async of(document: vscode.TextDocument, text: string, dossiers: Library): Promise<DocumentRecognition> {
		const { languageId } = document;
		const { own, both } = await this.withOwn(document, text, dossiers);
		const { ofDossiers, ofOwn } = this;
		if (own.sources.size === 0) {
			return {
				library: dossiers,
				references: form => ofDossiers.of(dossiers, form, languageId),
				subsequent: form => ofDossiers.subsequent(dossiers, form, languageId),
				entries: form => ofDossiers.entries(dossiers, form, languageId),
			};
		}
		return {
			library: both,
			references: async form => this.joint(await ofDossiers.of(dossiers, form, languageId), await ofOwn.of(own, form, languageId)),
			subsequent: async form =>
				jointSubsequent(await ofDossiers.subsequent(dossiers, form, languageId), await ofOwn.subsequent(own, form, languageId)),
			entries: async form =>
				jointEntries(await ofDossiers.entries(dossiers, form, languageId), await ofOwn.entries(own, form, languageId)),
		};
	}

	/** Returns the same function for the same two, because its results are cached with the text of documents. */
	private joint(dossiers: ReferenceRecognizer, own: ReferenceRecognizer): ReferenceRecognizer {
		const known = this.joined.get(own);
		const joint = known?.dossiers === dossiers ? known.joint : jointReferences(dossiers, own);
		this.joined.set(own, { dossiers, joint });
		return joint;
	}

	/** Returns the same objects as long as the sources are the same, so that recognizers are built once. */
	private async withOwn(document: vscode.TextDocument, text: string, dossiers: Library): Promise<WithOwn> {
		const { libraries } = await this.own.of(document);
		const all = sourcesOfLibraries(libraries);
		const likely = await runSteps(likelyOwnSourcesInSteps(text, dossiers, all));
		const known = this.known.get(document);
		if (
			known?.dossiers === dossiers
			&& known.own.sources.size === likely.length
			&& likely.every(source => known.own.sources.get(source.key) === source)
		) {
			return known;
		}
		const own = libraryOf(likely);
		const made: WithOwn = { dossiers, own, both: { ...dossiers, sources: new Map([...dossiers.sources, ...own.sources]) } };
		this.known.set(document, made);
		return made;
	}

	dispose(): void {
		this.ofOwn.dispose();
	}
}
