import type { EntryInFile, LabelInFile, LabelsInFile } from '../../dossier/file';
import type { CaseRule, Key, LabelRole } from '../../dossier/model';
import { defaultCaseRule } from '../../dossier/normalize';

/** The roles of names that an entry can have several of in a language. */
export const LIST_ROLES = ['acronym', 'variant', 'discouraged'] as const;

/** The entries in which the names that several entries share are marked as ambiguous, and the keys of those that share one. */
export function markAmbiguous(entries: ReadonlyMap<Key, EntryInFile>): {
	readonly entries: ReadonlyMap<Key, EntryInFile>;
	readonly ambiguous: readonly Key[];
} {
	const owners = new Map<string, Key>();
	const shared = new Set<string>();
	forEachLabel(entries, (folded, key) => {
		if (owners.has(folded) && owners.get(folded) !== key) {
			shared.add(folded);
		}
		owners.set(folded, owners.get(folded) ?? key);
	});
	if (shared.size === 0) {
		return { entries, ambiguous: [] };
	}
	const ambiguous = new Set<Key>();
	forEachLabel(entries, (folded, key) => shared.has(folded) && ambiguous.add(key));
	const marked = [...entries].map(([key, entry]) => [key, ambiguous.has(key) ? withMarks(entry, shared) : entry] as const);
	return { entries: new Map(marked), ambiguous: [...ambiguous] };
}

/** Returns the recognized names of an entry, in the form in which the rules of a dossier compare them. */
export function recognizedNames({ labels }: Pick<EntryInFile, 'labels'>): ReadonlySet<string> {
	return new Set(
		labelsIn(labels).flatMap(([label, role]) => {
			const { recognise = true, case: rule } = typeof label === 'string' ? {} : label;
			return recognise ? [foldedAs(labelTextOf(label), role, rule)] : [];
		}),
	);
}

function forEachLabel(entries: ReadonlyMap<Key, EntryInFile>, visit: (folded: string, key: Key) => void): void {
	for (const [key, { labels }] of entries) {
		labelsIn(labels).forEach(([label, role]) => visit(foldedAs(labelTextOf(label), role), key));
	}
}

/** Returns the labels of an entry in all languages, with their roles. */
function labelsIn(labels: EntryInFile['labels']): readonly (readonly [label: string | LabelInFile, role: LabelRole])[] {
	return Object.values(labels).flatMap(own =>
		(['preferred', ...LIST_ROLES] as const).flatMap(role => [own[role] ?? []].flat().map(label => [label, role] as const)),
	);
}

/** Returns a name in the form in which the rules of a dossier compare it. */
export function foldedAs(text: string, role: LabelRole, rule: CaseRule = defaultCaseRule(text, role)): string {
	return rule === 'exact' ? text : text.toLowerCase();
}

/** Marks the names of an entry that are among the shared ones as ambiguous. */
export function withMarks(entry: EntryInFile, shared: ReadonlySet<string>): EntryInFile {
	const marked = (label: string | LabelInFile, role: LabelRole): string | LabelInFile =>
		!shared.has(foldedAs(labelTextOf(label), role))
			? label
			: typeof label === 'string'
				? { text: label, ambiguous: true }
				: { ...label, ambiguous: true };
	const languages = Object.entries(entry.labels).map(([language, own]): readonly [string, LabelsInFile] => [
		language,
		{
			...(own.preferred !== undefined && { preferred: marked(own.preferred, 'preferred') }),
			...Object.fromEntries(LIST_ROLES.flatMap(role => (own[role] ? [[role, own[role].map(label => marked(label, role))]] : []))),
		},
	]);
	return { ...entry, labels: Object.fromEntries(languages) };
}

/** Returns the text of a label in a dossier file. */
export function labelTextOf(label: string | LabelInFile): string {
	return typeof label === 'string' ? label : label.text;
}
