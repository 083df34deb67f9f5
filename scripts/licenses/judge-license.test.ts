import { expect, test } from 'vitest'
import { judgeLicense } from './judge-license'

test.each(['MIT', 'Apache-2.0 AND MIT', 'GPL-3.0-only OR MIT', '(MIT OR Apache-2.0)'])(
  '%s is fine',
  license => {
    expect(judgeLicense('some-package', license)).toBeNull()
  },
)

test.each(['GPL-3.0-only', 'MIT AND GPL-3.0-only', 'AGPL-3.0-only OR SSPL-1.0', 'MPL-2.0', 'UNLICENSED', ''])(
  '%s is not',
  license => {
    expect(judgeLicense('some-package', license)).toContain('some-package')
  },
)

test('an exception is for the packages it names', () => {
  expect(judgeLicense('lightningcss-linux-x64-gnu', 'MPL-2.0')).toBeNull()
  expect(judgeLicense('@img/sharp-wasm32', 'Apache-2.0 AND LGPL-3.0-or-later AND MIT')).toBeNull()
  expect(judgeLicense('sharp', 'LGPL-3.0-or-later')).not.toBeNull()
})
