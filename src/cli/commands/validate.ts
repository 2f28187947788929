import { misspeltVariablesInSteps } from '../../core/dossier/cslVariables';
import type { DossierFinding } from '../../core/dossier/finding';
import type { Dossier } from '../../core/dossier/model';
import { readDossierYaml } from '../../core/dossier/yaml/readYaml';
import { yamlPositions } from '../../core/dossier/yaml/yamlPositions';
import { complete } from '../../core/steps/steps';
import { oneLine } from '../../core/text/shownText';
import { choiceOf, UsageError, type Command, type ExitCode } from '../command';
import { readReported } from '../files/readText';
import { jsonLine } from '../logLine';
import { findingSentence } from '../words/findingSentence';

const HELP = `Usage: dossier validate FILE… [--format FORMAT]

Checks dossier files, in YAML or JSON, against the schema and the rules of a dossier. Every finding is one line with the
file, the line and the column.

Options:
  --format  text (default), or json: one object per line, {"file","line","column","path","code","message"}

The exit code is 0 if all files are valid, 1 if there are findings, and 2 if a file cannot be read.

Example:
  dossier validate dossiers/*.dossier.yaml`;

/** Returns what does not make a dossier invalid, with its line and column. */
function warningsIn({ sources }: Dossier, text: string): readonly DossierFinding[] {
	const found = complete(misspeltVariablesInSteps(Object.fromEntries(sources)));
	const positionOf = found.length === 0 ? undefined : yamlPositions(text);
	return found.map(finding => ({ ...finding, ...positionOf?.(finding.path) }));
}

/** Checks dossier files. */
export const validate: Command = {
	name: 'validate',
	summary: 'checks dossier files, and prints each finding with its line and column',
	help: HELP,
	options: { format: { type: 'string' } },
	async run(files, options, machine) {
		const format = choiceOf(options, 'format', ['text', 'json']);
		if (files.length === 0) {
			throw new UsageError('The file is missing.');
		}
		let code: ExitCode = 0;
		for (const path of files) {
			const text = await readReported(machine, path);
			if (text === undefined) {
				code = 2;
				continue;
			}
			const result = readDossierYaml(text, machine.validateShape);
			const findings = 'findings' in result ? result.findings : warningsIn(result.dossier, text);
			for (const finding of findings) {
				code = code === 2 ? 2 : 1;
				const { line = 1, column = 1, path: at } = finding;
				const message = oneLine(findingSentence(finding));
				const place = at.length === 0 ? '' : ` ${oneLine(at.join('.'))}`;
				machine.print(format === 'json'
					? jsonLine({ file: path, line, column, path: at, code: finding.code, message })
					: `${oneLine(path)}:${line}:${column}${place}: ${message}`);
			}
		}
		return code;
	},
};
