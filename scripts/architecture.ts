import { readFileSync, writeFileSync } from 'node:fs';
import { architecturePicture, withPicture } from './architecture/picture';

// Draws the picture of ARCHITECTURE.md from what the source imports. A guard notices when it is out of date.
const FILE = 'ARCHITECTURE.md';
writeFileSync(FILE, withPicture(readFileSync(FILE, 'utf8'), architecturePicture()));
