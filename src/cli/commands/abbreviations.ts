import { introductionsInDocument } from '../../core/abbreviation/documentIntroductions';
import type { Introduction } from '../../core/abbreviation/introduction';
import { documentLanguageOfFile } from '../../core/language/languages';
import { oneLine } from '../../core/text/shownText';
import { choiceOf, UsageError, type Command, type ExitCode } from '../command';
import { documentLanguageOption } from '../documentLanguageOption';
import { NAMES_HELP, DOSSIER_OPTIONS, loadKnownNames } from '../dossiers/knownNames';
import { readReported } from '../files/readText';
import { jsonLine } from '../logLine';
import { positionsIn } from '../position';

const HELP = `Usage: dossier abbreviations FILE… [--dossier FILE | --no-dossier] [--language ID] [--format FORMAT]

Lists where texts introduce acronyms, such as “World Health Organization (WHO)”, “WHO (World Health Organization)”,
“WHO = World Health Organization” in a key, and lists and tables of abbreviations. Acronyms that no dossier knows are
listed, too. A file is read in its document language, according to its extension (.md, .tex, .adoc, .rst, .typ, .org,
.html, .qmd, .txt and others; any other is read as plain text): code, addresses, formulas and comments are not
searched, and declarations such as \\newacronym{who}{WHO}{…} and *[WHO]: … are read.

Options:
${NAMES_HELP}
  --language ID   reads all files in this language, by its identifier in VS Code, such as latex
  --format        text (default): one line each, FILE:LINE:COLUMN: ACRONYM = EXPANSION [CERTAINTY]
                  json: one object per line, {"file","acronym","expansion","certainty","start","end","entry"}

In JSON:
  acronym     without its plural ending
  expansion   what it stands for; null if the text introduces the acronym, but it is not clear by which words
  certainty   label: a dossier has an entry with both names
              letters: the letters of the acronym are those of the expansion, or the document declares the pair
              likely: looser rules apply, or the expansion is null; for a person to confirm
  start, end  the place of the acronym in the text of the file, in UTF-16 code units from 0, as editors and JavaScript
              count; the end is exclusive, and a byte order mark does not count
  entry       the entry that the expansion names, as DOSSIER/KEY; null if there is none, or if it may be several

The exit code is 0 if all files were read, even if they introduce nothing, and 2 if a file or a dossier could not be
read; the acronyms of the other files are listed all the same.

Example:
  dossier abbreviations report.md annex.tex --format json`;

/** Lists the introductions of acronyms in texts. */
export const abbreviations: Command = {
	name: 'abbreviations',
	summary: 'lists where texts introduce acronyms, and what these stand for',
	help: HELP,
	options: { ...DOSSIER_OPTIONS, language: { type: 'string' }, format: { type: 'string' } },
	async run(files, options, machine) {
		const format = choiceOf(options, 'format', ['text', 'json']);
		const language = documentLanguageOption(options);
		if (files.length === 0) {
			throw new UsageError('The file is missing.');
		}
		const known = await loadKnownNames(options, machine);
		if ('problem' in known) {
			return 2;
		}
		let code: ExitCode = 0;
		for (const path of files) {
			const text = await readReported(machine, path);
			if (text === undefined) {
				code = 2;
				continue;
			}
			const at = positionsIn(text);
			for (const introduction of introductionsInDocument(text, language ?? documentLanguageOfFile(path), known.names)) {
				machine.print(
					format === 'json'
						? asJson(path, introduction)
						: `${oneLine(path)}:${at(introduction.acronym.start)}: ${asText(introduction)}`,
				);
			}
		}
		return code;
	},
};

function asJson(file: string, { acronym: { text: acronym, start, end }, expansion, certainty, entry }: Introduction): string {
	return jsonLine({ file, acronym, expansion: expansion?.text ?? null, certainty, start, end, entry: entry ?? null });
}

function asText({ acronym, expansion, certainty, entry }: Introduction): string {
	return `${oneLine(acronym.text)} = ${expansion ? oneLine(expansion.text) : '?'} [${certainty}${entry === undefined ? '' : `, ${entry}`}]`;
}
