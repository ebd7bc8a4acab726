import XMLTree

/// The cells of a table's row as a browser finds them: what may not stand in a row, a `form` around some of its cells,
/// is looked through, and what is hidden is no cell.
struct RowCells: Sequence, IteratorProtocol {
  private var current: XMLElement.Elements?
  /// What is left of the elements around the one that is looked through.
  private var outer: [XMLElement.Elements] = []
  private var loose: ArraySlice<XMLElement>

  /// - Parameter loose: Cells that stand in no row.
  init(_ row: XMLElement?, _ loose: [XMLElement]) {
    current = row?.elements
    self.loose = loose[...]
  }

  mutating func next() -> XMLElement? {
    while current != nil {
      guard let child = current!.next() else {
        current = outer.popLast()
        continue
      }
      if child.isHidden { continue }
      switch child.name {
      case "td", "th": return child
      case "table", "script", "style", "template": continue
      default:
        outer.append(current!)
        current = child.elements
      }
    }
    return loose.popFirst()
  }
}
