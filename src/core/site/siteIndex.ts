import type { Library } from '../library/library';
import { acronymOf, distinctNames, textIn } from '../library/names';
import { shortTitleOfEntry, shortTitleOfSource } from '../library/shortTitle';
import type { RenderLabels } from '../render/labels';
import type { SiteNames } from './siteNames';
import type { SiteWords } from './siteWords';

/** An item that the search of a site can find: its file, title, kind, description, and all its names. */
export type SiteRow = readonly [file: string, title: string, kind: string, gloss: string, names: readonly string[]];

/** The name of the global variable in which a site's script finds the rows. */
const ROWS = 'dossierNames';

/** Returns the items that the search of a site can find, in the order of the library: entries, then sources. */
export function siteRows(
	{ entries, sources }: Library,
	names: SiteNames,
	{ labels, words }: { readonly labels: RenderLabels; readonly words: SiteWords },
): readonly SiteRow[] {
	const { locale } = labels;
	return [
		...[...entries.values()].map(({ id, entry, dossier }): SiteRow => [
			names.of({ entry: id }) ?? '',
			shortTitleOfEntry(entry, locale, dossier.language),
			labels.kind[entry.kind],
			textIn(entry.gloss, locale, dossier.language),
			[...new Set([acronymOf(entry, locale, dossier.language) ?? [], distinctNames(entry).map(({ text }) => text)].flat(2))],
		]),
		...[...sources.values()].map(({ key, source, dossier }): SiteRow => [
			names.of({ entry: key }) ?? '',
			shortTitleOfSource(source, locale, dossier.language),
			words.source,
			source.csl.title ?? '',
			[...new Set([source.shortName, source.csl.title ?? []].flat())],
		]),
	];
}

/**
 * Writes the rows as a script, one per line, because a page that is opened without a server can read no other file. The script is ASCII, so
 * it does not depend on the encoding.
 */
export function siteIndexScript(rows: readonly SiteRow[]): string {
	const lines = rows.map(row =>
		JSON.stringify(row).replace(/[<>&\u007F-\uFFFF]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`),
	);
	return `globalThis.${ROWS} = [\n${lines.join(',\n')}\n];\n`;
}
