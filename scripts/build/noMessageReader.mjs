// Replaces the readers of messages of vscode-jsonrpc in the bundle of the program, which has one with limits. They are only exported again.

export {};
