import type { DossierFile, EntryInFile, LabelsInFile, RelationInFile } from '../../dossier/file';
import type { Key, LanguageTag, LocalizedText } from '../../dossier/model';
import { INVERSE_RELATIONS, type EntryKind } from '../../dossier/vocabulary';
import { MAX_ENTRIES, MAX_RELATIONS } from '../../limits';
import type { Concept, ExchangeProblem, TermBase } from '../termBase';
import { cleanLanguage, cleanName } from '../termText';
import { labelTextOf, markAmbiguous } from './ambiguous';
import { commentAt, type Comments } from './dossierYaml';
import { labelsOf } from './entryLabels';
import { RecordIds, recordOf } from './importedFrom';
import { inMainLanguage } from './mainLanguage';
import { keyOf, UniqueKeys } from './makeKey';
import { RepeatedConcepts } from './repeatedConcepts';

/** The longest text in a dossier, as in its schema. */
export const MAX_TEXT_LENGTH = 20_000;
/** The longest name of a licence, as in the schema. */
const MAX_LICENCE_LENGTH = 2000;

/** The words that are written into a dossier where the file does not say enough, and the comments that ask for better ones. */
export interface CompletionWords {
	/** A description of an entry that only gives its kind. */
	readonly gloss: (kind: EntryKind) => string;
	/** Why a name is wrong, where the file only says that it is. */
	readonly reason: string;
	readonly comments: Readonly<
		Record<'file' | 'title' | 'licence' | 'release' | 'gloss' | 'evidence' | 'reason' | 'ambiguous' | 'relation', string>
	>;
}

/** How a file becomes a dossier. */
export interface DossierOptions {
	/** The name of the file, which becomes the source of everything in it. */
	readonly fileName: string;
	readonly id?: string;
	readonly title?: string;
	/** The main language; by default the one that the file names and has names in, or else the one of most concepts. */
	readonly language?: LanguageTag;
	readonly words: CompletionWords;
}

/** A dossier file, valid against the schema and the rules, with comments where something has to be completed. */
export interface MadeDossier {
	readonly file: DossierFile;
	readonly comments: Comments;
	/** The concept from which each entry was made, by its key. */
	readonly concepts: ReadonlyMap<Key, Concept>;
	/** The parts that could not be converted. None of them is in the file. */
	readonly problems: readonly ExchangeProblem[];
}

/** The key of the source that represents the imported file. */
export const FILE = 'imported_file';

/** Reports a part of a concept that cannot be converted. */
type Report = (code: ExchangeProblem['code'], detail: string) => void;

/** Makes a dossier file from concepts, one after the other. */
export class DossierMaker {
	readonly problems: ExchangeProblem[] = [];
	private readonly comments = new Map<string, string>();
	private readonly keys = new UniqueKeys();
	private readonly repeated = new RepeatedConcepts();
	private readonly entries = new Map<Key, { entry: EntryInFile; concept: Concept; relations: RelationInFile[] }>();
	private readonly byId = new Map<string, Key>();
	private readonly language: LanguageTag;
	private readonly words: CompletionWords;
	private readonly ids: RecordIds;

	constructor(language: LanguageTag, { words, fileName }: Pick<DossierOptions, 'words' | 'fileName'>) {
		this.language = language;
		this.words = words;
		this.ids = new RecordIds(fileName);
	}

	/**
	 * Adds an entry for a concept. A concept without a name in the main language is only reported, as are those for which there is no room,
	 * and those that are like an earlier one.
	 */
	add(written: Concept): void {
		const concept = inMainLanguage(written, this.language);
		const report: Report = (code, detail) => {
			this.problems.push({ code, detail, ...placeOf(concept) });
		};
		if (this.entries.size >= MAX_ENTRIES) {
			if (this.problems.at(-1)?.code !== 'tooMany') {
				report('tooMany', String(MAX_ENTRIES));
			}
			return;
		}
		const labels = labelsOf(concept, { language: this.language, reason: this.words.reason, report });
		const preferred = labels?.languages[this.language]?.preferred;
		if (!labels || preferred === undefined) {
			if (labels) {
				report('noName', this.language);
			} else if (concept.terms.every(({ text }) => cleanName(text) === '')) {
				report('nameless', '');
			}
			return;
		}
		const name = labelTextOf(preferred);
		const repeated = concept.record === undefined ? this.repeated.compare(concept, name) : undefined;
		if (repeated) {
			report(repeated, name);
		}
		if (repeated === 'repeated') {
			return;
		}
		const key = this.newKey(concept, [...acronymsOf(labels.languages[this.language]), name], report);
		if (labels.needsReason) {
			this.note(['entries', key, 'labels'], 'reason');
		}
		const entry: EntryInFile = {
			kind: concept.kind ?? 'term',
			labels: labels.languages,
			...this.describe(concept, key, report),
			imported: [concept.record ?? recordOf(concept, name), ...(concept.alsoRecords ?? [])]
				.slice(0, MAX_ORIGINS)
				.map(record => this.ids.take(record)),
		};
		this.entries.set(key, { entry, concept, relations: [] });
	}

	/** Returns the key of a new entry, by which links to its concept are then known. */
	private newKey({ id }: Concept, names: readonly string[], report: Report): Key {
		if (id !== undefined && this.byId.has(id)) {
			report('sameId', id);
		}
		const key = this.keys.take(id, names, `entry${this.entries.size + 1}`);
		this.byId.set(id ?? key, this.byId.get(id ?? key) ?? key);
		return key;
	}

	/** Returns the texts about an entry, with a gloss in any case, and notes what is to be completed. */
	private describe(
		{ kind = 'term', gloss, definition }: Concept, key: Key, report: Report,
	): Pick<EntryInFile, 'gloss' | 'definition'> {
		const ownGloss = this.texts(gloss, report);
		const text = this.texts(definition, report);
		if (!ownGloss) {
			this.note(['entries', key, 'gloss'], 'gloss');
		}
		if (text) {
			this.note(['entries', key, 'definition'], 'evidence');
		}
		return {
			gloss: ownGloss ?? { [this.language]: this.words.gloss(kind) },
			...(text && { definition: { text, evidence: [{ source: FILE }] } }),
		};
	}

	/** Adds the links once all entries have keys. A link that is stated from both ends is taken once. */
	link(): void {
		const stated = new Set<string>();
		for (const [key, { concept, relations }] of this.entries) {
			let count = 0;
			for (const { type, to } of concept.links) {
				const target = this.byId.get(to);
				if (target === undefined) {
					this.problems.push({ code: 'unknownTarget', detail: to, ...placeOf(concept) });
				} else if (!stated.has(`${key} ${type} ${target}`) && target !== key && ++count <= MAX_RELATIONS) {
					relations.push({ type, target, evidence: [{ source: FILE }], unconfirmed: true });
					stated.add(`${key} ${type} ${target}`).add(`${target} ${INVERSE_RELATIONS[type]} ${key}`);
				}
			}
			if (count > MAX_RELATIONS) {
				this.problems.push({ code: 'manyRelations', detail: String(count), ...placeOf(concept) });
			}
			if (relations.length > 0) {
				this.note(['entries', key, 'relations'], 'relation');
			}
		}
	}

	finish(base: TermBase, options: DossierOptions, sources: DossierFile['sources']): MadeDossier {
		const { entries, ambiguous } = markAmbiguous(
			new Map([...this.entries].map(([key, { entry, relations }]) => [key, relations.length > 0 ? { ...entry, relations } : entry])),
		);
		ambiguous.forEach(key => this.note(['entries', key, 'labels'], 'ambiguous'));
		const title =
			options.title !== undefined
				? { [this.language]: options.title }
				: this.texts(base.title ?? {}, (code, detail) => this.problems.push({ code, detail }));
		const licence =
			base.licence !== undefined && base.licence.trim() !== '' && base.licence.length <= MAX_LICENCE_LENGTH
				? base.licence
				: undefined;
		this.note([], 'file');
		this.note(['release'], 'release');
		if (!title) {
			this.note(['title'], 'title');
		}
		if (licence === undefined) {
			this.note(['licence'], 'licence');
		}
		const file: DossierFile = {
			format: 1,
			id: keyOf(options.id ?? base.id ?? options.fileName.replace(/\.[^.]*$/, '').replace(/\.dossier$/, '')) || 'imported',
			title: title ?? { [this.language]: options.fileName },
			language: this.language,
			version: /^\d+\.\d+\.\d+$/.test(base.version ?? '') ? base.version ?? '' : '0.1.0',
			licence: licence ?? 'NOASSERTION',
			release: Object.keys(sources)[0] ?? FILE,
			overview: [],
			sources,
			entries: Object.fromEntries(entries),
		};
		return {
			file,
			comments: this.comments,
			concepts: new Map([...this.entries].map(([key, { concept }]) => [key, concept])),
			problems: this.problems,
		};
	}

	private note(path: readonly string[], comment: keyof CompletionWords['comments']): void {
		const at = commentAt(path);
		const earlier = this.comments.get(at);
		// The comment at the top of the file explains the others.
		const written = comment === 'file' ? this.words.comments.file : `Complete: ${this.words.comments[comment]}`;
		this.comments.set(at, earlier === undefined ? written : `${earlier}\n${written}`);
	}

	/** Returns the texts that a dossier can have; `undefined` if there are none. */
	private texts(text: LocalizedText, report: Report): LocalizedText | undefined {
		const kept = Object.entries(text)
			.filter(([, one]) => one.trim() !== '')
			.flatMap(([written, one]): readonly (readonly [LanguageTag, string])[] => {
				const language = cleanLanguage(written);
				if (language === undefined || one.length > MAX_TEXT_LENGTH) {
					report(language === undefined ? 'language' : 'longText', written);
					return [];
				}
				return [[language, one]];
			});
		return kept.length > 0 ? Object.fromEntries(kept) : undefined;
	}
}

/** The maximum number of origins of an entry, as in the schema of a dossier. */
const MAX_ORIGINS = 50;

/** Where a concept is in its file: its line or, if that is unknown, its id. */
function placeOf({ line, id }: Concept): Pick<ExchangeProblem, 'line' | 'concept'> {
	return line !== undefined ? { line } : id !== undefined ? { concept: id } : {};
}

function acronymsOf(labels: LabelsInFile | undefined): readonly string[] {
	return (labels?.acronym ?? []).slice(0, 1).map(labelTextOf);
}
