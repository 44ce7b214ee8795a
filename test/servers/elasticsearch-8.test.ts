import { describeServer } from './conformance.ts'

describeServer('Elasticsearch 8.19.9')
