import { fieldsOf, labelOf, unitName, valueLabel } from '../../schemas/labels.ts'
import type { Evidence } from '../../schemas/record.ts'
import type { AppliedEdit } from '../core/edits.ts'
import type { Disappearance } from '../core/page-checks.ts'
import type { StoredRecord } from '../core/store.ts'
import type { FoundRecord } from '../query/find.ts'
import { Absences } from './absences.tsx'
import { chinaTime, groupDigits, moment, readable } from './format.ts'
import { Layout, SimulatedBadge, titleOf, type View } from './layout.tsx'

interface RecordPageProps {
  view: View
  stored: StoredRecord
  versions: StoredRecord[]
  archivedAt?: string
  /** When it was not to be had where it had been, newest first. */
  absences: Disappearance[]
  /** Records that are about the same. */
  similar: FoundRecord[]
}

/** The fragment in the archived page that marks the evidence of a field. */
export const markId = (pointer: string): string => `e${pointer.replaceAll('/', '-')}`

/** Address of the archived page with the evidence of one version of a record marked. */
const archivedAddress = (stored: StoredRecord): string => `/records/${stored.id}/page?version=${stored.version}`

const isPlain = (value: unknown): value is string | number | boolean => typeof value !== 'object' || value === null

const Value = ({ view, pointer, value, domain }: { view: View; pointer: string; value: string | number | boolean; domain: string }) => {
  const name = pointer.split('/').at(-1)!
  const unit = labelOf(pointer)?.unit
  const text = String(value)
  if (value === true) return <>✓</>
  if (name === 'division') {
    return (
      <>
        {view.divisionName(text)} <span class="exact">{text}</span>
      </>
    )
  }
  if (unit && unit !== 'year' && /^\d+(\.\d+)?$/.test(text)) {
    const easy = readable(text, unit, view.language)
    const exact = `${groupDigits(text)} ${unitName(unit, view.language)}`
    return easy ? (
      <>
        {easy} <span class="exact">{exact}</span>
      </>
    ) : (
      exact
    )
  }
  if (/(At|On|Deadline|Start|Completion)$/.test(name)) return <time datetime={text}>{moment(text)}</time>
  return <>{valueLabel(name, text, view.language, domain)}</>
}

const Where = ({ view, stored, pointer, evidence }: { view: View; stored: StoredRecord; pointer: string; evidence: Evidence | undefined }) => {
  if (!evidence) return null
  if (evidence.in && evidence.in !== 'page') return <span class="exact where">{view.t.readFrom[evidence.in]}</span>
  return (
    <a
      class="where"
      href={`${archivedAddress(stored)}#${markId(pointer)}`}
      target="archived"
      title={view.t.showEvidence}
      aria-label={`${view.t.showEvidence}：${evidence.text.slice(0, 80)}`}
    >
      ◎
    </a>
  )
}

/** An edit stands beside the value that it gave: who, why, and what the reader had read. */
const EditMark = ({ view, edits, pointer }: { view: View; edits: AppliedEdit[]; pointer: string }) => {
  const edit = edits.find(({ path }) => path === pointer)
  if (!edit) return null
  const read = edit.read === undefined ? view.t.editedFromNothing : isPlain(edit.read) ? String(edit.read) : JSON.stringify(edit.read)
  return (
    <p class="exact edited">
      <strong>{view.t.edited}</strong> {view.t.editedBy(edit.by, chinaTime(edit.at))}
      {view.t.colon}
      {edit.why}
      <br />
      {view.t.editedFrom} <del>{read}</del>
    </p>
  )
}

const FieldRows = ({ view, stored, pointer, value }: { view: View; stored: StoredRecord; pointer: string; value: Record<string, unknown> }) => {
  const rows = fieldsOf(pointer.replace(/\/\d+/g, '')).filter((name) => value[name] !== undefined && value[name] !== null)
  return (
    <dl class="fields">
      {rows.map((name) => {
        const here = `${pointer}/${name}`
        const item = value[name]
        const label = labelOf(here)
        return (
          <div>
            <dt title={label?.description}>{label?.[view.language] ?? name}</dt>
            <dd>
              <EditMark view={view} edits={stored.edits} pointer={here} />
              {isPlain(item) ? (
                <>
                  <Value view={view} pointer={here} value={item as string} domain={stored.record.domain} />
                  <Where view={view} stored={stored} pointer={here} evidence={stored.evidence[here]} />
                </>
              ) : Array.isArray(item) ? (
                item.map((entry, index) =>
                  isPlain(entry) ? (
                    <div>
                      {String(entry)}
                      <Where view={view} stored={stored} pointer={`${here}/${index}`} evidence={stored.evidence[`${here}/${index}`] ?? stored.evidence[here]} />
                    </div>
                  ) : (
                    <div class="group">
                      <FieldRows view={view} stored={stored} pointer={`${here}/${index}`} value={entry as Record<string, unknown>} />
                    </div>
                  ),
                )
              ) : (
                <div class="group">
                  <FieldRows view={view} stored={stored} pointer={here} value={item as Record<string, unknown>} />
                </div>
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

/** Values of the reader that an edit took away. */
const TakenAway = ({ view, stored }: { view: View; stored: StoredRecord }) => {
  const taken = stored.edits.filter(({ value }) => value === undefined)
  if (taken.length === 0) return null
  return (
    <>
      <h2>{view.t.editedAway}</h2>
      <dl class="fields">
        {taken.map(({ path }) => (
          <div>
            <dt>{labelOf(path)?.[view.language] ?? path}</dt>
            <dd>
              <EditMark view={view} edits={stored.edits} pointer={path} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

const Attachments = ({ view, stored }: { view: View; stored: StoredRecord }) => {
  if (stored.attachments.length === 0) return null
  return (
    <>
      <h2>{view.t.attachments}</h2>
      <ul>
        {stored.attachments.map((attachment) => (
          <li>
            {attachment.name} <code>{attachment.sha256?.slice(0, 12)}</code>
          </li>
        ))}
      </ul>
    </>
  )
}

/** All versions, the newest first; the one that is shown is no link. */
const Versions = ({ view, stored, versions }: { view: View; stored: StoredRecord; versions: StoredRecord[] }) => (
  <>
    <h2>{view.t.versions}</h2>
    <ul>
      {[...versions].reverse().map(({ version, seenAt }) => {
        const name = `${view.t.version} ${version}`
        return (
          <li>
            {version === stored.version ? <strong>{name}</strong> : <a href={view.path(`/records/${stored.id}?version=${version}`)}>{name}</a>} ·{' '}
            {view.t.seenAt} {chinaTime(seenAt)}
          </li>
        )
      })}
    </ul>
  </>
)

/** Where the bytes came from, their digest, and who read them. */
const Provenance = ({ view, stored, archivedAt }: { view: View; stored: StoredRecord; archivedAt: string | undefined }) => (
  <dl class="fields">
    <div>
      <dt>{view.t.sourceUrl}</dt>
      <dd>
        <code>{stored.url}</code>
      </dd>
    </div>
    <div>
      <dt>{view.t.facetSource}</dt>
      <dd>
        <a href={view.path(`/sources/${stored.source}`)}>{view.sourceTitle(stored.source)}</a>
        {archivedAt && ` · ${view.t.archivedAt(chinaTime(archivedAt))}`}
      </dd>
    </div>
    <div>
      <dt>{view.t.digest}</dt>
      <dd>
        <code>{stored.snapshot}</code>
      </dd>
    </div>
    <div>
      <dt>{view.t.reader}</dt>
      <dd>{stored.readerVersion}</dd>
    </div>
  </dl>
)

const Similar = ({ view, similar }: { view: View; similar: FoundRecord[] }) => {
  if (similar.length === 0) return null
  return (
    <section class="panel" aria-label={view.t.similar}>
      <h2>{view.t.similar}</h2>
      <ul>
        {similar.map(({ id, record }) => (
          <li>
            <a href={view.path(`/records/${id}`)}>{titleOf(view, record)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

export const RecordPage = ({ view, stored, versions, archivedAt, absences, similar }: RecordPageProps) => {
  const { t } = view
  const title = titleOf(view, stored.record)
  return (
    <Layout view={view} title={title} current="none" simulated={stored.simulated}>
      <h1>
        {title} {stored.simulated && <SimulatedBadge view={view} />}
      </h1>
      <Absences view={view} absences={absences} />
      <div class="beside">
        <section class="panel" aria-label={t.record}>
          <FieldRows view={view} stored={stored} pointer="" value={stored.record} />
          <TakenAway view={view} stored={stored} />
          <Attachments view={view} stored={stored} />
          <Versions view={view} stored={stored} versions={versions} />
        </section>
        <section class="panel sticky" aria-label={t.archivedPage}>
          <iframe name="archived" title={t.archivedPage} src={archivedAddress(stored)} sandbox="" loading="lazy" />
          <Provenance view={view} stored={stored} archivedAt={archivedAt} />
        </section>
      </div>
      <Similar view={view} similar={similar} />
    </Layout>
  )
}
