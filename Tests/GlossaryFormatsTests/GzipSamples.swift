import Foundation
import Testing

/// Files that gzip(1)'s and dictzip(1)'s like have written, and what they hold.
enum GzipSamples {
  struct Sample: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let contents: [UInt8]
  }

  /// A member with a file name, by Python's gzip.
  static let gzip = Sample(
    testDescription: "gzip",
    bytes: bytes(
      base64: """
        H4sICAAAAAAC/2ZveC5kaWN0AHWVS04DMRBE95xijuD+2B5zHFAQCJQIBILjAxrXrPzWlXS6n6sqby/Xy1but8/ny/b+9f\
        L4uj183L6v29PtZyt3b/+qrVU7VF+reaixVsehJkxuh1zXstdDbms55rc7LDZ/e1/LbS4+1vI+rzZAZkXQiJprAoCznBtY\
        EJ15gRG+MQkYARRBa0RYEwCi79oBMIbrikGvJP8AyRRJB5KZmkAW3OcODiSrzyscSNY+OTiQbCLpQLKdE4BkP3cAkv28gi\
        wpDgEkh0gGkBx6iyBPFj1nkCmLHBHkSpOpolI0RDMafULWDsBpoXTEjvnSLQDUqjKalPImpEkxb2qKJKZdVZPEdFdXJSZd\
        ZZcU9SKmSVk31W1S2L1oD2DqUXQLMPUsk0ct1DliWoGpt3MGMPWuPWpQcemWCkx9nH8/wDROppX+gkzvUjv2o/agBg35o1\
        KF5p/HfgElh4ohwAcAAA==
        """
    ),
    contents: (0..<60).flatMap { Array("line \($0): the quick brown fox \($0 * $0)\n".utf8) }
  )

  /// Three chunks, by dictzip 1.12.
  static let dictzip = Sample(
    testDescription: "dictzip",
    bytes: bytes(
      base64: """
        H4sIDOUeBGsCAxAAUkEMAAEAy+MDANsA3AA7AGZveC50eHQA7MuxEYAgAASwnikcAREVF7K1ZXzvfgwuTbrU7f1m2WOLR+\
        zxjFe844hPrK7ruq7ruq7ruq7ruq7ruq7ruq7ruq7ruq7ruq7ruq7ruq7ruq7ruq7ruq7ruq7ruq7ruq7ruq7ruq7ruq7r\
        uq7ruq7ruq7ruq7ruq7ruq7ruq7ruq7ruq7ruq7ruq7ruq7ruq7ruq7ruq7ruq7ruq7ruq7ruq7ruq7ruq7ruq7ruq7ruq\
        7ruq7ruq7ruq7ruq7ruq7ruq7ruq7ruq7ruq7ruq7ruq7ruu5K9wcAAP//7Mu5EYAwEASwnCquBD5j0xApKeUzbBmMEmWq\
        636muT6XuMYt7rHFI/Y44lmu67qu67qu67qu67qu67qu67qu67qu67qu67qu67qu67qu67qu67qu67qu67qu67qu67qu67\
        qu67qu67qu67qu67qu67qu67qu67qu67qu67qu67qu67qu67qu67qu67qu67qu67qu67qu67qu67qu67qu67qu67qu67qu\
        67qu67qu67qu67qu67qu67qu67qu67qu67qu67qu67qu67qu67qu67qu67run+4LAAD//+zLORHAIAAAwT4qkBDeBEO0tM\
        iHORnMNdvtmOvpYRxfjJgwY8GKDT/80ev1er1er9fr9XrvuxsAAP//AwCMXi2XwNQBAA==
        """
    ),
    contents: (0..<20_000).flatMap { Array("\($0 % 10) fox\n".utf8) }
  )

  private static func bytes(base64: String) -> [UInt8] {
    Data(base64Encoded: base64).map(Array.init) ?? []
  }
}
