/** What `collect` reads in the text of a licence, and in the manifests of packages. */
import list from 'spdx-license-list/full.js';
import { describe, expect, test } from 'vitest';
import { recognise } from '../../scripts/collect/licences.ts';
import { isManifest, readManifest } from '../../scripts/collect/manifests.ts';

const textOf = (id: string) =>
  (list as Record<string, { licenseText: string }>)[id]?.licenseText ?? '';

describe('the text of a licence', () => {
  test.each(['MIT', 'Apache-2.0', 'BSD-3-Clause', 'MPL-2.0', 'EUPL-1.2', 'CC0-1.0', 'Unlicense'])(
    '%s is recognised with another holder and other line breaks',
    (id) => {
      const text = `Copyright (c) 2019 Some Holder\n\n${textOf(id).replace(/\n/g, '\n  ')}`;
      expect(recognise('LICENSE', text)).toMatchObject({ id });
    },
  );

  test('a GNU text alone does not say whether later versions are allowed; a notice before it does', () => {
    const gnu = textOf('AGPL-3.0-only');
    expect(recognise('LICENSE', gnu).id).toBe('AGPL-3.0');
    const notice =
      'under the GNU Affero General Public License, version 3, or (at your option) any later version.\n\n';
    expect(recognise('LICENSE', notice + gnu).id).toBe('AGPL-3.0-or-later');
  });

  test('the LGPL 3.0 stands without the GPL that it adds to; an SPDX line is taken at its word', () => {
    const [lesser = ''] = textOf('LGPL-3.0-only').split(/GNU GENERAL PUBLIC LICENSE\s+Version 3/);
    expect(recognise('LICENSE', lesser).id).toBe('LGPL-3.0');
    const line = 'Lake is provided under:\n\n  SPDX-License-Identifier: GPL-2.0-only\n';
    expect(recognise('LICENSE', line).id).toBe('GPL-2.0-only');
  });

  test('a licence with terms of others behind it is still that licence', () => {
    const text = `${textOf('BSD-3-Clause')}\n${'Some other terms for another part. '.repeat(400)}`;
    expect(recognise('LICENSE', text)).toMatchObject({ id: 'BSD-3-Clause', part: true });
  });

  test('a title with a rule under it is a title: how to apply a licence does not grant later versions', () => {
    const [head = '', ...rest] = textOf('AGPL-3.0-only').trim().split('\n');
    const marked = [head, '='.repeat(head.length), '', ...rest].join('\n');
    expect(recognise('LICENSE.md', marked).id).toBe('AGPL-3.0');
  });

  test('a sentence that grants one of several licences says which is the main one', () => {
    const preface =
      'Lake is released under the GNU General Public License version 3 (GPLv3).\nSome files are under GPL version 2 (GPLv2) or any later version.\n\n';
    const both = preface + textOf('GPL-2.0-only') + textOf('GPL-3.0-only');
    expect(recognise('LICENSE', both).id).toBe('GPL-3.0');
  });

  test('other words are no licence', () => {
    expect(recognise('LICENSE', 'All rights reserved. Ask us.').id).toBeNull();
    const changed = textOf('MIT').split(' ').slice(0, 90).join(' ');
    expect(recognise('LICENSE', changed).id).toBeNull();
  });
});

test.each([
  [
    'composer.json',
    '{"require":{"php":">=8","ext-json":"*","symfony/yaml":"6"},"license":"gpl-2.0-or-later"}',
    ['symfony/yaml'],
    'GPL-2.0-or-later',
  ],
  [
    'requirements.txt',
    '# c\nFlask>=2 ; x\n-r other.txt\nnum2words==0.5\ngit+https://host.example/x.git\n',
    ['Flask', 'num2words'],
    null,
  ],
  [
    'pyproject.toml',
    '[project]\ndependencies = ["numpy>=1", "flask[async]"]\nlicense = "MIT"\n',
    ['flask', 'numpy'],
    'MIT',
  ],
  ['Gemfile', "gem 'rails', '7'\n# gem 'no'\ngem \"pg\"\n", ['pg', 'rails'], null],
  [
    'Cargo.toml',
    '[package]\nlicense = "MIT OR Apache-2.0"\n[dependencies]\nserde = "1"\n',
    ['serde'],
    'MIT OR Apache-2.0',
  ],
  [
    'go.mod',
    'module x\nrequire (\n\texample.org/a/b v1.2.3\n\texample.org/c v1.0.0 // indirect\n)\n',
    ['example.org/a/b'],
    null,
  ],
  [
    'pom.xml',
    '<project><dependencies><dependency><groupId>g</groupId><artifactId>a</artifactId></dependency><dependency><groupId>t</groupId><artifactId>t</artifactId><scope>test</scope></dependency></dependencies></project>',
    ['g:a'],
    null,
  ],
  ['Pipfile', '[packages]\ndjango = "*"\n[dev-packages]\npytest = "*"\n', ['django'], null],
  [
    'setup.cfg',
    '[metadata]\nlicense = MIT\n[options]\ninstall_requires =\n    django>=2\n    rtree\n[options.extras_require]\n',
    ['django', 'rtree'],
    'MIT',
  ],
  [
    'setup.py',
    "setup(\n  install_requires=['docopt>=0.6', \"six[a]\",\n    'peewee'],\n  tests_require=['no'])",
    ['docopt', 'peewee', 'six'],
    null,
  ],
  [
    'core/build.gradle.kts',
    "dependencies {\n  implementation 'g.a:x:1'\n  api(\"g.b:y:2\")\n  testImplementation 'n:n:1'\n}",
    ['g.a:x', 'g.b:y'],
    null,
  ],
  [
    'App.csproj',
    '<Project><PackageReference Include="Dapper" Version="2" /></Project>',
    ['Dapper'],
    null,
  ],
  [
    'CMakeLists.txt',
    'find_package (GnuTLS 3.3 REQUIRED)\nfind_package(Threads)\npkg_check_modules (Fmt REQUIRED IMPORTED_TARGET fmt)\n',
    ['GnuTLS', 'fmt'],
    null,
  ],
  [
    'meson.build',
    "dependency('gnutls', version: '>=3')\ndependency('threads')\n",
    ['gnutls'],
    null,
  ],
  ['configure.ac', 'PKG_CHECK_MODULES([LIBLO], [liblo >= 0.27])\n', ['liblo'], null],
  [
    'info.xml',
    '<extension><license>AGPL-3.0</license><requires><ext>org.x.y</ext></requires></extension>',
    ['civicrm', 'org.x.y'],
    'AGPL-3.0',
  ],
])('%s lists direct dependencies at run time', (path, text, dependencies, licence) => {
  expect(readManifest(path, text)).toEqual({ path, dependencies, licence });
});

test.each([
  ['packages/core/package.json', true],
  ['app/requirements.txt', true],
  ['a/b/c/package.json', false],
  ['tests/requirements.txt', false],
  ['packages/core/node_modules/package.json', false],
  ['docs/requirements.txt', false],
  ['src/CMakeLists.txt', false],
  ['.github/package.json', false],
])('%s is read as a manifest: %s', (path, expected) => {
  expect(isManifest(path)).toBe(expected);
});

test('a manifest that cannot be read says so', () => {
  expect(readManifest('package.json', '{ "dependencies": ')).toMatchObject({
    dependencies: [],
    unreadable: expect.stringContaining('JSON'),
  });
});
