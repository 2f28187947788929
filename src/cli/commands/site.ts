import { styleOf } from '../../core/citation/style/styles';
import { mergeDossiers } from '../../core/library/merge';
import { oneLine } from '../../core/text/shownText';
import { choiceOf, UsageError, type Command } from '../command';
import { dossiersOf } from '../dossiers/dossiers';
import { writeReported } from '../files/writeReported';
import { jsonLine } from '../logLine';
import { writeSiteInto } from '../site/siteFolder';
import { websiteOf } from '../site/websiteOf';
import { counted } from '../words/counted';

const HELP = `Usage: dossier site [DOSSIER…] --out FOLDER [--style STYLE] [--format FORMAT]

Writes a website of dossiers: a page for each overview, entry and source, and a search. It is one folder that needs no server:
open index.html in a browser, or put the folder on any web server. Pages load nothing from elsewhere. Without DOSSIER, the
bundled dossiers are written. The same dossiers always give the same bytes. docs/formats.md describes the folder.

Options:
  --out     the folder to write: a new or empty one, or one that this command wrote, which is then updated.
            Files that it did not write are never replaced
  --style   the citation style of references: un (default), oscola, bluebook, chicago or apa
  --format  text (default), or json: {"folder","files","entries","sources"}

The exit code is 2 if a dossier cannot be read or the folder cannot be written.

Example:
  dossier site my.dossier.yaml --out site`;

/** Writes a website. */
export const site: Command = {
	name: 'site',
	summary: 'writes a website of dossiers into a folder',
	help: HELP,
	options: { out: { type: 'string' }, style: { type: 'string' }, format: { type: 'string' } },
	async run(operands, options, machine) {
		const { out } = options;
		const style = styleOf(choiceOf(options, 'style', ['un', 'oscola', 'bluebook', 'chicago', 'apa']));
		const format = choiceOf(options, 'format', ['text', 'json']);
		if (typeof out !== 'string' || out === '') {
			throw new UsageError('The folder to write is missing: --out.');
		}
		const dossiers = await dossiersOf({ dossier: operands }, machine);
		if (!dossiers) {
			return 2;
		}
		if (dossiers.length === 0) {
			throw new UsageError('The dossier is missing.');
		}
		const ids = dossiers.map(({ id }) => id);
		const twice = ids.find((id, index) => ids.indexOf(id) !== index);
		if (twice !== undefined) {
			throw new UsageError(`Two dossiers have the id “${twice}”.`);
		}
		const library = mergeDossiers(dossiers);
		const website = websiteOf(library, { style, assets: machine.site });
		if (!await writeReported(machine, out, writeSiteInto(out, website, machine))) {
			return 2;
		}
		const made = { folder: out, files: website.names.length, entries: library.entries.size, sources: library.sources.size };
		machine.print(
			format === 'json'
				? jsonLine(made)
				: oneLine(
						`${out}: ${counted(made.files, 'file')} for ${counted(made.entries, 'entry', 'entries')} and ${counted(made.sources, 'source')}. Open index.html.`,
					),
		);
		return 0;
	},
};
