import assert from 'node:assert/strict'
import { test } from 'node:test'
import { totalOf } from '../src/orders.js'

test('an empty order costs nothing', () => {
  assert.equal(totalOf([]), 0)
})

test('ten of an item cost 10% less', () => {
  assert.equal(totalOf([{ cents: 500, count: 10 }]), 4500)
  assert.equal(totalOf([{ cents: 500, count: 9 }]), 4500)
})
