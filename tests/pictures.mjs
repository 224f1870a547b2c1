// Takes the pictures of the README from the built page: node tests/pictures.mjs
import {writeFileSync} from 'node:fs';
import {open} from './pages/engines.mjs';

const page = await open('chromium', {});
try {
  await page.resize(1440, 960);
  await page.goto(new URL('../dist/advisor.html', import.meta.url));
  await page.until(() => page.run(() => performance.getEntriesByName('advice').length > 0), 'a page that has drawn itself');
  await page.click('button', 'Fintech');
  await page.click('button', 'Hide');
  const picture = await page.command('GET', '/screenshot');
  writeFileSync(new URL('../web/pictures/advice.png', import.meta.url), Buffer.from(picture, 'base64'));
} finally {
  await page.close();
}
