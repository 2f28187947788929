import { l10n } from 'vscode';
import type { CompletionWords } from '../../../core/exchange/dossier/dossierMaker';
import type { ExchangeProblem } from '../../../core/exchange/termBase';
import { MAX_NAMES, MAX_RELATIONS } from '../../../core/limits';
import { kindLabels } from '../../platform/library/vocabularyLabels';

/** The comments that an imported dossier gets where its file does not say enough. */
export function completionWords(): CompletionWords {
	const { kind: kinds } = kindLabels();
	return {
		gloss: kind => kinds[kind],
		reason: l10n.t('The file from which this entry was imported marks the name as deprecated.'),
		comments: {
			file: l10n.t('Imported. Each comment below says what to complete; delete it when that is done.'),
			title: l10n.t('The file has no title. Say what the dossier is about.'),
			licence: l10n.t('The file does not name its licence. NOASSERTION is the SPDX expression for “unknown”.'),
			release: l10n.t(
				'The source that the dossier is about. Everything is based on the imported file until you name better sources.',
			),
			gloss: l10n.t('Say in a few words what it is.'),
			evidence: l10n.t('Name the source that says so, instead of the imported file.'),
			reason: l10n.t('Say why the name is wrong.'),
			ambiguous: l10n.t('Another entry has one of these names too. If that is not intended, remove one of them.'),
			relation: l10n.t('Name the source of each relation, then delete “unconfirmed”.'),
		},
	};
}

/** Says in one sentence what was not imported from a file, and why. */
export function importProblem({ concept, ...problem }: Omit<ExchangeProblem, 'line'>): string {
	const reason = reasonOf(problem);
	return concept === undefined ? reason : l10n.t('{0}: {1}', concept, reason);
}

function reasonOf({ code, detail }: Pick<ExchangeProblem, 'code' | 'detail'>): string {
	switch (code) {
		case 'syntax':
			return l10n.t('The file cannot be read from here: {0}', detail);
		case 'noEntries':
			return detail === ''
				? l10n.t('The file has no entries.')
				: l10n.t('The file has no entries. Expected: {0}', detail);
		case 'unclosedQuote':
			return l10n.t('A quotation mark in this row is never closed, so everything after it was read as one cell.');
		case 'noHeadings':
			return l10n.t('The table has no headings. From their cells, its columns were taken for: {0}. If that is wrong, add a row with headings.', detail);
		case 'otherWorkbook':
			return detail === ''
				? l10n.t('This is not an Excel workbook. Open it in a spreadsheet program and save it as .xlsx or .csv.')
				: l10n.t('This is a “{0}” file, which is not read. Save it as .xlsx or .csv.', detail);
		case 'encrypted':
			return l10n.t('The workbook is protected by a password. Save it without one.');
		case 'truncated':
			return l10n.t('The end of the workbook is missing, perhaps because a download was interrupted. Get the file again.');
		case 'damaged':
			return l10n.t('The workbook is damaged. Open it in a spreadsheet program and save it again.');
		case 'repeated':
			return l10n.t('This repeats an earlier entry, “{0}”, and is imported once.', detail);
		case 'sameName':
			return l10n.t('An earlier entry is also called “{0}” but says something else. Both are imported and marked as ambiguous; merge them if they are the same.', detail);
		case 'encoding':
			return l10n.t('The file is not text in UTF-8. Save it in this encoding.');
		case 'guessedEncoding':
			return l10n.t('The file is not UTF-8 text and was read as “{0}”. Check the letters with accents.', detail);
		case 'tooLong':
			return l10n.t('This is larger than {0} bytes and is not read.', detail);
		case 'tooDeep':
			return l10n.t('This is nested more deeply than {0} levels.', detail);
		case 'tooMany':
			return l10n.t('There are more of these than can be read: {0}', detail);
		case 'entities':
			return l10n.t('The document type defines entities, which are not read.');
		case 'cells':
			return l10n.t('The row has more cells than the header ({0}). It is left out.', detail);
		case 'notRead':
			return l10n.t('“{0}” has no place in a dossier and is not read.', detail);
		case 'column':
			return l10n.t('The column “{0}” is not read, because its heading does not say what it contains.', detail);
		case 'noColumns':
			return l10n.t('No column contains names of entries. The headings are: {0}', detail);
		case 'noSuchColumn':
			return l10n.t('The table has no column “{0}”.', detail);
		case 'language':
			return l10n.t('“{0}” is not a language tag such as fr or pt-BR. The name is left out.', detail);
		case 'kind':
			return l10n.t('“{0}” is not a kind of entry. The entry is a term.', detail);
		case 'name':
			return l10n.t('“{0}” cannot be a name and is left out.', detail);
		case 'noName':
			return l10n.t('The entry has no name in “{0}”, the main language of the dossier. It is left out.', detail);
		case 'nameless':
			return l10n.t('The entry has no name and was left out.');
		case 'longText':
			return l10n.t('The text in “{0}” is too long and is left out.', detail);
		case 'namesFull':
			return l10n.t('An entry has at most {0} names of one kind in a language. These are left out: {1}', String(MAX_NAMES), detail);
		case 'manyRelations':
			return l10n.t('The entry has too many relations ({0}). Those after the first {1} are left out.', detail, String(MAX_RELATIONS));
		case 'unknownTarget':
			return l10n.t('The file has no entry “{0}”. The relation to it is left out.', detail);
		case 'sameId':
			return l10n.t('An earlier entry is also called “{0}”. Relations are to the earlier one.', detail);
		case 'noTitle':
			return l10n.t('The source “{0}” has no title and is left out.', detail);
		case 'source':
			return l10n.t('The source “{0}” has more or longer fields than a dossier can have, and is left out.', detail);
	}
}
