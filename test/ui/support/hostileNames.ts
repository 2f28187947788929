import { readFile } from 'node:fs/promises';
import { bundledDossier } from './alteredExtension';

/** Names that contain markup or control characters; each has an acronym by which it is found. */
export const HOSTILE_NAMES: Readonly<Record<string, string>> = {
	HOSTA: '<img src="https://foreign.example/a.png" onerror="document.title=1"><script>document.title=2</script><b>bold</b> &lt;i&gt;',
	HOSTB: '[click](https://foreign.example/) [run](command:workbench.action.quit) <https://foreign.example/c> https://foreign.example/d www.foreign.example e@foreign.example',
	HOSTC: '![x](https://foreign.example/f.png) ![](data:image/png;base64,AAAA) [r]: https://foreign.example/g',
	HOSTD: 'command:workbench.action.quit [a](command:dossier.openPreview?%5B%22x%22%5D) vscode://foreign.example/h file:///etc/passwd',
	HOSTE: '$(trash) $(sync~spin) ${env:HOME} {0} %s `code` **b** _i_ ~~s~~ # h - l 1. n | t | > q \\ && $x$ <!-- -->',
	// The schema refuses bidirectional controls.
	HOSTF: 'abcdefghi\u200Bjk\u{E0041}l',
	HOSTG: 'a\uD800b\uDC00c \u{1F600}',
	HOSTH: 'x'.repeat(499),
};

/** Returns the visible characters of a name. */
export function visibleOf(name: string): string {
	return name.replace(/\u200B|\u{E0041}/gu, '').replace(/\p{Cs}/gu, '');
}

/** An entry with the same text in all its fields. */
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

/** Returns the bundled dossier with an entry for each of these names, and with a hostile title and source. */
export async function dossierWithHostileNames(): Promise<string> {
	const bundled = JSON.parse(await readFile(bundledDossier, 'utf8')) as { readonly sources: object; readonly entries: object };
	const title = 'A title with <b>HTML</b>, $(trash) and [a link](command:workbench.action.quit)';
	// Lone surrogates are escaped, as they would be in a hostile file.
	return JSON.stringify({
		...bundled,
		title: { en: title },
		sources: { ...bundled.sources, notice: { shortName: '<i>N</i> $(x) [n](command:y)', csl: { type: 'webpage', title } } },
		entries: {
			...bundled.entries,
			...Object.fromEntries(Object.entries(HOSTILE_NAMES).map(([acronym, name]) => [acronym.toLowerCase(), entryOf(acronym, name)])),
		},
	});
}
