import { describeServer } from './conformance.ts'

describeServer('Elasticsearch 9.5.3')
