import * as vscode from 'vscode';
import { RunOnceScheduler } from '../scheduling/runOnceScheduler';

/** How long nothing is typed in a pause, in milliseconds. VS Code refuses an edit if a key is pressed while it is on its way. */
const PAUSE = 300;

/** The longest time to wait for a pause, in milliseconds. */
const LONGEST = 10_000;

/** Resolves once a document has not changed for a moment, or is closed; after some time in any case. */
export function untilTypingPauses(document: vscode.TextDocument): Promise<void> {
	return new Promise(resolve => {
		const end = () => {
			watching.dispose();
			resolve();
		};
		const pause = new RunOnceScheduler(PAUSE, end);
		const longest = new RunOnceScheduler(LONGEST, end);
		const watching = vscode.Disposable.from(
			pause,
			longest,
			vscode.workspace.onDidChangeTextDocument(event => {
				if (event.document === document) {
					pause.schedule();
				}
			}),
			vscode.workspace.onDidCloseTextDocument(closed => {
				if (closed === document) {
					end();
				}
			}),
		);
		pause.schedule();
		longest.schedule();
	});
}
