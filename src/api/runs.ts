import type { Store } from '../core/store.ts'
import { NotFoundError } from '../errors.ts'
import { type Endpoint, filterOf, named } from './endpoint.ts'
import { IssueFilter, Issues, Run, RunFilter, Runs } from './schemas.ts'

/** What was run, and what came up. */
export const runEndpoints = (store: Pick<Store, 'runs' | 'run' | 'issues'>): Endpoint[] => [
  {
    path: '/api/runs',
    summary: 'Runs, the newest first',
    query: RunFilter,
    answer: Runs,
    handle: async (c) => ({ runs: await store.runs(filterOf(c, RunFilter)) }),
  },
  {
    path: '/api/runs/{id}',
    summary: 'A run',
    answer: Run,
    one: true,
    handle: async (c) => {
      const run = await store.run(named(c, 'id', /^[\w.-]{1,64}$/))
      if (!run) throw new NotFoundError(`there is no run ${c.req.param('id')}`)
      return run
    },
  },
  {
    path: '/api/issues',
    summary: 'What someone should look at, the worst first',
    query: IssueFilter,
    answer: Issues,
    handle: async (c) => ({ issues: await store.issues(filterOf(c, IssueFilter)) }),
  },
]
