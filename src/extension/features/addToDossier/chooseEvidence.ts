import * as vscode from 'vscode';
import type { Dossier, Source } from '../../../core/dossier/model';
import { addSource, type NewEvidence, type NewMember } from '../../../core/extract/dossierFile/dossierEdits';
import { sourceToAdd } from '../../../core/extract/dossierFile/newMembers';
import { dossierKeys } from '../../../core/extract/dossierFile/statements';
import { shortTitleOfSource } from '../../../core/library/shortTitle';
import { userLocale } from '../../platform/library/labels';
import { plainRow } from '../../platform/ui/plainRow';
import { createInput, showPick, showProblem } from '../../platform/ui/quickInput';
import type { SelectedText } from './selectedText';

/** Evidence, and the source that has to be added for it, if any. */
export interface ChosenEvidence {
	readonly evidence: NewEvidence;
	readonly newSource?: NewMember;
}

interface SourceRow extends vscode.QuickPickItem {
	readonly source?: Source;
}

/**
 * Asks which source of a dossier says what is selected. The draft itself is offered first: as the source with the same title or, if the
 * dossier has none, as a new one, if the file has a place for it; its paragraph is known. For other sources, asks for the paragraph.
 * `undefined` if the user cancels.
 */
export async function chooseEvidence(
	title: string,
	selected: SelectedText,
	dossier: Dossier,
	text: string,
): Promise<ChosenEvidence | undefined> {
	const sources = [...dossier.sources.values()];
	const own = sources.find(({ csl }) => csl.title === selected.title);
	const newSource = own ? undefined : sourceToAdd(selected, new Set([...dossier.sources.keys(), ...dossierKeys(text)?.sources ?? []]));
	const canAdd = !newSource || addSource(text, newSource) !== undefined;
	const row = await showPick(
		[...(canAdd ? [ownRow(selected, own)] : []), ...sources.filter(source => source !== own).map(source => rowOf(source, dossier))],
		{
			title,
			placeHolder: vscode.l10n.t('Which source says so?'),
			matchOnDescription: true,
			matchOnDetail: true,
		},
	);
	if (!row) {
		return undefined;
	}
	if (row.source && row.source !== own) {
		return askParagraph(title, row.source);
	}
	return { evidence: { source: own?.key ?? newSource?.key ?? '', paragraph: selected.paragraph }, ...(newSource && { newSource }) };
}

function ownRow({ title, paragraph }: SelectedText, own: Source | undefined): SourceRow {
	return plainRow({
		label: title,
		description: paragraph === 0 ? vscode.l10n.t('this document, title') : vscode.l10n.t('this document, para. {0}', paragraph),
		iconPath: new vscode.ThemeIcon(own ? 'book' : 'new-file'),
		detail: own ? own.shortName : vscode.l10n.t('Adds the document to the sources of the dossier'),
		...(own && { source: own }),
	});
}

function rowOf(source: Source, dossier: Dossier): SourceRow {
	return plainRow({
		label: shortTitleOfSource(source, userLocale(), dossier.language), description: source.key, iconPath: new vscode.ThemeIcon('book'),
		...(source.csl.title !== undefined && { detail: source.csl.title }), source,
	});
}

async function askParagraph(title: string, source: Source): Promise<ChosenEvidence | undefined> {
	const box = createInput({
		title,
		placeholder: '3',
		prompt: vscode.l10n.t('The paragraph of “{0}”; leave it empty for the source as a whole', source.shortName),
	});
	try {
		return await new Promise<ChosenEvidence | undefined>(resolve => {
			box.onDidHide(() => resolve(undefined));
			box.onDidChangeValue(() => {
				showProblem(box, isParagraph(box.value) ? '' : vscode.l10n.t('Type a number, or leave the box empty.'));
			});
			box.onDidAccept(() => {
				if (isParagraph(box.value)) {
					const paragraph = box.value.trim() === '' ? undefined : Number(box.value.trim());
					resolve({ evidence: { source: source.key, ...(paragraph !== undefined && { paragraph }) } });
				}
			});
			box.show();
		});
	} finally {
		box.dispose();
	}
}

function isParagraph(value: string): boolean {
	return /^(?:[1-9]\d{0,5})?$/.test(value.trim());
}
