import type { EntryInFile, RelationInFile } from '../dossier/file';
import type { Key, LanguageTag } from '../dossier/model';
import type { EntryKind } from '../dossier/vocabulary';
import { labelTextOf } from '../exchange/dossier/ambiguous';
import type { MadeDossier } from '../exchange/dossier/dossierMaker';
import { commentAt } from '../exchange/dossier/dossierYaml';
import { addedTexts } from '../exchange/merge/additions';
import type { MergePlan } from '../exchange/merge/mergeImport';
import { oneLine } from '../text/shownText';
import type { ReviewItem } from './reviewItem';

/** The longest passage that is shown of a description. */
const MAX_PASSAGE = 400;

/** The input of an import besides the file and the dossier. */
export interface ImportItemOptions {
	/** The ids in the file of the entries that were imported from it before. */
	readonly before: ReadonlySet<string>;
	/** Returns the kind of an entry of the dossier; `undefined` if it has none with this key. */
	readonly kindOf?: (key: Key) => EntryKind | undefined;
	/** Returns a relation of the dossier as text. */
	readonly relationText: (relation: RelationInFile) => string;
}

/**
 * Returns the entries of an imported file as items of a review, in the order of the file: new ones are accepted. Entries that add names,
 * texts or relations to an entry of the dossier are not accepted. Neither are entries whose records are in `before`, which were imported once
 * and have been removed, so that nothing returns that a person has removed. Entries that add nothing are left out.
 */
export function importItems(
	made: MadeDossier,
	{ matched }: Pick<MergePlan, 'matched'>,
	{ before, kindOf, relationText }: ImportItemOptions,
): readonly ReviewItem[] {
	const matches = new Map(matched.flatMap(match => match.imported.map((key, index) => [key, { match, isFirst: index === 0 }] as const)));
	return Object.entries(made.file.entries).flatMap(([key, entry]): readonly ReviewItem[] => {
		const found = matches.get(key);
		const common = { key: recordIn(entry), kind: entry.kind, count: 1, paragraph: made.concepts.get(key)?.line ?? 0 };
		if (!found) {
			const [name = '', ...others] = namesIn(entry, made.file.language);
			const wasRemoved = before.has(common.key);
			return [
				{
					...common,
					name,
					others,
					...(wasRemoved && { wasRemoved }),
					accepted: !wasRemoved,
					passage: passageOf(textsOf(made, key, entry)),
				},
			];
		}
		const { additions } = found.match;
		if (!additions || !found.isFirst) {
			return [];
		}
		const { names, texts } = addedTexts(additions);
		const [name = ''] = namesIn(entry, made.file.language);
		// A file without kinds gives “term” to all.
		const kind = kindOf?.(found.match.key) ?? entry.kind;
		return [
			{
				...common,
				kind,
				name,
				others: names.filter(one => one !== name),
				addsTo: found.match.key,
				accepted: false,
				passage: passageOf([...texts, ...(additions.relations ?? []).map(relationText)]),
			},
		];
	});
}

/** Returns the id of an imported entry in its file. */
export function recordIn({ imported = [] }: EntryInFile): string {
	return imported[0]?.id ?? '';
}

/** Names in the main language come first, each once. */
function namesIn({ labels }: EntryInFile, language: LanguageTag): readonly string[] {
	const languages = [language, ...Object.keys(labels).filter(one => one !== language)];
	return [...new Set(languages.flatMap(one => {
		const { preferred = [], acronym = [], variant = [] } = labels[one] ?? {};
		return [preferred, acronym, variant].flat().map(labelTextOf);
	}))];
}

function textsOf({ comments }: MadeDossier, key: Key, { gloss, definition }: EntryInFile): readonly string[] {
	const hasGloss = !comments.has(commentAt(['entries', key, 'gloss']));
	return [...hasGloss ? Object.values(gloss) : [], ...Object.values(definition?.text ?? {})];
}

function passageOf(texts: readonly string[]): ReviewItem['passage'] {
	const text = oneLine(texts.join(' · ')).replace(/\s+/gu, ' ').trim();
	return { before: text.length > MAX_PASSAGE ? `${text.slice(0, MAX_PASSAGE)}…` : text, match: '', after: '' };
}
