import assert from 'node:assert/strict';
import { documentLanguageOf, SERVED_IDS } from '../../../../src/core/language/languages';
import { linkedText } from '../../../../src/core/naming/linkSyntax';
import { nameChanges, type NameChanges } from '../../../../src/core/naming/nameChange';
import { changesOfAll, editOfChange, nameInDocument } from '../../../../src/core/naming/namesInDocument';
import { libraryOfLabels } from '../../../support/core/dossiers/libraryOfLabels';
import { namedText } from '../../../support/core/prose/namedText';

const acronym = (entry: string, text: string, language = 'en') => ({
	entry,
	text,
	language,
	role: 'acronym' as const,
	case: 'exact' as const,
});
const library = libraryOfLabels([
	{ entry: 'untoc', text: 'United Nations Convention against Transnational Organized Crime', kind: 'instrument' },
	{ entry: 'untoc', text: 'Palermo Convention', role: 'variant' }, acronym('untoc', 'UNTOC'),
	{ entry: 'untoc', text: 'Convention des Nations Unies contre la criminalité transnationale organisée', language: 'fr' },
	{ entry: 'unodc', text: 'United Nations Office on Drugs and Crime', kind: 'organization' },
	acronym('unodc', 'UNODC'),
	{ entry: 'unodc', text: 'Office des Nations Unies contre la drogue et le crime', language: 'fr' },
	acronym('unodc', 'ONUDC', 'fr'),
	{ entry: 'un', text: 'United Nations', case: 'permissive', kind: 'organization' },
	{ ...acronym('un', 'UN'), kind: 'organization' },
	{ entry: 'ldc', text: 'least developed countries' },
	acronym('ldc', 'LDC'),
	{ entry: 'msp', text: 'medium-sized project' },
	acronym('msp', 'MSP'),
	{ entry: 'cop', text: 'Conference of the Parties', kind: 'event' },
	acronym('cop', 'COP'),
	{ entry: 'fund', text: 'Research & Small_Fund', kind: 'fund' },
	acronym('fund', 'RSF'),
	{ entry: 'arab', text: 'اتفاقية الأمم المتحدة', language: 'ar', kind: 'instrument' },
	acronym('arab', 'CNUA'),
	{ entry: 'wrong', text: 'Container Control Programme', kind: 'programme' },
	{ entry: 'wrong', text: 'Container Checking Plan', role: 'discouraged' },
	acronym('wrong', 'CCP'),
]);

/** Returns the text after a change of the mention at `¦`; `undefined` if there is no such change. */
function changed(kind: keyof NameChanges, marked: string, { languageId = 'markdown', language = 'en' } = {}): string | undefined {
	const offset = marked.indexOf('¦');
	const text = marked.replace('¦', '');
	const { document, mentions } = namedText(languageId, text, library, language);
	const mention = mentions.find(({ start, end }) => start <= offset && offset < end);
	assert.ok(mention, `no mention in ${marked}`);
	const named = nameInDocument(document, mention);
	const change = named && nameChanges(named)[kind];
	const edit = change && editOfChange(change, document);
	return edit && text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}

describe('expanding an acronym', () => {
	it('gives an institution its article, with a capital at the start of a sentence', () => {
		assert.equal(changed('expand', '¦UNODC met.'), 'The United Nations Office on Drugs and Crime met.');
		assert.equal(changed('expand', 'Done. ¦UNODC met.'), 'Done. The United Nations Office on Drugs and Crime met.');
		assert.equal(changed('expand', 'A report by ¦UNODC.'), 'A report by the United Nations Office on Drugs and Crime.');
	});

	it('adds no article after another word, to all there is, or in a compound', () => {
		assert.equal(
			changed('expand', 'The ¦UNTOC applies.'),
			'The United Nations Convention against Transnational Organized Crime applies.',
		);
		assert.equal(changed('expand', 'a joint ¦UNODC project'), 'a joint United Nations Office on Drugs and Crime project');
		assert.equal(changed('expand', '# ¦UNODC\n'), '# United Nations Office on Drugs and Crime\n');
		assert.equal(changed('expand', 'Some of ¦UNODC-led work.'), 'Some of United Nations Office on Drugs and Crime-led work.');
	});

	it('corrects “a” and “an” in front of it', () => {
		assert.equal(changed('expand', 'An ¦MSP began.'), 'A medium-sized project began.');
		assert.equal(changed('expand', 'It is a ¦UNODC post.'), 'It is a United Nations Office on Drugs and Crime post.');
	});

	it('keeps its number, and its genitive', () => {
		assert.equal(changed('expand', 'The ¦MSPs began.'), 'The medium-sized projects began.');
		assert.equal(changed('expand', 'Several ¦COPs met.'), 'Several Conferences of the Parties met.');
		assert.equal(changed('expand', 'the ¦LDCs’ debt'), 'the least developed countries’ debt');
		assert.equal(changed('expand', '¦UNODC’s report'), 'The United Nations Office on Drugs and Crime’s report');
	});

	it('is not possible if a singular would become a plural, or an elision would be wrong', () => {
		assert.equal(changed('expand', 'An ¦LDC asked.'), undefined);
		assert.equal(changed('expand', 'de l’¦UNTOC', { language: 'fr' }), undefined);
	});

	it('uses the language of the document', () => {
		assert.equal(changed('expand', 'de l’¦ONUDC', { language: 'fr' }), 'de l’Office des Nations Unies contre la drogue et le crime');
		assert.equal(changed('expand', 'The ¦ONUDC met.'), 'The United Nations Office on Drugs and Crime met.');
	});

	it('begins a term with a capital at the start of a sentence only', () => {
		assert.equal(changed('expand', '¦LDCs asked. The LDCs left.'), 'Least developed countries asked. The LDCs left.');
		assert.equal(changed('expand', 'LDCs asked. See No. ¦LDCs'), 'LDCs asked. See No. least developed countries');
	});
});

describe('abbreviating a name', () => {
	it('keeps its number, its genitive and its article', () => {
		assert.equal(changed('abbreviate', 'The ¦medium-sized projects began.'), 'The MSPs began.');
		assert.equal(changed('abbreviate', 'A ¦medium-sized project began.'), 'An MSP began.');
		assert.equal(changed('abbreviate', 'the ¦least developed countries’ debt'), 'the LDCs’ debt');
		assert.equal(changed('abbreviate', 'The ¦United Nations is old.'), 'The UN is old.');
	});

	it('takes the acronym of the language of the name', () => {
		assert.equal(changed('abbreviate', 'l’¦Office des Nations Unies contre la drogue et le crime', { language: 'fr' }), 'l’ONUDC');
	});
});

describe('introducing an acronym', () => {
	it('writes the full name and the acronym, wherever either is', () => {
		assert.equal(changed('introduce', '¦UNODC met.'), 'The United Nations Office on Drugs and Crime (UNODC) met.');
		assert.equal(changed('introduce', 'The ¦Palermo Convention applies.'), 'The Palermo Convention (UNTOC) applies.');
		assert.equal(changed('introduce', 'All ¦least developed countries met.'), 'All least developed countries (LDCs) met.');
		assert.equal(changed('introduce', 'All ¦LDCs met.'), 'All least developed countries (LDCs) met.');
	});

	it('uses square brackets inside round ones', () => {
		assert.equal(
			changed('introduce', 'A body (the ¦UNODC) met.', { languageId: 'plaintext' }),
			'A body (the United Nations Office on Drugs and Crime [UNODC]) met.',
		);
		assert.equal(
			changed('introduce', 'Item a) is a body (the ¦UNODC), that is.', { languageId: 'plaintext' }),
			'Item a) is a body (the United Nations Office on Drugs and Crime [UNODC]), that is.',
		);
	});

	it('is not possible where it is introduced, or after that', () => {
		for (const text of [
			'The ¦United Nations Office on Drugs and Crime (UNODC) met.',
			'The United Nations Office on Drugs and Crime (¦UNODC) met.',
			'The United Nations Office on Drugs and Crime (UNODC) met. ¦UNODC left.',
			'¦UNODC’s work.',
		]) {
			assert.equal(changed('introduce', text), undefined, text);
		}
		assert.ok(changed('introduce', '¦UNODC met. The United Nations Office on Drugs and Crime (UNODC) left.'));
	});
});

describe('using the official name', () => {
	it('replaces a variant, and not a wrong name, which has a correction', () => {
		assert.equal(
			changed('official', 'The ¦Palermo Convention applies.'),
			'The United Nations Convention against Transnational Organized Crime applies.',
		);
		for (const text of ['The ¦Container Checking Plan.', 'The ¦Container Control Programme.', 'The ¦UNTOC.']) {
			assert.equal(changed('official', text), undefined, text);
		}
	});
});

describe('places whose names must stay', () => {
	/** Each with a mention at `¦`. */
	const CLOSED: readonly (readonly [languageId: string, text: string])[] = [
		['markdown', 'He said: “The ¦UNTOC applies.” So it does.'],
		['markdown', '> The ¦UNTOC applies.\n'],
		['markdown', '[¦UNTOC] and\n\n[untoc]: https://x.example\n'],
		['markdown', '[[¦UNTOC]]'],
		['markdown', 'United **Na¦tions**'],
		['markdown', 'A.\n\n<!-- dossier:abbreviations -->\n\n| ¦UNTOC | X |\n\n<!-- /dossier:abbreviations -->\n'],
		['plaintext', '> The ¦UNTOC applies.\n'],
		['git-commit', '> The ¦UNTOC applies.\n'],
		['latex', '\\begin{quote}\nThe ¦UNTOC.\n\\end{quote}\n'],
		['latex', '\\enquote{The \\emph{big} ¦UNTOC} applies.'],
		['latex', '\\foreignquote{english}{The ¦UNTOC}'],
		['html', '<blockquote><p>The ¦UNTOC</p></blockquote>'],
		['html', '<p>A <q>big ¦UNTOC</q></p>'],
		['asciidoc', '____\nThe ¦UNTOC.\n____\n'],
		['asciidoc', '[quote, Somebody]\nThe ¦UNTOC.\n\nB.\n'],
		['org', '#+begin_quote\nThe ¦UNTOC.\n#+end_quote\n'],
		['typst', '#quote(block: true)[The [big] ¦UNTOC]'],
		['restructuredtext', '.. epigraph::\n\n   The ¦UNTOC.\n\nB.\n'],
		['wikitext', '<blockquote>The ¦UNTOC</blockquote>'],
	];

	for (const [languageId, text] of CLOSED) {
		it(`${languageId}: ${text.replace(/\n/g, '⏎')}`, () =>
			assert.equal(changed('expand', text, { languageId }) ?? changed('abbreviate', text, { languageId }), undefined));
	}

	it('do not include what merely resembles them', () => {
		assert.ok(changed('expand', '“Quoted.” The ¦UNTOC applies.'));
		assert.ok(changed('expand', '[¦UNTOC](https://x.example) and [x]'));
		assert.ok(changed('expand', '[the ¦UNTOC][ref]\n\n[ref]: https://x.example\n'));
		assert.ok(changed('expand', '\\begin{quote}A\\end{quote} The ¦UNTOC.', { languageId: 'latex' }));
	});

	it('include names with something that is not the label, as in Arabic', () => {
		const { document, mentions } = namedText('plaintext', 'نص واتفاقية الأمم المتحدة هنا', library, 'ar');
		assert.deepEqual(mentions.map(mention => nameInDocument(document, mention)), mentions.map(() => undefined));
	});
});

describe('changing all names of a document', () => {
	const all = (kind: 'expand' | 'abbreviate', text: string) => {
		const { document, mentions } = namedText('markdown', text, library);
		return [...changesOfAll(kind, mentions, document)].reverse().reduce((before, change) => {
			const edit = editOfChange(change, document);
			return before.slice(0, edit.start) + edit.text + before.slice(edit.end);
		}, text);
	};

	it('abbreviates after the introduction only, and leaves introductions and quotations', () => {
		assert.equal(
			all(
				'abbreviate',
				'The Palermo Convention. The Palermo Convention (UNTOC). The Palermo Convention, “the Palermo Convention”. The United Nations.\n',
			),
			'The Palermo Convention. The Palermo Convention (UNTOC). The UNTOC, “the Palermo Convention”. The United Nations.\n',
		);
	});

	it('abbreviates everything that a list of abbreviations introduces', () => {
		assert.equal(all('abbreviate', 'The United Nations.\n\n- UN: United Nations\n'), 'The UN.\n\n- UN: United Nations\n');
	});

	it('expands all acronyms but those of introductions', () => {
		assert.equal(
			all('expand', 'The United Nations (UN). The UN and `UN`.\n'),
			'The United Nations (UN). The United Nations and `UN`.\n',
		);
	});
});

describe('the text of a change', () => {
	it('is escaped for the language', () => {
		assert.equal(changed('expand', 'The ¦RSF pays.', { languageId: 'latex' }), 'The Research \\& Small\\_Fund pays.');
		assert.equal(changed('expand', 'The ¦RSF pays.', { languageId: 'html' }), 'The Research &amp; Small_Fund pays.');
	});
});

describe('a link from a name', () => {
	const ADDRESS = 'https://x.example/a?b=c&d';
	const WRITTEN: Readonly<Record<string, string | undefined>> = {
		markdown: '[UN](https://x.example/a?b=c&d)', latex: '\\href{https://x.example/a?b=c\\&d}{UN}', typst: '#link("https://x.example/a?b=c&d")[UN]', asciidoc: 'link:https://x.example/a?b=c&amp;d[UN]',
		org: '[[https://x.example/a?b=c&d][UN]]', restructuredtext: '`UN <https://x.example/a?b=c&d>`__', html: '<a href="https://x.example/a?b=c&amp;d">UN</a>', wikitext: '[https://x.example/a?b=c&d UN]', plaintext: undefined,
	};
	const LINKED: Readonly<Record<string, string>> = {
		markdown: '[the UN](x)', latex: '\\href{x}{the UN}', typst: '#link("x")[the UN]', asciidoc: 'https://x.example[the UN]', org: '[[x][the UN]]', restructuredtext: '`the UN <x>`__', html: '<a href="x">the UN</a>', wikitext: '[[United|the UN]]',
	};
	const LIKE: Readonly<Record<string, string>> = { tex: 'latex', myst: 'markdown', quarto: 'markdown', rmd: 'markdown', 'git-commit': 'plaintext' };

	it('is written in each language that has links, and not inside a link', () => {
		for (const id of SERVED_IDS) {
			const { link } = documentLanguageOf(id);
			const name = LIKE[id] ?? id;
			const at = (text: string) =>
				link && linkedText(link, text, { start: text.indexOf('UN'), end: text.indexOf('UN') + 2 }, ADDRESS);
			assert.equal(at('the UN met'), WRITTEN[name], id);
			assert.equal(at(LINKED[name] ?? ''), undefined, id);
		}
	});

	it('needs a package in LaTeX', () => {
		const { link } = documentLanguageOf('latex');
		const at = (text: string) => link && linkedText(link, text, { start: text.indexOf('UN'), end: text.indexOf('UN') + 2 }, ADDRESS);
		assert.equal(at('\\documentclass{article}\n\\begin{document}\nUN\n\\end{document}'), undefined);
		assert.ok(at('\\documentclass{article}\n\\usepackage{hyperref}\n\\begin{document}\nUN\n\\end{document}'));
	});
});
