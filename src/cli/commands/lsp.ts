import { resolve } from 'node:path';
import { languageOption, listOf, UsageError, type Command } from '../command';
import { dossierPath } from '../dossiers/dossiers';
import { serve } from '../lsp/server';

const HELP = `Usage: dossier lsp [--stdio] [OPTION…]

A language server, for editors other than VS Code: findings of \`dossier check\` with their fixes while you write, cards on
hover, completion of names, and the entries that a document mentions as its symbols. It is started by the editor and talks
to it over standard input and output.
The settings are those of the editor below “dossier”, otherwise those in .vscode/settings.json of the folder that the editor has
open. The dossiers are those of that folder and the bundled ones.

Options:
  --stdio              has no effect: some editors add it
  --language LANGUAGE  the natural language of documents that do not declare one, such as fr; en by default
  --dossier FILE       a dossier file to use instead, or uncac or unorg, which come with the program; can be given
                       several times

The exit code is 0 if the editor ended the server, and 1 if the connection was closed before.

For Neovim:
  vim.lsp.start({ name = 'dossier', cmd = { 'dossier', 'lsp' }, root_dir = vim.fn.getcwd() })

Example:
  dossier lsp --dossier terms.dossier.yaml`;

/** Serves an editor. */
export const lsp: Command = {
	name: 'lsp',
	summary: 'is a language server: checks, cards and completion in other editors',
	help: HELP,
	options: { stdio: { type: 'boolean' }, language: { type: 'string' }, dossier: { type: 'string', multiple: true } },
	async run(operands, options, machine) {
		if (operands.length > 0) {
			throw new UsageError('No file can be given: the editor names its documents.');
		}
		// Paths in the options are relative to the folder in which the server is started, not to the folder in the editor.
		return await serve({
			machine,
			language: languageOption(options),
			options: { ...options, dossier: listOf(options, 'dossier').map(name => resolve(dossierPath(name, machine))) },
		});
	},
};
