import type * as vscode from 'vscode';
import type { RefreshPlanServices } from '../../platform/citation/refreshPlan';
import type { LastEditor } from '../../platform/documents/lastEditor';

/** What refreshing citations needs. */
export interface RefreshServices extends RefreshPlanServices {
	readonly lastEditor: LastEditor;
	readonly log: vscode.LogOutputChannel;
}
