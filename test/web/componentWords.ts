// Reads the components as a compiler does: which words they carry in themselves, and for which words they ask. Used by
// words.test.ts.

import ts from 'typescript'

/** Attributes that a person reads or hears. */
const SPOKEN = new Set(['title', 'aria-label', 'placeholder', 'alt', 'label', 'text', 'lead', 'yes'])

/** Words that stand in the component itself: text between tags, and attributes that are read out. */
export function literalsOf(file: string, text: string): string[] {
  const found: string[] = []
  walk(parsed(file, text), (node) => {
    if (ts.isJsxText(node) && hasLetters(node.text)) found.push(node.text.trim())
    if (ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText()) && node.initializer) {
      const value = ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer
      if (value && ts.isStringLiteralLike(value) && hasLetters(value.text)) found.push(value.text)
    }
    if (ts.isJsxExpression(node) && node.expression && ts.isStringLiteralLike(node.expression)) {
      if (!ts.isJsxAttribute(node.parent) && hasLetters(node.expression.text)) found.push(node.expression.text)
    }
  })
  return found
}

/** The keys given to t(), each as a pattern: a template's gaps stand for any one part. */
export function wordsAskedBy(file: string, text: string): RegExp[] {
  const asked: RegExp[] = []
  walk(parsed(file, text), (node) => {
    if (!ts.isCallExpression(node)) return
    const name = ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : node.expression.getText()
    if (name !== 't' && name !== 'exists') return
    const [first] = node.arguments
    if (first) asked.push(...patternsOf(first))
  })
  return asked
}

function patternsOf(key: ts.Expression): RegExp[] {
  if (ts.isAsExpression(key)) return patternsOf(key.expression)
  if (ts.isConditionalExpression(key)) return [...patternsOf(key.whenTrue), ...patternsOf(key.whenFalse)]
  if (ts.isStringLiteralLike(key)) return [new RegExp(`^${escaped(key.text)}$`)]
  if (ts.isTemplateExpression(key)) {
    const parts = key.templateSpans.map((span) => `[\\w]+${escaped(span.literal.text)}`)
    return [new RegExp(`^${escaped(key.head.text)}${parts.join('')}$`)]
  }
  return []
}

function parsed(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}

function hasLetters(text: string): boolean {
  return /\p{L}/u.test(text)
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
