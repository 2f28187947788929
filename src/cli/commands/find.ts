import { acronymOf, nameOf, textIn } from '../../core/library/names';
import { buildSearchIndex, search, type SearchItem } from '../../core/library/search';
import { saysKindOnly } from '../../core/library/shortTitle';
import { oneLine } from '../../core/text/shownText';
import { choiceOf, countOption, languageOption, type Command } from '../command';
import { LOOKUP_HELP, DOSSIER_OPTION, libraryOf } from '../dossiers/dossiers';
import { jsonLine } from '../logLine';
import { wordsOf } from '../operands';
import { KINDS } from '../words/vocabulary';

const HELP = `Usage: dossier find TEXT [--limit NUMBER] [--language LANGUAGE] [--format FORMAT] [--dossier FILE]…

Finds entries and sources whose names, numbers or texts contain every word of TEXT, best first, as Find Entry in the editor
does. Case and accents are ignored; if nothing is found, a few typing mistakes are tolerated.

Options:
  --limit     the maximum number of results; 20 by default
  --language  the language of names and descriptions, such as fr; en by default
  --format    text (default): one result per line, with its id, name, kind and description
              json: one object per line, {"type","id","kind","name","acronym","gloss"};
              “type” is entry or source; sources have a citation key as id, no kind, no acronym and no gloss (null)
${LOOKUP_HELP}

The exit code is 1 if nothing is found.

Example:
  dossier find trafficking fund --limit 5`;

/** Finds entries and sources. */
export const find: Command = {
	name: 'find',
	summary: 'finds entries and sources by their names and texts',
	help: HELP,
	options: { limit: { type: 'string' }, language: { type: 'string' }, format: { type: 'string' }, ...DOSSIER_OPTION },
	async run(operands, options, machine) {
		const language = languageOption(options);
		const format = choiceOf(options, 'format', ['text', 'json']);
		const limit = countOption(options, 'limit', 20);
		const query = wordsOf(operands, 'text to find');
		const library = await libraryOf(options, machine);
		if (!library) {
			return 2;
		}
		const found = search(buildSearchIndex(library, { withSources: true }), query);
		for (const item of found.slice(0, limit)) {
			const result = described(item, language);
			machine.print(format === 'json' ? jsonLine(result) : lineOf(result));
		}
		if (found.length === 0) {
			machine.report(`dossier find: nothing contains “${oneLine(query)}”.`);
		} else if (found.length > limit) {
			machine.report(`dossier find: ${found.length - limit} more; --limit ${found.length} shows all.`);
		}
		return found.length > 0 ? 0 : 1;
	},
};

interface Result {
	readonly type: SearchItem['type'];
	readonly id: string;
	readonly kind: keyof typeof KINDS | null;
	readonly name: string;
	readonly acronym: string | null;
	readonly gloss: string | null;
}

function described(item: SearchItem, language: string): Result {
	if (item.type === 'source') {
		const { key, source } = item.source;
		return { type: 'source', id: key, kind: null, name: source.csl.title ?? source.shortName, acronym: null, gloss: null };
	}
	const { id, entry, dossier } = item.entry;
	return {
		type: 'entry', id, kind: entry.kind, name: nameOf(entry, language, dossier.language),
		acronym: acronymOf(entry, language, dossier.language) ?? null, gloss: textIn(entry.gloss, language, dossier.language),
	};
}

function lineOf({ id, kind, name, acronym, gloss }: Result): string {
	const named = acronym === null || name.includes(acronym) ? name : `${name} (${acronym})`;
	return oneLine(
		`${id}  ${named} · ${kind === null ? 'source' : KINDS[kind]}${gloss === null || (kind !== null && saysKindOnly(gloss, KINDS[kind])) ? '' : ` · ${gloss}`}`,
	);
}
