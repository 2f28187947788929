/** The names of the translated strings that the extension passes to the review page. */
export const REVIEW_STRINGS = [
	'toolbar', 'write', 'yaml', 'undo', 'redo', 'filter', 'keys', 'cancel', 'apply', 'list', 'accept', 'acceptAll', 'rename', 'kind', 'merge', 'mergeWith', 'move', 'moveTo', 'noEntry', 'split', 'drop', 'showPlace',
	'showDropped', 'next', 'groups', 'counts', 'paragraph', 'title', 'times', 'belongs', 'belongsNowhere', 'merged', 'dropped',
	'sharesName', 'removed', 'recognized', 'noMatch', 'nothingToUndo', 'nothingToRedo',
	'didAccept', 'didLeaveOut', 'didRename', 'didKind', 'didMerge', 'didMove', 'didMoveNowhere', 'didSplit', 'didDrop', 'didRestore', 'didUndo', 'didRedo', 'entriesOnly', 'addsTo', 'newName',
] as const;

/** The name of a translated string of the review page. */
export type ReviewString = (typeof REVIEW_STRINGS)[number];
