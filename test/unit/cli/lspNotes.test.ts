import assert from 'node:assert/strict';
import { SMALL_YAML } from '../../support/core/dossiers/smallLibrary';
import { HARBOUR_REPORT } from '../../support/core/quotation/quotationTexts';
import { startClient } from './lspClient';

const DOSSIER = SMALL_YAML.replace('  notice:\n', '  notice:\n    text: notice.txt\n');
const QUOTED = 'It “visited the new lighthouse, the fish market and the two ferry landings”';
const uri = 'file:///w/a.md';

/** One source in the notes of three styles. */
const NOTES = {
	un: 'Small Office, “Notice of the Small Conference”, 16 October 2020, para. 1. Available at https://small.example/notice.',
	oscola: 'Small Office, ‘Notice of the Small Conference’ (16 October 2020) para 1 \\<<https://small.example/notice>>.',
};

describe('the style of the notes of a document that is edited in a client', () => {
	it('is that of its present notes', async () => {
		const client = await startClient({ files: { '/w/d/small.dossier.yaml': DOSSIER, '/w/d/notice.txt': HARBOUR_REPORT } });
		const { connection, open, diagnostics, end } = client;
		const codes = async (version: number) => (await diagnostics(uri, version)).map(({ code }) => code);
		const change = (version: number, text: string) =>
			connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
		await open(uri, 'markdown', `${QUOTED}.\n`);
		const without = await codes(1);
		await change(2, `${QUOTED}[^1].\n\n[^1]: ${NOTES.oscola}\n`);
		const inOscola = await codes(2);
		await change(3, `${QUOTED}[^1].\n\n[^1]: ${NOTES.un}\n`);
		const inUn = await codes(3);
		assert.deepEqual([without, inOscola, inUn].map(all => all.includes('quotation-differs')), [false, true, true], client.messages.join('\n'));
		await end();
	});
});
