import { formatIn, libraryFormatOf } from '../../core/citation/bibliography/file/format';
import type { ReadItem } from '../../core/citation/bibliography/items/readItem';
import { libraryItemsInSteps } from '../../core/citation/bibliography/readLibraryFile';
import { LANGUAGES, type Language } from '../../core/citation/style/locale/languages';
import { writeRich } from '../../core/citation/style/output';
import type { Position, Rich, Style } from '../../core/citation/style/style';
import { styleOf } from '../../core/citation/style/styles';
import { plainTextOutput } from '../../core/language/plainText/output';
import { complete } from '../../core/steps/steps';
import { oneLine } from '../../core/text/shownText';
import { choiceOf, UsageError, type Command } from '../command';
import { readReported } from '../files/readText';
import { jsonLine } from '../logLine';
import { onlyFile } from '../operands';
import { positionsIn } from '../position';
import { bibliographyProblem } from '../words/bibliographyProblem';

const HELP = `Usage: dossier reference FILE [--style STYLE] [--position POSITION] [--language LANGUAGE] [--format FORMAT]

Formats every item of a bibliography in a citation style. FILE is BibTeX or BibLaTeX (.bib), CSL-JSON (.json),
CSL-YAML or Hayagriva (.yaml, .yml), or RIS (.ris).

Options:
  --style     un (default), oscola, bluebook, chicago or apa
  --position  first (default): as in the first note that cites the item
              later: as in a later note; the first is taken to be note 1
              list: as in the list of references
              In apa, which cites in the text, first and later are the citation in brackets.
  --language  the language of the text that cites: en (default), fr or es
  --format    text (default): the references, one per line
              json: one object per line, {"key","text"}

An item that cannot be read is reported with its line; all others are formatted, and the exit code is 1.

Example:
  dossier reference sources.bib --style oscola --position list --format json`;

/** Formats the items of a bibliography. */
export const reference: Command = {
	name: 'reference',
	summary: 'formats the items of a bibliography in a citation style',
	help: HELP,
	options: { style: { type: 'string' }, position: { type: 'string' }, language: { type: 'string' }, format: { type: 'string' } },
	async run(operands, options, machine) {
		const style = styleOf(choiceOf(options, 'style', ['un', 'oscola', 'bluebook', 'chicago', 'apa']));
		const position = choiceOf(options, 'position', ['first', 'later', 'list']);
		const language = choiceOf(options, 'language', [...LANGUAGES]);
		const format = choiceOf(options, 'format', ['text', 'json']);
		const path = onlyFile(operands);
		const named = libraryFormatOf(path);
		if (named === undefined) {
			throw new UsageError(`“${path}” must end in .bib, .json, .yaml, .yml or .ris.`);
		}
		const content = await readReported(machine, path);
		if (content === undefined) {
			return 2;
		}
		const { items, problems } = complete(libraryItemsInSteps(content, formatIn(content, named, 'cslYaml')));
		for (const item of items) {
			const text = writeRich(formatted(item, position, { style, language }), plainTextOutput);
			machine.print(format === 'json' ? jsonLine({ key: item.key, text }) : text);
		}
		const at = positionsIn(content);
		problems.forEach(problem => machine.report(`${oneLine(path)}:${at(problem.offset)}: ${bibliographyProblem(problem)}`));
		return problems.length > 0 ? 1 : 0;
	},
};

function formatted(
	{ key, csl }: ReadItem,
	place: 'first' | 'later' | 'list',
	{ style, language }: { readonly style: Style; readonly language: Language },
): Rich {
	if (place === 'list') {
		return style.reference(csl, language);
	}
	const position: Position = place === 'first' ? { type: 'first' } : { type: 'subsequent', note: 1 };
	return style.note([{ id: key, csl, places: [], position }], language);
}
