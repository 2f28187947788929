import { checkDocument } from '../../core/check/checkDocument';
import type { CheckContext } from '../../core/check/checkContext';
import { DEFAULT_CHECK_SETTINGS } from '../../core/check/checkSettings';
import { documentLanguageOfFile } from '../../core/language/languages';
import { buildLexicon } from '../../core/lexicon/lexicon';
import { mergeDossiers } from '../../core/library/library';
import { buildSymbolIndex } from '../../core/symbol/symbolIndex';
import { checkReport, REPORT_FORMATS, type CheckedFile } from '../checkReport';
import { choiceOf, languageOption, UsageError, type Command } from '../command';
import { DOSSIER_HELP, DOSSIER_OPTION, placedDossiers } from '../dossiers';
import { heldSourcesOf, quotingFor } from '../quoting';
import { readReported } from '../readText';

const HELP = `Usage: dossier check FILE… [--format FORMAT] [--language LANGUAGE] [--dossier FILE]…

Checks documents: acronyms that are not explained, wrong names, quotations that differ from their sources, and other
things that a careful colleague would notice.

Options:
  --format    human (default), or json: one array of {"file","code","severity","message","range","entry","fixes"}
  --language  the natural language of documents that do not say theirs, such as fr; en by default
${DOSSIER_HELP}

The exit code is 0 if there are no findings, 1 if there are, and 2 if a file or a dossier could not be read.

Example:
  dossier check report.md annex.tex`;

/** Checks documents. */
export const check: Command = {
	name: 'check',
	summary: 'checks documents: unexplained acronyms, wrong names, misquotations and other mistakes',
	help: HELP,
	options: { format: { type: 'string' }, language: { type: 'string' }, ...DOSSIER_OPTION },
	async run(files, options, machine) {
		const format = choiceOf(options, 'format', REPORT_FORMATS);
		const language = languageOption(options);
		if (files.length === 0) {
			throw new UsageError('The file is missing.');
		}
		const placed = await placedDossiers(options, machine);
		if (!placed) {
			return 2;
		}
		const library = mergeDossiers(placed.map(({ dossier }) => dossier));
		const held = await heldSourcesOf(placed, machine);
		const known: Omit<CheckContext, 'syntax' | 'language'> = { library, lexicon: buildLexicon(library), symbols: buildSymbolIndex(library), settings: DEFAULT_CHECK_SETTINGS };
		const checked: CheckedFile[] = [];
		for (const path of files) {
			const text = await readReported(machine, path);
			if (text !== undefined) {
				const syntax = documentLanguageOfFile(path);
				checked.push({ path, text, findings: checkDocument(text, { ...known, syntax, language: syntax.writtenIn?.(text) ?? language, quoting: quotingFor(library, held, syntax) }) });
			}
		}
		for (const line of checkReport(format, checked, known.settings)) {
			machine.print(line);
		}
		return checked.length < files.length ? 2 : checked.some(({ findings }) => findings.length > 0) ? 1 : 0;
	},
};
