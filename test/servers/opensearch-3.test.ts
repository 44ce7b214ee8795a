import { describeServer } from './conformance.ts'

describeServer('OpenSearch 3.8.0')
