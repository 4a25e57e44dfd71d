import { expect, test } from '@jest/globals'
import { workNamedIn } from '../../../src/domain/job/named-work.ts'
import { smallResponsibilities } from '../../features/small-practice.ts'

const named = (text: string): readonly string[] => workNamedIn(text, smallResponsibilities).map(({ id }) => id)

test.each([
  ['I build pipelines and look after Terraform', ['build-pipelines', 'infrastructure-code']],
  ['we are building all our pipelines ourselves', ['build-pipelines']],
  ['I build houses, and pipelines are for others', []],
  ["I don't build pipelines", []],
  ["I don't build pipelines, but I write Bicep", ['infrastructure-code']],
  ["I don't do Terraform, Bicep, or boards. I keep the backlog", ['planning']],
  ['I keep the backlog and no Terraform', ['planning']],
  ['I never touch Terraform; I’m a scrum master', ['planning']],
  ['I build pipelines without help', ['build-pipelines']],
  ['I build pipelines without Terraform', ['build-pipelines']],
  ['I build pipelines and there is no one else', ['build-pipelines']],
  ['I build pipelines, no Terraform, Bicep, or boards', ['build-pipelines']],
  ["I'm not only a scrum master but also write pipelines", ['build-pipelines', 'planning']],
  ['', []],
])('“%s” names %j', (text, ids) => {
  expect(named(text)).toEqual(ids)
})
