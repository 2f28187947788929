import assert from 'node:assert/strict';
import { documentLanguageOf } from '../../../../src/core/language/languages';
import { withEdits } from '../../../../src/core/text/textEdit';
import { planRemoval } from '../../../../src/extension/features/cite/editing/citationEdits';
import { CitationReader } from '../../../../src/extension/features/cite/editing/citationReader';
import { insertCitation } from '../../../../src/extension/features/cite/insertion/insertCitation';
import { readCertainNotes } from '../../../../src/extension/features/cite/positionedNote';
import { registerRefresh } from '../../../../src/extension/features/refresh/register';
import { Snapshot } from '../../../../src/extension/platform/documents/snapshot';
import { runs, SEED } from '../../../support/core/budget';
import { Chance } from '../../../support/core/random';
import { citeServices } from '../support/citing';
import { asEditor } from '../support/services';

/** A draft in each language, with what people have in reports: headings, lists, tables, code, notes of their own. */
const DRAFTS: Readonly<Record<string, string>> = {
	'draft.md': '# The harbour\n\nThe commission met in Port Small. It heard (in part) the *pilots*, and agreed on “three points”.\n\n- The first is the fee.\n- The second, `code`, is not.\n\n| a | b |\n|---|---|\n| c | d |\n\nMine.[^own] See <https://small.example>.\n\n[^own]: As the pilots said.\n',
	'draft.tex': '\\documentclass{article}\n\\begin{document}\n\\section{The harbour}\nThe commission met in Port Small. It heard (in part) the \\emph{pilots}, and agreed on ``three points\'\'.\n\n\\begin{itemize}\n\\item The first is the fee.\n\\item The second is $x$, which is not. % a comment\n\\end{itemize}\nMine.\\footnote{As the pilots said.} See Figure~\\ref{fig}.\n\\end{document}\n',
	'draft.typ': '= The harbour\nThe commission met in Port Small. It heard (in part) the _pilots_, and agreed on "three points".\n\n- The first is the fee.\n- The second, `code`, is $x$.\n\nMine.#footnote[As the pilots said.] See @fig.\n// A comment\n',
	'draft.adoc': '== The harbour\n\nThe commission met in Port Small. It heard (in part) the _pilots_, and agreed on "`three points`".\n\n* The first is the fee.\n* The second, `code`, is not.\n\nMine.footnote:[As the pilots said.] See https://small.example[the page].\n\n----\ncode\n----\n',
	'draft.rst': 'The harbour\n===========\n\nThe commission met in Port Small. It heard (in part) the *pilots*, and agreed on "three points".\n\n* The first is the fee.\n* The second, ``code``, is not.\n\nMine. [#own]_ See `the page <https://small.example>`_.\n\n.. [#own] As the pilots said.\n',
	'draft.org': '* The harbour\nThe commission met in Port Small. It heard (in part) the /pilots/, and agreed on "three points".\n\n- The first is the fee.\n- The second, =code=, is not.\n\nMine.[fn:own] See [[https://small.example][the page]].\n\n[fn:own] As the pilots said.\n',
	'draft.wiki': '== The harbour ==\nThe commission met in Port Small. It heard (in part) the \'\'pilots\'\', and agreed on "three points".\n\n* The first is the fee.\n* The second is not.\n\nMine.<ref>As the pilots said.</ref> See [[The page]].\n',
	'draft.myst': '---\nmyst: {}\n---\n\n# The harbour\n\nThe commission met in Port Small. It heard (in part) the *pilots*.\n\n:::{note}\nThe first is the fee.\n:::\n\nSee {ref}`fig`. Mine.[^own]\n\n[^own]: As the pilots said.\n',
};

/** The same, with a citation by key, whose habit the others follow. */
const KEYED: Readonly<Record<string, string>> = {
	'keyed.md': 'First [@small_charter, art. 1].\n\n',
	'keyed.tex': '\\usepackage{biblatex}\nFirst \\autocite[art.~1]{small_charter}.\n\n',
	'keyed.typ': 'First @small_charter[art. 1].\n\n',
	'keyed.adoc': 'First cite:[small_charter(art. 1)].\n\n',
	'keyed.rst': 'First :cite:p:`small_charter{art. 1}`.\n\n',
	'keyed.org': 'First [cite:@small_charter art. 1].\n\n',
};

const LOCATORS = [undefined, { label: 'paragraph', value: '3' }, { label: 'article', value: '5' }, { label: 'page', value: '12–14' }] as const;

function setUp(name: string, text: string) {
	const { host, services } = citeServices();
	registerRefresh(services);
	const document = host.open(`/drafts/${name}`, text);
	const editor = host.show(document, 0);
	const { citationParser } = documentLanguageOf(document.languageId);
	const reader = new CitationReader(services);
	return { host, services, document, editor, citationParser, reader };
}

type Scene = ReturnType<typeof setUp>;

/** The text without citations and notes: what a citing action must not change. */
function wordsOf({ document, citationParser }: Scene): string {
	const text = document.getText();
	const { citations, notes, uncalled = [] } = citationParser.read(text);
	const cited = [...citations, ...notes, ...notes.flatMap(({ definition }) => definition ?? []), ...uncalled];
	const outer = cited.filter(one => !cited.some(other => other !== one && other.start <= one.start && one.end <= other.end && other.end - other.start > one.end - one.start));
	const once = [...new Map(outer.map(one => [one.start, one])).values()];
	return withEdits(text, once.map(({ start, end }) => ({ start, end, text: '' }))).replace(/\s+|\\(?=[\s[:])/g, '');
}

/** The keys of the sources that the document certainly cites, sorted. */
async function citedIn({ document, services, citationParser }: Scene): Promise<readonly string[]> {
	const { notes } = await readCertainNotes(new Snapshot(document), services);
	const keyed = citationParser.read(document.getText()).citations.flatMap(({ items }) => items.map(({ key }) => key));
	return [...notes.flatMap(({ sources }) => sources.map(({ source }) => source.key)), ...keyed.filter(key => key.startsWith('small_'))].sort();
}

async function insertAt(scene: Scene, offset: number, chance: Chance): Promise<number> {
	const { library } = await scene.services.store.get();
	const keys = chance.below(4) === 0 ? ['small_charter', 'small_notice'] : [chance.pick(['small_charter', 'small_notice'])];
	const chosen = keys.map(key => {
		const source = library.sources.get(key);
		assert.ok(source);
		const place = LOCATORS[chance.below(LOCATORS.length)];
		return { cited: { source, locators: place ? [place] : [] }, prefix: '', suffix: '' };
	});
	const inserted = await insertCitation(asEditor(scene.editor), { offsets: () => [offset] }, chosen, scene.services);
	assert.ok(inserted);
	return inserted.applied ? keys.length : 0;
}

/** Removes the source of a random citation, if there is one at the offset. */
async function removeAt(scene: Scene, offset: number): Promise<number> {
	const { host, document, reader } = scene;
	const read = await reader.at(document as never, () => offset);
	const planned = typeof read === 'string' ? undefined : planRemoval(read, 0);
	if (planned?.kind !== 'edits' || typeof read === 'string' || read.citation.sources[0]?.source?.startsWith('small_') !== true) {
		return 0;
	}
	for (const edit of [...planned.edits].sort((one, other) => other.start - one.start)) {
		host.edit(document, edit);
	}
	return 1;
}

function randomCitation({ document, citationParser }: Scene, chance: Chance): number {
	const { citations, notes } = citationParser.read(document.getText());
	const all = [...citations, ...notes];
	return all.length === 0 ? 0 : chance.pick(all).start + 1;
}

/** Carries out one action; returns by how many the cited sources may have become more or fewer. */
async function act(scene: Scene, chance: Chance): Promise<{ readonly what: string; readonly least: number; readonly most: number }> {
	const kind = chance.below(10);
	if (kind < 5) {
		const offset = chance.below(3) === 0 ? randomCitation(scene, chance) : chance.below(scene.document.getText().length + 1);
		const count = await insertAt(scene, offset, chance);
		return { what: `insert at ${offset}`, least: 0, most: count };
	}
	if (kind < 8) {
		const offset = randomCitation(scene, chance);
		const count = await removeAt(scene, offset);
		return { what: `remove at ${offset}`, least: -count, most: -count };
	}
	await scene.host.commands.get('dossier.refreshCitations')?.();
	return { what: 'refresh', least: 0, most: 0 };
}

describe('many citing actions in a row', () => {
	const drafts = [...Object.entries(DRAFTS), ...Object.entries(KEYED).map(([name, first]) => [name, first + (DRAFTS[name.replace('keyed', 'draft')] ?? '').replace(/^\\document.*\n\\begin.*\n/, '')] as const)];
	for (const [name, text] of drafts) {
		it(`leave the words of ${name} as they are, and cite what was meant`, async () => {
			for (let run = 0; run < runs(1, 5); run++) {
				const chance = new Chance(SEED + run);
				const scene = setUp(name, text);
				const words = wordsOf(scene);
				for (let step = 0; step < runs(12, 60); step++) {
					const before = scene.document.getText();
					const cited = await citedIn(scene);
					const { what, least, most } = await act(scene, chance);
					const after = scene.document.getText();
					const report = `run ${run}, step ${step}: ${what}\n${before}\n--- became ---\n${after}`;
					assert.equal(wordsOf(scene), words, report);
					const difference = (await citedIn(scene)).length - cited.length;
					assert.ok(difference >= least && difference <= most, `${difference} not in ${least}..${most}, ${report}`);
					assert.deepEqual(scene.citationParser.read(after).findings, [], report);
					assert.deepEqual(scene.host.log.of('error'), []);
				}
			}
		}).timeout(600_000);
	}
});
