const isTest = '(\\.test\\.tsx?$|/testing/)'
const typeOnly = { dependencyTypesNot: ['type-only'] }

/** The borders of the house; DESIGN.md, "The house", says why. */
export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: typeOnly } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'db-imports-nothing-above',
      severity: 'error',
      from: { path: '^db/', pathNot: isTest },
      to: { path: '^(app|components|lib|scripts|e2e|bench)/' },
    },
    {
      name: 'lib-imports-nothing-above',
      severity: 'error',
      from: { path: '^lib/', pathNot: isTest },
      to: { path: '^(app|components|scripts|e2e|bench)/' },
    },
    {
      name: 'components-import-nothing-above',
      severity: 'error',
      from: { path: '^components/', pathNot: isTest },
      to: { path: '^(app|scripts|e2e|bench)/' },
    },
    {
      name: 'components-reach-no-database',
      comment: 'The names of roles and the branded ids are types they may use.',
      severity: 'error',
      from: { path: '^components/', pathNot: isTest },
      to: { path: '^db/', pathNot: '^db/(id|scope)\\.ts$' },
    },
    {
      name: 'components-run-nothing-of-the-database',
      severity: 'error',
      from: { path: '^components/', pathNot: isTest },
      to: { path: '^db/', ...typeOnly },
    },
    {
      name: 'app-imports-no-tools',
      severity: 'error',
      from: { path: '^app/', pathNot: isTest },
      to: { path: '^(scripts|e2e|bench)/' },
    },
    {
      name: 'app-reaches-db-through-lib',
      severity: 'error',
      from: { path: '^app/', pathNot: isTest },
      to: { path: '^db/', ...typeOnly },
    },
    {
      name: 'components-take-actions-inputs-and-domain-only',
      comment:
        'Of lib, a component runs actions, inputs, domain, format, the i18n of the client and where live updates stand; of loaders it takes types.',
      severity: 'error',
      from: { path: '^components/', pathNot: isTest },
      to: {
        path: '^lib/',
        pathNot:
          '^lib/(platform/)?[^/]+/((actions|inputs)\\.ts$|domain/)|^lib/platform/((format|i18n)/|(access/permissions|live/position)\\.ts$)',
        ...typeOnly,
      },
    },
    {
      name: 'components-act-in-their-own-feature',
      severity: 'error',
      from: { path: '^components/([^/]+)/', pathNot: isTest },
      to: { path: '^lib/[^/]+/(actions|inputs)\\.ts$', pathNot: '^lib/($1|platform)/', ...typeOnly },
    },
    {
      name: 'domain-imports-domain-only',
      severity: 'error',
      from: { path: '^lib/[^/]+/domain/', pathNot: isTest },
      to: { path: '^(app|components|lib|db|scripts|node_modules)/', pathNot: '^lib/[^/]+/domain/' },
    },
    {
      name: 'charts-and-ui-know-no-domain',
      severity: 'error',
      from: { path: '^components/(charts|ui)/', pathNot: isTest },
      to: { path: '^(components/(?!charts/|ui/)[^/]+/|lib/(?!platform/)[^/]+/)' },
    },
    {
      name: 'features-meet-through-domain',
      comment:
        'The demo settles what it made as each feature would have, so that its figures are the true ones. Whoever writes a text keeps its shingles with it.',
      severity: 'error',
      from: { path: '^lib/([^/]+)/', pathNot: [isTest, '^lib/(platform|cli|demo)/'] },
      to: {
        path: '^lib/[^/]+/',
        pathNot: '^lib/(($1|platform|[^/]+/domain)/|content/mutations/keep-shingles\\.ts$)',
      },
    },
    {
      name: 'only-platform-mints-a-scope',
      severity: 'error',
      from: { pathNot: [isTest, '^lib/(platform|cli)/', '^db/', '^bench/', '^scripts/'] },
      to: { path: '^db/mint-scope\\.ts$' },
    },
    {
      name: 'only-queries-and-mutations-touch-db',
      severity: 'error',
      from: {
        path: '^lib/',
        pathNot: [isTest, '^lib/(platform|cli|demo)/', '^lib/.*/(queries|mutations)[^/]*(/|\\.ts$)'],
      },
      // The door itself may be opened by whoever holds a scope.
      to: { path: '^db/', pathNot: '^db/(id|scope|scoped)\\.ts$', ...typeOnly },
    },
    {
      name: 'no-test-in-the-product',
      severity: 'error',
      from: { path: '^(app|components|lib|db)/', pathNot: isTest },
      to: { path: isTest },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|node_modules/\\.cache)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
