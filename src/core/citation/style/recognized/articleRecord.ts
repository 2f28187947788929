import type { CslItem } from '../../../dossier/model';
import { dateField } from '../date';
import { firstField, textField } from '../fields';
import { withoutFields } from './record';

/** A preprint by its number on arXiv, as Google Scholar has it in the place of a journal: `arXiv preprint arXiv:1706.03762`. */
const ON_ARXIV = /^arXiv(?: preprint)?[ :]+(?:arXiv:)?(\d{4}\.\d{4,5}|[a-z-]{2,12}\/\d{7})(?:v\d{1,2})?$/i;

/** Returns such a record with the address of the preprint, if it has none; `undefined` for other records. */
export function asPreprintOnArxiv(csl: CslItem): CslItem | undefined {
	const [, number] = ON_ARXIV.exec(textField(csl, 'container-title')) ?? [];
	const mayBe = /^(?:document|article-journal|article|manuscript)$/.test(textField(csl, 'type'));
	return number !== undefined && mayBe && firstField(csl, 'URL', 'DOI') === ''
		? { ...csl, URL: `https://arxiv.org/abs/${number}` }
		: undefined;
}

/** Returns a record that says that it is one of a preprint as one; `undefined` for other records. BibTeX and RIS have no type for them. */
export function asPreprint(csl: CslItem): CslItem | undefined {
	const type = textField(csl, 'type');
	if (ON_ARXIV.test(textField(csl, 'container-title')) && type !== '') {
		return undefined;
	}
	const isByArxiv = textField(csl, 'publisher') === 'arXiv';
	const isOne = /^preprint$/i.test(textField(csl, 'genre')) ? /^(?:document|article-journal)$/.test(type) : type === 'document' && isByArxiv;
	return isOne ? { ...(isByArxiv ? withoutFields(csl, 'number') : csl), type: 'article' } : undefined;
}

/** The title of the proceedings of a conference: `Proceedings of the 2019 Conference on Fairness`. */
const PROCEEDINGS = /^(?:in )?proceedings of\b.{1,200}\b(?:conference|symposium|workshop|congress|meeting)\b/i;

/** Returns an article in proceedings as a paper there; Google Scholar takes these for a journal. `undefined` for other records. */
export function asPaperInProceedings(csl: CslItem): CslItem | undefined {
	const isOne =
		textField(csl, 'type') === 'article-journal'
		&& PROCEEDINGS.test(textField(csl, 'container-title'))
		&& firstField(csl, 'volume', 'issue') === '';
	return isOne ? { ...csl, type: 'paper-conference' } : undefined;
}

/** Servers of preprints, which export a day as well. */
const PREPRINT_SERVER = /^(?:arXiv|SSRN|bioRxiv|medRxiv)\b/;

/** Words in the names of journals and magazines, as opposed to newspapers. */
const JOURNAL = /(?<!Wall Street )\bJournal\b|\b(?:Review|Law|Quarterly|Studies|Bulletin|Forum|Magazine|L\. Rev\.|L\.J\.)/i;

/**
 * Returns an article with a day, and neither a volume nor a DOI, as one in a newspaper; `undefined` for other records. BibTeX has one type for
 * articles in journals and in newspapers.
 */
export function asNews(csl: CslItem): CslItem | undefined {
	const container = textField(csl, 'container-title');
	const isOfDay =
		textField(csl, 'type') === 'article-journal'
		&& firstField(csl, 'volume', 'issue', 'number', 'DOI', 'note') === ''
		&& dateField(csl, 'issued')?.start.day !== undefined
		&& !PREPRINT_SERVER.test(container)
		&& !JOURNAL.test(container);
	return isOfDay ? { ...csl, type: 'article-newspaper' } : undefined;
}
