import * as vscode from 'vscode';
import { VIEWS } from '../../ids';
import type { EntriesFilter } from './entriesFilter';

/** How long typing must rest before the tree is filtered, in milliseconds. */
const REST = 120;

/** Asks what the tree is to be filtered by, and filters it while one types. What was typed stays when the field closes. */
export function askFilter(filter: EntriesFilter): void {
	const input = vscode.window.createInputBox();
	const clear = { iconPath: new vscode.ThemeIcon('clear-all'), tooltip: vscode.l10n.t('Clear Filter') };
	input.title = vscode.l10n.t('Filter Entries');
	input.placeholder = vscode.l10n.t('Type part of a name, number or description. All words must match.');
	input.prompt = vscode.l10n.t('The tree is filtered as you type. To show everything again, use Clear Filter in its title bar.');
	input.value = filter.query;
	input.buttons = [clear];
	let timer: ReturnType<typeof setTimeout> | undefined;
	const apply = () => {
		clearTimeout(timer);
		filter.set(input.value);
	};
	input.onDidChangeValue(() => {
		clearTimeout(timer);
		timer = setTimeout(apply, REST);
	});
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
