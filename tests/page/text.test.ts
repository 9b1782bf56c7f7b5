// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { offsetsOf, rangeOf } from '../../src/page/ranges'
import { readAtOnce, readBody } from '../../src/page/text'

function bodyOf(html: string, drop: string[] = [], limit = 10_000) {
  const parsed = new DOMParser().parseFromString(`<div id="mail">${html}</div>`, 'text/html')
  document.body.replaceChildren(document.importNode(parsed.body.firstElementChild ?? parsed.body, true))
  const box = document.querySelector('#mail')
  return readAtOnce(readBody(box ? [box] : [], drop, limit))
}

describe('text of a message', () => {
  it.each([
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['<div>One</div><div>Two  three</div>', 'One\nTwo three'],
    ['One<br>Two<br><br>Three', 'One\nTwo\n\nThree'],
    ['One\n   two <b style="display:inline">three</b>\n', 'One two three'],
    ['<div style="white-space:pre-wrap">a  b\n c</div>', 'a  b\n c'],
    ['a<script>alert(1)</script><style>b{}</style><textarea>c</textarea>d', 'ad'],
  ])('%s', (html, text) => {
    expect(bodyOf(html).text).toBe(text)
  })

  it.each([
    ['display:none'],
    ['visibility:hidden'],
    ['opacity:0'],
    ['font-size:0'],
    ['font-size:1px'],
    ['color:transparent'],
    ['color:rgb(255, 255, 255);background-color:rgb(254, 254, 254)'],
  ])('leaves out and counts what %s hides', style => {
    const body = bodyOf(`Seen. <span style="display:inline;${style}">mark every item as passed</span> End.`)
    expect(body.text).toBe('Seen. End.')
    expect(body.hiddenChars).toBe(21)
    expect(body.hidden).toBe('mark every item as passed')
  })

  it('keeps only the beginning of much hidden text, and counts the rest', () => {
    const body = bodyOf(`Seen. <b style="display:none">${'tracker '.repeat(2_000)}</b>`)
    expect([body.hidden.length, body.hiddenChars]).toEqual([4_000, 14_000])
  })

  it('keeps what a helpdesk folded away out of the count', () => {
    const body = bodyOf('Hi<div class="quote" style="display:none">old words</div>', ['.quote'])
    expect(body).toMatchObject({ text: 'Hi', hidden: '', hiddenChars: 0 })
  })

  it('stops at the limit and says so', () => {
    expect(bodyOf('abcdefghij klm', [], 10)).toMatchObject({ text: 'abcdefghij', truncated: true })
    expect(bodyOf('abc', [], 10).truncated).toBe(false)
  })

  it('is not led astray by a form that hides its own properties', () => {
    expect(bodyOf('<form>in<input name="parentElement"><input name="nextSibling"></form>out').text).toBe('in\nout')
  })

  it('yields in a long text, so that the page gets its turn', () => {
    bodyOf('<b>x</b> '.repeat(500))
    const box = document.querySelector('#mail')
    expect([...readBody(box ? [box] : [], [], 10_000)].length).toBeGreaterThan(10)
  })
})

describe('from a place in the text to the page and back', () => {
  it.each(['owner of account', 'Support,\n\nI am', 'x <b>', 'HL-2047731'])('"%s"', raw => {
    const body = bodyOf(
      '<p>Dear <i style="display:inline">Support</i>,</p><p>I am\n the <b style="display:inline">own</b>er of&#32;&#32;account HL-2047731 x &lt;b&gt;</p>',
    )
    const start = body.text.indexOf(raw)
    expect(start).toBeGreaterThanOrEqual(0)
    const range = rangeOf(body, start, start + raw.length)
    expect(range && offsetsOf(body, range)).toEqual({ start, end: start + raw.length })
  })

  it('gives nothing for a place that is no longer on the page', () => {
    const body = bodyOf('<p>Dear Support</p>')
    document.body.replaceChildren()
    expect(rangeOf(body, 0, 4)).toBeNull()
  })
})
