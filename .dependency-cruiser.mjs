// Who may import whom (ARCHITECTURE.md). `npm run layers` fails on a violation.
const only = (name, from, allowed, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { dependencyTypesNot: ['npm', 'npm-dev', 'core'], pathNot: [from, ...allowed] },
})
const withoutCore = (name, from, forbidden, comment) => ({ name, severity: 'error', comment, from: { path: from }, to: { path: forbidden } })

const errors = '^src/errors\\.ts$'
const pure = '^(node:)?(fs|fs/promises|net|http|https|dns|dns/promises|child_process|worker_threads|os|process)$'

/** The folders of the reader, each above those that may import it. */
const subjects = ['lexicon', 'notice', 'kinds', 'tables', 'frame', 'facts', 'ground']
const domains = ['land', 'taking', 'housing', 'tendering']
const readerFolders = [...subjects, ...domains].map((folder) => {
  const above = subjects.slice(0, subjects.includes(folder) ? subjects.indexOf(folder) : undefined)
  return {
    name: `reader-${folder}`,
    severity: 'error',
    comment: 'a folder of the reader imports from those above it in ARCHITECTURE.md',
    from: { path: `^src/reader/${folder}/` },
    to: { path: '^src/reader/', pathNot: [folder, ...above].map((name) => `^src/reader/${name}/`).concat('^src/reader/reading\\.ts$') },
  }
})

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: { pathNot: '^prisma/client/' }, to: { circular: true } },
    only('schemas-alone', '^schemas/', [], 'the schema imports zod alone'),
    only('core', '^src/core/', ['^schemas/', errors], 'types and pure functions of the domain'),
    only('values', '^src/values/', ['^schemas/', '^src/core/'], 'text to value'),
    only('document', '^src/document/', ['^schemas/', '^src/core/', '^src/values/', errors], 'bytes to blocks'),
    only('reader', '^src/reader/', ['^schemas/', '^src/core/', '^src/values/', '^src/document/'], 'document to record'),
    ...readerFolders,
    only('scaffold', '^src/scaffold/', ['^schemas/', '^src/(core|values|document|reader)/'], 'saved pages to a source'),
    only('export', '^src/export/', ['^schemas/', '^src/(core|values|query)/', errors], 'records to files'),
    only('query', '^src/query/', ['^schemas/', '^src/core/', '^src/values/', errors], 'searches as data'),
    only(
      'io',
      '^src/io/',
      ['^schemas/', '^src/core/', '^src/query/', '^src/values/', '^src/config\\.ts$', '^src/log\\.ts$', '^prisma/client/', errors],
      'the outside',
    ),
    only(
      'pipeline',
      '^src/pipeline/',
      ['^schemas/', '^src/(core|values|document|reader|query|export|io)/', '^src/(errors|log|config|registry|optimising)\\.ts$'],
      'the stages of a run',
    ),
    only('crawlers', '^crawlers/', ['^src/sdk\\.ts$'], 'a source sees the sdk and its families alone'),
    only('demo', '^src/demo/', ['^schemas/', '^src/(core|values)/', errors], 'the simulated province'),
    { name: 'api-not-web-cli', severity: 'error', from: { path: '^src/api/' }, to: { path: '^src/(web|cli|pipeline)/' } },
    { name: 'web-not-api-cli', severity: 'error', from: { path: '^src/web/' }, to: { path: '^src/(api|cli|pipeline)/' } },
    withoutCore('pure-layers', '^(schemas|src/(core|values|reader|query|export|scaffold))/', pure, 'no file, network, process or clock'),
    withoutCore('pure-crawlers', '^crawlers/', '^node:|^(fs|http|https|crawlee|playwright|undici)$', 'a source is pure'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
    moduleSystems: ['es6', 'cjs'],
  },
}
