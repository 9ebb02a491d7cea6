// Puts together what the family's page is made of, in the folder that is given:
//   assets.json            which file has which address and fingerprint
//   <name>-<fingerprint>/  files that never change under their address, each also as .br and .gz
//   page.css, chat.css     stand in the pages themselves, because a slow network should wait for one answer only
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const output = process.argv[2];
if (!output) {
  throw new Error('Say where to: node build.mjs <folder>');
}

const assets = [];

/** Files that belong together share a folder, so that a module finds its neighbours. */
function keep(name, from, files) {
  const contents = files.map(file => [file, readFileSync(join(from, file))]);
  const fingerprint = createHash('sha256');
  contents.forEach(([file, content]) => fingerprint.update(file).update(content));
  const folder = `${name}-${fingerprint.digest('hex').slice(0, 12)}`;
  mkdirSync(join(output, folder), { recursive: true });
  for (const [file, content] of contents) {
    const path = `${folder}/${file}`;
    writeFileSync(join(output, path), content);
    writeFileSync(join(output, `${path}.gz`), gzipSync(content, { level: 9 }));
    writeFileSync(
      join(output, `${path}.br`),
      brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }));
    const integrity = `sha384-${createHash('sha384').update(content).digest('base64')}`;
    assets.push({ name: file, path, integrity });
  }
}

/** A third of the sheet is for those who read it here. */
function withoutSpace(css) {
  return css
    .replaceAll(/\/\*.*?\*\//gsu, '')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/ ?([{};,]) ?/gu, '$1')
    .replaceAll(/: /gu, ':')
    .replaceAll(';}', '}')
    .trim();
}

rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
keep('webchat', join(here, 'node_modules/botframework-webchat/dist'), [
  'webchat-minimal.js',
  'webchat-minimal.js.LICENSE.txt',
]);
keep('page', join(here, 'page'), readdirSync(join(here, 'page')).filter(file => file.endsWith('.js')).sort());
for (const sheet of ['page.css', 'chat.css']) {
  writeFileSync(join(output, sheet), withoutSpace(readFileSync(join(here, 'page', sheet), 'utf8')));
}

writeFileSync(join(output, 'assets.json'), JSON.stringify(assets, null, 2));
