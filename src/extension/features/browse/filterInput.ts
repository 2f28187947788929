import * as vscode from 'vscode';
import { VIEWS } from '../../ids';
import { RunOnceScheduler } from '../../platform/scheduling/runOnceScheduler';
import { createInput } from '../../platform/ui/quickInput';
import type { EntriesFilter } from './entriesFilter';

/** How long after the last keystroke the tree is filtered, in milliseconds. */
const FILTER_DELAY = 120;

/** Opens an input box for the filter and applies it as the user types. The filter remains when the box closes. */
export function showFilterInput(filter: EntriesFilter): void {
	const input = createInput({
		title: vscode.l10n.t('Filter Entries'),
		placeholder: vscode.l10n.t('Type part of a name, number or description. All words must match.'),
		prompt: vscode.l10n.t('The tree is filtered as you type. To show everything again, use Clear Filter in its title bar.'),
	});
	const clear = { iconPath: new vscode.ThemeIcon('clear-all'), tooltip: vscode.l10n.t('Clear Filter') };
	input.value = filter.query;
	input.buttons = [clear];
	const scheduler = new RunOnceScheduler(FILTER_DELAY, () => filter.set(input.value));
	const apply = () => {
		scheduler.cancel();
		filter.set(input.value);
	};
	input.onDidChangeValue(() => scheduler.schedule());
	input.onDidTriggerButton(() => {
		input.value = '';
		apply();
	});
	input.onDidAccept(() => {
		apply();
		input.hide();
		void vscode.commands.executeCommand(`${VIEWS.entries}.focus`);
	});
	input.onDidHide(() => {
		apply();
		input.dispose();
	});
	input.show();
}
