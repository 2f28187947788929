import type { Library, LibraryEntry } from '../../core/library/library';
import { sourceToCite } from '../../core/library/library';
import { acronymOf, distinctNames, nameOf, textIn } from '../../core/library/names';
import { renderCard } from '../../core/render/card/card';
import { entryText } from '../../core/render/entryText';
import { oneLine } from '../../core/text/shownText';
import { choiceOf, languageOption, type Command } from '../command';
import { LOOKUP_HELP, DOSSIER_OPTION, libraryOf } from '../dossiers/dossiers';
import { entriesNamed } from '../dossiers/lookUp';
import { jsonLine } from '../logLine';
import { wordsOf } from '../operands';
import { renderLabels, WORDS } from '../words/labels';
import { withoutIcons } from '../words/withoutIcons';

const HELP = `Usage: dossier show ENTRY [--language LANGUAGE] [--format FORMAT] [--dossier FILE]…

Shows what a dossier knows about an entry: what it is, its facts, names and sources, each with the place where it is stated. ENTRY is
its id (cop10be/untoc), its key, an acronym or a name. If several entries have that name, all are shown.

Options:
  --language  the language of names and descriptions, such as fr; en by default. Headings are in English
  --format    text (default): Markdown that is easy to read unrendered
              json: one object per line,
              {"id","kind","name","acronym","gloss","labels":[{"text","language","role"}],"cite","card","text"};
              “acronym” is null if there is none, “cite” is the citation key of the source to cite, “card” is the hover
              card and “text” the whole entry, both in Markdown
${LOOKUP_HELP}

The exit code is 1 if there is no such entry.

Example:
  dossier show UNTOC --language fr`;

/** Shows an entry. */
export const show: Command = {
	name: 'show',
	summary: 'shows what a dossier knows about an entry',
	help: HELP,
	options: { language: { type: 'string' }, format: { type: 'string' }, ...DOSSIER_OPTION },
	async run(operands, options, machine) {
		const language = languageOption(options);
		const format = choiceOf(options, 'format', ['text', 'json']);
		const wanted = wordsOf(operands, 'entry');
		const library = await libraryOf(options, machine);
		if (!library) {
			return 2;
		}
		const entries = entriesNamed(library, wanted);
		for (const [index, entry] of entries.entries()) {
			machine.print(
				format === 'json'
					? jsonLine(described(entry, library, language))
					: `${index > 0 ? '\n' : ''}${textOf(entry, library, language).trimEnd()}`,
			);
		}
		if (entries.length === 0) {
			machine.report(
				`dossier show: there is no entry “${oneLine(wanted)}”. \`dossier find ${oneLine(wanted)}\` also looks for parts of names.`,
			);
		}
		return entries.length > 0 ? 0 : 1;
	},
};

function textOf(entry: LibraryEntry, library: Library, language: string): string {
	return entryText({ library, entry, labels: renderLabels(language), words: WORDS }).text;
}

function described(entry: LibraryEntry, library: Library, language: string) {
	const { id, dossier, entry: { kind, gloss } } = entry;
	const card = renderCard({ library, entry, labels: renderLabels(language), actions: [], icon: '' });
	return {
		id,
		kind,
		name: nameOf(entry.entry, language, dossier.language),
		acronym: acronymOf(entry.entry, language, dossier.language) ?? null,
		gloss: textIn(gloss, language, dossier.language),
		labels: distinctNames(entry.entry).map(({ text, language: own, role }) => ({ text, language: own, role })),
		cite: sourceToCite(library, entry)?.key ?? null,
		card: withoutIcons(card),
		text: textOf(entry, library, language),
	};
}
