import { describeServer } from './conformance.ts'

describeServer('OpenSearch 2.19.6')
