/// The known name most like a misspelt one.
func nearest(to name: String, in names: some Sequence<String>) -> String? {
  let best = names.map { (name: $0, distance: distance(name, $0)) }.min { $0.distance < $1.distance }
  guard let best, best.distance <= max(2, name.count / 3) else { return nil }
  return best.name
}

private func distance(_ left: String, _ right: String) -> Int {
  let left = Array(left)
  let right = Array(right)
  var row = Array(0...right.count)
  for (i, a) in left.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, b) in right.enumerated() {
      let substitution = diagonal + (a == b ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(substitution, row[j] + 1, diagonal + 1)
    }
  }
  return row[right.count]
}
