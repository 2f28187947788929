import * as vscode from 'vscode';

/** Whether the user has paused the checks in this window. */
export class PausedChecks implements vscode.Disposable {
	private readonly changed = new vscode.EventEmitter<void>();
	private isPaused = false;

	/** Fires when they are paused or resumed. */
	readonly onDidChange = this.changed.event;

	get value(): boolean {
		return this.isPaused;
	}

	toggle(): void {
		this.isPaused = !this.isPaused;
		this.changed.fire();
	}

	dispose(): void {
		this.changed.dispose();
	}
}
