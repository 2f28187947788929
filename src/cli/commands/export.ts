import { WRITABLE } from '../../core/exchange/fileFormat';
import { listOf, UsageError, type Command } from '../command';
import { dossierPath, dossiersOf, LOOKUP_HELP, DOSSIER_OPTION } from '../dossiers/dossiers';
import { exportDossier } from '../exchange/exportDossier';
import { deliver, EXCHANGE_OPTIONS, givenName, OUTPUT_HELP, writeOptions } from '../exchange/output';

const FORMATS = WRITABLE.slice(1);

const HELP = `Usage: dossier export --to FORMAT [--out FILE] [--language LANGUAGE] [--base ADDRESS] [--format FORMAT] [--dossier FILE]

Writes a dossier as terms, or its sources as a bibliography, and reports what the format cannot hold. docs/formats.md describes
each format.

Options:
  --to        the format to write:
              ${FORMATS.slice(0, 7).join(', ')},
              ${FORMATS.slice(7).join(', ')}
  --out       the file to write, instead of standard output; needed for xlsx
  --language  the language to write, in formats that have only one; that of the dossier by default
  --base      the beginning of the addresses of entries in skos, skos-jsonld and schema-org
${OUTPUT_HELP}
${LOOKUP_HELP}

Losses that a format causes do not change the exit code.

Example:
  dossier export --to tbx --out untoc.tbx`;

/** Exports a dossier. */
export const exportCommand: Command = {
	name: 'export',
	summary: 'writes a dossier, or its sources, in another format',
	help: HELP,
	options: { ...EXCHANGE_OPTIONS, ...DOSSIER_OPTION },
	async run(operands, options, machine) {
		const to = givenName(options, 'to', FORMATS);
		if (to === undefined || operands.length > 0) {
			throw new UsageError(to === undefined ? 'The format to write is missing: --to.' : 'The dossier is named with --dossier.');
		}
		const dossiers = await dossiersOf(options, machine);
		const [dossier, ...others] = dossiers ?? [];
		if (!dossiers || !dossier) {
			return 2;
		}
		if (others.length > 0) {
			throw new UsageError(
				`One dossier is exported at a time. There are ${dossiers.length}: ${dossiers.map(({ id }) => id).join(', ')}. Name one with --dossier.`,
			);
		}
		const [named] = listOf(options, 'dossier');
		const from = named === undefined ? dossier.id : dossierPath(named, machine);
		return await deliver(exportDossier(dossier, to, writeOptions(options, dossier)), { options, machine, from });
	},
};
