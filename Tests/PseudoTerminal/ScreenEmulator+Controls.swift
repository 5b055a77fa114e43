/// What control characters and sequences do. Names of sequences are those of xterm's
/// `ctlseqs.txt`.
extension ScreenEmulator {
  mutating func perform(control scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x00, 0x7F: break
    case 0x07: bellCount += 1
    case 0x08: moveCursor(column: cursor.column - 1, row: cursor.row)
    case 0x09: tab(1)
    case 0x0A, 0x0B, 0x0C: lineFeed()
    case 0x0D: moveCursor(column: 0, row: cursor.row)
    case 0x0E: activeSet = 1
    case 0x0F: activeSet = 0
    default: unknown.append(String(scalar))
    }
  }

  mutating func perform(escape text: String) {
    switch text {
    case "7": saveCursor()
    case "8": restoreCursor()
    case "D": lineFeed()
    case "M": reverseLineFeed()
    case "E":
      lineFeed()
      moveCursor(column: 0, row: cursor.row)
    case "H": tabStops.insert(cursor.column)
    case "c": reset()
    case "(0": graphicsSets[0] = true
    case "(A", "(B": graphicsSets[0] = false
    case ")0": graphicsSets[1] = true
    case ")A", ")B": graphicsSets[1] = false
    // Keypad modes change what the keyboard sends; a lone string terminator ends nothing.
    case "=", ">", "\\": break
    default: unknown.append("ESC \(text)")
    }
  }

  mutating func perform(_ sequence: ControlSequence) {
    let count = sequence.count()
    switch sequence.function {
    case "A": moveCursor(down: -count)
    case "B", "e": moveCursor(down: count)
    case "C", "a": moveCursor(column: cursor.column + count, row: cursor.row)
    case "D": moveCursor(column: cursor.column - count, row: cursor.row)
    case "E":
      moveCursor(down: count)
      moveCursor(column: 0, row: cursor.row)
    case "F":
      moveCursor(down: -count)
      moveCursor(column: 0, row: cursor.row)
    case "G", "`": moveCursor(column: count - 1, row: cursor.row)
    case "H", "f": moveCursor(column: sequence.count(1) - 1, row: count - 1)
    case "d": moveCursor(column: cursor.column, row: count - 1)
    case "I": tab(count)
    case "Z": tab(-count)

    case "J": eraseDisplay(sequence.value())
    case "K": eraseLine(sequence.value())
    case "X": eraseCells(cursor.column..<cursor.column + count, row: cursor.row)
    case "@": insertCells(count)
    case "P": deleteCells(count)
    case "L" where margins.contains(cursor.row): scrollDown(count, from: cursor.row)
    case "M" where margins.contains(cursor.row): scrollUp(count, from: cursor.row)
    case "S": scrollUp(count, from: margins.lowerBound)
    case "T": scrollDown(count, from: margins.lowerBound)
    case "b": lastPrinted.map { scalar in (0..<count).forEach { _ in put(scalar) } }

    case "m": style.apply(sequence.parameters)
    case "h", "l":
      if sequence.value() == 4 { isInserting = sequence.function == "h" }
    case "?h": sequence.parameters.forEach { setPrivateMode($0, true) }
    case "?l": sequence.parameters.forEach { setPrivateMode($0, false) }
    case "r": setMargins(top: count - 1, bottom: sequence.value(1) - 1)
    case "s": saveCursor()
    case "u": restoreCursor()
    case "g": tabStops = sequence.value() == 3 ? [] : tabStops.subtracting([cursor.column])
    case "!p": softReset()
    // Questions, cursor shapes, window and keyboard settings: nothing that shows.
    case "L", "M", "c", ">c", "=c", "n", "?n", "t", " q", ">m", "?m", ">q", "?$p", "?u": break
    default: unknown.append("CSI \(sequence.text)")
    }
  }

  private mutating func tab(_ count: Int) {
    let stops = tabStops.sorted()
    for _ in 0..<abs(count) {
      let stop =
        count > 0
        ? stops.first { $0 > cursor.column } ?? columns - 1
        : stops.last { $0 < cursor.column } ?? 0
      moveCursor(column: stop, row: cursor.row)
    }
  }

  private mutating func eraseLine(_ part: Int) {
    switch part {
    case 0: eraseCells(cursor.column..<columns, row: cursor.row)
    case 1: eraseCells(0..<cursor.column + 1, row: cursor.row)
    default: eraseCells(0..<columns, row: cursor.row)
    }
  }

  private mutating func eraseDisplay(_ part: Int) {
    let others = part == 0 ? cursor.row + 1..<rows : part == 1 ? 0..<cursor.row : 0..<rows
    if part < 2 { eraseLine(part) }
    // Part 3 is the scroll-back, which there is none of.
    guard part < 3 else { return }
    for row in others {
      eraseCells(0..<columns, row: row)
    }
  }

  private mutating func setMargins(top: Int, bottom: Int) {
    let bottom = bottom < 0 ? rows - 1 : min(bottom, rows - 1)
    guard top < bottom else { return }
    margins = top...bottom
    moveCursor(column: 0, row: 0)
  }

  private mutating func setPrivateMode(_ mode: Int, _ isSet: Bool) {
    if isSet { privateModes.insert(mode) } else { privateModes.remove(mode) }
    guard mode == Mode.alternateScreen else { return }
    if isSet, primary == nil {
      saveCursor()
      primary = cells
      eraseDisplay(2)
    } else if !isSet, let shown = primary {
      cells = shown
      primary = nil
      restoreCursor()
    }
  }

  private mutating func saveCursor() {
    saved = Saved(
      cursor: cursor,
      style: style,
      graphicsSets: graphicsSets,
      activeSet: activeSet
    )
  }

  private mutating func restoreCursor() {
    style = saved.style
    graphicsSets = saved.graphicsSets
    activeSet = saved.activeSet
    moveCursor(column: saved.cursor.column, row: saved.cursor.row)
  }

  private mutating func softReset() {
    style = Style()
    isInserting = false
    graphicsSets = [false, false]
    activeSet = 0
    saved = Saved()
    margins = 0...rows - 1
    privateModes.formUnion([Mode.autowrap, Mode.cursorVisible])
  }

  private mutating func reset() {
    if let shown = primary { cells = shown }
    primary = nil
    softReset()
    privateModes = [Mode.autowrap, Mode.cursorVisible]
    tabStops = Set(stride(from: 8, to: columns, by: 8))
    eraseDisplay(2)
    moveCursor(column: 0, row: 0)
  }
}
