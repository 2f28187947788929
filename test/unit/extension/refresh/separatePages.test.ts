import assert from 'node:assert/strict';
import { registerRefresh } from '../../../../src/extension/features/refresh/register';
import { Uri } from '../../../support/fakeVscode/values/uri';
import { citeServices } from '../support/citing';

const CHARTER = 'Charter of Small Things, 15 November 2000.';
const NOTICE = 'Small Office, “Notice of the Small Conference”, 16 October 2020.';
const LATER = 'Charter of Small Things (see footnote 1).';

/** A page in Markdown with a note for each text. */
const markdownPage = (...notes: readonly string[]) =>
	`${notes.map((_, index) => `A hat.[^${index + 1}]`).join('\n\n')}\n\n${notes.map((note, index) => `[^${index + 1}]: ${note}\n`).join('')}`;

/** A page in reStructuredText with a note for each text. */
const restPage = (...notes: readonly string[]) =>
	`${notes.map((_, index) => `A hat [#n${index + 1}]_.`).join('\n\n')}\n\n${notes.map((note, index) => `.. [#n${index + 1}] ${note}\n`).join('')}`;

const CASES = [
	['a chapter of a Quarto book', 'two.qmd', markdownPage, {
		'_quarto.yml': 'project:\n  type: book\nbook:\n  chapters:\n    - index.qmd\n    - two.qmd\n', 'index.qmd': markdownPage(CHARTER, NOTICE, CHARTER),
	}],
	['a page of a Sphinx project', 'two.rst', restPage, {
		'conf.py': 'project = "Hats"\n', 'index.rst': `${restPage(NOTICE, CHARTER)}\n.. toctree::\n\n   one\n   two\n`, 'one.rst': restPage(CHARTER),
	}],
] as const;

describe('refreshing citations in a file whose notes are numbered separately', () => {
	for (const [what, open, page, others] of CASES) {
		it(`counts only the notes of ${what}, and changes no other file`, async () => {
			const { host, services } = citeServices();
			host.set('dossier.citation.addresses', { globalValue: 'whereNeeded' });
			host.folders = [Uri.file('/drafts')];
			registerRefresh(services);
			Object.entries(others).forEach(([name, text]) => host.files.put(`/drafts/${name}`, text));
			const document = host.open(`/drafts/${open}`, page(CHARTER, NOTICE, CHARTER));
			host.show(document, 0);
			await host.commands.get('dossier.refreshCitations')?.();
			assert.deepEqual(host.log.of('error'), []);
			assert.equal(document.getText(), page(CHARTER, NOTICE, LATER));
			assert.deepEqual(host.messages, []);
			assert.deepEqual(Object.keys(others).map(name => host.files.text(`/drafts/${name}`)), Object.values(others));
		});
	}
});
