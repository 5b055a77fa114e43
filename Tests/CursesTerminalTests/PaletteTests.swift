import CNcurses
import Foundation
import Screen
import Testing

@testable import CursesTerminal

struct PaletteTests {
  @Test(arguments: Palette.Depth.allCases, Style.Role.allCases)
  func `a colour is readable on black and on white`(depth: Palette.Depth, role: Style.Role) {
    guard let number = palette(depth).number(of: role) else { return }
    let luminance = luminance(number)
    #expect((luminance + 0.05) / 0.05 >= 3.5)
    #expect(1.05 / (luminance + 0.05) >= 3.5)
  }

  @Test(arguments: Palette.Depth.allCases)
  func `every role differs from plain text`(depth: Palette.Depth) {
    let palette = palette(depth)
    for role in Style.Role.allCases where role != .standard {
      #expect(
        palette.number(of: role) != nil || !palette.attributes(of: Style(role: role)).isEmpty
      )
    }
    #expect(palette.number(of: .standard) == nil)
    #expect(palette.attributes(of: .plain).isEmpty)
  }

  @Test
  func `a style keeps its own attributes`() {
    let style = Style([.reverse, .italic], role: .link)
    #expect(Palette(colors: 256).attributes(of: style) == [.reverse, .italic])
    #expect(Palette(colors: 0).attributes(of: style) == [.reverse, .italic, .underline])
  }

  @Test(arguments: [
    (-1, Palette.Depth.none), (0, .none), (2, .none), (8, .eight), (16, .eight), (88, .eight),
    (256, .many), (16_777_216, .many),
  ])
  func `the depth is what the colours are enough for`(colors: Int, depth: Palette.Depth) {
    #expect(Palette(colors: colors).depth == depth)
  }

  @Test
  func `attributes are bits of their own`() {
    let attributes: [Style.Attributes] = [.bold, .dim, .italic, .underline, .reverse]
    let values = attributes.map(\.cursesValue)
    #expect(values.allSatisfy { $0.nonzeroBitCount == 1 })
    #expect(Set(values).count == attributes.count)
    #expect(Style.Attributes([]).cursesValue == curses_normal())
    #expect(Style.Attributes(attributes).cursesValue == values.reduce(0, |))
  }

  private func palette(_ depth: Palette.Depth) -> Palette {
    switch depth {
    case .none: Palette(colors: 0)
    case .eight: Palette(colors: 8)
    case .many: Palette(colors: 256)
    }
  }

  /// Relative luminance, as WCAG 2.1 defines it, of a colour in xterm's palette.
  private func luminance(_ number: Int16) -> Double {
    let weights = [0.2126, 0.7152, 0.0722]
    return zip(weights, components(Int(number))).reduce(0) { sum, part in
      let value = Double(part.1) / 255
      return sum + part.0 * (value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4))
    }
  }

  private func components(_ number: Int) -> [Int] {
    switch number {
    case 0..<8:
      // xterm's blue is a little lighter than the others; none of ours is.
      return [number & 1, number >> 1 & 1, number >> 2 & 1].map { $0 * 205 }
    case 16..<232:
      let cube = number - 16
      return [cube / 36, cube / 6 % 6, cube % 6].map { $0 == 0 ? 0 : 55 + 40 * $0 }
    default:
      return Array(repeating: 8 + 10 * (number - 232), count: 3)
    }
  }
}
