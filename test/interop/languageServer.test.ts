import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { buildSync } from 'esbuild';
import { SMALL_YAML } from '../support/core/dossiers/smallLibrary';
import { itWith, run } from './support/program';

/** Opens a document, waits for its findings, applies the first fix, and waits until they are gone. Lua, as Neovim 0.10 and later understand it. */
const SCRIPT = `
vim.opt.swapfile = false
local command, file = vim.split(arg[1], '\\n'), arg[2]
vim.cmd.edit(vim.fn.fnameescape(file))
vim.bo.filetype = 'markdown'
local buffer = vim.api.nvim_get_current_buf()
local client = vim.lsp.get_client_by_id(vim.lsp.start({ name = 'dossier', cmd = command, root_dir = vim.fs.dirname(file) }))
local function settle(count)
	return vim.wait(40000, function() return #vim.diagnostic.get(buffer) == count end, 20)
end
local function say(text) io.stdout:write(text, '\\n') end
assert(settle(1), 'no findings')
local found = vim.diagnostic.get(buffer)[1].user_data.lsp
say(found.code)
local here = { textDocument = vim.lsp.util.make_text_document_params(buffer) }
local hover = client.request_sync('textDocument/hover', vim.tbl_extend('error', here, { position = found.range.start }), 60000, buffer)
say(vim.split(hover.result.contents.value, '\\n')[1])
local actions = client.request_sync('textDocument/codeAction', vim.tbl_extend('error', here, { range = found.range, context = { diagnostics = { found } } }), 60000, buffer)
vim.lsp.util.apply_workspace_edit(actions.result[1].edit, client.offset_encoding)
assert(settle(0), 'the finding is still there')
say(table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\\n'))
client.stop()
assert(vim.wait(60000, function() return client.is_stopped() end, 20), 'the server does not end')
os.exit(0)
`;

describe('the language server', () => {
	let folder = '';
	before(() => {
		folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'dossier-lsp-')));
		mkdirSync(path.join(folder, 'w'));
		writeFileSync(path.join(folder, 'client.lua'), SCRIPT);
		writeFileSync(path.join(folder, 'w', 'a.md'), 'No name.\n\n𝒳: The Chart of Small Things applies.\n');
		writeFileSync(path.join(folder, 'w', 'small.dossier.yaml'), SMALL_YAML);
	});
	after(() => rmSync(folder, { recursive: true, force: true }));

	itWith('nvim', 'shows findings and cards in Neovim, and fixes what it found', () => {
		// One file loads in a fraction of the time that its modules take.
		const outfile = path.resolve('out', 'interop', 'languageServer.cjs');
		buildSync({
			entryPoints: ['test/interop/support/languageServer.ts'], outfile, bundle: true, packages: 'external', format: 'cjs', platform: 'node', target: 'node20',
		});
		const server = [process.execPath, outfile];
		const { output, complaints, status } = run('nvim', [
			'--clean',
			'--headless',
			'-l',
			path.join(folder, 'client.lua'),
			server.join('\n'),
			path.join(folder, 'w', 'a.md'),
		]);
		assert.deepEqual(
			{ status, lines: output.trimEnd().split('\n') },
			{
				status: 0,
				lines: [
					'name-discouraged',
					'**Charter of Small Things** (CST) · *instrument*',
					'No name.',
					'',
					'𝒳: The Charter of Small Things applies.',
				],
			},
			complaints,
		);
	});
});
