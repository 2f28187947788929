import * as vscode from 'vscode';
import { notify } from '../../platform/ui/notify';
import type { PlanOfFiles } from './planOfFiles';
import { leftSentences, namesOf, notifyRefreshed, placeLeft } from './refreshMessage';

/** Returns a message about what a plan will change in a number of files, what is left as it is, and how to apply the plan. */
export function willChange(plan: PlanOfFiles, files: number): string {
	const notes = plan.plans.reduce((sum, one) => sum + one.notes, 0);
	return [
		...(notes === 0 ? [] : [
			notes === 1
				? vscode.l10n.t('1 note will change.')
				: files === 1
					? vscode.l10n.t('{0} notes will change.', notes)
					: vscode.l10n.t('{0} notes in {1} files will change.', notes, files),
		]),
		...(plan.plans.some(({ changesList }) => changesList) ? [vscode.l10n.t('The reference list will change.')] : []),
		...reservations(plan),
		vscode.l10n.t('To apply this, choose the check mark (Apply Style) above the comparison.'),
	].join(' ');
}

/** Reports that a document has nothing that can be restyled, and why. */
export async function notifyUnchanged(plan: PlanOfFiles): Promise<void> {
	const { snapshot: { document }, found } = plan;
	if (plan.closed.length > 0 || found.others.length > 0) {
		await notify('information', [vscode.l10n.t('Nothing was restyled.'), ...reservations(plan)].join(' '));
	} else {
		await notifyRefreshed(document, { plan, left: placeLeft(document, found), scope: 'allFiles', refreshOthers: () => Promise.resolve() });
	}
}

/** Returns sentences about what stays as it is. */
function reservations({ plans, closed, found }: PlanOfFiles): readonly string[] {
	return [
		...leftSentences(plans.flatMap(({ left }) => left)),
		...(closed.length > 0 ? [vscode.l10n.t('These files cannot be edited and keep their style: {0}.', namesOf(closed))] : []),
		...(!found.isUncertain
			? []
			: [
				vscode.workspace.isTrusted
					? vscode.l10n.t('Only this file is restyled, because it is not certain which other files belong to the document.')
					: vscode.l10n.t('Only this file is restyled, because other files are not read in Restricted Mode.'),
			]),
	];
}
