import type { EntryInFile, LabelInFile, LabelsInFile, RelationInFile, StatementInFile } from '../../dossier/file';
import type { LanguageTag, LocalizedText } from '../../dossier/model';
import { MAX_NAMES } from '../../limits';
import { labelTextOf, LIST_ROLES } from '../dossier/ambiguous';

/** The names and texts that an imported entry has and the entry of the dossier lacks. Empty members are absent. */
export interface Additions {
	readonly labels?: Readonly<Record<LanguageTag, LabelsInFile>>;
	readonly gloss?: LocalizedText;
	readonly definition?: StatementInFile;
	readonly relations?: readonly RelationInFile[];
}

/**
 * Returns the additions of an imported entry to an entry, except relations: names that it has in no role in their language, and texts in
 * languages in which it has none; `undefined` if nothing. `hasGloss` tells whether the file has the short description.
 */
export function additionsTo(entry: EntryInFile, imported: EntryInFile, hasGloss: boolean): Additions | undefined {
	const labels: Record<LanguageTag, LabelsInFile> = {};
	for (const [language, own] of Object.entries(imported.labels)) {
		const lacking = lackingNames(entry.labels[language] ?? {}, own);
		if (Object.keys(lacking).length > 0) {
			labels[language] = lacking;
		}
	}
	const gloss = hasGloss ? lackingTexts(entry.gloss, imported.gloss) : {};
	const text = lackingTexts(entry.definition?.text ?? {}, imported.definition?.text ?? {});
	const additions: Additions = {
		...(Object.keys(labels).length > 0 && { labels }),
		...(Object.keys(gloss).length > 0 && { gloss }),
		...(Object.keys(text).length > 0 && imported.definition && { definition: { text, evidence: imported.definition.evidence } }),
	};
	return Object.keys(additions).length > 0 ? additions : undefined;
}

/**
 * Returns the names of an imported entry that an entry lacks and has no room for, because it has the maximum number of names in their role
 * and language.
 */
export function namesWithoutRoom(entry: EntryInFile, imported: EntryInFile): readonly string[] {
	return Object.entries(imported.labels).flatMap(([language, names]) => {
		const own = entry.labels[language] ?? {};
		const lacking = lackingInRoles(own, names);
		return LIST_ROLES.flatMap(role => lacking[role].slice(roomFor(own, role)).map(labelTextOf));
	});
}

/** Returns the texts of the names that are added, and the texts. */
export function addedTexts({ labels = {}, gloss = {}, definition }: Additions): {
	readonly names: readonly string[];
	readonly texts: readonly string[];
} {
	const names = Object.values(labels).flatMap(own => [own.preferred ?? [], ...LIST_ROLES.map(role => own[role] ?? [])].flat().map(labelTextOf));
	return { names, texts: [...Object.values(gloss), ...Object.values(definition?.text ?? {})] };
}

/** Returns an entry with the names and texts that are added to it. */
export function withAdditions(entry: EntryInFile, additions: Additions): EntryInFile {
	const { labels, gloss, definition } = joined(
		{ labels: entry.labels, gloss: entry.gloss, ...(entry.definition && { definition: entry.definition }) },
		additions,
	);
	return { ...entry, labels: labels ?? {}, gloss: gloss ?? {}, ...(definition && { definition }) };
}

/** Returns the names and texts that two additions to one entry add together; the second one adds what is still lacking after the first. */
export function joined(one: Additions, other: Additions): Additions {
	const languages = new Set([...Object.keys(one.labels ?? {}), ...Object.keys(other.labels ?? {})]);
	const labels = Object.fromEntries(
		Array.from(languages, language => [language, joinedNames(one.labels?.[language] ?? {}, other.labels?.[language] ?? {})]),
	);
	const gloss = { ...other.gloss, ...one.gloss };
	const first = one.definition;
	const second = other.definition;
	const definition = first && second ? { ...first, text: { ...second.text, ...first.text } } : first ?? second;
	return { ...(languages.size > 0 && { labels }), ...(Object.keys(gloss).length > 0 && { gloss }), ...(definition && { definition }) };
}

function joinedNames(one: LabelsInFile, other: LabelsInFile): LabelsInFile {
	const preferred = one.preferred ?? other.preferred;
	return {
		...(preferred !== undefined && { preferred }),
		...Object.fromEntries(LIST_ROLES.flatMap(role => {
			const names: readonly (string | LabelInFile)[] = [...one[role] ?? [], ...other[role] ?? []];
			return names.length > 0 ? [[role, names]] : [];
		})),
	};
}

type Lacking = Readonly<Record<(typeof LIST_ROLES)[number], readonly (string | LabelInFile)[]>> & { readonly preferred?: string | LabelInFile };

/** The names that an entry lacks, regardless of the maximum number of names. */
function lackingInRoles(own: LabelsInFile, imported: LabelsInFile): Lacking {
	const known = new Set([own.preferred ?? [], ...LIST_ROLES.map(role => own[role] ?? [])].flat().map(labelTextOf));
	const lacks = (label: string | LabelInFile) => !known.has(labelTextOf(label));
	const { preferred } = imported;
	const isPreferredLacking = preferred !== undefined && lacks(preferred);
	// An entry has one preferred name in a language. Another one becomes a further name.
	const variant = [...isPreferredLacking && own.preferred !== undefined ? [preferred] : [], ...(imported.variant ?? []).filter(lacks)];
	return {
		...(isPreferredLacking && own.preferred === undefined && { preferred }),
		acronym: (imported.acronym ?? []).filter(lacks), variant, discouraged: (imported.discouraged ?? []).filter(lacks),
	};
}

function roomFor(own: LabelsInFile, role: (typeof LIST_ROLES)[number]): number {
	return Math.max(0, MAX_NAMES - (own[role]?.length ?? 0));
}

function lackingNames(own: LabelsInFile, imported: LabelsInFile): LabelsInFile {
	const { preferred, ...rest } = lackingInRoles(own, imported);
	return {
		...(preferred !== undefined && { preferred }),
		...Object.fromEntries(LIST_ROLES.flatMap(role => {
			const names = rest[role].slice(0, roomFor(own, role));
			return names.length > 0 ? [[role, names]] : [];
		})),
	};
}

function lackingTexts(own: LocalizedText, imported: LocalizedText): LocalizedText {
	return Object.fromEntries(Object.entries(imported).filter(([language]) => own[language] === undefined));
}
