import { PREVIEWED, testMarkdownPreview } from './parts/markdownPreview';
import { testPreview } from './parts/preview';
import { testPreviewFollowing } from './parts/previewFollow';
import { useScreen } from './support/screen';

// A start of the window takes as much processor time as about ten tests, so that these share one.
describe('beside a draft', () => {
	// If the URL named a file, only that file would be open after a reload.
	const screen = useScreen({ drafts: PREVIEWED, size: { width: 1400, height: 900 } });

	describe('Markdown preview of VS Code', () => testMarkdownPreview(screen));

	describe('preview', () => testPreview(screen));

	describe('preview, with the draft and the tree', () => testPreviewFollowing(screen));
});
