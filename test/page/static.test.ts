import { expect, it } from 'vitest'
import { pageStyleSheet } from '../../src/render/charts/theme'

it('the style sheet of the charts on the page is that of the charts', async () => {
  // `npx vitest run --project worker test/page/static.test.ts --update` writes it anew.
  await expect(pageStyleSheet()).toMatchFileSnapshot('../../src/page/static/charts.css')
})
