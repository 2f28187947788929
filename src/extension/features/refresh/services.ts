import type * as vscode from 'vscode';
import type { RefreshPlanServices } from '../../platform/citation/document/refreshPlan';
import type { LastEditor } from '../../platform/documents/lastEditor';

/** The services of the refresh feature. */
export interface RefreshServices extends RefreshPlanServices {
	readonly lastEditor: LastEditor;
	readonly log: vscode.LogOutputChannel;
}
