import { DOSSIER, formatOfFile, READABLE, WRITABLE } from '../../core/exchange/fileFormat';
import { SOURCE_FORMATS } from '../../core/exchange/formats';
import { oneLine } from '../../core/text/shownText';
import { languageOption, UsageError, type Command, type Options } from '../command';
import { dossierIn } from '../dossiers/dossiers';
import { exportDossier, exportSources, type Exported } from '../exchange/exportDossier';
import { importFile, writtenDossier } from '../exchange/importFile';
import { columnsOption, importInto, nameIn } from '../exchange/importInto';
import { deliver, EXCHANGE_OPTIONS, givenName, OUTPUT_HELP, reportProblems, writeOptions, type ExchangeOutput } from '../exchange/output';
import { decoded, readBytes } from '../files/readText';
import { onlyFile } from '../operands';
import { COMPLETION_WORDS } from '../words/completionWords';

const HELP = `Usage: dossier convert FILE [--to FORMAT] [--from FORMAT] [--out FILE] [--language LANGUAGE] [--id KEY] [--title TEXT]
                       [--map COLUMN=FIELD]… [--base ADDRESS] [--format FORMAT]
       dossier convert FILE --into DOSSIER [--update] [--remember MEMORY] [--from FORMAT] [--map COLUMN=FIELD]… [--out FILE]
                       [--format FORMAT]

Converts a file of terms or sources to a dossier, and a dossier to a file of terms or sources. A dossier that is made has
comments where something has to be completed; converting the same file again gives the same bytes. Content that a dossier cannot
hold is reported with its line in the file; content that the target format cannot hold is reported with a count.
docs/formats.md describes each format.

With --into, the content of FILE is added to an existing dossier in YAML. Existing content of the dossier is neither changed nor
added again, so importing the same file twice changes nothing. Entries that have been removed from the dossier are added again,
unless --remember names a file that records earlier imports.

Options:
  --to        the format to write: ${DOSSIER} (the default, unless FILE is one), or the one that the extension of --out indicates:
              ${WRITABLE.slice(1, 8).join(', ')},
              ${WRITABLE.slice(8).join(', ')}
  --from      the format of FILE, if its extension and content do not show it
  --out       the file to write, instead of standard output
  --language  the main language of the dossier to make, and that of names without one; or the language to write, in
              formats that have only one
  --id        the id of the dossier to make; by default made from the file
  --title     the title of the dossier to make
  --map       the content of a column of a table: key, kind, none, or a part and its language, such as preferred:fr, acronym, variant,
              gloss, definition, discouraged, instead, reason; can be given several times
  --into      the dossier to add to; it is overwritten, unless --out names another file
  --update    with --into: adds names and texts that entries lack and FILE has
  --remember  with --into: a file in JSON that records what was imported, and is updated. Recorded entries that the dossier no longer has
              are left out. The file is created if it does not exist; delete it to import everything again
  --base      the beginning of the addresses of entries in skos, skos-jsonld and schema-org
${OUTPUT_HELP}

The exit code is 1 if a part of FILE could not be converted, and 2 if nothing could.

Example:
  dossier convert terms.tbx --out terms.dossier.yaml`;

/** Converts between dossiers and other formats. */
export const convert: Command = {
	name: 'convert',
	summary: 'converts terms and sources to a dossier, or a dossier to another format',
	help: HELP,
	options: {
		...EXCHANGE_OPTIONS, from: { type: 'string' }, id: { type: 'string' }, title: { type: 'string' },
		map: { type: 'string', multiple: true }, into: { type: 'string' }, update: { type: 'boolean' }, remember: { type: 'string' },
	},
	async run(operands, options, machine) {
		const path = onlyFile(operands);
		const file = await readBytes(machine, path);
		if ('problem' in file) {
			machine.report(`${oneLine(path)}: ${file.problem}`);
			return 2;
		}
		const text = () => {
			const read = decoded(file.bytes);
			return 'text' in read ? read.text : '';
		};
		const from = givenName(options, 'from', READABLE) ?? formatOfFile(path, text);
		if (from === undefined) {
			throw new UsageError(`The format of “${oneLine(path)}” is not known. Name it with --from.`);
		}
		const delivery: ExchangeOutput = { options, machine, from: path };
		const { into } = options;
		if (typeof into === 'string') {
			return await importInto({ path, file, from, into }, delivery);
		}
		if (options['update'] === true) {
			throw new UsageError('--update needs --into.');
		}
		if (options['remember'] !== undefined) {
			throw new UsageError('--remember needs --into.');
		}
		const to = targetOf(options, from);
		return from === DOSSIER ? await fromDossier(path, to, delivery) : await toDossier({ path, file, from, to }, delivery);
	},
};

function targetOf(options: Options, from: string): string {
	const { out } = options;
	const written = typeof out === 'string' && !/\.(?:ya?ml|json)$/i.test(out) ? formatOfFile(out, () => '') : undefined;
	const named =
		givenName(options, 'to', WRITABLE)
		?? WRITABLE.find(name => name === written)
		?? (from === DOSSIER ? undefined : DOSSIER);
	if (named === undefined || (named === DOSSIER && from === DOSSIER)) {
		throw new UsageError(named === undefined ? 'The format to write is missing: --to.' : 'The file is a dossier already.');
	}
	return named;
}

async function fromDossier(path: string, to: string, delivery: ExchangeOutput) {
	const dossier = await dossierIn(path, delivery.machine);
	return dossier ? await deliver(exportDossier(dossier, to, writeOptions(delivery.options, dossier)), delivery) : 2;
}

/** A file that becomes a dossier. */
interface Input {
	readonly path: string;
	readonly file: { readonly bytes: Uint8Array };
	/** The format of the file. */
	readonly from: string;
	/** The format to write. */
	readonly to: string;
}

async function toDossier({ path, file, from, to }: Input, delivery: ExchangeOutput) {
	const { options, machine } = delivery;
	const read = importFile(file, from, {
		fileName: nameIn(path),
		words: COMPLETION_WORDS,
		...chosen(options),
		columns: columnsOption(options),
	});
	reportProblems(read.problems, delivery);
	if (!('made' in read)) {
		return 2;
	}
	machine.progress(`Writing ${to} …`);
	const { yaml, dossier } = writtenDossier(read.made, machine);
	const exported: Exported = to === DOSSIER ? { content: yaml, lost: [] }
		: read.items && isOfSources(to) ? exportSources(read.items, to) : exportDossier(dossier, to, writeOptions(options, dossier));
	const code = await deliver(exported, delivery);
	return code === 0 && read.problems.length > 0 ? 1 : code;
}

function isOfSources(format: string): boolean {
	return SOURCE_FORMATS.some(({ name }) => name === format);
}

/** Returns what the options say about the dossier to make. */
function chosen(options: Options) {
	const { id, title } = options;
	return {
		...(typeof id === 'string' && { id }),
		...(typeof title === 'string' && { title }),
		...(options['language'] !== undefined && { language: languageOption(options) }),
	};
}
