import * as vscode from 'vscode';
import type { TemplateProblem } from '../../../../core/citation/formats/template';
import { SETTINGS } from '../../../ids';
import { notify } from '../../../platform/ui/notify';

/** Reports the problems in the user's template, and which form was used instead. */
export async function notifyTemplateProblems(problems: readonly TemplateProblem[]): Promise<void> {
	const [first] = problems;
	if (!first) {
		return;
	}
	const open = vscode.l10n.t('Open Setting');
	const message = vscode.l10n.t(
		'The citation was written as a reference in brackets because the citation template has an error at character {0}. {1}',
		first.start + 1,
		describe(first),
	);
	if ((await notify('warning', message, open)) === open) {
		await vscode.commands.executeCommand('workbench.action.openSettings', `@id:${SETTINGS.citationTemplate}`);
	}
}

function describe({ code, name }: TemplateProblem): string {
	switch (code) {
		case 'unknownField':
			return vscode.l10n.t('There is no field “{0}”.', name);
		case 'unclosed':
			return vscode.l10n.t('The closing braces are missing.');
		case 'unopened':
			return vscode.l10n.t('There are no matching opening braces.');
	}
}
