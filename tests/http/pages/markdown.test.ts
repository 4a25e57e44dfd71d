import { expect, test } from '@jest/globals'
import { toHtml } from '../../../src/http/pages/markdown.ts'

test.each([
  ['# A title', '<h1>A title</h1>'],
  ['### Small', '<h3>Small</h3>'],
  ['One\ntwo\n\nthree', '<p>One two</p>\n<p>three</p>'],
  ['a\r\n\r\nb', '<p>a</p>\n<p>b</p>'],
  ['- a\n- **b:** c', '<ul>\n<li>a</li>\n<li><strong>b:</strong> c</li>\n</ul>'],
  ['Say *help* or `lab 3`.', '<p>Say <em>help</em> or <code>lab 3</code>.</p>'],
  [
    '[Learn](https://learn.microsoft.com/a?b=c&d)',
    '<p><a href="https://learn.microsoft.com/a?b=c&amp;d">Learn</a></p>',
  ],
  ['[us](mailto:a@b.example)', '<p><a href="mailto:a@b.example">us</a></p>'],
  ['[terms of use](terms.md)', '<p><a href="https://a.example/terms">terms of use</a></p>'],
  ['', ''],
])('%j becomes HTML', (markdown, html) => {
  expect(toHtml(markdown, 'https://a.example')).toBe(html)
})

test.each([
  ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
  ['a & "b" \'c\'', '<p>a &amp; &quot;b&quot; &#39;c&#39;</p>'],
  ['[x](javascript:void)', '<p>[x](javascript:void)</p>'],
  ['[x](//evil.example)', '<p>[x](//evil.example)</p>'],
  ['[x](https://a" onclick="b)', '<p>[x](https://a&quot; onclick=&quot;b)</p>'],
  ['[x](https://a"onclick="b)', '<p><a href="https://a&quot;onclick=&quot;b">x</a></p>'],
  ['2 * 3 * 4', '<p>2 * 3 * 4</p>'],
])('%j stays text where it is not one of ours', (markdown, html) => {
  expect(toHtml(markdown, 'https://a.example')).toBe(html)
})
