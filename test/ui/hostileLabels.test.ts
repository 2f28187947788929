import assert from 'node:assert/strict';
import { cp, rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { useScreen } from './support/screen';

const root = process.cwd();
const extension = path.join(root, 'out', 'hostile');

/** Names that try to be more than text; each has an acronym under which it is found. */
const NAMES: Readonly<Record<string, string>> = {
	HOSTA: '<img src="https://foreign.example/a.png" onerror="document.title=1"><script>document.title=2</script><b>bold</b> &lt;i&gt;',
	HOSTB: '[click](https://foreign.example/) [run](command:workbench.action.quit) <https://foreign.example/c> https://foreign.example/d www.foreign.example e@foreign.example',
	HOSTC: '![x](https://foreign.example/f.png) ![](data:image/png;base64,AAAA) [r]: https://foreign.example/g',
	HOSTD: 'command:workbench.action.quit [a](command:dossier.openPreview?%5B%22x%22%5D) vscode://foreign.example/h file:///etc/passwd',
	HOSTE: '$(trash) $(sync~spin) ${env:HOME} {0} %s `code` **b** _i_ ~~s~~ # h - l 1. n | t | > q \\ && $x$ <!-- -->',
	// Controls of direction are refused by the schema.
	HOSTF: 'abcdefghi\u200Bjk\u{E0041}l',
	HOSTG: 'a\uD800b\uDC00c \u{1F600}',
	HOSTH: 'x'.repeat(499),
};

/** What people may see of a name: all of it but what cannot be seen. */
function visible(name: string): string {
	return name.replace(/\u200B|\u{E0041}/gu, '').replace(/\p{Cs}/gu, '');
}

/** An entry that says the same wherever something can be said. */
function entryOf(acronym: string, name: string) {
	const long = `${name} ${'word '.repeat(1_900)}${'y'.repeat(500)}`;
	const evidence = [{ source: 'notice', paragraph: 1 }];
	return {
		kind: 'instrument',
		labels: {
			en: {
				preferred: name,
				acronym: [acronym],
				discouraged: [{ text: `${acronym}BAD`, reason: { en: long }, instead: name }],
			},
			fr: { preferred: `${name}.` },
		},
		gloss: { en: name.slice(0, 200) },
		definition: { text: { en: long }, evidence },
		facts: [{ property: 'symbol', identifier: name.slice(0, 200), evidence }, { property: 'purpose', text: { en: long }, evidence }],
		departures: [{ says: name.slice(0, 150), record: name.slice(0, 150), note: { en: long }, evidence }],
	};
}

/** The extension as it is, but for its dossier. */
async function makeExtension(): Promise<void> {
	await rm(extension, { recursive: true, force: true });
	for (const part of ['package.json', 'package.nls.json', 'media', 'l10n', 'syntaxes', 'dist/extension.js', 'dist/core.js', 'dist/webview']) {
		await cp(path.join(root, part), path.join(extension, part), { recursive: true });
	}
	const title = 'A title with <b>HTML</b>, $(trash) and [a link](command:workbench.action.quit)';
	const dossier = {
		format: 1, id: 'hostile', title: { en: title }, language: 'en', version: '1.0.0', licence: 'CC0-1.0', release: 'notice',
		overview: [{ text: { en: 'Nothing to see.' }, evidence: [{ source: 'notice', paragraph: 1 }] }],
		sources: { notice: { shortName: '<i>N</i> $(x) [n](command:y)', csl: { type: 'webpage', title } } },
		entries: Object.fromEntries(Object.entries(NAMES).map(([acronym, name]) => [acronym.toLowerCase(), entryOf(acronym, name)])),
	};
	const file = path.join(extension, 'dist', 'dossiers', 'cop10-belgium.dossier.json');
	await cp(path.join(root, 'dist', 'dossiers'), path.dirname(file), { recursive: true });
	// Halves of characters are escaped, as a hostile file would have them.
	await writeFile(file, JSON.stringify(dossier));
}

const draft = Object.keys(NAMES).map(acronym => `The ${acronym} is here, once ${acronym}BAD.`).join('\n\n');

describe('hostile labels', () => {
	before(makeExtension);
	const screen = useScreen({
		extension: { folder: extension }, file: 'hostile.md', size: { width: 1600, height: 1000 }, drafts: { 'hostile.md': `${draft}\n` },
	});
	before(async () => {
		// Rows tell that the dossier was read and the extension is there to be asked.
		await screen().tree.open();
		await screen().draft.open('hostile.md');
	});
	afterEach(() => screen().hover.leave());

	for (const [acronym, name] of Object.entries(NAMES)) {
		for (const text of [acronym, `${acronym}BAD`]) {
			it(`are text in the card of ${text}, whose only links are ours`, async () => {
				const { hover, page } = screen();
				const before = await page.title();
				const card = await hover.showOn({ text, within: text === acronym ? `The ${text} is` : text });
				assert.ok(squeezed(card).includes(squeezed(visible(name))), card.slice(0, 700));
				const [only] = await hover.cards.all();
				assert.ok(only);
				const links = await only.locator('a').evaluateAll(all => all.map(link => link.getAttribute('data-href') ?? link.getAttribute('href') ?? ''));
				assert.equal(links.length, 3);
				assert.ok(links.every(link => /^command:dossier\.(?:openPreview|insertCitation|revealEntry|silenceLabel|correctName)\?/.test(link)), links.join('\n'));
				assert.equal(await only.locator('img, script, iframe, b, code, del, table, h1, blockquote, svg, style, input').count(), 0);
				assert.deepEqual(await only.locator('.codicon').evaluateAll(all => all.filter(icon => /trash|sync/.test(icon.className)).length), 0);
				assert.equal(await page.title(), before);
				assert.ok(card.length < 6_000, `${card.length} characters`);
			});
		}
	}

	it('send nothing anywhere', () => assert.deepEqual(screen().foreignRequests, []));
});

function squeezed(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
