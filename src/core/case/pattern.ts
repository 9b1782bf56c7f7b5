/**
 * Says what is wrong with a pattern of an adapter: it must compile and may not repeat a group that repeats or chooses
 * inside, since such a pattern can run for minutes on hostile text.
 *
 * @param source    regular expression source, e.g. '^#?\\d+: (.*)$'
 * @returns         one sentence, or '' when the pattern is fine
 */
export function patternMistake(source: string): string {
  try {
    new RegExp(source)
  } catch {
    return 'this pattern does not compile'
  }
  return repeatsRepeat(source) ? 'a repeated group may not repeat or choose inside (nested quantifier)' : ''
}

function repeatsRepeat(source: string): boolean {
  const groups: boolean[] = []
  const plain = source
    .replace(/\\./g, 'x')
    .replace(/\[[^\]]*\]/g, 'x')
    .replace(/\(\?(?:<\w+>|[:=!]|<[=!])/g, '(')
  for (let at = 0; at < plain.length; at++) {
    const sign = plain.charAt(at)
    if (sign === '(') groups.push(false)
    else if (sign === ')') {
      const risky = groups.pop() ?? false
      if (risky && repeats(plain.charAt(at + 1))) return true
      if (risky || repeats(plain.charAt(at + 1))) markOpen(groups)
    } else if (repeats(sign) || sign === '|') markOpen(groups)
  }
  return false
}

function markOpen(groups: boolean[]): void {
  if (groups.length > 0) groups[groups.length - 1] = true
}

function repeats(sign: string): boolean {
  return sign === '*' || sign === '+' || sign === '{'
}
